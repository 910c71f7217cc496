import { route } from '../route-description.values.ts';

const run = { access: 'token', personal: true, object: 'allocation-run' } as const;
/** The figures of a country, entered column by column. */
const bodyBytes = 2_000_000;

/** Who gets what and why: formulas, their runs, and what became of the money. */
export const ALLOCATIONS_ROUTES = {
  listAllocationFormulas: route({ name: 'listAllocationFormulas', method: 'GET', path: '/v1/allocation-formulas', access: 'public', personal: false }),
  getAllocationFormula: route({ name: 'getAllocationFormula', method: 'GET', path: '/v1/allocation-formulas/:code/:version', access: 'public', personal: false }),
  listAllocationRuns: route({ name: 'listAllocationRuns', method: 'GET', path: '/v1/allocation-runs', access: 'token', personal: true }),
  getAllocationRun: route({ name: 'getAllocationRun', method: 'GET', path: '/v1/allocation-runs/:run', ...run }),
  getAllocationView: route({ name: 'getAllocationView', method: 'GET', path: '/v1/allocation-runs/:run/view', ...run }),
  getAllocationAmounts: route({ name: 'getAllocationAmounts', method: 'GET', path: '/v1/allocation-runs/:run/amounts/:territory', ...run }),
  getAllocationCan: route({ name: 'getAllocationCan', method: 'GET', path: '/v1/allocation-runs/:run/can', ...run }),
  listAllocationJournal: route({ name: 'listAllocationJournal', method: 'GET', path: '/v1/allocation-runs/:run/journal', ...run }),
  sendAllocationCommands: route({ name: 'sendAllocationCommands', method: 'POST', path: '/v1/allocation-runs/:run/commands', ...run, bodyBytes }),
} as const;
