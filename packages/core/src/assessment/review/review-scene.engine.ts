import type { Referential } from '../../referential/referential.schema.ts';
import type { PlainDate } from '../../time/plain-date.values.ts';
import type { Role } from '../assessment.values.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { placeTerritory, type ScoringContext } from '../scoring-context.engine.ts';
import { checkCompleteness, excludes } from './check-completeness.engine.ts';
import { reviewDelays } from './review-deadlines.engine.ts';
import { findDecision, reviewOf } from './review-entries.rules.ts';
import type { GuardScene } from './review-guards.rules.ts';
import type { GuardCode, ReviewState } from './review.values.ts';
import type { Transition } from './review-workflow.values.ts';

/** What guards look at that depends on the assessment, the grid and the cycle. */
export type ReviewScene = Omit<GuardScene, 'act' | 'motive' | 'reference'>;

interface Surroundings {
  readonly referential: Referential;
  readonly asOf: PlainDate;
  /** `undefined` where the cycle is not at hand: then no delay is known. */
  readonly place: Pick<ScoringContext, 'cycle' | 'territory'> | undefined;
  readonly gridName: string;
}

/** All that must hold for one role to carry out an act from one state. */
export const guardsFor = ({ guards, guardsFrom, guardsOf }: Transition, from: ReviewState, role: Role): readonly GuardCode[] =>
  [...guards, ...(guardsFrom?.[from] ?? []), ...(guardsOf?.[role] ?? [])];

export function sceneOfReview(state: AssessmentState, { referential, asOf, place, gridName }: Surroundings): ReviewScene {
  const review = reviewOf(state);
  const placed = place && placeTerritory({ ...place, asOf });
  const classes = placed?.classes ?? new Set<string>();
  // Without the cycle, classes are not known: an item for some of them alone may apply.
  const grid = placed ? withoutNeutralised(referential, placed.neutralised) : { ...referential, gates: referential.gates.map(anyClass), indicators: referential.indicators.map(anyClass) };
  const contested = (): readonly string[] =>
    [...new Set([...review.replies.map(({ item }) => item), ...state.answers.filter(({ author }) => author === 'appeal').map(({ item }) => item)])];
  return {
    asOf, delays: place && reviewDelays(review, { ...place, asOf }),
    blocking: () => (requires(referential) ? checkCompleteness(state, grid, { classes }, asOf).filter(({ blocking }) => blocking) : []),
    undecided: () => [...grid.gates, ...grid.indicators].filter((item) => !excludes(item, classes, NOTHING_SAID)).map(({ code }) => code).filter((item) => !findDecision(review, item, 'verification')),
    undecidedReplies: () => contested().filter((item) => !findDecision(review, item, 'appeal')),
    grid: { name: gridName, scores: referential.basis !== 'outline' },
  };
}

/**
 * The cycle alone takes an item away from the verification. What was filed does not: whoever says of a condition that it does not apply
 * claims to have passed it, and from the provisional result on that claim counts only once the verification made it its own.
 */
const NOTHING_SAID = (): undefined => undefined;

/** What counts for nobody is neither asked for nor decided. */
const withoutNeutralised = (grid: Referential, neutralised: ReadonlyMap<string, unknown>): Referential =>
  (neutralised.size === 0 ? grid : { ...grid, indicators: grid.indicators.filter(({ code }) => !neutralised.has(code)) });

/** Whether a grid requires anything at all: most point out, and require nothing. */
const requires = ({ gates, indicators, evidence }: Referential): boolean => [...gates, ...indicators, ...evidence].some(({ required }) => required === true);

function anyClass<I extends Referential['gates'][number] | Referential['indicators'][number]>(item: I): I {
  return item.appliesWhen && 'input' in item.appliesWhen ? item : { ...item, appliesWhen: undefined };
}
