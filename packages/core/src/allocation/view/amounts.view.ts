import type { LocalizedText } from '../../shared/localized-text.values.ts';
import type { AllocationFactor, AllocationKey, AllocationMeasure, AllocationPart } from '../allocation-formula.schema.ts';
import type { AllocationPot, AllocationResult, PartLineResult, WindowAllocation } from '../allocation-result.schema.ts';
import type { Entrant } from '../entrant.schema.ts';
import { heldIn } from '../entrant.values.ts';
import { formulaOfExercise } from '../terms.rules.ts';
import type { ConditionReading } from '../judge-condition.rules.ts';
import { buildLadder } from '../run/ladder.view.ts';
import { readWorth } from '../worth.engine.ts';
import type { AllocationAmounts, AmountFactor, AmountLadder, AmountPart, AmountReason, AmountTrace } from './allocation-amounts.schema.ts';
import { linesBy } from './allocation-rows.view.ts';
import { headOf, nameIn, resultOf, type AllocationScene } from './allocation-scene.view.ts';
import { figureAs, suppositionsOf } from './suppose.engine.ts';

type Line = WindowAllocation['lines'][number];
type Data = AllocationResult['data'][number];

/** What names are looked up in. */
interface Names { readonly result: AllocationResult; readonly entrant: Entrant }

const dataOf = ({ result }: Names, code: string): Data => result.data.find((data) => data.code === code)!;

function labelOfReading({ result }: Names, { kind, of }: ConditionReading): LocalizedText | null {
  if (kind === 'data') return result.data.find(({ code }) => code === of)?.label ?? null;
  return kind === 'classes' || kind === 'except-classes' ? null : (result.windows.find(({ code }) => code === of)?.rule.label ?? null);
}
const reasonsOf = (names: Names, because: readonly ConditionReading[]): AmountReason[] => because.map((reading) => ({ ...reading, label: labelOfReading(names, reading) }));

const textOf = (value: Entrant['data'][string] | undefined): string | null => (value === undefined || value === null ? null : String(value));

function measureOf(names: Names, { data, minus }: AllocationMeasure, over: string | null = null): AmountFactor {
  const { code, label, unit, ...column } = dataOf(names, data);
  const value = heldIn(names.entrant.data, code);
  const base = minus === undefined ? null : figureAs(dataOf(names, minus), heldIn(names.entrant.data, minus));
  return { data: code, label, unit: unit ?? null, read: textOf(value), as: figureAs(column, value), minus: base, over };
}

const factorOf = (names: Names, factor: AllocationFactor): AmountFactor => ('inverse' in factor ? measureOf(names, { data: factor.inverse }, factor.over) : measureOf(names, factor));

function factorsOf(names: Names, key: AllocationKey): AmountFactor[] {
  if (key === 'equal') return [];
  return ('product' in key ? key.product : [key]).map((factor) => factorOf(names, factor));
}

/** What a part is in proportion to, or ranks by, or gives. */
function factorsOfPart(names: Names, part: AllocationPart): AmountFactor[] {
  if (part.kind === 'prizes') return [measureOf(names, part.of)];
  if (part.kind === 'tiers') return [measureOf(names, part.of), ...factorsOf(names, part.key)];
  return part.kind === 'share' ? factorsOf(names, part.key) : typeof part.each === 'number' ? [] : [measureOf(names, part.each)];
}

const tierOf = (part: AllocationPart, tier: number | null | undefined): string | null =>
  (tier == null ? null : part.kind === 'tiers' ? part.tiers[tier]!.weight : part.kind === 'prizes' ? String(part.prizes[tier]!.amount) : null);

function partOf(names: Names, part: AllocationPart, line: PartLineResult, of: AllocationPot['parts'][number]): AmountPart {
  const { code, label, kind } = part;
  const { standing, because, key, rate, placed, amount } = line;
  const rule = 'rate' in part ? part.rate : undefined;
  return {
    code, label, kind, standing, because: reasonsOf(names, because), weight: 'weight' in part ? part.weight : null, whenShort: part.kind === 'amount' ? part.whenShort : null,
    factors: factorsOfPart(names, part), key, rate, rule: rule ?? null, rateOf: rule ? measureOf(names, rule.of) : null,
    placed: placed && { group: placed.group, rank: placed.rank, ranked: placed.ranked, tier: tierOf(part, placed.tier) },
    pool: of.pool, outOf: of.outOf, reserved: of.reserved, amount,
  };
}

