import autocannon from 'autocannon';
import { processorSeconds, type Rate } from '../lib/processor.ts';
import type { Headers } from './fixed-answer.ts';

export const CONNECTIONS = 16;

/** Asks the same thing over and over on so many connections. Throws when any answer is not the one expected. */
export async function load({ url, pid }: { readonly url: string; readonly pid: number }, path: string, headers: Headers, status: number, seconds: number): Promise<Rate> {
  const before = processorSeconds(pid);
  const result = await autocannon({ url: url + path, headers: { ...headers }, connections: CONNECTIONS, duration: seconds });
  const used = processorSeconds(pid) - before;
  const codes = Object.keys(result.statusCodeStats ?? {});
  if (result.errors > 0 || codes.some((code) => Number(code) !== status)) throw new Error(`${url}${path}: ${result.errors} errors, statuses ${codes.join(', ')} where ${status} was expected.`);
  return { perSecond: result.requests.total / result.duration, cost: (used / result.requests.total) * 1e6 };
}
