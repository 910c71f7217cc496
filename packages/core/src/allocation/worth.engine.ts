import type { WindowStanding } from '../assessment/assessment.values.ts';
import { ZERO, add, fraction, fromDecimal, fromExact, sub, toExact, type Fraction } from '../shared/fraction.values.ts';
import { unitsOf } from '../shared/rounding.values.ts';
import { readExercise, type AllocationInput, type Exercise } from './allocate.engine.ts';
import { faultList, type AllocationFault } from './allocation-fault.values.ts';
import type { AllocationWindow, LoadedAllocationFormula } from './allocation-formula.schema.ts';
import type { TakerStanding } from './allocation.values.ts';
import { readColumns, type Column } from './column.rules.ts';
import type { Entrant, EntrantValue } from './entrant.schema.ts';
import { heldIn } from './entrant.values.ts';
import type { Field } from './field.rules.ts';
import { readsOf, windowsNeeded } from './formula-reads.rules.ts';
import { claimPart } from './part-claims.engine.ts';
import { groupsOf, membersOf, prepareGroup, standIn, type PreparedGroup, type Standings } from './prepare-window.engine.ts';
import { priceParts, type PartSum } from './price-parts.engine.ts';
import { priceTakers, sumsOf } from './share-pot.engine.ts';

/** What one territory might have instead: other figures, or other standings in windows of the grid. */
export interface Supposition {
  readonly data?: Readonly<Record<string, EntrantValue>> | undefined;
  readonly windows?: Readonly<Record<string, WindowStanding>> | undefined;
}

/** What a supposition changes for the territory itself, everybody else staying as they are. Exact, before any rounding: `"250000/3"`. */
export interface Worth {
  readonly territory: string;
  readonly windows: readonly { readonly code: string; readonly before: string; readonly after: string }[];
  /** Minor units more, or less; cut down towards zero. */
  readonly amount: number;
}

interface PreparedWindow {
  readonly window: AllocationWindow;
  readonly groups: readonly (PreparedGroup & { readonly sums: readonly PartSum[]; readonly exact: (index: number) => Fraction })[];
  /** Where each entrant stands: its group and its place in it. */
  readonly at: ReadonlyMap<number, readonly [group: number, index: number]>;
  readonly standings: readonly TakerStanding[];
  readonly reads: ReadonlySet<string>;
  /** No bound and no rank: what one gets follows from sums alone. */
  readonly light: boolean;
}

function prepare(window: AllocationWindow, pool: bigint, field: Field, standings: Standings): PreparedWindow {
  const members = membersOf(window, field, standings);
  const at = new Map<number, readonly [number, number]>();
  const groups = groupsOf(window, pool, members, field).map((group, number) => {
    group.members.forEach(({ place }, index) => at.set(place, [number, index]));
    const prepared = prepareGroup(window, group, field);
    const { exacts, unit } = priceTakers(prepared.input);
    return { ...prepared, sums: sumsOf(prepared.input.claims), exact: (index: number) => fraction(exacts[index]!, unit) };
  });
  const ranks = window.parts.some(({ kind }) => kind === 'tiers' || kind === 'prizes');
  const light = !ranks && window.floor === undefined && window.cap === undefined && window.strata === undefined;
  return { window, groups, at, standings: standings.get(window.code)!, reads: new Set(readsOf({ windows: [window] }).map(({ code }) => code)), light };
}

const exactAt = ({ groups, at }: PreparedWindow, place: number): Fraction => { const own = at.get(place); return own ? groups[own[0]]!.exact(own[1]) : ZERO; };

const changed = (entrant: Entrant, { data = {}, windows = {} }: Supposition): Entrant => ({ ...entrant, data: { ...entrant.data, ...data }, windows: { ...entrant.windows, ...windows } });

/** Claims of one territory alone, read as it is in `entrant`. */
function ownClaims(window: AllocationWindow, standing: TakerStanding, stands: (code: string) => TakerStanding | undefined, field: Field): readonly { readonly claim: bigint; readonly out: bigint }[] {
  if (standing === 'not-member') return window.parts.map(() => ({ claim: 0n, out: 0n }));
  return window.parts.map((part) => { const { lines, out } = claimPart(part, [{ place: 0, standing, stands }], field); return { claim: lines[0]!.claim, out }; });
}

