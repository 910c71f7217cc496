import { buildScorecardView, scorerOf, summariseScorecard, type AssessmentState, type ScorecardView } from '@jalon/core/assessment';
import type { PlainDate } from '@jalon/core/time';
import type { Territory } from '@jalon/core/territory';
import { contentTag } from '../http/etag.ts';
import { packed } from '../http/stored-bytes.ts';
import type { Programme } from '../referentials/programmes.ts';

/** Who a stored view is for: everyone, or those who may read the working draft. */
export type ViewAudience = 'public' | 'working';

/** A scorecard as bytes, ready to be stored and sent. */
export interface StoredView {
  readonly version: number;
  readonly asOf: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly etag: string;
  /** As `packed` makes them. */
  readonly body: Uint8Array;
  /** Its line in a list, as JSON text. */
  readonly summary: string;
}

/** What a view is made from besides the assessment itself. */
export interface ViewScene extends Programme {
  readonly territory: Territory;
  readonly within: readonly string[];
  readonly asOf: PlainDate;
}

export function scorecardOf(state: AssessmentState, { referential, cycle, territory, within, asOf }: ViewScene): ScorecardView {
  const result = scorerOf(referential).assess(state, { asOf, cycle, territory });
  return buildScorecardView({ result, state, referential, cycle, territory, within });
}

/** The date of the day enters the tag: a card can change at midnight without a write. */
export function makeView(state: AssessmentState, scene: ViewScene): StoredView {
  const view = scorecardOf(state, scene);
  const bytes = Buffer.from(JSON.stringify(view));
  return {
    version: view.version, asOf: view.asOf, validUntil: view.validUntil, etag: contentTag(bytes, `${view.version}-${view.asOf}-`),
    body: packed(bytes), summary: JSON.stringify(summariseScorecard(view)),
  };
}

const isResult = (entity: string): boolean => entity.startsWith('result:');

/**
 * What everyone may read of an assessment: its published results, and nothing of the draft, not even that it moved.
 * `null` where nothing was published.
 */
export function publishedPart(state: AssessmentState): AssessmentState | null {
  if (state.imported.length === 0) return null;
  const filing = state.imported.find((result) => result.kind === 'filing');
  const entityVersions = Object.fromEntries(Object.entries(state.entityVersions).filter(([entity]) => isResult(entity)));
  return {
    ...state, answers: [], entityActors: {}, coachedBy: [], entityVersions, version: Math.max(...Object.values(entityVersions)),
    filing: filing?.kind === 'filing' && !filing.value ? 'not-filed' : 'filed',
  };
}

/** The views an assessment has, given what it is. */
export function viewsOf(state: AssessmentState, scene: ViewScene): { working: StoredView; public: StoredView | null } {
  const published = publishedPart(state);
  return { working: makeView(state, scene), public: published && makeView(published, scene) };
}
