import { PERSONAL } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { openPlan } from './plan-subject.ts';
import { readPlanView } from './read-plan.ts';

/** The stored view of a plan: what a reader needs who changes nothing. Of an adopted plan, for everybody. */
export const getPlanView: Operation<'getPlanView'> = async ({ services, parameters, caller }) => {
  const { subject } = await openPlan(services, caller, parameters.plan);
  const { body, etag } = await readPlanView(services, subject, caller);
  return { bytes: StoredBytes.unpacked(body), etag, cacheControl: PERSONAL };
};
