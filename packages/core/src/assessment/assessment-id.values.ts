import { AUTHOR_ROLES, type AuthorRole } from './assessment.values.ts';

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

/** What is versioned inside an assessment: one author's answer to one item, or one imported result. */
export type AssessmentEntity =
  | { readonly kind: 'answer'; readonly item: string; readonly author: AuthorRole }
  | { readonly kind: 'result'; readonly result: ResultKind; readonly target: string | undefined };

/** `"IDP-2:coach"`. */
export function answerEntity(item: string, author: AuthorRole): string {
  return `${item}:${author}`;
}

/** `"result:score:idp"`, `"result:gates"`, `"result:filing"`. */
export function resultEntity(kind: ResultKind, target?: string): string {
  return kind === 'score' ? `result:score:${target ?? ''}` : `result:${kind}`;
}

/** Reads an entity's name; `null` when it is none. An item may itself be called `result`. */
export function parseEntity(entity: string): AssessmentEntity | null {
  const [first = '', second = '', third, ...rest] = entity.split(':');
  if (rest.length > 0 || first === '') return null;
  const author = AUTHOR_ROLES.find((role) => role === second);
  if (author && third === undefined) return { kind: 'answer', item: first, author };
  const result = RESULT_KINDS.find((kind) => kind === second);
  if (first !== 'result' || !result || (result === 'score') !== (third !== undefined)) return null;
  return { kind: 'result', result, target: third };
}
