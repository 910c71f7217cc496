import { SLOW_CHANGING, type Answer } from '../http/answer.ts';
import { contentTag } from '../http/etag.ts';
import { ProblemError } from '../http/problem-error.ts';
import { StoredBytes } from '../http/stored-bytes.ts';

export const unknownDocument = (what: 'framework' | 'formula', code: string, version: string): ProblemError =>
  new ProblemError('not-found', { faults: [{ code: `unknown-${what}`, pointer: '/path/version', figures: { value: `${code} ${version}`.slice(0, 100) } }] });

/** A document under its hash. The tag holds more: a mended label is other bytes under the same hash. */
export function documentAnswer(document: { readonly hash: string }, since: number): Answer {
  const text = JSON.stringify(document);
  return { bytes: StoredBytes.of(text), etag: contentTag(text, `${document.hash}-`), cacheControl: SLOW_CHANGING, keep: { tags: ['planning'], since } };
}
