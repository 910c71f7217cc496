import { REVIEW_ENTITY, answerEntity } from './assessment-id.values.ts';
import type { AssessmentCommand } from './assessment-command.schema.ts';
import { resultEntityOf, type CommandBody } from './assessment-change.commands.ts';
import { defaultAuthorOf } from './assessment-rights.values.ts';
import type { AuthorRole, Role } from './assessment.values.ts';
import { entityOfLine } from './review/review-entries.rules.ts';
import { AUTHOR_AT } from './review/decide-item.commands.ts';

export type Body = Pick<AssessmentCommand, 'type' | 'payload'>;

/** The answer's author a command means: the one it names, else the sender's own role's. `null` for what writes no answer, and for roles that write none. */
export function authorOf(body: Body, role: Role | undefined): AuthorRole | null {
  const { type, payload } = body as CommandBody;
  switch (type) {
    case 'recordAnswer': case 'clearAnswer': case 'attachEvidence': case 'detachEvidence': return payload.author ?? (role ? defaultAuthorOf(role) : null);
    case 'decideItem': case 'withdrawDecision': return AUTHOR_AT[payload.stage ?? 'verification'];
    default: return null;
  }
}

/**
 * The entity a command changes: `"IDP-2:coach"`, `"result:score:idp"`, `"decision:IDP-2:verification"`; `"review"` for an act.
 *
 * @param role the sender's, for a command that names no author; without either, the local government's own answer is meant
 */
export function entityOf(body: Body, role?: Role): string {
  const { type, payload } = body as CommandBody;
  switch (type) {
    case 'recordAnswer': case 'clearAnswer': case 'attachEvidence': case 'detachEvidence': return answerEntity(payload.item, authorOf(body, role) ?? 'self');
    case 'importResult': case 'withdrawResult': return resultEntityOf(payload);
    case 'decideItem': case 'withdrawDecision': return entityOfLine.decisions({ item: payload.item, stage: payload.stage ?? 'verification' });
    case 'replyToItem': case 'withdrawReply': return entityOfLine.replies(payload);
    case 'addComment': case 'removeComment': return entityOfLine.comments(payload);
    case 'addPromise': case 'removePromise': case 'keepPromise': case 'reopenPromise': return entityOfLine.promises(payload);
    case 'drawSample': case 'withdrawSample': return entityOfLine.samples(payload);
    default: return REVIEW_ENTITY;
  }
}

/** All that a command changes: a decision writes an answer too. */
export function entitiesOf(body: Body, role: Role): readonly string[] {
  const entity = entityOf(body, role);
  const { type, payload } = body as CommandBody;
  const author = type === 'decideItem' || type === 'withdrawDecision' ? authorOf(body, role) : null;
  return author && 'item' in payload && typeof payload.item === 'string' ? [entity, answerEntity(payload.item, author)] : [entity];
}

/** What the command speaks of, for the sentence. */
export function aboutOf(body: Body, role: Role): Readonly<Record<string, string>> {
  const { type, payload } = body as CommandBody;
  if (type === 'importResult' || type === 'withdrawResult') return { kind: payload.kind, ...('target' in payload && payload.target !== undefined ? { score: payload.target } : {}) };
  const author = authorOf(body, role);
  return { ...('item' in payload && payload.item ? { item: payload.item } : {}), ...(author ? { author } : {}), ...(isAnswerAbout(type) ? {} : { command: type }) };
}

const isAnswerAbout = (type: CommandBody['type']): boolean => type === 'recordAnswer' || type === 'clearAnswer' || type === 'attachEvidence' || type === 'detachEvidence';
