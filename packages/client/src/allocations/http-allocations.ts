import { ALLOCATIONS_ROUTES, aboutOf, type AllocationRunInFull } from '@jalon/contract';
import { RUN_COMMAND_TYPES, type AllocationRun } from '@jalon/core/allocation';
import { hasFields, isRecord, type Check } from '../check-answer.ts';
import { isAllocationView, isAmounts } from '../check-plans.ts';
import type { PlanParts } from '../plans/http-plans.ts';
import { commandSender, verbsOf } from '../send-commands.ts';
import type { Allocations, RunCommandDraft, RunSendOptions, RunSendResult } from './allocations.ts';
import type { RunCommands } from './run-commands.ts';

const isFormula = hasFields({ code: 'string', version: 'string', hash: 'string', windows: 'object' });
const isRun = hasFields({ id: 'string', version: 'number', entrants: 'object', movements: 'object' });
const isRunInFull: Check = (body) => (isRecord(body) ? isRun(body['run']) : 'no run');
const isCan = hasFields({ runId: 'string', can: 'object' });

const runOf = async (call: Promise<AllocationRunInFull>): Promise<AllocationRun> => (await call).run;

export function createAllocations({ send, sendKept, list, uuid, follow }: PlanParts): Allocations {
  const R = ALLOCATIONS_ROUTES;
  const carry = commandSender(send, R.sendAllocationCommands, isAllocationView, uuid);
  const sendAll = <I extends 'view' | 'none' = 'none'>(run: string, drafts: readonly RunCommandDraft[], { create, ...options }: RunSendOptions<I> = {}) => carry<RunSendResult<I>>({ run }, drafts, options, { create });
  const { verbs, undo } = verbsOf<RunCommandDraft, RunSendResult<'view' | 'none'>>(RUN_COMMAND_TYPES, sendAll);

  return {
    ...(verbs as unknown as RunCommands),
    formulas: (query, options) => list({ route: R.listAllocationFormulas, query, options }),
    formula: (code, version, options) => send({ route: R.getAllocationFormula, params: { code, version }, check: isFormula, options }),
    list: (query, options) => list({ route: R.listAllocationRuns, query, options }),
    get: (run, options) => runOf(sendKept({ route: R.getAllocationRun, params: { run }, check: isRunInFull, options })),
    view: (run, options) => sendKept({ route: R.getAllocationView, params: { run }, check: isAllocationView, options }),
    amounts: (run, territory, options) => send({ route: R.getAllocationAmounts, params: { run, territory }, check: isAmounts, options }),
    can: (run, options) => send({ route: R.getAllocationCan, params: { run }, check: isCan, options }),
    journal: (run, query, options) => list({ route: R.listAllocationJournal, params: { run }, query, options }),
    send: sendAll,
    undo: undo as Allocations['undo'],
    follow: (run, onChange, options) => follow(onChange, { ...options, about: aboutOf('allocation-run', run) }),
  };
}
