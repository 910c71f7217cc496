import { NONE, atLeast, exact, least, minus, most, over, plus, q, readDecimal, readExact, round, roundUnits, same, times, total, type Q } from '../../assessment/__fixtures__/naive-numbers.ts';
import type { AllocationCondition, AllocationKey, AllocationMeasure, AllocationPart, AllocationRate, AllocationWindow } from '../allocation-formula.schema.ts';
import type { AllocationResult, WindowAllocation } from '../allocation-result.schema.ts';
import { placesOf } from './recompute-places.ts';

/** Works every amount out again from a result alone: no formula, no engine. One territory at a time, with fractions kept as they come. */
export interface Again {
  readonly territory: string;
  readonly standing: string;
  readonly amount: number;
  readonly held: number;
  readonly parts: readonly { readonly code: string; readonly standing: string; readonly key: string | null; readonly rate: string | null }[];
}

type Line = WindowAllocation['lines'][number];
export type Verdict = 'met' | 'unmet' | 'unknown';
export interface Scene { readonly result: AllocationResult; readonly standings: Map<string, Map<string, string>> }

const columnOf = ({ result }: Scene, code: string): AllocationResult['data'][number] => result.data.find((data) => data.code === code)!;
const entrantOf = ({ result }: Scene, territory: string): AllocationResult['entrants'][number] => result.entrants.find((one) => one.territory === territory)!;

const readFigure = (text: string): Q => (text.includes('/') ? readExact(text) : readDecimal(text));
/** As given; zero where the column says so. */
export function given(scene: Scene, territory: string, code: string): Q | null {
  const value = entrantOf(scene, territory).data[code] ?? null;
  if (typeof value === 'string') return readFigure(value);
  return columnOf(scene, code).missingIsZero ? NONE : null;
}

function asShared(scene: Scene, territory: string, code: string): { readonly value: Q | null; readonly waits: boolean } {
  const { round: rounding, most: bound } = columnOf(scene, code);
  const fine = (value: Q): Q => (rounding ? round(value, rounding.decimals, rounding.mode) : value);
  const value = given(scene, territory, code);
  if (value) return { value: fine(value), waits: false };
  return { value: bound === undefined ? null : fine(readDecimal(bound)), waits: true };
}

function measured(scene: Scene, territory: string, { data, minus: from }: AllocationMeasure): { readonly value: Q | null; readonly waits: boolean } {
  const own = asShared(scene, territory, data);
  if (from === undefined || !own.value) return own;
  const base = given(scene, territory, from);
  const rounded = base && asShared(scene, territory, from).value;
  return { value: most(NONE, minus(own.value, rounded ?? NONE)), waits: own.waits || base === null };
}

export const exactMeasure = (scene: Scene, territory: string, { data, minus: from }: AllocationMeasure): Q | null => {
  const own = given(scene, territory, data);
  const base = from === undefined ? NONE : given(scene, territory, from);
  return own && base && minus(own, base);
};

function keyed(scene: Scene, territory: string, key: AllocationKey): { readonly value: Q; readonly waits: boolean } {
  if (key === 'equal') return { value: q(1), waits: false };
  const factors = 'product' in key ? key.product : [key];
  return factors.reduce<{ readonly value: Q; readonly waits: boolean }>((product, factor) => {
    if ('inverse' in factor) return { ...product, value: times(product.value, round(over(readDecimal(factor.over), asShared(scene, territory, factor.inverse).value!), factor.decimals, 'half-up')) };
    const one = measured(scene, territory, factor);
    return { value: times(product.value, one.value ?? NONE), waits: product.waits || one.waits };
  }, { value: q(1), waits: false });
}

