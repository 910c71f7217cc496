import { FILE_NAME_HEADER, IDEMPOTENCY_HEADER, PLANS_ROUTES, aboutOf, type Job } from '@jalon/contract';
import { PLAN_COMMAND_TYPES } from '@jalon/core/investment';
import { hasFields } from '../check-answer.ts';
import { isPlanView } from '../check-plans.ts';
import type { ListOf } from '../http-lists.ts';
import { isStartedJob } from '../jobs/http-jobs.ts';
import type { FollowFeedOptions, OnChange } from '../live/live.ts';
import type { Send } from '../send.ts';
import { commandSender, verbsOf } from '../send-commands.ts';
import { TRANSFER } from '../transfer.values.ts';
import type { PlanCommandDraft, PlanSendOptions, PlanSendResult, Plans, PlansQuery } from './plans.ts';
import type { PlanCommands } from './plan-commands.ts';

const isPlanInFull = hasFields({ plan: 'object', setting: 'object' });
const isCan = hasFields({ planId: 'string', can: 'object' });

/** Types of files by the end of their name, where a browser knows none. */
const TYPES: Readonly<Record<string, string>> = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };
const typeOf = ({ type }: Blob, name = ''): string => type || TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] || 'application/octet-stream';

export interface PlanParts {
  readonly send: Send;
  /** Asks with the tag of what was kept. */
  readonly sendKept: Send;
  readonly list: ListOf;
  readonly uuid: () => string;
  readonly follow: (onChange: OnChange, options: FollowFeedOptions) => Promise<void>;
}

const statusOf = ({ status }: PlansQuery): string | undefined => (typeof status === 'object' ? status.join(',') : status);
const began = async (call: Promise<{ readonly job: Job }>): Promise<Job> => (await call).job;

export function createPlans({ send, sendKept, list, uuid, follow }: PlanParts): Plans {
  const R = PLANS_ROUTES;
  const carry = commandSender(send, R.sendPlanCommands, isPlanView, uuid);
  const sendAll = <I extends 'view' | 'none' = 'none'>(plan: string, drafts: readonly PlanCommandDraft[], options: PlanSendOptions<I> = {}) => carry<PlanSendResult<I>>({ plan }, drafts, options);
  const { verbs, undo } = verbsOf<PlanCommandDraft, PlanSendResult<'view' | 'none'>>(PLAN_COMMAND_TYPES, sendAll);

  return {
    ...(verbs as unknown as PlanCommands),
    list: (query = {}, options) => list({ route: R.listPlans, query: { ...query, status: statusOf(query) }, options }),
    get: (plan, options) => sendKept({ route: R.getPlan, params: { plan }, check: isPlanInFull, options }),
    view: (plan, options) => sendKept({ route: R.getPlanView, params: { plan }, check: isPlanView, options }),
    can: (plan, options) => send({ route: R.getPlanCan, params: { plan }, check: isCan, options }),
    journal: (plan, query, options) => list({ route: R.listPlanJournal, params: { plan }, query, options }),
    send: sendAll,
    undo: undo as Plans['undo'],
    follow: (plan, onChange, options) => follow(onChange, { ...options, about: aboutOf('plan', plan) }),
    export: (plan, body, options) => began(send({ route: R.exportPlan, params: { plan }, body, check: isStartedJob, headers: { [IDEMPOTENCY_HEADER]: uuid() }, options })),
    import: (plan, file, { name, table, sheet, choices, ...options } = {}) => began(send({
      route: R.importPlan, params: { plan }, query: { table, sheet, choices: choices && JSON.stringify(choices) }, bytes: file, check: isStartedJob,
      headers: { 'content-type': typeOf(file, name), [IDEMPOTENCY_HEADER]: uuid(), ...(name !== undefined && { [FILE_NAME_HEADER]: encodeURIComponent(name) }) }, options: { ...options, timeouts: { ...TRANSFER, ...options.timeouts } },
    })),
  };
}
