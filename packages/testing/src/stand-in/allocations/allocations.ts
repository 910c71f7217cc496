import {
  RUN_COMMAND_TYPES, RUN_LINE_ACTS, amountsOf, applyRunBatch, buildAllocationView, canSendRunCommand, runEntitiesOf, runEntityValue, type AllocationAmounts, type AllocationRun, type AllocationView, type RunCommand,
} from '@jalon/core/allocation';
import { actorOn } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import { ROUTES } from '@jalon/contract';
import type { AllocationCan, AllocationCommandOutcome, AllocationRunInFull, AllocationRunSummary, JournalEntry, Page, SendAllocationCommandsResponse } from '@jalon/contract';
import { sendAllocationCommandsRequestSchema } from '@jalon/contract/schemas';
import { carryOut, checkTags, journalOf } from '../carry-out.ts';
import type { Call } from '../operations.ts';
import { byText, pageOf, tagOf } from '../pages.ts';
import { Refusal } from '../problem.ts';
import { readJson } from '../read-request.ts';
import { findTerritory } from '../subject.ts';
import { Tagged } from '../tagged.ts';
import { proposedEntrants } from './proposed-entrants.ts';
import { actorOfRun, blankRun, contextOfRun, formulaOf, foundRun, mayReadAmounts, mayReadRun, readableRun, sceneOf, subjectOfRun, unknownRun, type RunSubject } from './run-subject.ts';

const viewOf = (call: Call, subject: RunSubject): AllocationView => buildAllocationView(sceneOf(call, subject));

function summaryOf(run: AllocationRun, changedAt: string, { formula }: RunSubject): AllocationRunSummary {
  const { id, programme, exercise, name, status, version, entrants, computed, inputsVersion, decree } = run;
  return {
    id, programme, exercise, name, status, version, formula: run.formula && { code: run.formula.code, version: run.formula.version }, currency: formula?.currency ?? null, changedAt, territories: entrants.length,
    given: computed ? computed.lines.reduce((sum, { given }) => sum + given, 0) : null, outdated: computed !== null && computed.inputsVersion !== inputsVersion, decree: decree && { ref: decree.ref, on: decree.on },
  };
}

export function listAllocationRuns(call: Call): Page<AllocationRunSummary> {
  const { programme, cycle, status, ...page } = call.query as { readonly programme?: string; readonly cycle?: string; readonly status?: string; readonly limit?: number; readonly cursor?: string };
  const lines = [...call.store.runs.values()].flatMap(({ state, changedAt }) => {
    const subject = subjectOfRun(call, state);
    const isAsked = (programme === undefined || state.programme === programme) && (cycle === undefined || state.exercise === cycle) && (status === undefined || state.status === status);
    return isAsked && mayReadRun(call, subject) ? [summaryOf(state, changedAt, subject)] : [];
  });
  lines.sort((a, b) => byText(a.programme, b.programme) || byText(b.exercise, a.exercise) || byText(a.id, b.id));
  return pageOf(lines, `runs ${JSON.stringify({ programme, cycle, status })}`, page);
}

/** The tag is the run's, which `If-Match` names: what is proposed is no part of it. */
const tagOfRun = (run: AllocationRun): string => `"${tagOf(JSON.stringify({ run }))}"`;

export function getAllocationRun(call: Call): Tagged {
  const subject = readableRun(call);
  const proposed = proposedEntrants(call, subject);
  const content: AllocationRunInFull = { run: subject.run, ...(proposed && { proposed: [...proposed] }) };
  return new Tagged(content, tagOfRun(subject.run));
}

export const getAllocationView = (call: Call): AllocationView => viewOf(call, readableRun(call));

export function getAllocationAmounts(call: Call): AllocationAmounts {
  const subject = foundRun(call);
  const territory = findTerritory(call.store, call.path['territory'] ?? '');
  if (!mayReadAmounts(call, subject, territory)) throw new Refusal('forbidden', { refusal: 'territory-not-granted' }, 'allocation-run');
  const found = amountsOf(sceneOf(call, subject), territory.id);
  if (!found) throw new Refusal('not-found', { errors: [{ code: 'unknown-territory', pointer: '/path/territory', figures: { value: territory.id } }] });
  return found;
}

