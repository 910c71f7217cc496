import { once } from '../shared/once.values.ts';
import { addDays, type PlainDate } from '../time/plain-date.values.ts';
import { parseDeadline, type Deadline } from '../time/deadline.rules.ts';
import type { DeadlineLookup } from '../time/deadline.values.ts';
import { resolveDeadline } from '../time/resolve-deadline.engine.ts';
import type { StepTrace } from './assessment-result.schema.ts';
import type { Cycle } from '../referential/cycle.schema.ts';
import type { DossierReading } from './dossier-reading.engine.ts';
import type { Extension } from './scoring-context.engine.ts';

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
  /** The same before an act moved it, and which act; absent when none did. */
  readonly originalDue?: PlainDate | null;
  readonly act?: number;
}

/** Last days that hang on the cycle alone: the same for every dossier of it. */
const fixedDays = once((_: Cycle) => new Map<CompiledLimit, PlainDate | null>());

const lastGoodDay = ({ deadline, bound }: CompiledLimit, holidays: Cycle['holidays'], dateOf: DeadlineLookup): PlainDate | null => {
  const day = resolveDeadline(deadline, dateOf, holidays);
  return day === null || bound === 'by' ? day : addDays(day, -1);
};

/** Turns limits into last good days, with the cycle's anchors, the dossier's events and the act that moves them. */
export class LimitResolver {
  readonly #cycle: Cycle;
  readonly #fixed: Map<CompiledLimit, PlainDate | null>;
  readonly #reading: DossierReading;

  constructor(cycle: Cycle, reading: DossierReading) {
    this.#cycle = cycle;
    this.#reading = reading;
    this.#fixed = fixedDays(cycle);
  }

  get holidays(): Cycle['holidays'] {
    return this.#cycle.holidays;
  }

  resolve(limit: CompiledLimit, extension: Extension | undefined, place: number): ResolvedLimit {
    const due = this.dayOf(limit, place);
    return extension && (due === null || extension.to > due) ? { due: extension.to, originalDue: due, act: extension.index } : { due };
  }

  /** The last good day before any act, for the item in that place. */
  dayOf(limit: CompiledLimit, place: number): PlainDate | null {
    const { anchors, holidays } = this.#cycle;
    const { ref } = limit.deadline;
    if (ref.kind === 'name' && !Object.hasOwn(anchors, ref.name)) return lastGoodDay(limit, holidays, (name) => this.#reading.giverOf('events', name, place)?.events[name]);
    const known = this.#fixed.get(limit);
    if (known !== undefined) return known;
    const day = lastGoodDay(limit, holidays, (name) => anchors[name]);
    this.#fixed.set(limit, day);
    return day;
  }
}

/** No programme lasts so long: written as an end, it means there is none. */
const END_OF_TIME: PlainDate = '9999-12-31';

/** First day on which something that holds until a day no longer does; `null` when it always will. */
export const dayAfter = (day: PlainDate): PlainDate | null => (day === END_OF_TIME ? null : addDays(day, 1));

/** One dated act against its limit, on a day. */
export function traceStep(event: string, on: PlainDate | null, limit: CompiledLimit | undefined, resolved: ResolvedLimit, asOf: PlainDate): StepTrace {
  const { due } = resolved;
  const state = stateOf(on, limit, due, asOf);
  const expression = limit?.expression ?? null;
  const bound = limit?.bound ?? null;
  return resolved.act === undefined ? { event, on, due, expression, bound, state } : { event, on, ...resolved, expression, bound, state };
}

function stateOf(on: PlainDate | null, limit: CompiledLimit | undefined, due: PlainDate | null, asOf: PlainDate): StepTrace['state'] {
  if (on === null) return due !== null && asOf > due ? 'missing' : 'waiting';
  if (limit === undefined) return 'done';
  if (due === null) return 'waiting';
  return on <= due ? 'done' : 'late';
}
