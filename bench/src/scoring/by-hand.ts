import type { Answer, Dossier } from '@jalon/core/assessment';
import type { Cycle } from '@jalon/core/referential';
import { ONE, ZERO, add, compare, div, fraction, fromDecimal, isZero, max, min, mul, sub, type Fraction } from '@jalon/core/shared';
import { addClearDays, addDays, addMonths, addWorkingDays, type PlainDate } from '@jalon/core/time';

/** What a careful developer would write for this one grid, this one cycle and nothing else. No trace, no reasons. */
export interface HandSplit { readonly earned: Fraction; readonly open: Fraction; readonly max: Fraction }
export type HandVerdict = 'met' | 'unmet' | 'pending';
export type HandStanding = 'open' | 'closed' | 'undetermined' | 'not-member';
export interface HandResult {
  readonly gates: readonly HandVerdict[];
  /** `null` where the indicator leaves the score. */
  readonly indicators: readonly (HandSplit | null)[];
  readonly domains: readonly (HandSplit | null)[];
  readonly total: HandSplit | null;
  readonly thresholds: { readonly total: HandVerdict; readonly finance: HandVerdict };
  readonly windows: { readonly base: HandStanding; readonly G1: HandStanding; readonly G2: HandStanding; readonly F: HandStanding };
}

/** The cycle, with its dates worked out once. */
export interface HandCycle {
  readonly votedBy: PlainDate; readonly close: PlainDate; readonly accountsBy: PlainDate; readonly planBy: PlainDate; readonly planByInVilles: PlainDate; readonly callBy: PlainDate;
  readonly holidays: ReadonlySet<PlainDate>; readonly pilots: ReadonlySet<string>; readonly villes: ReadonlySet<string>; readonly recent: ReadonlySet<string>;
}

export function readCycleByHand({ anchors, holidays, lists, classes, acts }: Cycle): HandCycle {
  const start = anchors['cycle.start']!;
  const close = anchors['filing.close']!;
  const names = (entries: Cycle['lists'][string] = []) => new Set(entries.map(({ territory }) => territory));
  const [late] = acts;
  const planBy = addWorkingDays(close, -40, holidays);
  return {
    votedBy: addDays(start, -1), close, accountsBy: addMonths(start, 4), planBy, planByInVilles: late?.kind === 'extend-deadline' && late.to > planBy ? late.to : planBy, callBy: addMonths(start, 2),
    holidays: new Set(holidays), pilots: names(lists['pilots']), villes: names(classes['ville']), recent: names(classes['new']),
  };
}

/** The answer that counts, by item. */
export type Says = ReadonlyMap<string, Answer>;

export function latest(answers: readonly Answer[]): Says {
  const chosen = new Map<string, Answer>();
  for (const answer of answers) {
    if (answer.author !== 'self' && answer.author !== 'coach') continue;
    const rival = chosen.get(answer.item);
    if (rival && rival.version > answer.version) continue;
    for (const _ in answer.input) { chosen.set(answer.item, answer); break; }
    if (chosen.get(answer.item) !== answer) for (const _ in answer.events) { chosen.set(answer.item, answer); break; }
  }
  return chosen;
}

export const flag = (says: Says, item: string, code: string): boolean | null => {
  const value = says.get(item)?.input[code];
  return typeof value === 'boolean' ? value : null;
};
export const figure = (says: Says, item: string, code: string): Fraction | null => {
  const value = says.get(item)?.input[code];
  if (value === undefined || typeof value === 'boolean' || Array.isArray(value)) return null;
  return typeof value === 'number' ? fraction(value) : typeof value === 'string' ? fromDecimal(value) : fraction(value.amount);
};
export const date = (says: Says, item: string, code: string): PlainDate | null => says.get(item)?.events[code] ?? null;
const budgeted = (says: Says, item: 'CMO-7' | 'IDP-1'): Fraction | null => figure(says, item, 'budgeted') ?? figure(says, item === 'CMO-7' ? 'IDP-1' : 'CMO-7', 'budgeted');

