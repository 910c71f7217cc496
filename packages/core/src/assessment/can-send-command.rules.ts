import type { GrantedPlace, TerritorialRelation } from '../shared/command/grant.values.ts';
import { RELATION_REFUSALS, territorialRelation as relationOf } from '../shared/command/grants.rules.ts';
import { allow, refuse, type Verdict } from '../shared/verdict.values.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import type { AssessmentCommandType, AssessmentRefusal, AuthorRole } from './assessment.values.ts';
import { COMMAND_RIGHTS, RESULT_COMMANDS, type Actor } from './assessment-rights.values.ts';
import type { AssessmentState } from './dossier.schema.ts';
import type { ReviewState } from './review/review.values.ts';
import { statesFor } from './review/review-states.rules.ts';

export { covers, isInForce } from '../shared/command/grants.rules.ts';
export type { GrantedPlace } from '../shared/command/grant.values.ts';

/** What a command is about, as far as rights go. */
export interface CommandTarget {
  readonly territory: GrantedPlace;
  /** The day the rights are asked for, in the programme's zone. */
  readonly asOf: PlainDate;
  /** Whose answer; the actor's own where absent. */
  readonly author?: AuthorRole | undefined;
  /** Ids of those who wrote as coach on this assessment: see {@link coachesOf}. */
  readonly coachedBy?: readonly string[] | undefined;
  /** True when the command would change a result already published. */
  readonly published?: boolean | undefined;
  /** Where the review stands; absent to ask about rights alone. */
  readonly reviewState?: ReviewState | undefined;
}

/** Ids of all who wrote as coach on an assessment, whatever became of what they wrote. */
export function coachesOf(state: Pick<AssessmentState, 'answers' | 'entityActors' | 'coachedBy'>): readonly string[] {
  const writing = state.answers.filter(({ author }) => author === 'coach').map(({ by }) => by.id);
  const lastTouch = Object.entries(state.entityActors).filter(([entity]) => entity.endsWith(':coach')).map(([, by]) => by.id);
  return [...new Set([...(state.coachedBy ?? []), ...writing, ...lastTouch])];
}

/** How the actor's grants, in the role they act in, stand to a territory on a day. A grant in another role counts for nothing here. */
export function territorialRelation(actor: Actor, territory: GrantedPlace, asOf: PlainDate): TerritorialRelation {
  return relationOf(actor, territory, asOf);
}

/**
 * Whether somebody may send a command of this type about this target: yes, or no with the first reason that holds. Denies by default.
 * Used by `applyAssessmentCommand` and by the `can` resource, so that a button and the server never disagree.
 *
 * @param actor `null` for somebody who is not signed in
 */
export function canSendCommand(type: AssessmentCommandType, actor: Actor | null, target: CommandTarget): Verdict<AssessmentRefusal> {
  if (!actor) return refuse('not-signed-in');
  const right = COMMAND_RIGHTS[type][actor.role];
  if (!right) return refuse(RESULT_COMMANDS.includes(type) && target.published === true ? 'published-result' : 'role-not-allowed');
  if (target.author && right.authors.length > 0 && !right.authors.includes(target.author)) return refuse('author-not-allowed');
  const relation = territorialRelation(actor, target.territory, target.asOf);
  if (relation !== 'granted') return refuse(RELATION_REFUSALS[relation]);
  if (right.conditions?.includes('never-coached-here') && (target.coachedBy ?? []).includes(actor.id)) return refuse('coach-cannot-verify');
  const states = target.reviewState && statesFor(type, target.author ? [target.author] : right.authors);
  return states && !states.includes(target.reviewState) ? refuse('wrong-review-state') : allow;
}
