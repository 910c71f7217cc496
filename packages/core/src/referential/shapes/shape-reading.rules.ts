import type { InputType, ReferentialIssueCode } from '../referential.values.ts';

/** Where something stands inside a rule: `['bands', 0, 'points']`. */
export type Place = readonly (string | number)[];

/** An input a rule reads, and the types it can read there. */
export interface InputUse { readonly code: string; readonly at: Place; readonly types: readonly InputType[] }
/** A value of a choice that a rule names: the input must declare it. */
export interface ValueUse { readonly input: string; readonly code: string; readonly at: Place }
/** The values of a choice a rule tells apart: all those the input declares. */
export interface CoveredChoice { readonly input: string; readonly codes: readonly string[]; readonly at: Place }
/** An event whose date a rule asks for. */
export interface EventUse { readonly code: string; readonly at: Place }
/** A limit on the date of an event, both ways of writing it. */
export interface LimitUse {
  readonly event: string;
  readonly at: Place;
  readonly by: string | undefined;
  readonly before: string | undefined;
  /** True where the rule means nothing without one. */
  readonly needed: boolean;
}
/** Something wrong inside a rule, whatever the rest of the grid says. */
export interface ShapeFault { readonly code: ReferentialIssueCode; readonly at: Place; readonly figures: Readonly<Record<string, string>> }

/** What one shape uses and what is wrong with it. One file per shape writes this. */
export interface ShapeReading {
  readonly inputs?: readonly InputUse[];
  readonly values?: readonly ValueUse[];
  readonly covered?: readonly CoveredChoice[];
  readonly events?: readonly EventUse[];
  readonly limits?: readonly LimitUse[];
  readonly evidence?: readonly EventUse[];
  /** Windows it names. */
  readonly windows?: readonly EventUse[];
  /** Scores and classes it names. */
  readonly scores?: readonly EventUse[];
  readonly classes?: readonly EventUse[];
  /** Pairs of inputs that are divided or compared: both money, or neither. */
  readonly divided?: readonly { readonly over: string; readonly under: string; readonly at: Place }[];
  readonly faults?: readonly ShapeFault[];
}

export const NUMBERS: readonly InputType[] = ['money', 'count', 'decimal', 'points'];
export const YES_OR_NO: readonly InputType[] = ['boolean'];
export const CHOICE: readonly InputType[] = ['choice'];
