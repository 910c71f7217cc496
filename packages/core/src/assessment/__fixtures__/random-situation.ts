import fc from 'fast-check';
import type { Cycle } from '../../referential/cycle.schema.ts';
import { loadCycle } from '../../referential/load-cycle.rules.ts';
import { loadReferential } from '../../referential/load-referential.rules.ts';
import type { LoadedReferential } from '../../referential/referential.schema.ts';
import type { Answer, Dossier } from '../dossier.schema.ts';
import { dossierSchema } from '../dossier.schema.ts';
import type { ScoringContext } from '../scoring-context.engine.ts';
import { CLASSES, EVENTS, EVIDENCE, INPUTS, adding, barFor, day, gate, indicator, scoreOver, seldom } from './random-grid.ts';
import { VALUES_TO_CHOOSE } from './random-words.ts';
import { cohortOf, cohortPlan, scoreRank } from './random/rank.ts';

/** A grid, a cycle, a dossier and a day, all of them valid. */
export interface Situation { readonly grid: LoadedReferential; readonly dossier: Dossier; readonly context: ScoringContext }

const declared = (codes: readonly string[]): object[] => codes.map((code) => ({ code, label: { fr: code } }));
const oneOf = <T>(list: readonly T[], index: number): T | undefined => (list.length === 0 ? undefined : list[index % list.length]);

const windowPlan = fc.record({
  gates: fc.constantFrom('all', 'none', 'some'), subset: fc.array(fc.nat(9), { maxLength: 2 }), window: fc.option(fc.nat(9), { nil: undefined, freq: 2 }),
  thresholds: fc.array(fc.nat(9), { maxLength: 2 }), fallback: seldom(fc.nat(9)), place: fc.nat(9),
});
const gridPlan = fc.record({
  gates: fc.array(gate, { maxLength: 4 }), indicators: fc.array(fc.tuple(indicator, fc.nat(2)), { maxLength: 6 }), tree: fc.array(adding, { minLength: 4, maxLength: 4 }), nested: fc.boolean(),
  thresholds: fc.array(fc.tuple(fc.nat(3), fc.nat(8), fc.constantFrom('before-rounding', 'after-rounding')), { maxLength: 3 }), windows: fc.array(windowPlan, { maxLength: 4 }),
  ranked: seldom(fc.tuple(scoreRank, fc.nat(3))),
  due: fc.option(fc.oneof(day, fc.constantFrom('filing.close', 'filing.close + 5 days')), { nil: undefined, freq: 2 }), currency: fc.constantFrom('XOF', 'TND', 'MAD'), backwards: fc.boolean(),
});
type GridPlan = typeof gridPlan extends fc.Arbitrary<infer T> ? T : never;

function scoresOf({ gates, indicators, tree, nested }: GridPlan): { code: string; max: string; sum: string[] }[] {
  const worths = indicators.map(([{ points, rule }, group], index) => ({ code: `IDP-${index + 1}`, max: (rule as { kind: string }).kind === 'bonus' ? '0' : points, group }));
  const of = (group: number): typeof worths => worths.filter((worth) => worth.group === group);
  const inner = scoreOver('inner', of(2), tree[0]!);
  const middle = scoreOver('middle', [...of(1), ...(inner && nested ? [inner] : [])], tree[1]!);
  const top = scoreOver('top', [...of(0), ...(middle ? [middle] : []), ...(inner && !nested ? [inner] : [])], tree[2]!);
  const beside = scoreOver('beside', worths, tree[3]!);
  const conditions = scoreOver('conditions', gates.map((_, index) => ({ code: `CMO-${index + 1}`, max: '1' })), tree[1]!);
  return [top, middle, inner, beside, conditions].filter((score) => score !== null) as { code: string; max: string; sum: string[] }[];
}