function rated(scene: Scene, territory: string, rate: AllocationRate): { readonly value: Q; readonly waits: boolean } {
  if ('bands' in rate) {
    const value = exactMeasure(scene, territory, rate.of);
    if (!value) return { value: rate.bands.map((band) => readDecimal(band.rate)).reduce(most), waits: true };
    const band = rate.bands.find(({ from }) => atLeast(value, readDecimal(from)));
    return { value: band ? readDecimal(band.rate) : NONE, waits: false };
  }
  const one = measured(scene, territory, rate.of);
  const within = (value: Q): Q => { const up = most(value, readDecimal(rate.floor ?? '0')); return rate.cap === undefined ? up : least(up, readDecimal(rate.cap)); };
  if (!one.value) return { value: readDecimal(rate.cap!), waits: true };
  return { value: within(over(one.value, readDecimal(rate.per))), waits: one.waits };
}

const flip = { met: 'unmet', unmet: 'met', unknown: 'unknown' } as const;
const firstOf = (verdicts: readonly Verdict[], ...order: readonly Verdict[]): Verdict => order.find((one) => verdicts.includes(one)) ?? 'met';

export function judge(scene: Scene, territory: string, condition: AllocationCondition | undefined): Verdict {
  if (!condition) return 'met';
  const { classes, windows, data } = entrantOf(scene, territory);
  if ('all' in condition) return firstOf(condition.all.map((one) => judge(scene, territory, one)), 'unmet', 'unknown');
  if ('any' in condition) return firstOf(condition.any.map((one) => judge(scene, territory, one)), 'met', 'unknown', 'unmet');
  if ('not' in condition) return flip[judge(scene, territory, condition.not)];
  if ('classes' in condition) return condition.classes.some((code) => classes.includes(code)) ? 'met' : 'unmet';
  if ('exceptClasses' in condition) return condition.exceptClasses.some((code) => classes.includes(code)) ? 'unmet' : 'met';
  if ('window' in condition) return ({ open: 'met', closed: 'unmet', 'not-member': 'unmet', undetermined: 'unknown' } as const)[windows[condition.window] ?? 'undetermined'];
  if ('memberOf' in condition) { const standing = windows[condition.memberOf]; return standing === undefined ? 'unknown' : standing === 'not-member' ? 'unmet' : 'met'; }
  if ('gets' in condition) return ({ eligible: 'met', undetermined: 'unknown', ineligible: 'unmet', 'not-member': 'unmet' } as const)[scene.standings.get(condition.gets)!.get(territory) as 'eligible'];
  if ('is' in condition || 'among' in condition) {
    const value = data[condition.data] ?? null;
    return value === null ? 'unknown' : ('is' in condition ? value === condition.is : condition.among.includes(value as string)) ? 'met' : 'unmet';
  }
  const value = given(scene, territory, condition.data);
  if (!value) return 'unknown';
  const bound = (text: string | undefined): Q | null => (text === undefined ? null : readDecimal(text));
  const [low, over_, high, under] = [bound(condition.atLeast), bound(condition.above), bound(condition.atMost), bound(condition.below)];
  const fails = (low && !atLeast(value, low)) || (over_ && atLeast(over_, value)) || (high && !atLeast(high, value)) || (under && atLeast(value, under));
  return fails ? 'unmet' : 'met';
}

function stand(scene: Scene, territory: string, { members, eligible }: AllocationWindow): string {
  const member = judge(scene, territory, members);
  if (member === 'unmet') return 'not-member';
  const able = judge(scene, territory, eligible);
  return able === 'unmet' ? 'ineligible' : member === 'unknown' || able === 'unknown' ? 'undetermined' : 'eligible';
}

function standInPart(scene: Scene, territory: string, part: AllocationPart, standing: string): 'takes' | 'waits' | 'forfeits' {
  const among = judge(scene, territory, part.among);
  if (standing === 'ineligible' || among === 'unmet') return 'forfeits';
  return standing === 'undetermined' || among === 'unknown' ? 'waits' : 'takes';
}

export interface Claim { readonly territory: string; standing: 'takes' | 'waits' | 'forfeits'; readonly key: Q | null; readonly rate: Q | null; claim: Q; readonly possible: Q }

