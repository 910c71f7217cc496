import type { AggregateKind, AnyRefusal, Problem, ServerProblemCode } from '@jalon/contract';

/** One thing wrong in a request, before it is put into words. */
export interface Fault {
  readonly code: string;
  /** JSON Pointer: `/commands/0/payload/item` into a body, `/query/limit`, `/path/territory` outside it. */
  readonly pointer: string;
  readonly figures?: Readonly<Record<string, string>>;
  /** In words already, in the reader's language. */
  readonly detail?: string;
}

/** The kind of what a command was refused on, and the currency of amounts in the sentence. */
export interface RefusedKind {
  readonly kind: AggregateKind;
  readonly currency: string;
}

/** What a problem carries besides its code. Sentences are added where it is answered, in the reader's language. */
export interface ProblemParts extends Pick<Problem, 'command' | 'current' | 'changedBy'> {
  readonly figures?: Readonly<Record<string, string>>;
  readonly faults?: readonly Fault[];
  readonly refusal?: AnyRefusal;
  /** What was refused: sentences differ. An assessment where absent. */
  readonly about?: RefusedKind;
  /** Who changed what became stale; named, if at all, where the problem is answered. */
  readonly changer?: { readonly id: string; readonly role: string; readonly at?: string };
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown anywhere a request cannot be carried out; turned into an answer in one place, problem-answer.ts. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ServerProblemCode;
  readonly parts: ProblemParts;

  constructor(code: ServerProblemCode, parts: ProblemParts = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.parts = parts;
  }
}

export const invalidRequest = (...faults: Fault[]): ProblemError => new ProblemError('invalid-request', { faults });