function windowsOf({ windows, gates }: GridPlan, thresholds: readonly { code: string }[]): object[] {
  return windows.map(({ gates: which, subset, window, thresholds: bars, fallback }, index) => {
    const earlier = windows.slice(0, index).map((_, at) => `W${at}`);
    const some = [...new Set(subset.flatMap((at) => (gates.length > 0 ? [`CMO-${(at % gates.length) + 1}`] : [])))];
    const needed = window === undefined ? undefined : oneOf(earlier, window);
    const standsFor = fallback === undefined ? undefined : oneOf(earlier, fallback);
    const crossed = [...new Set(bars.flatMap((at) => oneOf(thresholds, at)?.code ?? []))];
    return {
      code: `W${index}`, ...(standsFor ? { fallbackFor: standsFor } : {}),
      needs: { ...(which === 'all' ? { gates: 'all' } : which === 'some' && some.length > 0 ? { gates: some } : {}), ...(needed ? { window: needed } : {}), ...(crossed.length > 0 ? { threshold: crossed } : {}) },
    };
  });
}

/** A sanction may spare a window only where there is one. */
const sparing = (rule: object, has: boolean): object => ('spares' in rule && !has ? { ...rule, spares: undefined } : rule);

function gridOf(plan: GridPlan): object {
  const scores = scoresOf(plan);
  const ranked = plan.ranked && oneOf(scores, plan.ranked[1]);
  const standing = plan.ranked && ranked ? [{ code: 'IDP-R', domain: 'all', points: '3', label: { fr: 'Rang' }, source: { ref: 'made up', confidence: 'U' }, rule: plan.ranked[0](ranked.code) }] : [];
  if (standing.length > 0) scores.unshift({ code: 'standing', sum: ['IDP-R'], max: '3' });
  const reached = new Set(scores.flatMap(({ sum }) => sum));
  const thresholds = plan.thresholds.flatMap(([of, eighths, compare], index) => {
    const score = oneOf(scores, of);
    return score ? [{ code: `T${index}`, of: score.code, atLeast: barFor(score.max, eighths), ...(index === 1 ? { byClass: [{ classes: ['capital'], atLeast: barFor(score.max, eighths % 5) }, { classes: ['ville'], atLeast: barFor(score.max, 8 - eighths) }] } : {}), compare, source: { ref: 'made up', confidence: 'U' } }] : [];
  });
  const windows = windowsOf(plan, thresholds);
  return {
    format: 1, code: 'random', version: '1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: plan.currency, ...(plan.due ? { due: plan.due } : {}),
    anchors: declared(['filing.close']), inputs: Object.entries(INPUTS).map(([code, type]) => ({ code, type, label: { fr: code }, ...(type === 'choice' ? { values: declared(VALUES_TO_CHOOSE) } : {}) })), events: declared(EVENTS), evidence: declared(EVIDENCE), domains: declared(['all']), classes: declared(CLASSES),
    gates: plan.gates.map((one, index) => ({ code: `CMO-${index + 1}`, ...one, rule: sparing(one.rule, windows.length > 0) })),
    indicators: [...standing, ...plan.indicators.map(([one], index) => ({ code: `IDP-${index + 1}`, ...one }))].filter(({ code }) => reached.has(code)),
    scores: plan.backwards ? scores.toReversed() : scores, thresholds, windows: plan.backwards ? windows.toReversed() : windows,
  };
}

const REFS = ['sn-x', 'ansd:SN-X', 'sn-other'];
const listed = fc.array(fc.record({ territory: fc.constantFrom(...REFS), span: fc.option(fc.tuple(fc.option(day, { nil: '2020-01-01' }), fc.option(day, { nil: '9999-12-31' })), { nil: undefined }) })
  .map(({ territory, span }) => (span ? { territory, from: [...span].sort()[0], to: [...span].sort()[1] } : { territory })), { maxLength: 3 });
