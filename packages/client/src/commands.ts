import type { CallOptions } from './call-options.ts';

/** How commands are sent, whatever they change. */
export interface CommandOptions<I extends 'view' | 'none' = 'view' | 'none'> extends CallOptions {
  /** True: judged and answered as if done, nothing is changed. */
  readonly dryRun?: boolean | undefined;
  /** `view`: the view comes back with the answer. `none`, the default: it may be long. */
  readonly include?: I | undefined;
  /** The `ETag` the change rests on: refused with `precondition-failed` as soon as anything changed. */
  readonly ifMatch?: string | undefined;
}

/** What one command rests on besides. */
export interface CommandBasis {
  /** Version the person saw, 0 to begin it. `"any"` is for service accounts. */
  readonly base: number | 'any';
  /** The command's id, a UUID: the same id is never carried out twice. Made for you when absent. */
  readonly id?: string | undefined;
}

/** What one command gives back. */
export interface CommandDone<Outcome, View> {
  /** The `base` of the next command. */
  readonly version: number;
  readonly outcome: Outcome;
  /** Where it was asked for with `include`. */
  readonly view?: View | undefined;
}

/** What several give back, with the view where it was asked for. */
export type CommandsDone<Response, View, I extends 'view' | 'none'> = Omit<Response, 'view'> & (I extends 'view' ? { readonly view: View } : { readonly view?: View | undefined });
