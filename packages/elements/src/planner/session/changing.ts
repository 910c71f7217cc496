import { planningOn, type JalonSource } from '@jalon/client';

const lent = new WeakMap<JalonSource, JalonSource>();

/** A source with what changes plans: its own, or made on its way to the server, so that only pages of plans load that. */
export function changingThrough(source: JalonSource): JalonSource {
  if (source.plans || !source.transport) return source;
  let whole = lent.get(source);
  if (!whole) {
    const { plans, jobs, allocations, planning } = planningOn(source);
    lent.set(source, whole = { ...source, plans, jobs, allocations, planning });
  }
  return whole;
}
