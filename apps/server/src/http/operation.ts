import type * as z from 'zod';
import type { PathParameters, ROUTES, RouteName } from '@jalon/contract';
import type { querySchemas } from '@jalon/contract/schemas';
import type { Language } from '@jalon/core/shared';
import type { Caller } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import type { Answer, StreamedAnswer } from './answer.ts';

/** What an operation is given: everything already read and checked but the body's meaning. */
export interface OperationInput<N extends RouteName> {
  readonly services: Services;
  readonly parameters: Readonly<Record<PathParameters<(typeof ROUTES)[N]['path']>, string>>;
  readonly query: z.output<(typeof querySchemas)[N]>;
  readonly caller: Caller;
  readonly language: Language;
  /** The parsed JSON body; a stream of bytes for routes that take bytes; undefined where there is none. */
  readonly body: unknown;
  readonly ifMatch: string | undefined;
  /** A header of the request, by its name. */
  readonly header: (name: string) => string | undefined;
}

/** One operation of the contract. Throws a ProblemError when it cannot be carried out. */
export type Operation<N extends RouteName> = (input: OperationInput<N>) => Promise<Answer | StreamedAnswer> | Answer | StreamedAnswer;
export type Operations = { readonly [N in RouteName]: Operation<N> };
