import { PERSONAL } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { readablePlan } from './plan-subject.ts';
import { readPlanView } from './read-plan.ts';

/** The stored view of a plan: what a reader needs who changes nothing. */
export const getPlanView: Operation<'getPlanView'> = async ({ services, parameters, caller }) => {
  const { subject } = await readablePlan(services, caller, parameters.plan);
  const { body, etag } = await readPlanView(services, subject, caller);
  return { bytes: StoredBytes.unpacked(body), etag, cacheControl: PERSONAL };
};
