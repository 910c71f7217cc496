import type { RunRefusal } from '@jalon/core/allocation';
import type { AssessmentRefusal } from '@jalon/core/assessment';
import type { PlanRefusal } from '@jalon/core/investment';
import type { ProblemCode } from './route.values.ts';

/** HTTP status of each problem; `null` for those a client makes by itself, when no usable answer came. */
export const PROBLEM_STATUS = {
  'invalid-request': 400, 'invalid-json': 400, 'invalid-cursor': 400,
  'not-signed-in': 401, 'token-invalid': 401, 'token-expired': 401,
  'forbidden': 403, 'not-found': 404, 'not-published': 404, 'method-not-allowed': 405, 'not-acceptable': 406,
  'stale': 409, 'id-reused': 409, 'conflict': 409, 'precondition-failed': 412, 'body-too-large': 413, 'unsupported-media-type': 415, 'refused': 422,
  'grid-immutable': 409, 'cycle-published': 409, 'document-refused': 422, 'job-not-done': 409, 'file-unreadable': 422,
  'client-too-old': 426, 'too-many-requests': 429, 'internal': 500, 'timeout': 503, 'unavailable': 503,
  'file-too-large': 413, 'file-refused': 422, 'hash-mismatch': 422, 'offset-mismatch': 409, 'file-pending': 409, 'file-infected': 410, 'quota-exceeded': 429,
  'no-answer': null, 'unexpected-answer': null, 'server-too-old': null, 'cancelled': null,
} as const satisfies Record<ProblemCode, number | null>;

/** Problems a server answers with, as opposed to those a client makes. */
export type ServerProblemCode = { [C in ProblemCode]: (typeof PROBLEM_STATUS)[C] extends number ? C : never }[ProblemCode];

/** Where the human page of a problem stands, relative to the base URL. RFC 9457 `type` is this address. */
export const problemPath = (code: ProblemCode): string => `/problems/${code}`;

/** Why core refuses a command, whatever it is about. */
export type AnyRefusal = AssessmentRefusal | PlanRefusal | RunRefusal;

/** Refusals that say who may not, rather than what cannot be. */
/** A batch of commands that core refused, whatever it was about: none of them was carried out. */
export interface RefusedBatch {
  readonly ok: false;
  readonly refusal: AnyRefusal;
  readonly figures: Readonly<Record<string, string>>;
  /** Into the command that was refused, as a JSON Pointer. */
  readonly pointer: string;
  /** What stands instead, of what became stale, and who wrote it. */
  readonly current?: { readonly entity: string; readonly entityVersion: number; readonly value: unknown; readonly by: { readonly id: string; readonly role: string } | null };
  /** Place of that command in the batch, and its id. */
  readonly index: number;
  readonly commandId: string;
}

const ABOUT_RIGHTS: readonly AnyRefusal[] = [
  'not-signed-in', 'role-not-allowed', 'territory-not-granted', 'grant-expired', 'author-not-allowed', 'coach-cannot-verify', 'published-result',
];

/** The problem a server answers with when core refuses a command. */
export function problemCodeOf(refusal: AnyRefusal): ServerProblemCode {
  if (refusal === 'stale' || refusal === 'id-reused') return refusal;
  return ABOUT_RIGHTS.includes(refusal) ? 'forbidden' : 'refused';
}