function traceOf(names: Names, { code, rule, pool, pots }: WindowAllocation, line: Line): AmountTrace {
  const { territory: _, parts, because, stratum, tranches, uses, ...figures } = line;
  const pot = pots.find((one) => one.stratum === stratum)!;
  const owed = rule.deduct && dataOf(names, rule.deduct.data);
  return {
    ...figures, code, label: rule.label, because: reasonsOf(names, because), pool, roundTo: rule.roundTo,
    pot: { stratum, pool: pot.pool, rest: pot.rest, scaled: pot.scaled, level: pot.level },
    parts: rule.parts.map((part, at) => partOf(names, part, parts[at]!, pot.parts[at]!)),
    owed: owed ? { data: owed.code, label: owed.label, amount: Number(figureAs(owed, heldIn(names.entrant.data, owed.code)) ?? 0) } : null,
    tranches: tranches.map((tranche, at) => ({ ...tranche, label: rule.tranches[at]!.label, weight: rule.tranches[at]!.weight })),
    uses: uses.map((use, at) => ({ ...use, label: rule.uses[at]!.label })),
  };
}

/** What became of each amount. Who told it is said by role. */
function laddersOf({ run, formula, calendar }: AllocationScene, territory: string, labelOf: (window: string) => LocalizedText): AmountLadder[] {
  const own = { ...run, computed: run.computed && { ...run.computed, lines: run.computed.lines.filter((line) => line.territory === territory) }, movements: run.movements.filter((one) => one.territory === territory) };
  return buildLadder(own, formula, calendar).lines.map(({ window, steps, gaps, held, late, lapse }) => ({
    window, label: labelOf(window), steps: { ...steps }, gaps: { ...gaps }, held, late, lapse,
    movements: own.movements.filter((one) => one.window === window).map(({ id, step, tranche, amount, on, ref, by, corrections = [] }) => ({
      id, step, tranche: tranche ?? null, amount, on, ref, role: by.role, corrected: corrections.map((before) => ({ amount: before.amount, on: before.on, motive: before.motive })),
    })),
  }));
}

function worthsOf({ run, formula }: AllocationScene, result: AllocationResult, entrant: Entrant): Pick<AllocationAmounts, 'point' | 'next'> {
  const { exercise, envelopes, broughtIn, entrants } = run;
  const own = formulaOfExercise(formula!, run);
  const reading = readWorth(own, { exercise, envelopes, broughtIn, entrants });
  if (!reading.ok) return { point: null, next: null };
  const { column, point, next } = suppositionsOf(own, result, reading.value, linesBy(result));
  const [one, step] = [point(entrant), next(entrant)];
  const changed = ({ windows }: Pick<NonNullable<typeof one>, 'windows'>) => windows.filter(({ before, after }) => before !== after).map((window) => ({ ...window }));
  return {
    point: one && column ? { column: column.code, label: column.label, figure: figureAs(column, heldIn(entrant.data, column.code)) ?? '', by: '1', amount: one.amount, windows: changed(one) } : null,
    next: step && {
      kind: step.kind, at: step.at, short: step.short, amount: step.worth.amount, windows: changed(step.worth),
      label: step.kind === 'figure' ? (column?.label ?? null) : (result.windows.find(({ code }) => code === step.at)?.rule.label ?? null),
    },
  };
}

/**
 * The amounts of one territory, line by line: who it is, what each window read, claimed, bounded and rounded, what one more point is worth, and what
 * became of the money. `null` where it is not on the list, or where nothing can be computed.
 */
export function amountsOf(scene: AllocationScene, territory: string): AllocationAmounts | null {
  const result = resultOf(scene);
  const entrant = result?.entrants.find((one) => one.territory === territory);
  if (!result || !entrant) return null;
  const names = { result, entrant };
  const { ref, name, group } = nameIn(scene, territory);
  const lines = linesBy(result);
  const own = result.windows.map((window) => ({ window, line: lines(window, territory) }));
  const { given, held, deducted, net } = result.totals.find((one) => one.territory === territory)!;
  const labelOf = (code: string): LocalizedText => result.windows.find((window) => window.code === code)?.rule.label ?? { fr: code };
  return {
    format: 1, kind: 'amounts', ...headOf(scene), given, held, deducted, net,
    territory: { id: territory, ref, name, group: group?.label ?? null, classes: entrant.classes.map((code) => ({ code, label: heldIn(scene.classLabels ?? {}, code) ?? null })) },
    windows: own.flatMap(({ window, line }) => (line ? [traceOf(names, window, line)] : [])),
    notMember: own.flatMap(({ window, line }) => (line ? [] : [{ code: window.code, label: window.rule.label }])),
    ...worthsOf(scene, result, entrant), ladder: laddersOf(scene, territory, labelOf),
  };
}
