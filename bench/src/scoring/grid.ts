import type { Cycle, CycleJson, LoadedReferential, ReferentialJson } from '@jalon/core/referential';
import { loadCycle, loadReferential } from '@jalon/core/schemas';

type GateJson = NonNullable<ReferentialJson['gates']>[number];
type IndicatorJson = NonNullable<ReferentialJson['indicators']>[number];

const source = { ref: 'made up to be measured', confidence: 'U' } as const;
const named = (code: string) => ({ code, label: { fr: code, en: code, ar: code } });

const gate = (code: string, rule: GateJson['rule'], more: Partial<GateJson> = {}): GateJson => ({ ...named(code), source, rule, ...more });

const GATES: GateJson[] = [
  gate('CMO-1', { kind: 'chain', steps: [{ event: 'budget.voted', before: 'cycle.start' }, { event: 'budget.sent', by: 'budget.voted + 15 days' }] }, { evidence: ['deliberation', 'receipt'] }),
  gate('CMO-2', { kind: 'deadline', event: 'accounts.adopted', by: 'cycle.start + 4 months' }, { evidence: ['deliberation'] }),
  gate('CMO-3', { kind: 'yesno', input: 'procurement.unit' }),
  gate('CMO-4', { kind: 'ratio', of: { ratio: ['wages', 'running'] }, atMost: '1.20' }),
  gate('CMO-5', { kind: 'signed', event: 'convention.signed', evidence: 'convention', by: 'filing.close' }),
  gate('CMO-6', { kind: 'yesno', input: 'audit.held' }),
  gate('CMO-7', { kind: 'ratio', of: { ratio: ['budgeted', 'budget.total'], whenZero: 'unmet' }, atLeast: '0.50' }),
  gate('CMO-8', { kind: 'deadline', event: 'plan.adopted', by: 'filing.close - 40 working days' }, { evidence: ['deliberation'] }),
  gate('CMO-9', { kind: 'chain', steps: [
    { event: 'call.published', by: 'cycle.start + 2 months' }, { event: 'market.awarded', by: 'call.published + 45 clear days' }, { event: 'market.sent', by: 'market.awarded + 10 working days' },
  ] }),
  gate('CMO-10', { kind: 'yesno', input: 'complaints.desk' }, { whenMissing: 'unmet', appliesWhen: { exceptClasses: ['new'] } }),
];

/** Six indicators to each domain; every figure differs from one domain to the next. */
const indicator = (number: number, points: string, rule: IndicatorJson['rule'], more: Partial<IndicatorJson> = {}): IndicatorJson =>
  ({ ...named(`IDP-${number}`), domain: `D${Math.ceil(number / 6)}`, points, source, rule, ...more });
const checklist = (...items: [input: string, points: string][]): IndicatorJson['rule'] => ({ kind: 'checklist', items: items.map(([input, points]) => ({ input, points })) });
const steps = (ratio: [string, string], ...bands: { from?: string; above?: string; points: string }[]): IndicatorJson['rule'] => ({ kind: 'steps', of: { ratio }, bands });
const linear = (ratio: [string, string], from: string, to: string): IndicatorJson['rule'] => ({ kind: 'linear', of: { ratio }, from, to });
const target = (actual: string, planned: string, whenZero?: 'met' | 'unmet'): IndicatorJson['rule'] => ({ kind: 'target', actual, planned, ...(whenZero ? { whenZero } : {}) });