/** Without bounds and ranks, only sums change: in no time, however many territories there are. */
function lightExact({ window, groups }: PreparedWindow, pool: bigint, before: ReturnType<typeof ownClaims>, after: ReturnType<typeof ownClaims>, field: Field): Fraction {
  const sums = window.parts.map((part, index): PartSum => {
    const [from, to] = [before[index]!, after[index]!];
    const base = groups[0]!.sums[index]!;
    const out = part.kind === 'amount' ? base.out : base.out - from.out + to.out;
    return { part, out, reserved: 0n, sum: base.sum - from.claim + to.claim };
  });
  const { perUnit } = priceParts({ window, stratum: null, pool, sums, faults: field.faults });
  return perUnit.reduce((sum, { n, d }, index) => add(sum, fraction(n * after[index]!.claim, d)), ZERO);
}

/** Reads what suppositions are worth. Made once for an exercise. */
export interface WorthReader {
  /** `null` where it cannot be computed: a figure is missing, amounts come to more than the pool. Throws a RangeError on a territory that is not there. */
  readonly of: (territory: string, supposition: Supposition) => Worth | null;
  readonly entrants: readonly Entrant[];
}

export type WorthReading = { readonly ok: true; readonly value: WorthReader } | { readonly ok: false; readonly faults: readonly AllocationFault[] };

/** A field in which one territory is another, and everything else the same. */
function fieldWith({ entrants, columns }: Field, place: number, alone: Field): Field {
  const column = (code: string, all: Column): Column => {
    const own = alone.columns.get(code)!;
    return { ...all, sound: all.sound && own.sound, exact: (at) => (at === place ? own.exact(0) : all.exact(at)), scaled: (at) => (at === place ? own.scaled(0) : all.scaled(at)) };
  };
  return { entrants: entrants.with(place, alone.entrants[0]!), columns: new Map([...columns].map(([code, all]) => [code, column(code, all)])), faults: alone.faults };
}

interface Supposed { readonly place: number; readonly standing: TakerStanding; readonly stands: ReadonlyMap<string, TakerStanding>; readonly touches: (codes: readonly string[]) => boolean; readonly alone: Field }

/** The pools of the groups stay as they are while nobody joins or leaves and nothing they are split by changes: then one group is enough. */
function ownGroup({ window, groups, at, standings }: PreparedWindow, { place, standing, touches }: Supposed): PreparedGroup | undefined {
  const own = at.get(place);
  const splitBy = window.strata ? readsOf({ windows: [{ ...window, members: undefined, eligible: undefined, parts: [], floor: undefined, cap: undefined, deduct: undefined, tranches: [] }] }).map(({ code }) => code) : [];
  return own === undefined || standing === 'not-member' || standings[place] === 'not-member' || touches(splitBy) ? undefined : groups[own[0]];
}

/** The window again: for the group of the territory, or for everybody. */
function againExact(field: Field, prepared: PreparedWindow, pool: bigint, windows: readonly PreparedWindow[], supposed: Supposed): Fraction {
  const { place, standing, stands, alone } = supposed;
  const changedField = fieldWith(field, place, alone);
  const own = ownGroup(prepared, supposed);
  if (!own || standing === 'not-member') {
    const standings: Standings = new Map(windows.map((one) => [one.window.code, one.standings.with(place, stands.get(one.window.code) ?? one.standings[place]!)]));
    return exactAt(prepare(prepared.window, pool, changedField, standings), place);
  }
  const members = own.group.members.map((member) => (member.place === place ? { ...member, standing, stands: (code: string) => stands.get(code) } : member));
  const { exacts, unit } = priceTakers(prepareGroup(prepared.window, { ...own.group, members }, changedField).input);
  return fraction(exacts[members.findIndex((member) => member.place === place)]!, unit);
}

