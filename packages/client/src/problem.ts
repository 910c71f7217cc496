import type { AnyRefusal, Problem, ProblemCode } from '@jalon/contract';

/** One thing wrong with what was sent. `pointer` is a JSON Pointer into the request body. */
export type ProblemError = NonNullable<Problem['errors']>[number];

/** Where the assessment, the plan or the run stands now, after somebody else's change. */
export type CurrentState = NonNullable<Problem['current']>;

/** Who changed it: the role always, the name only for readers of their own subtree. */
export type ChangedBy = NonNullable<Problem['changedBy']>;

/** A code of the contract, or one that only a newer server knows. */
export type AnyProblemCode = ProblemCode | (string & {});

export interface ProblemDetails {
  readonly request: { readonly method: string; readonly url: string };
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  readonly errors?: readonly ProblemError[] | undefined;
  readonly refusal?: string | undefined;
  readonly command?: Problem['command'] | undefined;
  readonly current?: CurrentState | undefined;
  readonly changedBy?: ChangedBy | null | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly tries?: number | undefined;
  readonly cause?: unknown;
}

/**
 * Any call that did not end well. Branch on `code` with {@link isProblem}; write `message` to the log; quote `requestId`
 * to support. `message` is English and for developers; sentences for people come from `detail` (in the client's language)
 * or from `@jalon/core/messages`.
 */
export class JalonProblem extends Error {
  override readonly name = 'JalonProblem';
  readonly code: AnyProblemCode;
  /** What was asked. */
  readonly request: { readonly method: string; readonly url: string };
  /** HTTP status, or `undefined` when no answer came. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** The server's own sentence, in the language asked for. */
  readonly detail: string | undefined;
  /** What is wrong with the input, place by place. Empty unless the code is `invalid-request`. */
  readonly errors: readonly ProblemError[];
  /** On `refused` and `stale`: the closed-list reason, worded by `describeRefusal`, `describePlanRefusal` and `describeRunRefusal` of `@jalon/core/messages`. */
  readonly refusal: AnyRefusal | (string & {}) | undefined;
  /** In a batch: the command that was refused. */
  readonly command: { readonly id: string; readonly index: number } | undefined;
  /** On `stale`: where things stand now. */
  readonly current: CurrentState | undefined;
  /** On `stale`: who changed it meanwhile. */
  readonly changedBy: ChangedBy | null | undefined;
  /** How long the server asked to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** How many times the call was tried. */
  readonly tries: number;

  constructor(code: AnyProblemCode, message: string, details: ProblemDetails) {
    super(message, { cause: details.cause });
    this.code = code;
    this.request = details.request;
    this.status = details.status;
    this.requestId = details.requestId;
    this.detail = details.detail ?? details.title;
    this.errors = details.errors ?? [];
    this.refusal = details.refusal;
    this.command = details.command;
    this.current = details.current;
    this.changedBy = details.changedBy;
    this.retryAfterMs = details.retryAfterMs;
    this.tries = details.tries ?? 1;
  }
}

/** What is certain about a problem once its code is known. */
export interface ProblemFacts {
  stale: { readonly current: CurrentState; readonly changedBy: ChangedBy | null };
  refused: { readonly refusal: AnyRefusal | (string & {}) };
  'no-answer': { readonly status: undefined };
  cancelled: { readonly status: undefined };
}
export type ProblemOf<C extends ProblemCode> = JalonProblem & { readonly code: C } & (C extends keyof ProblemFacts ? ProblemFacts[C] : unknown);

/**
 * Whether something thrown is a problem of a Jalon call, and of this kind when a code is given. Works across two copies of
 * the client on one page, where `instanceof` does not.
 *
 * @example
 * try {
 *   await jalon.assessments.clearAnswer(card.assessmentId, { item: 'IDP-2' }, { base: card.version });
 * } catch (error) {
 *   if (isProblem(error, 'stale')) console.log(error.current.version, error.changedBy);
 *   else throw error;
 * }
 */
export function isProblem(error: unknown): error is JalonProblem;
export function isProblem<C extends ProblemCode>(error: unknown, code: C): error is ProblemOf<C>;
export function isProblem(error: unknown, code?: string): boolean {
  const thrown = error as { readonly name?: unknown; readonly code?: unknown } | null | undefined;
  return thrown?.name === 'JalonProblem' && typeof thrown.code === 'string' && (code === undefined || thrown.code === code);
}