const INDICATORS: IndicatorJson[] = [
  indicator(1, '5', steps(['spent', 'budgeted'], { from: '0.80', points: '5' }, { from: '0.60', points: '3' }, { points: '0' }), { evidence: ['receipt'] }),
  indicator(2, '5', linear(['collected', 'expected'], '0.40', '0.90')),
  indicator(3, '3', target('works.done', 'works.planned', 'met')),
  indicator(4, '2', { kind: 'binary', input: 'accounts.published' }),
  indicator(5, '3', checklist(['ledger.cash', '1'], ['ledger.stock', '1'], ['ledger.estate', '1'])),
  indicator(6, '2', { kind: 'external', input: 'treasury.mark' }),
  indicator(7, '6', steps(['meetings.held', 'meetings.due'], { from: '1', points: '6' }, { above: '0.5', points: '2.5' })),
  indicator(8, '4', linear(['women', 'seats'], '0', '0.5')),
  indicator(9, '3', target('commissions.met', 'commissions.due')),
  indicator(10, '2', { kind: 'binary', input: 'minutes.posted' }, { evidence: ['minutes'] }),
  indicator(11, '3', checklist(['desk.open', '1.5'], ['desk.register', '0.75'], ['desk.answers', '0.75'])),
  indicator(12, '2', { kind: 'per-occurrence', input: 'forums', pointsEach: '0.4' }, { appliesWhen: { classes: ['ville'] } }),
  indicator(13, '4', steps(['contracts.open', 'contracts'], { from: '0.95', points: '4' }, { from: '0.75', points: '3' }, { from: '0.5', points: '1.25' }, { points: '0' })),
  indicator(14, '6', linear(['delay', 'contracts.awarded'], '90', '30')),
  indicator(15, '4', target('sites.done', 'sites.planned', 'unmet')),
  indicator(16, '2', { kind: 'binary', input: 'plan.published' }),
  indicator(17, '2', checklist(['files.signed', '0.5'], ['files.stored', '0.5'], ['files.listed', '1'])),
  indicator(18, '2', { kind: 'per-occurrence', input: 'controls', pointsEach: '0.25' }, { appliesWhen: { input: 'market.exists', is: true } }),
  indicator(19, '5', steps(['births.registered', 'births'], { from: '0.9', points: '5' }, { from: '0.7', points: '3.5' }, { points: '1' })),
  indicator(20, '5', linear(['households.served', 'households'], '0.25', '0.85')),
  indicator(21, '4', target('taps.working', 'taps')),
  indicator(22, '1', { kind: 'binary', input: 'rates.voted' }, { whenMissing: 'zero' }),
  indicator(23, '3', checklist(['school.council', '1'], ['health.council', '1'], ['water.council', '1'])),
  indicator(24, '2', { kind: 'per-occurrence', input: 'inspections', pointsEach: '0.1' }),
  indicator(25, '4', steps(['upkeep', 'assets'], { from: '0.03', points: '4' }, { from: '0.015', points: '2' }, { points: '0' }), { whenMissing: 'exclude' }),
  indicator(26, '4', linear(['roads.kept', 'roads'], '0.10', '0.60')),
  indicator(27, '5', target('trees.alive', 'trees.planted')),
  indicator(28, '3', { kind: 'binary', input: 'risk.map' }),
  indicator(29, '2', checklist(['waste.sites', '1'], ['waste.sorted', '0.5'], ['waste.contract', '0.5'])),
  indicator(30, '2', { kind: 'external', input: 'environment.mark' }),
];

const DOMAINS = ['D1', 'D2', 'D3', 'D4', 'D5'];
const EVENTS = ['budget.voted', 'budget.sent', 'accounts.adopted', 'convention.signed', 'plan.adopted', 'call.published', 'market.awarded', 'market.sent'];
const MONEY = ['wages', 'running', 'budgeted', 'budget.total', 'spent', 'collected', 'expected', 'upkeep', 'assets'];
const POINTS = ['treasury.mark', 'environment.mark'];
const DECIMALS = ['delay', 'contracts.awarded', 'roads.kept', 'roads'];

