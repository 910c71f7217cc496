import type { PlainDate } from './plain-date.values.ts';

/**
 * How a deadline counts. `working-days`: Monday to Friday without the dated table of holidays.
 * `clear-days` (jours francs): full days, the day it counts from and the day it ends on both left out.
 */
export const DEADLINE_UNITS = ['days', 'working-days', 'clear-days', 'months', 'years'] as const;
export type DeadlineUnit = (typeof DEADLINE_UNITS)[number];

/** What a deadline counts from: a date, or the name of an anchor or an event. */
export type DeadlineReference = { readonly kind: 'date'; readonly date: PlainDate } | { readonly kind: 'name'; readonly name: string };

/** How far from it. `amount` is a whole number, negative before the reference, `0` for the day itself. */
export interface DeadlineOffset {
  readonly amount: number;
  readonly unit: DeadlineUnit;
}

/** `"budget.voted + 15 days"`, read. Made by `parseDeadline`. */
export interface ParsedDeadline {
  readonly ref: DeadlineReference;
  readonly offset: DeadlineOffset;
}

/** Why a deadline cannot be read. Sentences: `messages/`. */
export const DEADLINE_FAULTS = ['empty', 'too-long', 'not-a-date', 'not-a-name', 'not-an-offset', 'amount-out-of-range', 'unknown-unit'] as const;
export type DeadlineFault = (typeof DEADLINE_FAULTS)[number];

export type DeadlineParsing = { readonly ok: true; readonly value: ParsedDeadline } | { readonly ok: false; readonly fault: DeadlineFault; readonly at: string };

/** Gives the date of an anchor or event: `null` or `undefined` while it has none. */
export type DeadlineLookup = (name: string) => PlainDate | null | undefined;

/** Days off, as a set when there are many. */
export type Holidays = ReadonlySet<PlainDate> | readonly PlainDate[];