const waiting = (past: boolean): HandVerdict => (past ? 'unmet' : 'pending');
const yes = (value: boolean | null, past: boolean): HandVerdict => (value === null ? waiting(past) : value ? 'met' : waiting(past));
/** A late act is final; one not dated, or without its limit yet, waits. */
function dated(steps: readonly (readonly [on: PlainDate | null, due: PlainDate | null])[], past: boolean): HandVerdict {
  if (steps.some(([on, due]) => on !== null && due !== null && on > due)) return 'unmet';
  return steps.some(([on, due]) => on === null || due === null) ? waiting(past) : 'met';
}

const MOST_WAGES = fromDecimal('1.20');
const LEAST_INVESTED = fromDecimal('0.50');

function judgeGates(dossier: Dossier, says: Says, cycle: HandCycle, past: boolean): HandVerdict[] {
  const voted = date(says, 'CMO-1', 'budget.voted');
  const published = date(says, 'CMO-9', 'call.published');
  const awarded = date(says, 'CMO-9', 'market.awarded');
  const [wages, running] = [figure(says, 'CMO-4', 'wages'), figure(says, 'CMO-4', 'running')];
  const [invested, whole] = [budgeted(says, 'CMO-7'), figure(says, 'CMO-7', 'budget.total')];
  const signed = dated([[date(says, 'CMO-5', 'convention.signed'), cycle.close]], past);
  const proven = dossier.answers.some(({ item, evidence }) => item === 'CMO-5' && evidence.some(({ kind }) => kind === 'convention'));
  return [
    dated([[voted, cycle.votedBy], [date(says, 'CMO-1', 'budget.sent'), voted && addDays(voted, 15)]], past),
    dated([[date(says, 'CMO-2', 'accounts.adopted'), cycle.accountsBy]], past),
    yes(flag(says, 'CMO-3', 'procurement.unit'), past),
    wages && running && !isZero(running) && compare(div(wages, running), MOST_WAGES) <= 0 ? 'met' : waiting(past),
    signed === 'met' && !proven ? waiting(past) : signed,
    yes(flag(says, 'CMO-6', 'audit.held'), past),
    invested && whole && !isZero(whole) && compare(div(invested, whole), LEAST_INVESTED) >= 0 ? 'met' : waiting(past),
    dated([[date(says, 'CMO-8', 'plan.adopted'), cycle.villes.has(dossier.territory) ? cycle.planByInVilles : cycle.planBy]], past),
    dated([
      [published, cycle.callBy], [awarded, published && addClearDays(published, 45)], [date(says, 'CMO-9', 'market.sent'), awarded && addWorkingDays(awarded, 10, cycle.holidays)],
    ], past),
    cycle.recent.has(dossier.territory) ? 'met' : flag(says, 'CMO-10', 'complaints.desk') === null ? 'unmet' : yes(flag(says, 'CMO-10', 'complaints.desk'), past),
  ];
}

const P = Object.fromEntries(['0.1', '0.25', '0.4', '0.5', '0.75', '1', '1.25', '1.5', '2', '2.5', '3', '3.5', '4', '5', '6', '10', '20', '70', '100'].map((text) => [text, fromDecimal(text)])) as Record<string, Fraction>;
const [tenth, quarter, twoFifths, half, threeQuarters, one, fiveQuarters, threeHalves, two, fiveHalves, three, sevenHalves, four, five, six] =
  ['0.1', '0.25', '0.4', '0.5', '0.75', '1', '1.25', '1.5', '2', '2.5', '3', '3.5', '4', '5', '6'].map((text) => P[text]!) as [Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction];

/** Points had, and all of them still to win while nothing says otherwise. */
const given = (earned: Fraction | null, points: Fraction, past: boolean): HandSplit =>
  earned === null ? { earned: ZERO, open: past ? ZERO : points, max: points } : { earned, open: ZERO, max: points };
const binary = (value: boolean | null, points: Fraction, past: boolean): HandSplit => given(value === null ? null : value ? points : ZERO, points, past);
const ratio = (top: Fraction | null, bottom: Fraction | null): Fraction | null => (top && bottom && !isZero(bottom) ? div(top, bottom) : null);
const between = (value: Fraction, most: Fraction): Fraction => max(ZERO, min(most, value));

function checklist(points: Fraction, past: boolean, ...lines: (readonly [boolean | null, Fraction])[]): HandSplit {
  let earned = ZERO;
  let unsaid = ZERO;
  for (const [value, worth] of lines) {
    if (value === true) earned = add(earned, worth);
    else if (value === null) unsaid = add(unsaid, worth);
  }
  return { earned, open: past ? ZERO : unsaid, max: points };
}

