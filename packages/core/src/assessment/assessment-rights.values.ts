import type { ActorOf, DirectoryRole, GrantOf } from '../shared/command/grant.values.ts';
import type { AssessmentCommandType, AuthorRole, Role } from './assessment.values.ts';
import { REVIEW_EDITS, type ReviewAct, type ReviewEdit } from './review/review.values.ts';
import { EDIT_ROLES, REVIEW_WORKFLOW } from './review/review-workflow.values.ts';

/** A right given to somebody: a role, on a territory and all below it, from one day to another, both included. */
export type Grant = GrantOf<DirectoryRole>;

/** Who acts, in which of their roles, and all that was granted to them. */
export type Actor = ActorOf<Role>;

/** A condition beyond role and territory. `never-coached-here`: whoever wrote as coach on this assessment may not. */
export const RIGHT_CONDITIONS = ['never-coached-here'] as const;
export type RightCondition = (typeof RIGHT_CONDITIONS)[number];

/** What one role may do with one type of command, within its granted subtree. */
export interface CommandRight {
  /** Whose answers it may change; the first is meant when the command names none. Empty for commands that concern no answer. */
  readonly authors: readonly AuthorRole[];
  readonly conditions?: readonly RightCondition[];
}

const asSelf: CommandRight = { authors: ['self'] };
const asCoach: CommandRight = { authors: ['coach'] };
const asVerifier: CommandRight = { authors: ['verifier', 'appeal'], conditions: ['never-coached-here'] };
const writers = { secretary: asSelf, coach: asCoach, verifier: asVerifier };

type Line = Readonly<Partial<Record<Role, CommandRight>>>;
/** Whoever verifies never coached here. */
const rightIn = (role: Role): CommandRight => (role === 'verifier' ? { authors: [], conditions: ['never-coached-here'] } : { authors: [] });
const lineFor = (roles: readonly Role[]): Line => Object.fromEntries(roles.map((role) => [role, rightIn(role)]));
const ofActs = /* @__PURE__ */ Object.fromEntries(REVIEW_WORKFLOW.map(({ act, roles }) => [act, lineFor(roles)])) as Record<ReviewAct, Line>;
const ofEdits = /* @__PURE__ */ Object.fromEntries(REVIEW_EDITS.map((edit) => [edit, lineFor(EDIT_ROLES[edit])])) as Record<ReviewEdit, Line>;

/**
 * Who may send what. What is not written here is refused. Every line also asks for a grant in that role, in force on the day,
 * on the territory or one above it. A feed (`service`) only sets what it knows: answers as the local government or its coach, results.
 */
export const COMMAND_RIGHTS: Readonly<Record<AssessmentCommandType, Line>> = {
  recordAnswer: { ...writers, service: { authors: ['self', 'coach'] } },
  clearAnswer: writers,
  attachEvidence: writers,
  detachEvidence: writers,
  importResult: { officer: { authors: [] }, service: { authors: [] } },
  withdrawResult: { officer: { authors: [] } },
  ...ofEdits,
  ...ofActs,
};

/** Commands that set a value whatever it was: a service may send them with `base: "any"`. */
export const SET_TYPE_COMMANDS: readonly AssessmentCommandType[] = ['recordAnswer', 'importResult'];

/** Commands about a published result rather than an answer. */
export const RESULT_COMMANDS: readonly AssessmentCommandType[] = ['importResult', 'withdrawResult'];

/** The author a role writes as when a command names none; `null` for roles that write no answers. */
export function defaultAuthorOf(role: Role): AuthorRole | null {
  return COMMAND_RIGHTS.recordAnswer[role]?.authors[0] ?? null;
}
