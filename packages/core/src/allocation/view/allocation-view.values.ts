import type { TakerStanding } from '../allocation.values.ts';

/**
 * What the first sentence of a run says. `preparing`: a formula or territories are missing. `not-computable`: figures are. `provisional`: what stands now comes to this, and nobody
 * has computed it. `outdated`: something changed after it was computed. `to-decree`: computed. After a decree: money is `late`, still `unpaid`, or all of it `paid`.
 */
export const ALLOCATION_VERDICTS = ['preparing', 'not-computable', 'provisional', 'outdated', 'to-decree', 'late', 'unpaid', 'paid'] as const;
export type AllocationVerdict = (typeof ALLOCATION_VERDICTS)[number];

/** A letter per row says where a territory stands in a window. */
export const TAKER_LETTERS = { eligible: 'e', ineligible: 'i', undetermined: 'u', 'not-member': '-' } as const satisfies Record<TakerStanding, string>;

const BY_LETTER = new Map<string, TakerStanding>((Object.entries(TAKER_LETTERS) as [TakerStanding, string][]).map(([standing, letter]) => [letter, standing]));
/** A letter of a later version is a standing that is not known here. */
export const takerOfLetter = (letter: string | undefined): TakerStanding => BY_LETTER.get(letter ?? '') ?? 'undetermined';

/** What comes next for a territory: a figure of the column to reach, or a window of the grid that would stand open. */
export const NEXT_KINDS = ['figure', 'window'] as const;
