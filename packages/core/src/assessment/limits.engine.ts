import { addDays, type PlainDate } from '../time/plain-date.values.ts';
import { parseDeadline, type Deadline } from '../time/deadline.rules.ts';
import { resolveDeadline } from '../time/resolve-deadline.engine.ts';
import type { StepTrace } from './assessment-result.schema.ts';
import type { Cycle } from '../referential/cycle.schema.ts';

/** A limit of the grid, read once. */
export interface CompiledLimit {
  readonly expression: string;
  readonly bound: 'by' | 'before';
  readonly deadline: Deadline;
}

/** `undefined` when the step has no limit. The grid is checked before: an expression that cannot be read throws. */
export function compileLimit(limit: { readonly by?: string | undefined; readonly before?: string | undefined }): CompiledLimit | undefined {
  const expression = limit.by ?? limit.before;
  if (expression === undefined) return undefined;
  const parsed = parseDeadline(expression);
  if (!parsed.ok) throw new RangeError(`unreadable deadline: ${expression}`);
  return { expression, bound: limit.by !== undefined ? 'by' : 'before', deadline: parsed.value };
}

/** A limit on the day it falls for one dossier. */
export interface ResolvedLimit {
  /** Last good day; `null` while an event it hangs on has no date. */
  readonly due: PlainDate | null;
  /** The same before an act moved it; absent when none did. */
  readonly originalDue?: PlainDate | null;
}

/** Turns limits into last good days, with the cycle's anchors, the dossier's events and the acts that move them. */
export interface LimitResolver {
  (limit: CompiledLimit, extendedTo: PlainDate | null, item: string): ResolvedLimit;
}

export function limitResolver(cycle: Cycle, eventOf: (item: string, event: string) => PlainDate | null): LimitResolver {
  return (limit, extendedTo, item) => {
    const date = resolveDeadline(limit.deadline, (name) => cycle.anchors[name] ?? eventOf(item, name), cycle.holidays);
    const due = date === null ? null : limit.bound === 'before' ? addDays(date, -1) : date;
    return extendedTo !== null && (due === null || extendedTo > due) ? { due: extendedTo, originalDue: due } : { due };
  };
}

/** One dated act against its limit, on a day. */
export function traceStep(event: string, on: PlainDate | null, limit: CompiledLimit | undefined, resolved: ResolvedLimit, asOf: PlainDate): StepTrace {
  const trace = { event, on, due: resolved.due, expression: limit?.expression ?? null, bound: limit?.bound ?? null, ...('originalDue' in resolved ? { originalDue: resolved.originalDue } : {}) };
  if (on === null) return { ...trace, state: resolved.due !== null && asOf > resolved.due ? 'missing' : 'waiting' };
  if (limit === undefined) return { ...trace, state: 'done' };
  if (resolved.due === null) return { ...trace, state: 'waiting' };
  return { ...trace, state: on <= resolved.due ? 'done' : 'late' };
}