const cyclePlan = fc.record({
  close: day, holidays: fc.array(day, { maxLength: 3 }), lists: listed, capital: listed, ville: listed, members: fc.array(fc.constantFrom(0, 0, 0, 1, 2, 3, 4, 5), { minLength: 4, maxLength: 4 }),
  acts: fc.array(fc.record({ kind: fc.constantFrom('extend', 'extend', 'set', 'neutralise'), target: fc.nat(9), to: day, eighths: fc.nat(8), whom: fc.nat(3) }), { maxLength: 3 }),
});
type CyclePlan = typeof cyclePlan extends fc.Arbitrary<infer T> ? T : never;

const WHO: readonly object[] = [{}, { list: 'pilots' }, { classes: ['capital'] }, { also: ['ansd:SN-X'] }, { list: 'pilots', classes: ['ville'] }, { classes: ['capital', 'ville'], also: ['sn-other'] }];
const WHOM: readonly object[] = [{}, { territories: ['ansd:SN-X'] }, { territories: ['sn-other'] }, { classes: ['capital'] }];

function cycleOf({ close, holidays, lists, capital, ville, members, acts }: CyclePlan, grid: LoadedReferential): object {
  const extensible = [...grid.gates, ...grid.indicators, ...grid.events];
  const signed = { reason: 'made up', by: 'nobody', on: '2025-01-01' };
  return {
    format: 1, programme: 'random', code: '2025', grid: { code: grid.code, version: grid.version, hash: grid.hash },
    anchors: { 'cycle.start': '2025-01-01', 'cycle.end': '2025-05-31', 'filing.close': close }, holidays, lists: { pilots: lists }, classes: { capital, ville },
    members: grid.windows.flatMap(({ code }, index) => ((members[index] ?? 0) > 0 ? [{ window: code, ...WHO[members[index]!] }] : [])),
    acts: acts.flatMap(({ kind, target, to, eighths, whom }): object[] => {
      const item = oneOf(extensible, target);
      const threshold = oneOf(grid.thresholds, target);
      const indicator = oneOf(grid.indicators, target);
      if (kind === 'neutralise') return indicator ? [{ kind, target: indicator.code, thresholds: eighths % 3 === 0 ? 'keep' : 'scale', ...WHOM[whom], ...signed }] : [];
      if (kind === 'extend') return item ? [{ kind: 'extend-deadline', target: item.code, to, ...WHOM[whom], ...signed }] : [];
      const max = grid.scores.find(({ code }) => code === threshold?.of)?.max;
      return threshold && max ? [{ kind: 'set-threshold', target: threshold.code, value: barFor(max, eighths), ...signed }] : [];
    }),
  };
}

const VALUES = {
  boolean: fc.boolean(), count: fc.oneof(fc.constantFrom(0, 1, 2, 5), fc.nat(40)), decimal: fc.constantFrom('-1', '0', '0.25', '0.333', '0.6', '1', '1.7', '12.345678'),
  points: fc.constantFrom('0', '2.5', '7', '10', '40'), money: fc.constantFrom(0, 1, 300, 7_000, 10_000, 9_007_199_254_740_991),
  choice: fc.constantFrom(...VALUES_TO_CHOOSE),
  sample: fc.array(fc.constantFrom(true, true, true, false, null), { minLength: 1, maxLength: 6 }).map((passes) => passes.map((pass, at) => ({ ref: `unit ${at}`, pass }))),
};
const given = Object.fromEntries(Object.entries(INPUTS).map(([code, type]) => [code, VALUES[type] as fc.Arbitrary<unknown>]));
const proofs = fc.array(fc.constantFrom(...EVIDENCE), { maxLength: 2 });
const answerPlan = fc.record({
  item: fc.nat(9), author: fc.constantFrom('self', 'self', 'coach', 'coach', 'verifier', 'appeal'), input: fc.record(given, { requiredKeys: [] }), asked: fc.integer({ min: 0, max: 0xfffff }),
  events: fc.record(Object.fromEntries(EVENTS.map((event) => [event, day])), { requiredKeys: [] }), evidence: proofs, silent: fc.nat(5), note: fc.constantFrom('because', '  ', undefined),
});
const dossierPlan = fc.record({
  closed: fc.constantFrom(undefined, undefined, true),
  filing: fc.constantFrom('none', 'none', 'draft', 'draft', 'draft', 'filed', 'filed', 'not-filed'), record: fc.constantFrom('draft', 'draft', 'draft', 'self', 'coach', 'verifier', 'appeal'), answers: fc.array(answerPlan, { maxLength: 12 }), order: fc.nat(3),
  published: seldom(fc.record({ score: fc.option(fc.tuple(fc.nat(3), fc.nat(8)), { nil: undefined }), gates: fc.option(fc.boolean(), { nil: undefined }) })),
});
type DossierPlan = typeof dossierPlan extends fc.Arbitrary<infer T> ? T : never;