type Band = readonly [from: Fraction, worth: Fraction];
const banded = (value: Fraction | null, bands: readonly Band[], rest: Fraction): Fraction | null => value && (bands.find(([from]) => compare(value, from) >= 0)?.[1] ?? rest);
const alongOf = (value: Fraction | null, from: Fraction, to: Fraction, points: Fraction): Fraction | null => value && mul(points, between(div(sub(value, from), sub(to, from)), ONE));

const at = (text: string): Fraction => fromDecimal(text);
const SPENT: Band[] = [[at('0.80'), five], [at('0.60'), three]];
const OPEN_CONTRACTS: Band[] = [[at('0.95'), four], [at('0.75'), three], [at('0.5'), fiveQuarters]];
const BIRTHS: Band[] = [[at('0.9'), five], [at('0.7'), sevenHalves]];
const UPKEEP: Band[] = [[at('0.03'), four], [at('0.015'), two]];
const [R04, R09, R25, R85, R01, R06, D90, D30] = ['0.40', '0.90', '0.25', '0.85', '0.10', '0.60', '90', '30'].map(at) as [Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction, Fraction];

/** The share of a plan, all of it where the grid says so of an empty plan. */
function share(done: Fraction | null, planned: Fraction | null, points: Fraction, past: boolean, whenNonePlanned: Fraction | null = null): HandSplit {
  if (done && planned && isZero(planned)) return given(whenNonePlanned, points, past);
  const value = ratio(done, planned);
  return given(value && mul(points, between(value, ONE)), points, past);
}
const marked = (value: Fraction | null, points: Fraction, past: boolean): HandSplit => given(value && between(value, points), points, past);
const counted = (value: Fraction | null, each: Fraction, points: Fraction, past: boolean): HandSplit => given(value && between(mul(value, each), points), points, past);

function scoreIndicators({ territory }: Dossier, says: Says, cycle: HandCycle, past: boolean): (HandSplit | null)[] {
  const of = (item: string, code: string) => figure(says, item, code);
  const is = (item: string, code: string) => flag(says, item, code);
  const meetings = ratio(of('IDP-7', 'meetings.held'), of('IDP-7', 'meetings.due'));
  const rates = is('IDP-22', 'rates.voted');
  const upkeep = [of('IDP-25', 'upkeep'), of('IDP-25', 'assets')] as const;
  return [
    given(banded(ratio(of('IDP-1', 'spent'), budgeted(says, 'IDP-1')), SPENT, ZERO), five, past),
    given(alongOf(ratio(of('IDP-2', 'collected'), of('IDP-2', 'expected')), R04, R09, five), five, past),
    share(of('IDP-3', 'works.done'), of('IDP-3', 'works.planned'), three, past, three),
    binary(is('IDP-4', 'accounts.published'), two, past),
    checklist(three, past, [is('IDP-5', 'ledger.cash'), one], [is('IDP-5', 'ledger.stock'), one], [is('IDP-5', 'ledger.estate'), one]),
    marked(of('IDP-6', 'treasury.mark'), two, past),
    given(meetings && (compare(meetings, ONE) >= 0 ? six : compare(meetings, half) > 0 ? fiveHalves : ZERO), six, past),
    given(alongOf(ratio(of('IDP-8', 'women'), of('IDP-8', 'seats')), ZERO, half, four), four, past),
    share(of('IDP-9', 'commissions.met'), of('IDP-9', 'commissions.due'), three, past),
    binary(is('IDP-10', 'minutes.posted'), two, past),
    checklist(three, past, [is('IDP-11', 'desk.open'), threeHalves], [is('IDP-11', 'desk.register'), threeQuarters], [is('IDP-11', 'desk.answers'), threeQuarters]),
    cycle.villes.has(territory) ? counted(of('IDP-12', 'forums'), twoFifths, two, past) : null,
    given(banded(ratio(of('IDP-13', 'contracts.open'), of('IDP-13', 'contracts')), OPEN_CONTRACTS, ZERO), four, past),
    given(alongOf(ratio(of('IDP-14', 'delay'), of('IDP-14', 'contracts.awarded')), D90, D30, six), six, past),
    share(of('IDP-15', 'sites.done'), of('IDP-15', 'sites.planned'), four, past, ZERO),
    binary(is('IDP-16', 'plan.published'), two, past),
    checklist(two, past, [is('IDP-17', 'files.signed'), half], [is('IDP-17', 'files.stored'), half], [is('IDP-17', 'files.listed'), one]),
    is('IDP-18', 'market.exists') === false ? null : counted(of('IDP-18', 'controls'), quarter, two, past),
    given(banded(ratio(of('IDP-19', 'births.registered'), of('IDP-19', 'births')), BIRTHS, one), five, past),
    given(alongOf(ratio(of('IDP-20', 'households.served'), of('IDP-20', 'households')), R25, R85, five), five, past),
    share(of('IDP-21', 'taps.working'), of('IDP-21', 'taps'), four, past),
    binary(rates, one, past || rates === null),
    checklist(three, past, [is('IDP-23', 'school.council'), one], [is('IDP-23', 'health.council'), one], [is('IDP-23', 'water.council'), one]),
    counted(of('IDP-24', 'inspections'), tenth, two, past),
    upkeep[0] || upkeep[1] ? given(banded(ratio(...upkeep), UPKEEP, ZERO), four, past) : null,
    given(alongOf(ratio(of('IDP-26', 'roads.kept'), of('IDP-26', 'roads')), R01, R06, four), four, past),
    share(of('IDP-27', 'trees.alive'), of('IDP-27', 'trees.planted'), five, past),
    binary(is('IDP-28', 'risk.map'), three, past),
    checklist(two, past, [is('IDP-29', 'waste.sites'), one], [is('IDP-29', 'waste.sorted'), half], [is('IDP-29', 'waste.contract'), half]),
    marked(of('IDP-30', 'environment.mark'), two, past),
  ];
}