/** What each claims of a part: out of what all could, whether or not they take it. */
function claims(scene: Scene, part: AllocationPart, members: readonly { readonly territory: string; readonly standing: string }[]): readonly Claim[] {
  const standings = members.map(({ territory, standing }) => ({ territory, standing: standInPart(scene, territory, part, standing) }));
  if (part.kind === 'tiers' || part.kind === 'prizes') return placesOf(scene, part, standings, (territory) => keyed(scene, territory, part.kind === 'tiers' ? part.key : 'equal').value);
  return standings.map(({ territory, standing }) => {
    const none = { territory, standing, key: null, rate: null, claim: NONE, possible: NONE };
    if (standing === 'forfeits' && (part.kind === 'amount' || part.forfeited === 'shared')) return none;
    const key = part.kind === 'amount' ? (typeof part.each === 'number' ? { value: q(part.each), waits: false } : keyed(scene, territory, part.each)) : keyed(scene, territory, part.key);
    const rate = part.rate ? rated(scene, territory, part.rate) : { value: q(1), waits: false };
    const claim = times(key.value, rate.value);
    const waits = standing === 'takes' && (key.waits || rate.waits);
    return {
      territory, standing: waits ? 'waits' : standing, key: key.value, rate: part.rate ? rate.value : null,
      claim: standing === 'forfeits' ? NONE : claim, possible: part.kind === 'share' && part.forfeited !== 'shared' ? key.value : claim,
    };
  });
}

const isShare = (part: AllocationPart): boolean => part.kind === 'share' || part.kind === 'tiers';
const sumOf = (list: readonly Claim[], of: 'claim' | 'possible'): Q => total(list.map((one) => one[of]));
const bounded = (value: Q, floor: number | null, cap: number | null, step: number): Q => {
  const up = floor === null ? value : most(value, q(Math.ceil(floor / step) * step));
  return cap === null ? up : least(up, q(Math.floor(cap / step) * step));
};

export class Contradiction extends Error {}
const insist = (holds: boolean, what: string): void => { if (!holds) throw new Contradiction(what); };

/** One pool: claims priced, levelled as stated, cut down, and the units left over given out one at a time. */
function againPot(scene: Scene, window: WindowAllocation, pot: WindowAllocation['pots'][number]): readonly Again[] {
  const { rule } = window;
  const lines = window.lines.filter(({ stratum }) => stratum === pot.stratum);
  const perPart = rule.parts.map((part) => claims(scene, part, lines));
  const stated = pot.parts;
  const scaled = pot.scaled === null ? q(1) : readExact(pot.scaled);
  const fixed = rule.parts.map((part, index) => (isShare(part) ? NONE : times(sumOf(perPart[index]!, 'claim'), part.kind === 'amount' && part.whenShort === 'scale' ? scaled : q(1))));
  const reserved = stated.map((part) => readExact(part.reserved));
  const kept = total(rule.parts.map((part, index) => (isShare(part) ? NONE : reserved[index]!)));
  const rest = minus(q(pot.pool), plus(total(fixed), kept));
  insist(same(rest, readExact(pot.rest)), 'rest');
  const weights = rule.parts.map((part) => ('weight' in part ? readDecimal(part.weight) : NONE));
  const prices = rule.parts.map((part, index) => {
    if (!isShare(part)) return part.kind === 'amount' && part.whenShort === 'scale' ? scaled : q(1);
    const pool = over(times(rest, weights[index]!), total(weights));
    insist(same(pool, readExact(stated[index]!.pool)), `pool of ${part.code}`);
    const out = sumOf(perPart[index]!, 'possible');
    insist(same(out, readExact(stated[index]!.outOf)), `out of ${part.code}`);
    return same(out, NONE) || stated[index]!.reserved !== '0' ? NONE : over(pool, out);
  });
  const level = pot.level === null ? null : readExact(pot.level);
  const base = lines.map((line, at) => total(rule.parts.map((_, index) => times(perPart[index]![at]!.claim, prices[index]!))));
  const exacts = lines.map((line, at) => {
    const of = (share: boolean): Q => total(rule.parts.map((part, index) => (isShare(part) === share ? times(perPart[index]![at]!.claim, prices[index]!) : NONE)));
    const takes = perPart.some((part) => part[at]!.standing !== 'forfeits');
    if (level === null) return takes && line.cap !== null && !same(of(true), NONE) ? q(Math.floor(line.cap / rule.roundTo) * rule.roundTo) : bounded(of(false), takes ? line.floor : null, takes ? line.cap : null, rule.roundTo);
    return bounded(plus(of(false), times(level, of(true))), takes ? line.floor : null, takes ? line.cap : null, rule.roundTo);
  });
  // At level zero floors alone decide, and what they add comes out of what no part gives.
  const spends = level !== null && (same(total(exacts), total(base)) || (same(level, NONE) && atLeast(q(pot.pool), plus(total(exacts), total(reserved)))));
  if (level !== null) insist(spends, 'the level does not spend what there is');
  return shareOutUnits(lines, exacts, rule.roundTo).map((amount, at) => ({
    territory: lines[at]!.territory, standing: stand(scene, lines[at]!.territory, rule), amount, held: heldOf(lines[at]!, perPart.map((part) => part[at]!), amount),
    parts: rule.parts.map(({ code }, index) => { const { standing, key, rate } = perPart[index]![at]!; return { code, standing, key: key && exact(key), rate: rate && exact(rate) }; }),
  }));
}