function dossierOf({ filing, closed, record, answers, published }: DossierPlan, grid: LoadedReferential): object {
  const items = [...grid.gates, ...grid.indicators];
  const by = { id: 'somebody', role: 'coach' };
  const said = answers.flatMap(({ item, author, input, asked, events, evidence, silent, note }, index): Answer[] => {
    const target = oneOf(items, item);
    if (!target) return [];
    const figures = Object.fromEntries(Object.entries(input).filter((_, bit) => (asked >> bit) % 2 === 1)
      .map(([code, value]) => [code, INPUTS[code] === 'money' ? { amount: value, currency: grid.currency } : value])) as Answer['input'];
    const attached = evidence.map((kind, at) => ({ id: `e${index}-${at}`, kind, title: kind }));
    return [{ item: target.code, author: author as Answer['author'], input: silent === 0 ? {} : figures, events: silent === 0 ? {} : (events as Answer['events']), evidence: attached, ...(note === undefined ? {} : { note }), by: by as Answer['by'], at: '2025-01-01T00:00:00.000Z', version: ((index * 7) % 13) + 1 }];
  });
  const once = said.filter((answer, index) => said.findIndex(({ item, author }) => item === answer.item && author === answer.author) === index);
  const from = { source: { ref: 'press', confidence: 'V' }, on: '2025', by, at: '2025-01-01T00:00:00.000Z', version: 20 };
  const score = published?.score && oneOf(grid.scores, published.score[0]);
  return {
    territory: 'sn-x', filing, record, ...(closed && { closed }), answers: once,
    imported: [
      ...(score && published.score ? [{ kind: 'score', target: score.code, value: barFor(score.max, published.score[1]), ...from }] : []),
      ...(published?.gates === undefined ? [] : [{ kind: 'gates', value: published.gates, ...from }]),
    ],
  };
}

function loaded<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly unknown[] }): T {
  if (!outcome.ok) throw new Error(`the generator made something invalid: ${JSON.stringify(outcome.issues)}`);
  return outcome.value;
}

/** Random valid situations. Shrinks towards empty grids and silent dossiers. */
export const situation: fc.Arbitrary<Situation> = fc.tuple(gridPlan, cyclePlan, dossierPlan, day, cohortPlan).map(([gridJson, cycleJson, dossierJson, asOf, cohort]) => {
  const grid = loaded(loadReferential(JSON.parse(JSON.stringify(gridOf(gridJson)))));
  const cycle: Cycle = loaded(loadCycle(JSON.parse(JSON.stringify(cycleOf(cycleJson, grid))), grid));
  const dossier = dossierSchema.parse(dossierOf(dossierJson, grid));
  const ranks = grid.indicators.filter(({ rule }) => rule.kind === 'rank').map(({ code }) => code);
  const head = { grid: { code: grid.code, version: grid.version, hash: grid.hash }, cycle: { programme: cycle.programme, code: cycle.code } };
  const territory = { id: 'sn-x', identifiers: [{ scheme: 'ansd', code: 'SN-X' }], path: ['sn'] };
  return { grid, dossier, context: { asOf, cycle, territory, ...(cohort ? { cohort: cohortOf(cohort, ranks, head) } : {}) } };
});
