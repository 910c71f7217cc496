import { hasFields, isView } from './check-answer.ts';

export const isPlanView = hasFields({ plan: 'object', verdict: 'object', years: 'object', rows: 'object', findings: 'object' });
export const isFramework = hasFields({ code: 'string', version: 'string', hash: 'string', sources: 'object', rules: 'object' });
export const isAllocationView = isView('allocation', { run: 'object', verdict: 'object', windows: 'object', rows: 'object' });
export const isAmounts = isView('amounts', { run: 'object', territory: 'object', windows: 'object', ladder: 'object' });