/** Whole units, then one more at a time to whoever lost most; the first by id of those who lost as much. */
function shareOutUnits(lines: readonly Line[], exacts: readonly Q[], step: number): readonly number[] {
  const units = exacts.map((value) => roundUnits(over(value, q(step)), 0, 'down'));
  let left = roundUnits(over(total(exacts), q(step)), 0, 'down') - units.reduce((sum, one) => sum + one, 0n);
  const lost = exacts.map((value, at) => minus(over(value, q(step)), q(units[at]!)));
  const got = new Set<number>();
  for (; left > 0n; left -= 1n) {
    let chosen = -1;
    lost.forEach((loss, at) => {
      if (got.has(at)) return;
      const better = chosen < 0 || !atLeast(lost[chosen]!, loss) || (same(lost[chosen]!, loss) && lines[at]!.territory < lines[chosen]!.territory);
      if (better) chosen = at;
    });
    got.add(chosen);
  }
  return units.map((unit, at) => Number(got.has(at) ? unit + 1n : unit) * step);
}

/** Held: all of it while the standing is not known, else what its waiting parts come to, as stated. */
function heldOf(line: Line, parts: readonly Claim[], amount: number): number {
  if (line.standing === 'undetermined') return amount;
  const waits = parts.some(({ standing }) => standing === 'waits');
  const fromParts = line.parts.reduce((sum, part) => sum + part.amount, 0);
  const held = line.parts.reduce((sum, part, index) => (parts[index]!.standing === 'waits' ? sum + part.amount : sum), 0);
  return waits ? held + amount - fromParts : 0;
}

/** Every window again, in the order they stand; an earlier one says who gets it. */
export function recompute(result: AllocationResult): readonly { readonly code: string; readonly lines: readonly Again[] }[] {
  const scene: Scene = { result, standings: new Map() };
  return result.windows.map((window) => {
    scene.standings.set(window.code, new Map(result.entrants.map(({ territory }) => [territory, stand(scene, territory, window.rule)])));
    const members = result.entrants.filter(({ territory }) => scene.standings.get(window.code)!.get(territory) !== 'not-member').map(({ territory }) => territory);
    insist(String(members) === String(window.lines.map(({ territory }) => territory)), 'members');
    const lines = window.pots.flatMap((pot) => againPot(scene, window, pot)).sort((a, b) => (a.territory < b.territory ? -1 : 1));
    return { code: window.code, lines };
  });
}

/** The same as the result states it. */
export const stated = ({ windows }: AllocationResult): ReturnType<typeof recompute> => windows.map(({ code, lines }) => ({
  code,
  lines: lines.map(({ territory, standing, amount, held, parts }) => ({
    territory, standing, amount, held,
    parts: parts.map((part) => ({ code: part.code, standing: part.standing, key: part.key && exact(readFigure(part.key)), rate: part.rate && exact(readExact(part.rate)) })),
  })),
}));
