import type { PlainDate } from '../time/plain-date.values.ts';

/** More lines than any country has territories. */
export const MOST_LINES = 20_000;

/** Why a line of a pasted list could not be taken in. */
export const MEMBERSHIP_FAULTS = ['unknown-territory', 'name-not-reference', 'not-a-date', 'period-reversed', 'listed-twice', 'line-too-long', 'too-many-lines'] as const;
export type MembershipFaultCode = (typeof MEMBERSHIP_FAULTS)[number];

export interface MembershipFault {
  /** Its place in the text, 1 being the first line. */
  readonly line: number;
  readonly code: MembershipFaultCode;
  readonly figures: Readonly<Record<string, string>>;
}

export interface MembershipTable {
  /** Territories by own id, in the order of the text: ready for a list or a class of a cycle. */
  readonly listed: readonly { readonly territory: string; readonly from?: PlainDate; readonly to?: PlainDate; readonly basis?: string }[];
  readonly faults: readonly MembershipFault[];
}
