import { PLAN_BYTES } from '../limits.values.ts';
import { route } from '../route-description.values.ts';

const plan = { access: 'token', personal: true, object: 'plan' } as const;
/** Without a token, of plans that a council has adopted. */
const adopted = { ...plan, access: 'public' } as const;

/** Header in which an import says the name of its file: UTF-8, percent-encoded as `encodeURIComponent` does. */
export const FILE_NAME_HEADER = 'File-Name';

/** What is built, when and with which money: plans of investments over several years. */
export const PLANS_ROUTES = {
  listPlans: route({ name: 'listPlans', method: 'GET', path: '/v1/plans', access: 'public', personal: true }),
  getPlan: route({ name: 'getPlan', method: 'GET', path: '/v1/plans/:plan', ...plan }),
  getPlanView: route({ name: 'getPlanView', method: 'GET', path: '/v1/plans/:plan/view', ...adopted }),
  getPlanCan: route({ name: 'getPlanCan', method: 'GET', path: '/v1/plans/:plan/can', ...plan }),
  listPlanJournal: route({ name: 'listPlanJournal', method: 'GET', path: '/v1/plans/:plan/journal', ...plan }),
  sendPlanCommands: route({ name: 'sendPlanCommands', method: 'POST', path: '/v1/plans/:plan/commands', ...plan, bodyBytes: PLAN_BYTES }),
  exportPlan: route({ name: 'exportPlan', method: 'POST', path: '/v1/plans/:plan/exports', ...adopted, status: 202 }),
  importPlan: route({ name: 'importPlan', method: 'POST', path: '/v1/plans/:plan/imports', ...plan, body: 'bytes', status: 202 }),
} as const;
