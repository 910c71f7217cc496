import autocannon from 'autocannon';
import type { Headers } from './fixed-answer.ts';

export const CONNECTIONS = 16;

/** Asks the same thing over and over on so many connections; answers exchanges per second. Throws when any answer is not the one expected. */
export async function load(url: string, headers: Headers, status: number, seconds: number): Promise<number> {
  const result = await autocannon({ url, headers: { ...headers }, connections: CONNECTIONS, duration: seconds, excludeErrorStats: false });
  const codes = Object.keys(result.statusCodeStats ?? {});
  if (result.errors > 0 || codes.some((code) => Number(code) !== status)) throw new Error(`${url}: ${result.errors} errors, statuses ${codes.join(', ')} where ${status} was expected.`);
  return result.requests.average;
}