/** What counts, brought back to the whole where something left the score. */
function addUp(parts: readonly (HandSplit | null)[], whole: Fraction): HandSplit | null {
  let [earned, open, most] = [ZERO, ZERO, ZERO];
  for (const part of parts) {
    if (!part) continue;
    earned = add(earned, part.earned);
    open = add(open, part.open);
    most = add(most, part.max);
  }
  if (isZero(most)) return null;
  if (compare(most, whole) === 0) return { earned, open, max: most };
  const factor = div(whole, most);
  return { earned: mul(earned, factor), open: mul(open, factor), max: whole };
}

function reaches(score: HandSplit | null, bar: Fraction): HandVerdict {
  if (!score) return 'pending';
  return compare(score.earned, bar) >= 0 ? 'met' : compare(add(score.earned, score.open), bar) < 0 ? 'unmet' : 'pending';
}

function together(needs: readonly HandVerdict[]): HandStanding {
  return needs.includes('unmet') ? 'closed' : needs.includes('pending') ? 'undetermined' : 'open';
}

function judgeWindows(gates: readonly HandVerdict[], { total, finance }: HandResult['thresholds'], member: boolean): HandResult['windows'] {
  const G1 = member ? together(gates) : 'not-member';
  const G2 = !member ? 'not-member' : G1 === 'closed' ? 'closed' : together([G1 === 'open' ? 'met' : 'pending', total, finance]);
  const instead: HandVerdict = G2 === 'closed' ? 'met' : G2 === 'undetermined' ? 'pending' : 'unmet';
  return { base: 'open', G1, G2, F: together([instead, gates[0]!, gates[2]!]) };
}

export function judgeByHand(dossier: Dossier, cycle: HandCycle, asOf: PlainDate): HandResult {
  const says = latest(dossier.answers);
  const past = asOf > cycle.close;
  const gates = judgeGates(dossier, says, cycle, past);
  const indicators = scoreIndicators(dossier, says, cycle, past);
  const domains = [0, 6, 12, 18, 24].map((first) => addUp(indicators.slice(first, first + 6), P['20']!));
  const total = addUp(domains, P['100']!);
  const thresholds = { total: reaches(total, P['70']!), finance: reaches(domains[0]!, P['10']!) };
  return { gates, indicators, domains, total, thresholds, windows: judgeWindows(gates, thresholds, cycle.pilots.has(dossier.territory)) };
}
