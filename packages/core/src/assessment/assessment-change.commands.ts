import type { GrantedPlace } from '../shared/command/grant.values.ts';
import { sameValue } from '../shared/command/same-payload.rules.ts';
import { runSince } from '../shared/command/staleness.rules.ts';
import { jsonPointer } from '../shared/issue.values.ts';
import type { Cycle } from '../referential/cycle.schema.ts';
import type { Referential } from '../referential/referential.schema.ts';
import type { Instant, PlainDate } from '../time/plain-date.values.ts';
import { findItem, type AssessmentItem } from './asks-of-item.rules.ts';
import { answerEntity, resultEntity } from './assessment-id.values.ts';
import type { AssessmentCommand } from './assessment-command.schema.ts';
import type { Actor } from './assessment-rights.values.ts';
import type { AuthorRole, FilingState } from './assessment.values.ts';
import type { CommandFault } from './check-answer.rules.ts';
import type { ActorRef, Answer, AssessmentState, ImportedResult } from './dossier.schema.ts';
import { filingOf } from './filing.rules.ts';
import type { Decision, Reply, ReviewComment, ReviewPromise, ReviewStep, Sample } from './review/review.schema.ts';
import { reviewValue } from './review/review-entries.rules.ts';
import type { ScoredTerritory } from './scoring-context.engine.ts';

/** All that a command is judged by besides the assessment itself. Nothing is read from a clock. */
export interface CommandContext {
  readonly referential: Referential;
  readonly actor: Actor;
  readonly now: Instant;
  /** The day of `now` in the programme's zone: grants hold or not on that day. */
  readonly asOf: PlainDate;
  /** `identifiers`: what the acts and classes of the cycle may name it by. */
  readonly territory: GrantedPlace & { readonly identifiers?: ScoredTerritory['identifiers'] | undefined };
  /** Sets the delays of the review. Without it none is known, and what hangs on one is refused. */
  readonly cycle?: Cycle | undefined;
}

/** The content of an entity; `null` where there is none. */
export type EntityValue = Answer | ImportedResult | ReviewStep | Decision | Reply | ReviewComment | ReviewPromise | Sample | null;

/** One entity after a command: its new version and content, `null` where it was cleared. */
export interface ChangedEntity {
  readonly entity: string;
  readonly version: number;
  readonly value: EntityValue;
}

/** A command without its envelope. To send it, give it an id and the version it undoes. */
export type CommandBody = AssessmentCommand extends infer C ? (C extends AssessmentCommand ? { readonly type: C['type']; readonly payload: C['payload'] } : never) : never;

/** Where the entity stands now, for a person to choose between it and their own. */
export interface CurrentEntity {
  readonly entity: string;
  readonly entityVersion: number;
  readonly value: EntityValue;
  /** Who last changed it; `null` when nobody has. */
  readonly by: ActorRef | null;
}

/** A refusal changes nothing. `pointer` is a JSON Pointer into the command; `current` comes with `stale`. */
export interface RefusedCommand extends CommandFault {
  readonly ok: false;
  readonly current?: CurrentEntity;
}

export interface AppliedCommand {
  readonly ok: true;
  readonly state: AssessmentState;
  /** Empty when the command asked for what already is: then the version did not rise either. */
  readonly changed: readonly ChangedEntity[];
  /** What takes it back; `null` when nothing changed. */
  readonly inverse: CommandBody | null;
}
export type CommandResult = AppliedCommand | RefusedCommand;

export const refused = (refusal: CommandFault['refusal'], pointer: readonly string[], figures: CommandFault['figures']): RefusedCommand => ({ ok: false, refusal, figures, pointer: jsonPointer(pointer) });

export const gridName = ({ code, version }: Referential): string => `${code} ${version}`;

/** The item a command names, or the refusal. */
export function namedItem(code: string, { referential }: CommandContext): AssessmentItem | RefusedCommand {
  return findItem(referential, code) ?? refused('unknown-item', ['payload', 'item'], { item: code, grid: gridName(referential) });
}

/** The value an entity holds now. */
export function entityValue(state: AssessmentState, entity: string): EntityValue {
  const answer = state.answers.find(({ item, author }) => answerEntity(item, author) === entity);
  return answer ?? state.imported.find((result) => resultEntityOf(result) === entity) ?? reviewValue(state.review, entity);
}

export function resultEntityOf(result: { readonly kind: ImportedResult['kind']; readonly target?: string | undefined }): string {
  return resultEntity(result.kind, result.target);
}

