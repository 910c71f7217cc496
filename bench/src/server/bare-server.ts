import { once } from 'node:events';
import { join } from 'node:path';
import { start, stopTree } from '../../../tools/run/children.ts';
import type { FixedAnswer } from './fixed-answer.ts';

export interface BareServer {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A bare node:http server in a process of its own, sending one fixed answer. */
export async function startBare(answer: FixedAnswer): Promise<BareServer> {
  const child = start(process.execPath, [join(import.meta.dirname, 'bare.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin?.end(JSON.stringify(answer));
  const [port] = (await once(child.stdout!, 'data')) as [Buffer];
  return { pid: child.pid ?? 0, url: `http://127.0.0.1:${port.toString().trim()}`, stop: () => stopTree(child) };
}