export function getAllocationCan(call: Call): AllocationCan {
  const { run, place, asOf } = readableRun(call);
  const { id, grants } = call.persona!;
  const actor = actorOn({ id, grants }, place, asOf);
  const can = Object.fromEntries(RUN_COMMAND_TYPES.map((type) => [type, canSendRunCommand(type, actor, { place, asOf, status: run.status })])) as AllocationCan['can'];
  const writers = new Set([...Object.values(run.entityActors), ...run.movements.map(({ by }) => by)].map((by) => by.id));
  const people = Object.fromEntries(call.personas.filter((one) => writers.has(one.id)).map((one) => [one.id, { name: one.name, role: one.grants[0]?.role ?? 'reader' }]));
  return { runId: run.id, role: actor?.role ?? null, person: id, can, people };
}

export function listAllocationJournal(call: Call): Page<JournalEntry> {
  const { run } = readableRun(call);
  const { item, ...page } = call.query as { readonly item?: string; readonly limit?: number; readonly cursor?: string };
  return pageOf(journalOf(call, 'allocation-run', run.id, item), `journal run ${run.id} ${item ?? ''}`, page);
}

/** The territory a command is about, where it is about one. */
function itemOf(run: AllocationRun, command: RunCommand): string | null {
  const [entity = ''] = RUN_LINE_ACTS.includes(command.type) ? runEntitiesOf(run, command) : [];
  return entity.split('/')[1] ?? null;
}

/** The run as it stands, or the one these commands begin. */
function standing(call: Call, id: string, create: { readonly programme: string; readonly exercise: string } | undefined): RunSubject {
  const kept = call.store.runs.get(id);
  if (kept) return subjectOfRun(call, kept.state);
  if (!create) throw unknownRun(id);
  return subjectOfRun(call, blankRun(id, create));
}

/** The territory whose amounts these commands tell, where they tell nothing else. */
function ownOf(call: Call, run: AllocationRun, commands: readonly RunCommand[]): Territory | undefined {
  const [first] = commands;
  const territory = first && commands.every(({ type }) => RUN_LINE_ACTS.includes(type)) ? itemOf(run, first) : null;
  return territory === null ? undefined : call.store.findTerritory(territory);
}

/** Changes to a run, all of them or none. */
export async function sendAllocationCommands(call: Call): Promise<SendAllocationCommandsResponse> {
  const { run: id = '' } = call.path;
  const request = await readJson(call.request, sendAllocationCommandsRequestSchema, ROUTES.sendAllocationCommands.bodyBytes);
  const subject = standing(call, id, request.create);
  const { run } = subject;
  const mayRead = mayReadRun(call, subject);
  checkTags(call, run.version, () => [tagOfRun(run), `"${tagOf(JSON.stringify(viewOf(call, subject)))}"`]);
  // A batch may choose a formula and compute with it.
  const chosen = request.commands.reduce<AllocationRun['formula']>((found, command) => (command.type === 'chooseFormula' ? command.payload.formula : found), run.formula);
  const actor = actorOfRun(call, subject, ownOf(call, run, request.commands));
  const context = contextOfRun(call, subject, actor, formulaOf(call.store, chosen));
  const { state, outcomes } = carryOut(call, {
    kind: 'allocation-run', id, state: run, actor, mayRead, apply: (state, commands: readonly RunCommand[]) => applyRunBatch(state, commands, context), valueOf: runEntityValue,
    itemOf: (command) => itemOf(run, command), keep: (after) => { if (after.version > run.version) call.store.runs.set(id, { state: after, changedAt: call.now }); },
  }, request);
  return { runId: id, version: state.version, dryRun: request.dryRun, outcomes: outcomes as AllocationCommandOutcome[], ...(request.include === 'view' && { view: viewOf(call, subjectOfRun(call, state)) }) };
}
