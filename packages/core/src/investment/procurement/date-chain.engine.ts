import { parseDeadline } from '../../time/deadline.rules.ts';
import type { ParsedDeadline } from '../../time/deadline.values.ts';
import { addDays, daysBetween, type PlainDate } from '../../time/plain-date.values.ts';
import { resolveDeadline } from '../../time/resolve-deadline.engine.ts';
import { once } from '../../shared/once.values.ts';
import type { ChainStep, Framework, LegalReference } from '../framework/framework.schema.ts';

/** A bound on a step, the day it falls on, and the text that sets it. */
export interface ChainBound {
  readonly on: PlainDate;
  readonly ref: LegalReference;
}

/** A step of a contract: the day planned for it, or the day to expect it. */
export interface DatedStep {
  readonly code: string;
  /** The day to count on: planned, else usual, else as soon as allowed. `null` while nothing says. */
  readonly on: PlainDate | null;
  /** True: somebody planned that day. */
  readonly planned: boolean;
  readonly earliest: ChainBound | null;
  readonly latest: ChainBound | null;
  /** A planned day out of its bounds. */
  readonly fault: 'too-early' | 'too-late' | null;
}

/** What a chain is worked out for. `year`: that of the tender. `worksStart`: the first day of works, where planned. */
export interface ChainCase {
  readonly year: number;
  readonly procedure?: string | undefined;
  /** True: the contract needs the approval of the State's representative. */
  readonly approval: boolean;
  readonly dates: Readonly<Record<string, PlainDate>>;
  readonly worksStart?: PlainDate | undefined;
}

interface ReadLimit { readonly at: ParsedDeadline; readonly bound: 'earliest' | 'latest'; readonly procedures: readonly string[] | undefined; readonly ref: LegalReference }
interface ReadStep { readonly step: ChainStep; readonly limits: readonly ReadLimit[]; readonly usual: ParsedDeadline | undefined }

/** The expressions of a framework are read once; a checked one has none that cannot be read. */
const readChain = once((framework: Pick<Framework, 'procurement' | 'holidays'>): readonly ReadStep[] => framework.procurement.chain.map((step) => ({
  step, usual: read(step.usual),
  limits: step.limits.flatMap(({ notBefore, notAfter, procedures, ref }) => {
    const at = read(notBefore ?? notAfter);
    return at ? [{ at, bound: notBefore === undefined ? 'latest' as const : 'earliest' as const, procedures, ref }] : [];
  }),
})));

function read(expression: string | undefined): ParsedDeadline | undefined {
  const parsed = expression === undefined ? undefined : parseDeadline(expression);
  return parsed?.ok ? parsed.value : undefined;
}

const later = (a: ChainBound | null, b: ChainBound): ChainBound => (a === null || b.on > a.on ? b : a);
const sooner = (a: ChainBound | null, b: ChainBound): ChainBound => (a === null || b.on < a.on ? b : a);

/** Dates every step of a contract in the order of the framework's chain; a step that does not apply is left out. */
export function dateChain(framework: Pick<Framework, 'procurement' | 'holidays'>, { year, procedure, approval, dates, worksStart }: ChainCase): DatedStep[] {
  const known: Record<string, PlainDate | undefined> = { 'year.start': `${year}-01-01`, 'year.end': `${year}-12-31`, 'works.start': worksStart };
  const dayOf = (at: ParsedDeadline): PlainDate | null => resolveDeadline(at, (name) => known[name], framework.holidays);
  return readChain(framework).filter(({ step }) => step.when !== 'approval' || approval).map(({ step, limits, usual }) => {
    let earliest: ChainBound | null = null;
    let latest: ChainBound | null = null;
    for (const { at, bound, procedures, ref } of limits) {
      const on = procedures === undefined || (procedure !== undefined && procedures.includes(procedure)) ? dayOf(at) : null;
      if (on === null) continue;
      if (bound === 'earliest') earliest = later(earliest, { on, ref });
      else latest = sooner(latest, { on, ref });
    }
    const planned = dates[step.code];
    const expected = usual ? dayOf(usual) : null;
    const on = planned ?? (earliest !== null && (expected === null || expected < earliest.on) ? earliest.on : expected);
    known[step.code] = on ?? undefined;
    return { code: step.code, on, planned: planned !== undefined, earliest, latest, fault: faultOf(planned, earliest, latest) };
  });
}

function faultOf(planned: PlainDate | undefined, earliest: ChainBound | null, latest: ChainBound | null): DatedStep['fault'] {
  if (planned === undefined) return null;
  if (earliest !== null && planned < earliest.on) return 'too-early';
  return latest !== null && planned > latest.on ? 'too-late' : null;
}

/** The last step of a chain that has a day: from then on works may start. */
export const readyOn = (steps: readonly DatedStep[]): PlainDate | null => steps.findLast(({ on }) => on !== null)?.on ?? null;

/** Guesses before it goes down day by day: delays in days are exact at the second. */
const GUESSES = 4;

/** The last day the tender notice may go out for works to start on a day, all other steps taking their usual time. `null` where the chain has no notice. */
export function latestNotice(framework: Pick<Framework, 'procurement' | 'holidays'>, { procedure, approval }: Pick<ChainCase, 'procedure' | 'approval'>, by: PlainDate): PlainDate | null {
  if (!framework.procurement.chain.some(({ code }) => code === 'notice')) return null;
  const lateBy = (notice: PlainDate): number => daysBetween(by, readyOn(dateChain(framework, { year: Number(notice.slice(0, 4)), procedure, approval, dates: { notice } })) ?? by);
  let notice = by;
  for (let guess = 0; guess < GUESSES; guess += 1) {
    const late = lateBy(notice);
    if (late === 0) break;
    notice = addDays(notice, -late);
  }
  while (lateBy(notice) > 0) notice = addDays(notice, -1);
  while (lateBy(addDays(notice, 1)) <= 0 && notice < by) notice = addDays(notice, 1);
  return notice;
}
