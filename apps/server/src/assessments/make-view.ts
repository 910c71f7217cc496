import { RUNS_IN, buildMatrixRow, buildScorecardView, scorerOf, summariseScorecard, type AssessmentState, type ScorecardView } from '@jalon/core/assessment';
import type { PlainDate } from '@jalon/core/time';
import type { Territory } from '@jalon/core/territory';
import { contentTag } from '../http/etag.ts';
import { packed } from '../http/stored-bytes.ts';
import type { Programme } from '../referentials/programmes.ts';
import { markOf, type CyclePeers } from './peers-of-cycle.ts';

/** Who a stored view is for: everyone, or those who may read the working draft. */
export type ViewAudience = 'public' | 'working';

/** A scorecard as bytes, ready to be stored and sent. */
export interface StoredView {
  readonly version: number;
  readonly asOf: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly etag: string;
  /** See made-with.ts. */
  readonly madeWith: string;
  /** As `packed` makes them. */
  readonly body: Uint8Array;
  /** The same as it is sent, where it was made just now. */
  readonly plain?: Buffer;
  /** Its line in a list, as JSON text. */
  readonly summary: string;
  /** Its row in the matrix of the cycle, as JSON text. */
  readonly matrixRow: string;
}

/** What a view is made from besides the assessment itself. */
export interface ViewScene extends Programme {
  readonly territory: Territory;
  readonly within: readonly string[];
  readonly asOf: PlainDate;
  readonly madeWith: string;
  /** Where the grid ranks; without them the points of ranks stay open. */
  readonly peers?: CyclePeers | undefined;
}

export function scorecardOf(state: AssessmentState, { referential, cycle, territory, within, asOf, peers }: ViewScene): ScorecardView {
  const cohort = peers?.statistics;
  const result = scorerOf(referential).assess(state, { asOf, cycle, territory, cohort });
  return buildScorecardView({ result, state, referential, cycle, territory, within, cohort });
}

/** Whether a card says a number of days, or will say tomorrow that something promised is late: on another day it says another. */
function saysDays({ steps, gates, domains, review, asOf }: ScorecardView): boolean {
  const running = review && RUNS_IN[review.state];
  return steps.some(({ daysLeft }) => daysLeft !== null) || Boolean(running && review.deadlines[running]?.due) || (review?.openPromises ?? []).some(({ due }) => due >= asOf)
    || [...gates, ...domains.flatMap(({ indicators }) => indicators)].some(({ timing, outcome }) => timing === 'late' && outcome !== 'met');
}

/** In the tag of a card that counts days: nothing else in a tag is written with it. */
const COUNTS_DAYS = '+';
export const countsDays = ({ etag }: Pick<StoredView, 'etag'>): boolean => etag.includes(COUNTS_DAYS);

/** The date of the day enters the tag, and so do the peers: a card can change at midnight, or when another is published, without a write. */
export function makeView(state: AssessmentState, scene: ViewScene): StoredView {
  const view = scorecardOf(state, scene);
  const bytes = Buffer.from(JSON.stringify(view));
  const summary = summariseScorecard(view);
  return {
    version: view.version, asOf: view.asOf, validUntil: view.validUntil, etag: contentTag(bytes, `${view.version}-${view.asOf}${saysDays(view) ? COUNTS_DAYS : ''}-${markOf(scene.peers)}`),
    madeWith: scene.madeWith, body: packed(bytes), plain: bytes, summary: JSON.stringify(summary), matrixRow: JSON.stringify(buildMatrixRow(view, summary)),
  };
}