/** What one author says of one item, without who, when and which version. */
export type AnswerContent = Pick<Answer, 'input' | 'events' | 'note' | 'evidence'>;

export const NO_CONTENT: AnswerContent = { input: {}, events: {}, evidence: [] };

export const contentOf = (answer: Answer | undefined): AnswerContent =>
  answer ? { input: answer.input, events: answer.events, evidence: answer.evidence, ...(answer.note === undefined ? {} : { note: answer.note }) } : NO_CONTENT;

/** True when the author says anything besides proofs. */
export const says = ({ input, events, note }: AnswerContent): boolean => Object.keys(input).length > 0 || Object.keys(events).length > 0 || note !== undefined;

export function findAnswer(state: AssessmentState, item: string, author: AuthorRole): Answer | undefined {
  return state.answers.find((answer) => answer.item === item && answer.author === author);
}

/** The answer to a command that asks for what already is. */
export const unchanged = (state: AssessmentState): AppliedCommand => ({ ok: true, state, changed: [], inverse: null });

/** Kept in the order of their names, so that the same content is the same document whatever the order it came in. */
export function place<T>(list: readonly T[], entity: string, entityOf: (one: T) => string, value: T | null): T[] {
  const others = list.filter((one) => entityOf(one) !== entity);
  if (value === null) return others;
  const before = others.findIndex((one) => entityOf(one) > entity);
  return others.toSpliced(before < 0 ? others.length : before, 0, value);
}

/** Who coached is known by all they ever wrote in that role, even what was cleared or replaced since. */
function coached({ coachedBy }: AssessmentState, { actor }: CommandContext): Pick<AssessmentState, 'coachedBy'> {
  return actor.role === 'coach' && !coachedBy?.includes(actor.id) ? { coachedBy: [...(coachedBy ?? []), actor.id] } : {};
}

/** The aggregate one version later, with the entity's own version and actor, which outlive its content. */
export function nextVersion(state: AssessmentState, entity: string, context: CommandContext): AssessmentState {
  const { actor } = context;
  const since = runSince(state.entityVersions[entity] ?? 0, state.entityActors[entity], actor.id);
  const version = state.version + 1;
  return {
    ...state, version,
    entityVersions: { ...state.entityVersions, [entity]: version },
    entityActors: { ...state.entityActors, [entity]: { id: actor.id, role: actor.role, since } },
    ...coached(state, context),
  };
}

/** The first thing written begins a draft; taking the last one back leaves nothing received. What was filed stays filed. */
function filingAfterAnswer({ filing, imported, review }: AssessmentState, answers: readonly Answer[]): FilingState {
  return filing === 'none' || filing === 'draft' ? filingOf({ imported, answers, review }) : filing;
}

const isEmpty = (content: AnswerContent): boolean => !says(content) && content.evidence.length === 0;

/** Writes what one author says of one item. */
export function writeAnswer(
  state: AssessmentState, context: CommandContext, key: { readonly item: string; readonly author: AuthorRole }, content: AnswerContent, inverse: CommandBody,
): AppliedCommand {
  if (sameValue(contentOf(findAnswer(state, key.item, key.author)), content)) return unchanged(state);
  const entity = answerEntity(key.item, key.author);
  const next = nextVersion(state, entity, context);
  const by = { id: context.actor.id, role: context.actor.role };
  const value: Answer | null = isEmpty(content) ? null : { item: key.item, author: key.author, ...content, by, at: context.now, version: next.version };
  const answers = place(state.answers, entity, (answer) => answerEntity(answer.item, answer.author), value);
  const coachedBy = key.author === 'coach' && !next.coachedBy?.includes(by.id) ? [...(next.coachedBy ?? []), by.id] : next.coachedBy;
  const after: AssessmentState = { ...next, answers, filing: filingAfterAnswer(state, answers), ...(coachedBy ? { coachedBy } : {}) };
  return { ok: true, state: after, changed: [{ entity, version: next.version, value }], inverse };
}

/** Writes a result published elsewhere, or takes it out. Whether a dossier was filed follows what is published. */
export function writeResult(state: AssessmentState, context: CommandContext, entity: string, make: ((version: number) => ImportedResult) | null, inverse: CommandBody): AppliedCommand {
  const next = nextVersion(state, entity, context);
  const value = make ? make(next.version) : null;
  const imported = place(state.imported, entity, resultEntityOf, value);
  return { ok: true, state: { ...next, imported, filing: filingOf({ imported, answers: state.answers, review: state.review }) }, changed: [{ entity, version: next.version, value }], inverse };
}
