import type { StepTrace } from '../../assessment-result.schema.ts';
import type { Facts, Step } from '../naive-facts.ts';

/** One dated act against its limit. */
export function dated(facts: Facts, item: string, { event, by, before }: Step): StepTrace {
  const on = facts.event(item, event);
  const limited = by !== undefined || before !== undefined;
  const limit = limited ? facts.limit(item, { event, by, before }) : { due: null };
  const lapsed = limit.due !== null && facts.context.asOf > limit.due;
  const done = !limited ? 'done' : limit.due === null ? 'waiting' : on !== null && on <= limit.due ? 'done' : 'late';
  return { event, on, ...limit, expression: by ?? before ?? null, bound: by !== undefined ? 'by' : before !== undefined ? 'before' : null, state: on === null ? (lapsed ? 'missing' : 'waiting') : done };
}
