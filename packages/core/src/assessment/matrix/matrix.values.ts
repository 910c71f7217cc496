/**
 * What one cell of a matrix shows: one state per item, by precedence (set by act, neutralised, not applicable, then met, late, unmet,
 * under examination, nothing filed). The scorecard shows the same shape beside the same item.
 */
export const SHOWN_STATES = ['met', 'unmet', 'late', 'pending', 'none', 'na', 'neut', 'act', 'act-unmet', 'unpublished'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

/** The letter each state is written with in a column of a {@link MatrixView}; a reader shows words and shapes, never these. */
export const STATE_LETTERS: Readonly<Record<ShownState, string>> = {
  met: 'm', unmet: 'u', late: 'l', pending: 'p', none: 'n', na: '-', neut: '=', act: 'a', 'act-unmet': 'b', unpublished: '?',
};

function reader<T extends string>(letters: Readonly<Record<T, string>>, unknown: T): (letter: string | undefined) => T {
  const byLetter: Readonly<Record<string, T>> = Object.fromEntries(Object.entries(letters).map(([value, letter]) => [letter, value as T]));
  return (letter) => byLetter[letter ?? ''] ?? unknown;
}
/** The state a letter stands for; a letter of a later version reads as not published. */
export const stateOfLetter = reader(STATE_LETTERS, 'unpublished');

/** Of what is not told. */
export const UNKNOWN_LETTER = '?';

/** How a window stands, as a letter: open, closed, undetermined, not for this one. */
export const STANDING_LETTERS = { open: 'o', closed: 'c', undetermined: 'i', 'not-member': '-' } as const;
/** How a dossier stands; {@link UNKNOWN_LETTER} where that is not told: nothing received, being prepared, filed, not filed in time. */
export const FILING_LETTERS = { none: 'n', draft: 'd', filed: 'f', 'not-filed': 'x' } as const;

export const standingOfLetter = reader(STANDING_LETTERS, 'undetermined');
export const filingOfLetter = reader(FILING_LETTERS, 'none');
