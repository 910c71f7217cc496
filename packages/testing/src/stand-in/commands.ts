import {
  ENGINE_VERSION, actorOn, applyAssessmentBatch, entityValue, samePayload, type AssessmentCommand, type AssessmentState, type BatchOutcome, type BatchResult,
} from '@jalon/core/assessment';
import { problemCodeOf, type CommandOutcome, type SendCommandsRequest, type SendCommandsResponse } from '@jalon/contract';
import type { Instant } from '@jalon/core/time';
import { mayRead } from './caller.ts';
import { referencesIn, standingReferences } from './file-references.ts';
import type { Persona } from './personas.ts';
import { Refusal } from './problem.ts';
import { nextSequence, type JalonStore, type Receipt } from './store.ts';
import { scorecardOf, type Subject } from './subject.ts';

export interface CommandsCall {
  readonly store: JalonStore;
  readonly subject: Subject;
  readonly persona: Persona;
  readonly personas: readonly Persona[];
  readonly now: Instant;
  readonly request: Pick<SendCommandsRequest, 'dryRun' | 'include'> & { readonly commands: readonly AssessmentCommand[] };
}

/** A refusal of core, as a problem about the request. */
function refusalProblem({ refusal, figures, pointer, current, commandId }: Extract<BatchResult, { ok: false }>, index: number, state: AssessmentState, call: CommandsCall): Refusal {
  const by = current?.by;
  const name = by && mayRead(call.persona, call.subject.territory, call.subject.asOf) ? call.personas.find(({ id }) => id === by.id)?.name : undefined;
  return new Refusal(problemCodeOf(refusal), {
    refusal, errors: [{ code: refusal, pointer: `/commands/${index}${pointer}`, figures: { ...figures } }], command: { id: commandId, index },
    ...(current && { current: { version: state.version, entity: current.entity, entityVersion: current.entityVersion, value: current.value } }),
    ...(by && { changedBy: { role: by.role, ...(name !== undefined && { name }), ...(current.value && { at: current.value.at }) } }),
  });
}

const reused = ({ id }: AssessmentCommand, index: number): Refusal =>
  new Refusal('id-reused', { refusal: 'id-reused', errors: [{ code: 'id-reused', pointer: `/commands/${index}/id`, figures: { id } }], command: { id, index } });

/** The answer given the first time, when the same person sends the same command again. */
function replayOf(receipt: Receipt, command: AssessmentCommand, { subject, persona }: CommandsCall, index: number): CommandOutcome {
  if (receipt.assessmentId === subject.id && receipt.actorId === persona.id && samePayload(receipt.command, command)) return { ...receipt.outcome, status: 'replayed' };
  throw reused(command, index);
}

const outcomeOf = ({ id, version, changed, inverse, replayed }: BatchOutcome): CommandOutcome => ({ id, status: replayed ? 'replayed' : 'done', version, changed: [...changed], inverse });

/** All the commands of a request, or none. The rules are core's own; only the shelf the state stands on is ours. */
export function sendCommands(call: CommandsCall): SendCommandsResponse {
  const { store, subject, persona, now, request } = call;
  const state = store.assessment(subject.id);
  const actor = actorOn(persona, subject.territory, subject.asOf) ?? { id: persona.id, role: 'reader' as const, grants: persona.grants };
  const replayed = new Map<number, CommandOutcome>();
  for (const [index, command] of request.commands.entries()) {
    if (store.planningReceipts.has(command.id.toLowerCase())) throw reused(command, index);
    const receipt = store.receipts.get(command.id.toLowerCase());
    if (receipt) replayed.set(index, replayOf(receipt, command, call, index));
  }
  const fresh = request.commands.map((command, index) => ({ command, index })).filter(({ index }) => !replayed.has(index));
  const context = { referential: subject.referential, actor, now, asOf: subject.asOf, territory: subject.territory, cycle: subject.cycle };
  const result: BatchResult = fresh.length === 0 ? { ok: true, state, outcomes: [] } : applyAssessmentBatch(state, fresh.map(({ command }) => command), context);
  if (!result.ok) throw refusalProblem(result, fresh[result.index]?.index ?? 0, state, call);
  const done = fresh.map(({ command, index }, at) => ({ command, index, outcome: outcomeOf(result.outcomes[at]!) }));
  const after = result.state.version > state.version ? { ...result.state, demonstration: true } : result.state;
  if (request.dryRun !== true) keep(call, state, after, done);
  const byIndex = new Map([...replayed, ...done.map(({ index, outcome }) => [index, outcome] as const)]);
  return {
    assessmentId: subject.id, version: after.version, dryRun: request.dryRun === true, outcomes: request.commands.map((_, index) => byIndex.get(index)!),
    ...(request.include === 'view' && { view: scorecardOf(store, subject, after) }),
  };
}

function keep({ store, subject, persona, now }: CommandsCall, before: AssessmentState, after: AssessmentState, done: readonly { command: AssessmentCommand; outcome: CommandOutcome }[]): void {
  store.assessments.set(subject.id, after);
  const standing = new Set(standingReferences(after).map((reference) => JSON.stringify(reference)));
  store.fileReferences.push(...standingReferences(before).filter((reference) => !standing.has(JSON.stringify(reference))));
  const latest = new Map<string, unknown>();
  for (const { command, outcome } of done) {
    if (outcome.status !== 'done') continue;
    store.receipts.set(command.id.toLowerCase(), { assessmentId: subject.id, actorId: persona.id, command, outcome });
    store.fileReferences.push(...referencesIn(command.payload, subject.id, persona.id));
    const change = outcome.changed[0];
    store.journal.push({
      assessmentId: subject.id, sequence: nextSequence(store), commandId: command.id, type: command.type, at: now, version: outcome.version,
      by: { id: persona.id, role: actorOn(persona, subject.territory, subject.asOf)?.role ?? 'reader' }, item: 'item' in command.payload ? (command.payload.item ?? null) : null,
      before: change ? (latest.get(change.entity) ?? entityValue(before, change.entity)) : null, after: change?.value ?? null, engine: ENGINE_VERSION,
    });
    if (change) latest.set(change.entity, change.value);
  }
}
