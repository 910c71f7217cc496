import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer as it went over the wire. */
export interface FixedAnswer {
  /** In base64. */
  readonly body: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly etag: string;
}

export type Headers = Readonly<Record<string, string>>;

/** Headers Node adds by itself. */
const OWN = ['date', 'connection', 'keep-alive', 'transfer-encoding'];

function get(url: string, headers: Headers): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => request(url, { headers }, resolve).once('error', reject).end());
}

/** Asks once and keeps the very bytes that came, compressed or not. */
export async function fetchFixed(url: string, headers: Headers): Promise<FixedAnswer> {
  const answer = await get(url, headers);
  const body = await buffer(answer);
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}: ${body.toString().slice(0, 400)}`);
  const pairs = Array.from({ length: answer.rawHeaders.length / 2 }, (_, at) => [answer.rawHeaders[at * 2]!, answer.rawHeaders[at * 2 + 1]!] as const);
  return { body: body.toString('base64'), headers: pairs.filter(([name]) => !OWN.includes(name.toLowerCase())), etag: String(answer.headers.etag ?? '') };
}

/** The same bytes with no header but those the bytes cannot do without. */
export const stripped = (answer: FixedAnswer): FixedAnswer =>
  ({ ...answer, headers: answer.headers.filter(([name]) => /^(content-(type|length|encoding)|etag)$/i.test(name)) });
