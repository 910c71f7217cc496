import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';
import type { Headers } from './fixed-answer.ts';

export const CONNECTIONS = 16;

export interface Rate {
  readonly perSecond: number;
  /** Microseconds of the processor per answer, in the server's own process. Other programs on the machine hardly change it. */
  readonly cost: number;
}

const TICKS_PER_SECOND = 100;

/** Seconds of the processor a process has used, all its threads together (Linux). */
function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Asks the same thing over and over on so many connections. Throws when any answer is not the one expected. */
export async function load({ url, pid }: { readonly url: string; readonly pid: number }, path: string, headers: Headers, status: number, seconds: number): Promise<Rate> {
  const before = processorSeconds(pid);
  const result = await autocannon({ url: url + path, headers: { ...headers }, connections: CONNECTIONS, duration: seconds });
  const used = processorSeconds(pid) - before;
  const codes = Object.keys(result.statusCodeStats ?? {});
  if (result.errors > 0 || codes.some((code) => Number(code) !== status)) throw new Error(`${url}${path}: ${result.errors} errors, statuses ${codes.join(', ')} where ${status} was expected.`);
  return { perSecond: result.requests.total / result.duration, cost: (used / result.requests.total) * 1e6 };
}