/** One supposition, window after window: an earlier one may change where the territory stands in a later one. */
function supposeWith(formula: LoadedAllocationFormula, { field, pools }: Exercise, windows: readonly PreparedWindow[], place: number, supposition: Supposition): Worth | null {
  const faults = faultList();
  const was = field.entrants[place]!;
  const aloneAs = (entrant: Entrant): Field => ({ entrants: [entrant], columns: readColumns(formula, [entrant], faults, field.columns), faults });
  const [before, alone] = [aloneAs(was), aloneAs(changed(was, supposition))];
  const stands = new Map<string, TakerStanding>();
  const past = (code: string): TakerStanding | undefined => windows.find((one) => one.window.code === code)?.standings[place];
  const touches = (codes: readonly string[]): boolean => codes.some((code) => Object.hasOwn(supposition.data ?? {}, code));
  const supposed = (prepared: PreparedWindow): Fraction => {
    const { window, light, reads } = prepared;
    const standing = standIn(window, 0, (code) => stands.get(code), alone).standing;
    stands.set(window.code, standing);
    const follows = windowsNeeded(window, []).some(({ code }) => stands.get(code) !== past(code));
    if (!follows && standing === past(window.code) && supposition.windows === undefined && !touches([...reads])) return exactAt(prepared, place);
    const pool = pools.get(window)!;
    if (!light) return againExact(field, prepared, pool, windows, { place, standing, stands, touches, alone });
    return lightExact(prepared, pool, ownClaims(window, past(window.code)!, past, before), ownClaims(window, standing, (code) => stands.get(code), alone), alone);
  };
  const told = windows.map((window) => ({ code: window.window.code, before: exactAt(window, place), after: supposed(window) }));
  if (faults.all().length > 0) return null;
  const more = told.reduce((sum, one) => add(sum, sub(one.after, one.before)), ZERO);
  return { territory: was.territory, windows: told.map((one) => ({ code: one.code, before: toExact(one.before), after: toExact(one.after) })), amount: Number(unitsOf(more, 0, 'down')) };
}

/**
 * What suppositions are worth to a territory, cohort effects included: its own share grows, and what all shares are out of grows with it. Windows without
 * floors, caps, strata and ranks answer at once; the others are computed again, for the group of the territory where the pool is split, else for all.
 */
export function readWorth(formula: LoadedAllocationFormula, input: AllocationInput): WorthReading {
  const faults = faultList();
  const exercise = readExercise(formula, input, faults);
  if (!exercise) return { ok: false, faults: faults.all() };
  const { field, pools } = exercise;
  const standings: Standings = new Map();
  const windows = formula.windows.map((window) => prepare(window, pools.get(window)!, field, standings));
  if (faults.all().length > 0) return { ok: false, faults: faults.all() };
  const places = new Map(field.entrants.map(({ territory }, place) => [territory, place]));
  const of: WorthReader['of'] = (territory, supposition) => {
    const place = places.get(territory);
    if (place === undefined) throw new RangeError(`${territory} is not among the territories of the allocation`);
    return supposeWith(formula, exercise, windows, place, supposition);
  };
  return { ok: true, value: { of, entrants: field.entrants } };
}

const figureOf = ({ data }: Entrant, column: string): Fraction | null => { const value = heldIn(data, column); return typeof value === 'string' ? fromExact(value) : null; };

/** What one more point (or `by`) of a column is worth to each territory; `null` where its figure is not known or the sum cannot be made. */
export function worthOfOnePoint({ of, entrants }: WorthReader, column: string, by = '1'): readonly (Worth | null)[] {
  return entrants.map((entrant) => { const value = figureOf(entrant, column); return value && of(entrant.territory, { data: { [column]: toExact(add(value, fromDecimal(by))) } }); });
}

/** The next figure of a column at which something changes for a territory, and what reaching it is worth; `null` past the last one. */
export interface NextBar extends Worth { readonly bar: string; readonly short: string }

/** Every figure at which a column decides: where a condition is met from, where a band begins. */
export function barsOf(formula: LoadedAllocationFormula, column: string): readonly string[] {
  const bars = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('data' in value && value.data === column && 'atLeast' in value && typeof value.atLeast === 'string') bars.add(value.atLeast);
    if ('bands' in value && 'of' in value && Array.isArray(value.bands) && JSON.stringify(value.of) === JSON.stringify({ data: column })) for (const { from } of value.bands as { from: string }[]) bars.add(from);
    Object.values(value).forEach(visit);
  };
  visit(formula.windows);
  return [...bars].sort((a, b) => { const gap = sub(fromDecimal(a), fromDecimal(b)); return Number(gap.n); });
}

export function worthOfNextBar(formula: LoadedAllocationFormula, { of, entrants }: WorthReader, column: string): readonly (NextBar | null)[] {
  const bars = barsOf(formula, column).map((text) => ({ text, value: fromDecimal(text) }));
  return entrants.map((entrant) => {
    const own = figureOf(entrant, column);
    const next = own && bars.find(({ value }) => sub(value, own).n > 0);
    const worth = own && next ? of(entrant.territory, { data: { [column]: next.text } }) : null;
    return worth && next && own ? { ...worth, bar: next.text, short: toExact(sub(next.value, own)) } : null;
  });
}
