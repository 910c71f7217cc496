import { namedItem, refused, unchanged, type CommandContext, type CommandResult, type RefusedCommand } from '../assessment-change.commands.ts';
import { checkEvidence } from '../check-answer.rules.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { sameValue } from '../../shared/command/same-payload.rules.ts';
import { drawFrom } from './draw-sample.rules.ts';
import type {
  AddCommentPayload, AddPromisePayload, DrawSamplePayload, ReplyToItemPayload, ReviewEntryPayload, WithdrawReplyPayload, WithdrawSamplePayload,
} from './review-command.schema.ts';
import { entryExists, noSuchEntry, writeLine, writerOf } from './review-change.commands.ts';
import { mayTakeBack, reviewOf } from './review-entries.rules.ts';
import type { Reply } from './review.schema.ts';

/** Contests an item of the provisional result, or says it otherwise. */
export function replyToItem(state: AssessmentState, { item: code, text, evidence = [] }: ReplyToItemPayload, context: CommandContext): CommandResult {
  const item = namedItem(code, context);
  if ('refusal' in item) return item;
  for (const [index, proof] of evidence.entries()) {
    const wrong = checkEvidence(proof, item);
    if (wrong) return { ok: false, ...wrong, pointer: wrong.pointer.replace('/evidence', `/evidence/${index}`) };
  }
  const before = reviewOf(state).replies.find((reply) => reply.item === code);
  const content = { item: code, text, evidence };
  if (before && sameValue(spokenIn(before), content)) return unchanged(state);
  const make = (version: number): Reply => ({ ...content, by: writerOf(context), at: context.now, version });
  return writeLine(state, context, 'replies', { item: code }, make, before ? { type: 'replyToItem', payload: spokenIn(before) } : { type: 'withdrawReply', payload: { item: code } });
}

const spokenIn = ({ item, text, evidence }: Reply): ReplyToItemPayload => ({ item, text, evidence });

export function withdrawReply(state: AssessmentState, { item }: WithdrawReplyPayload, context: CommandContext): CommandResult {
  const before = reviewOf(state).replies.find((reply) => reply.item === item);
  if (!before) return noSuchEntry('reply', item, 'item');
  return writeLine(state, context, 'replies', { item }, null, { type: 'replyToItem', payload: spokenIn(before) });
}

const notTheAuthor = (entry: 'comment' | 'promise'): RefusedCommand => refused('not-the-author', ['payload', 'id'], { entry });

/** An item named must be one of the grid; none means the whole dossier. */
function unknownItem(item: string | null | undefined, context: CommandContext): RefusedCommand | undefined {
  const found = item == null ? undefined : namedItem(item, context);
  return found && 'refusal' in found ? found : undefined;
}

export function addComment(state: AssessmentState, { id, item = null, text }: AddCommentPayload, context: CommandContext): CommandResult {
  const unknown = unknownItem(item, context);
  if (unknown) return unknown;
  if (reviewOf(state).comments.some((comment) => comment.id === id)) return entryExists('comment', id, 'id');
  return writeLine(state, context, 'comments', { id }, (version) => ({ id, item, text, by: writerOf(context), at: context.now, version }), { type: 'removeComment', payload: { id } });
}

/** Takes back one's own comment. */
export function removeComment(state: AssessmentState, { id }: ReviewEntryPayload, context: CommandContext): CommandResult {
  const before = reviewOf(state).comments.find((comment) => comment.id === id);
  if (!before) return noSuchEntry('comment', id, 'id');
  if (!mayTakeBack(before, context.actor.id)) return notTheAuthor('comment');
  return writeLine(state, context, 'comments', { id }, null, { type: 'addComment', payload: { id, item: before.item, text: before.text } });
}

export function addPromise(state: AssessmentState, { id, item = null, text, due, done = false }: AddPromisePayload, context: CommandContext): CommandResult {
  const unknown = unknownItem(item, context);
  if (unknown) return unknown;
  if (reviewOf(state).promises.some((promise) => promise.id === id)) return entryExists('promise', id, 'id');
  return writeLine(state, context, 'promises', { id }, (version) => ({ id, item, text, due, done, by: writerOf(context), at: context.now, version }), { type: 'removePromise', payload: { id } });
}

/** Takes back what one noted oneself. */
export function removePromise(state: AssessmentState, { id }: ReviewEntryPayload, context: CommandContext): CommandResult {
  const before = reviewOf(state).promises.find((promise) => promise.id === id);
  if (!before) return noSuchEntry('promise', id, 'id');
  if (!mayTakeBack(before, context.actor.id)) return notTheAuthor('promise');
  const { item, text, due, done } = before;
  return writeLine(state, context, 'promises', { id }, null, { type: 'addPromise', payload: { id, item, text, due, done } });
}

/** Notes that a promise was kept, or that it was not after all. Whoever noted the promise stays its author. */
export function markPromise(state: AssessmentState, { id }: ReviewEntryPayload, done: boolean, context: CommandContext): CommandResult {
  const before = reviewOf(state).promises.find((promise) => promise.id === id);
  if (!before) return noSuchEntry('promise', id, 'id');
  if (before.done === done) return unchanged(state);
  return writeLine(state, context, 'promises', { id }, (version) => ({ ...before, done, version }), { type: done ? 'reopenPromise' : 'keepPromise', payload: { id } });
}

/** Draws what will be looked at. To draw again, the first draw is withdrawn, in sight of all. */
export function drawSample(state: AssessmentState, { item: code, population, size, seed }: DrawSamplePayload, context: CommandContext): CommandResult {
  const item = namedItem(code, context);
  if ('refusal' in item) return item;
  if (reviewOf(state).samples.some((sample) => sample.item === code)) return entryExists('sample', code, 'item');
  const refs = population.map(({ ref }) => ref);
  const twice = refs.find((ref, index) => refs.indexOf(ref) < index);
  if (twice !== undefined) return entryExists('sample', twice, 'population');
  if (size > population.length) return refused('sample-size', ['payload', 'size'], { item: code, size: String(size), of: String(population.length) });
  const content = { item: code, drawn: drawFrom(population, size, seed), seed, of: population.length, population: [...population] };
  return writeLine(state, context, 'samples', { item: code }, (version) => ({ ...content, by: writerOf(context), at: context.now, version }), { type: 'withdrawSample', payload: { item: code } });
}

export function withdrawSample(state: AssessmentState, { item }: WithdrawSamplePayload, context: CommandContext): CommandResult {
  const before = reviewOf(state).samples.find((sample) => sample.item === item);
  if (!before) return noSuchEntry('sample', item, 'item');
  const { population, drawn, seed } = before;
  return writeLine(state, context, 'samples', { item }, null, { type: 'drawSample', payload: { item, population, size: drawn.length, seed } });
}
