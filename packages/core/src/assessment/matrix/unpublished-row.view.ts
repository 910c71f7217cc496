import type { LoadedReferential } from '../../referential/referential.schema.ts';
import { STATE_LETTERS, UNKNOWN_LETTER } from './matrix.values.ts';
import type { MatrixRow } from './matrix-view.schema.ts';

/** The row of a dossier that whoever asks may not read and of which nothing was published: that it is there is all it says. */
export function unpublishedRow({ windows, gates, indicators }: Pick<LoadedReferential, 'windows' | 'gates' | 'indicators'>): MatrixRow {
  const unpublished = STATE_LETTERS.unpublished;
  return {
    v: 1, version: 0, filing: UNKNOWN_LETTER, review: null, late: false, demonstration: false, published: false,
    windows: UNKNOWN_LETTER.repeat(windows.length), gates: unpublished.repeat(gates.length), states: unpublished.repeat(indicators.length),
    points: indicators.map(() => null), earned: null, open: null, max: null, gap: null,
  };
}
