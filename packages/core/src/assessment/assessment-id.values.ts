import { AUTHOR_ROLES, type AuthorRole } from './assessment.values.ts';
import { DECISION_STAGES, REVIEW_ENTRIES, type DecisionStage, type ReviewEntry } from './review/review.values.ts';

/** What an assessment is of: one territory, in one cycle of one programme. */
export interface AssessmentKey {
  readonly programme: string;
  readonly cycle: string;
  readonly territory: string;
}

const PROGRAMME = /^[A-Za-z][A-Za-z0-9._-]{0,59}$/;
const CYCLE = /^[^~/\s]{1,30}$/;
const TERRITORY = /^[a-z0-9][a-z0-9-]{0,59}$/;

/**
 * The id of an assessment, `"pacasen~2025~sn-kd-kd1-1"`. It follows from its key, so that two coaches offline make the same one.
 *
 * @param territoryId the territory's own id, never a name or a foreign code
 */
export function assessmentIdOf(programme: string, cycle: string, territoryId: string): string {
  return `${programme}~${cycle}~${territoryId}`;
}

/** Reads what {@link assessmentIdOf} wrote; `null` when it is no such id. */
export function parseAssessmentId(id: string): AssessmentKey | null {
  const [programme = '', cycle = '', territory = '', ...rest] = id.split('~');
  const reads = rest.length === 0 && PROGRAMME.test(programme) && CYCLE.test(cycle) && TERRITORY.test(territory);
  return reads ? { programme, cycle, territory } : null;
}

export const RESULT_KINDS = ['score', 'gates', 'filing'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** What is versioned inside an assessment: one author's answer to one item, one imported result, the steps of its review, or what is kept in it. */
export type AssessmentEntity =
  | { readonly kind: 'answer'; readonly item: string; readonly author: AuthorRole }
  | { readonly kind: 'result'; readonly result: ResultKind; readonly target: string | undefined }
  | { readonly kind: 'review' }
  /** `of`: an item, or the id of a comment or a promise. */
  | { readonly kind: 'entry'; readonly entry: ReviewEntry; readonly of: string; readonly stage?: DecisionStage };

/** `"IDP-2:coach"`. */
export function answerEntity(item: string, author: AuthorRole): string {
  return `${item}:${author}`;
}

/** `"result:score:idp"`, `"result:gates"`, `"result:filing"`. */
export function resultEntity(kind: ResultKind, target?: string): string {
  return kind === 'score' ? `result:score:${target ?? ''}` : `result:${kind}`;
}

/** The steps of a review, which change as a whole. */
export const REVIEW_ENTITY = 'review';

/** `"decision:IDP-2:verification"`, `"reply:IDP-2"`, `"comment:0b4e…"`. */
export function entryEntity(entry: ReviewEntry, of: string, stage?: DecisionStage): string {
  return stage === undefined ? `${entry}:${of}` : `${entry}:${of}:${stage}`;
}

/** Reads an entity's name; `null` when it is none. An item may itself be called `result`. */
export function parseEntity(entity: string): AssessmentEntity | null {
  const [first = '', second = '', third, ...rest] = entity.split(':');
  if (rest.length > 0 || first === '') return null;
  if (entity === REVIEW_ENTITY) return { kind: 'review' };
  const author = AUTHOR_ROLES.find((role) => role === second);
  if (author && third === undefined) return { kind: 'answer', item: first, author };
  const entry = entryOf(first, second, third);
  if (entry) return entry;
  const result = RESULT_KINDS.find((kind) => kind === second);
  if (first !== 'result' || !result || (result === 'score') !== (third !== undefined)) return null;
  return { kind: 'result', result, target: third };
}

function entryOf(first: string, of: string, third: string | undefined): AssessmentEntity | null {
  const entry = REVIEW_ENTRIES.find((one) => one === first);
  const stage = DECISION_STAGES.find((one) => one === third);
  if (!entry || of === '' || (entry === 'decision' ? !stage : third !== undefined)) return null;
  return stage ? { kind: 'entry', entry, of, stage } : { kind: 'entry', entry, of };
}
