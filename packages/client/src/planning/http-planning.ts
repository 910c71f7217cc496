import { PLANNING_ROUTES } from '@jalon/contract';
import { isFramework } from '../check-plans.ts';
import type { ListOf } from '../http-lists.ts';
import type { Send } from '../send.ts';
import type { Planning } from './planning.ts';

export const createPlanningFrameworks = (send: Send, list: ListOf): Planning => ({
  frameworks: (query, options) => list({ route: PLANNING_ROUTES.listPlanningFrameworks, query, options }),
  framework: (code, version, options) => send({ route: PLANNING_ROUTES.getPlanningFramework, params: { code, version }, check: isFramework, options }),
});
