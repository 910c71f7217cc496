import { answerEntity } from '../assessment-id.values.ts';
import { nextVersion, place, refused, type AnswerContent, type AppliedCommand, type ChangedEntity, type CommandBody, type CommandContext, type RefusedCommand } from '../assessment-change.commands.ts';
import type { AssessmentCommandType, AuthorRole } from '../assessment.values.ts';
import type { ActorRef, Answer, AssessmentState } from '../dossier.schema.ts';
import { entityOfLine, reviewOf, type ReviewList } from './review-entries.rules.ts';
import type { Review } from './review.schema.ts';
import type { ReviewEntry, ReviewState } from './review.values.ts';

type LineOf<L extends ReviewList> = Review[L][number];
/** A line without who, when and which version. */
export type LineContent<L extends ReviewList> = Omit<LineOf<L>, 'by' | 'at' | 'version'>;

export const writerOf = ({ actor }: CommandContext): ActorRef => ({ id: actor.id, role: actor.role });

/** Where a command has no place in the review as it stands. */
export function wrongState(command: AssessmentCommandType, state: ReviewState, allowed: readonly ReviewState[]): RefusedCommand {
  return refused('wrong-review-state', ['type'], { command, state, states: allowed.join(', ') });
}

export const noSuchEntry = (entry: ReviewEntry, id: string, at: string): RefusedCommand => refused('no-such-entry', ['payload', at], { entry, id });
export const entryExists = (entry: ReviewEntry, id: string, at: string): RefusedCommand => refused('entry-exists', ['payload', at], { entry, id });

/** Puts a line in a list of the review, or takes it out, under a version of its own. */
export function writeLine<L extends ReviewList>(
  state: AssessmentState, context: CommandContext, list: L, key: Parameters<(typeof entityOfLine)[L]>[0], make: ((version: number) => LineOf<L>) | null, inverse: CommandBody,
): AppliedCommand {
  const nameOf = entityOfLine[list] as (line: unknown) => string;
  const entity = nameOf(key);
  const next = nextVersion(state, entity, context);
  const value = make ? make(next.version) : null;
  const review = reviewOf(state);
  const lines: LineOf<L>[] = place(review[list] as LineOf<L>[], entity, nameOf, value);
  return { ok: true, state: { ...next, review: { ...review, [list]: lines } }, changed: [{ entity, version: next.version, value }], inverse };
}

/** A decision changes two things at once: itself, and the answer that says it in figures. Both bear the one version. */
export function writeBoth(written: AppliedCommand, context: CommandContext, key: { readonly item: string; readonly author: AuthorRole }, content: AnswerContent): AppliedCommand {
  const { state } = written;
  const entity = answerEntity(key.item, key.author);
  const { version } = state;
  const touched = nextVersion({ ...state, version: version - 1 }, entity, context);
  const empty = Object.keys(content.input).length + Object.keys(content.events).length + content.evidence.length === 0 && content.note === undefined;
  const value: Answer | null = empty ? null : { item: key.item, author: key.author, ...content, by: writerOf(context), at: context.now, version };
  const answers = place(state.answers, entity, (answer) => answerEntity(answer.item, answer.author), value);
  const changed: ChangedEntity[] = [...written.changed, { entity, version, value }];
  return { ...written, state: { ...touched, answers }, changed };
}

