import type { Outcome } from '../test/runners.ts';
import { line } from './lines.ts';
import { runPictures } from './run.ts';

/** Each picture counts as one test; a kept one that no list names counts as failed. */
export async function pictures(): Promise<Outcome> {
  const { results, strays, warning } = await runPictures({ accepting: false, only: [], onResult: () => undefined });
  const passed = results.filter(({ standing }) => standing === 'same').length;
  const output = [...results.map(line), ...strays.map((file) => `× ${file} is kept and listed nowhere`), ...(warning ? [warning] : [])].join('\n');
  return { passed, failed: results.length - passed + strays.length, skipped: 0, output };
}