/** Each figure with its type: money, marks and lengths as listed, yes or no where a rule asks one, a count otherwise. */
function declaredInputs(): NonNullable<ReferentialJson['inputs']> {
  const flags = new Set(['market.exists']);
  const figures = new Set<string>();
  for (const { rule } of [...GATES, ...INDICATORS]) {
    if (rule.kind === 'yesno' || rule.kind === 'binary') flags.add(rule.input);
    else if (rule.kind === 'checklist') for (const { input } of rule.items) flags.add(input);
    else if (rule.kind === 'target') [rule.actual, rule.planned].forEach((code) => figures.add(code));
    else if ('of' in rule && 'ratio' in rule.of) rule.of.ratio.forEach((code) => figures.add(code));
    else if ('input' in rule) figures.add(rule.input);
  }
  const typeOf = (code: string) => (MONEY.includes(code) ? 'money' : POINTS.includes(code) ? 'points' : DECIMALS.includes(code) ? 'decimal' : 'count');
  return [...[...flags].map((code) => ({ ...named(code), type: 'boolean' as const })), ...[...figures].map((code) => ({ ...named(code), type: typeOf(code) }) as const)];
}

const GRID: ReferentialJson = {
  format: 1, code: 'measured', version: '1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: 'XOF', due: 'filing.close',
  anchors: [named('filing.close')], inputs: declaredInputs(), events: EVENTS.map(named), evidence: ['deliberation', 'receipt', 'convention', 'minutes'].map(named),
  domains: DOMAINS.map(named), classes: ['ville', 'new'].map(named), gates: GATES, indicators: INDICATORS,
  scores: [
    ...DOMAINS.map((domain) => ({ code: domain.toLowerCase(), sum: INDICATORS.filter((one) => one.domain === domain).map(({ code }) => code), max: '20' })),
    { code: 'idp', sum: DOMAINS.map((domain) => domain.toLowerCase()), max: '100', round: { at: 'total', decimals: 0, mode: 'half-up' } },
  ],
  thresholds: [
    { code: 'idp-min', of: 'idp', atLeast: '70', compare: 'before-rounding', source },
    { code: 'finance-min', of: 'd1', atLeast: '10', compare: 'before-rounding', source },
  ],
  windows: [
    { code: 'base', needs: {} }, { code: 'G1', needs: { gates: 'all' } }, { code: 'G2', needs: { window: 'G1', threshold: ['idp-min', 'finance-min'] } },
    { code: 'F', needs: { gates: ['CMO-1', 'CMO-3'] }, fallbackFor: 'G2' },
  ],
};

const listed = (territories: readonly string[]) => territories.map((territory) => ({ territory }));

const cycleOf = (hash: string, territories: readonly string[]): CycleJson => ({
  format: 1, programme: 'measured', code: '2025', grid: { code: 'measured', version: '1', hash },
  anchors: { 'cycle.start': '2025-01-01', 'cycle.end': '2025-12-31', 'filing.close': '2025-06-30' }, holidays: ['2025-04-04', '2025-04-21', '2025-05-01', '2025-05-29'],
  lists: { pilots: listed(territories.slice(0, 123)) },
  classes: { ville: listed(territories.filter((_, index) => index % 9 === 0)), new: listed(territories.filter((_, index) => index % 40 === 7)) },
  members: [{ window: 'G1', list: 'pilots' }, { window: 'G2', list: 'pilots' }, { window: 'F' }],
  acts: [{ kind: 'extend-deadline', target: 'CMO-8', to: '2025-05-15', classes: ['ville'], reason: 'Late calendar', by: 'Ministry', on: '2025-04-01' }],
});

function loaded<T>(outcome: { readonly ok: boolean; readonly value?: T; readonly issues: readonly unknown[] }): T {
  if (!outcome.ok || outcome.value === undefined) throw new Error(`The grid to measure does not load: ${JSON.stringify(outcome.issues)}`);
  return outcome.value;
}

/** Forty items over every shape, and a cycle for these territories. */
export function gridAndCycle(territories: readonly string[]): { grid: LoadedReferential; cycle: Cycle } {
  const grid = loaded<LoadedReferential>(loadReferential(GRID));
  return { grid, cycle: loaded<Cycle>(loadCycle(cycleOf(grid.hash, territories), grid)) };
}
