import type { PlanInFull } from '@jalon/contract';
import { PERSONAL } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { readablePlan } from './plan-subject.ts';
import { planTag } from './plan-view.ts';
import { readPlan } from './read-plan.ts';

/** A plan whole, with all that a page needs to check it as the server does. */
export const getPlan: Operation<'getPlan'> = async ({ services, parameters, caller }) => {
  const { subject } = await readablePlan(services, caller, parameters.plan);
  const { state } = await readPlan(services, subject, caller);
  const { territory: { id, path }, setting } = subject;
  const answer = { plan: state, setting, place: { id, path } };
  return { bytes: StoredBytes.of(JSON.stringify(answer satisfies Record<keyof PlanInFull, unknown>)), etag: planTag(state, subject), cacheControl: PERSONAL };
};
