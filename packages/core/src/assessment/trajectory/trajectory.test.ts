import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { situation } from '../__fixtures__/random-situation.ts';
import { answer, cycleOf, dossierOf, gridOf, PRESS, stateOf, type Grid, type Line } from '../__fixtures__/worked.ts';
import { add, fromDecimal, toExact, ZERO } from '../../shared/fraction.values.ts';
import type { CycleJson } from '../../referential/cycle.schema.ts';
import type { Territory } from '../../territory/territory.schema.ts';
import { compileReferential } from '../compile-referential.engine.ts';
import type { Dossier } from '../dossier.schema.ts';
import { buildScorecardView } from '../scorecard.view.ts';
import { changeOfItem } from './item-change.view.ts';
import { trajectoryViewSchema } from './trajectory-view.schema.ts';
import { LEAST_PEERS } from './trajectory.values.ts';
import { buildTrajectoryView, type TrajectoryParts, type YearEntry } from './trajectory.view.ts';
import type { PublishedScore } from './year-peers.view.ts';

const SOURCE = { ref: 'made up', confidence: 'U' } as const;
const place: Territory = { id: 'sn-x', identifiers: [{ scheme: 'ansd', code: 'SN-X' }], kind: 'commune', name: 'X', country: 'SN', parentId: null, path: [], population: null };
const mark = (points: string, more: object = {}): Line => ({ points, rule: { kind: 'external', input: 'mark' }, ...more });
const yes = (more: object = {}): Line => ({ rule: { kind: 'yesno', input: 'done' }, ...more });
const grid = (version: string, parts: Grid) => gridOf({ version, types: { mark: 'points', done: 'boolean' }, thresholds: [{ code: 'min', of: 'idp', atLeast: '6', source: SOURCE }], windows: [{ code: 'G2', label: { fr: 'Guichet 2' }, needs: { threshold: 'min' } }], ...parts });

function year(code: string, referential: ReturnType<typeof grid>, dossier: Partial<Dossier> | null, more: Partial<CycleJson> = {}, published: readonly PublishedScore[] = [], day = '05-12'): YearEntry {
  const cycle = cycleOf(referential, { code, anchors: { 'cycle.start': `${code}-01-01`, 'cycle.end': `${code}-12-31`, 'filing.close': `${code}-06-30` }, ...more });
  if (dossier === null) return { cycle, referential, card: null, published };
  const result = compileReferential(referential).score(dossierOf([], dossier), { asOf: `${code}-${day}`, cycle, territory: place });
  return { cycle, referential, published, card: buildScorecardView({ result, state: { ...stateOf(dossierOf([], dossier)), cycle: code }, referential, cycle, territory: place, within: [] }) };
}
const marked = (marks: Record<string, string>, gates: Record<string, boolean> = {}): Partial<Dossier> =>
  ({ answers: [...Object.entries(marks).map(([item, value]) => answer(item, { input: { mark: value } })), ...Object.entries(gates).map(([item, done]) => answer(item, { input: { done } }))] });
const view = (entries: readonly YearEntry[], more: Partial<TrajectoryParts> = {}) => buildTrajectoryView({ territory: place, within: ['Kolda'], asOf: '2025-05-12', entries, ...more });

describe('two years side by side', () => {
  // IDP-1 stays, 3 to 7 of 10. IDP-2 goes, IDP-3 moves to IDP-4 and falls. CMO-1 stays and is met at last; CMO-2 comes.
  const old = grid('1', { gates: [yes({ due: 'filing.close' })], indicators: [mark('10'), mark('10'), mark('10')] });
  const now = grid('2', { gates: [yes(), yes()], indicators: [mark('10'), mark('10', { code: 'IDP-4', replaces: ['IDP-3'], label: { fr: 'Autrement dit' } })] });
  const { beside, years } = view([year('2023', old, marked({ 'IDP-1': '3', 'IDP-2': '5', 'IDP-3': '9.5' }, { 'CMO-1': false }), {}, [], '12-31'), year('2025', now, marked({ 'IDP-1': '7', 'IDP-4': '4' }, { 'CMO-1': true }))]);

  it('say what rose, fell, moved, came and went, and by how many points', () => {
    expect(beside?.items.map(({ was, code, change, by }) => [was, code, change, by])).toEqual([
      ['CMO-1', 'CMO-1', 'up', null], [null, 'CMO-2', 'added', null], ['IDP-1', 'IDP-1', 'up', '4'], ['IDP-3', 'IDP-4', 'down', '-5.5'], ['IDP-2', null, 'removed', null],
    ]);
    expect([beside?.rose, beside?.fell]).toEqual(['4', '-5.5']);
    expect(beside?.items[3]).toMatchObject({ label: { fr: 'Autrement dit' }, wasLabel: { fr: 'Indicateur 3' } });
    expect(beside?.items[0]).toMatchObject({ wasLabel: null, before: { verdict: 'unmet', reason: 'answered-no' }, after: { verdict: 'met' } });
  });

  it('compare scores out of two maxima by their shares, and give no number of points', () => {
    expect(years.map(({ score, gridChanged }) => [score?.points?.earned, score?.max, gridChanged])).toEqual([['17.5', '30.0', false], ['11.0', '20.0', true]]);
    expect(beside?.score).toEqual({ change: 'down', by: null, maxChanged: true });
    expect(beside?.windows).toEqual([{ code: 'G2', was: 'G2', label: { fr: 'Guichet 2' }, before: 'open', after: 'open' }]);
  });

  it('doubt while points are open, unless they could not make up for it', () => {
    const one = grid('1', { indicators: [mark('10')] });
    const two = grid('1', { indicators: [mark('10'), mark('10')] });
    const apart = grid('1', { types: { mark: 'points', other: 'points' }, indicators: [mark('10'), { points: '10', rule: { kind: 'external', input: 'other' } }] });
    const change = (before: YearEntry, after: YearEntry) => view([before, after]).beside?.score?.change;
    expect(change(year('2023', one, marked({ 'IDP-1': '5' })), year('2025', one, {}))).toBe('open');
    expect(change(year('2023', apart, marked({ 'IDP-1': '1' })), year('2025', apart, { answers: [answer('IDP-1', { input: { mark: '5', other: '0' } })] }))).toBe('open');
    expect(change(year('2023', two, marked({ 'IDP-1': '10', 'IDP-2': '9' })), year('2025', two, marked({ 'IDP-1': '8' })))).toBe('down');
    expect(change(year('2023', two, marked({ 'IDP-1': '1', 'IDP-2': '1' })), year('2025', two, marked({ 'IDP-1': '8' })))).toBe('up');
  });

  it('tell an item out of another maximum, several that became one, and what was never told', () => {
    const wider = grid('2', { indicators: [mark('20'), mark('10', { code: 'IDP-9', replaces: ['IDP-2', 'IDP-3'] })] });
    const items = view([year('2023', old, marked({ 'IDP-1': '5', 'IDP-2': '5', 'IDP-3': '5' })), year('2025', wider, marked({ 'IDP-1': '10', 'IDP-9': '5' }))]).beside!.items;
    expect(items.map(({ was, code, change, by }) => [was, code, change, by])).toEqual([['CMO-1', null, 'removed', null], ['IDP-1', 'IDP-1', 'same', null], ['IDP-2', 'IDP-9', 'regrouped', null], ['IDP-3', 'IDP-9', 'regrouped', null]]);
    const imported = year('2021', old, { imported: [{ kind: 'score', target: 'idp', value: '12', ...PRESS }], filing: 'filed' });
    const told = view([imported, year('2025', now, marked({ 'IDP-1': '7' }))]);
    expect(told.years[0]).toMatchObject({ standing: 'published', basis: 'imported', sources: [{ ref: 'press', on: '2025-07-04' }], score: { points: { earned: '12.0' }, max: '30.0' } });
    expect(new Set(told.beside!.items.filter(({ was, code }) => was && code).map(({ change }) => change))).toEqual(new Set(['untold']));
  });
});

describe('an item that does not count', () => {
  const item = (treatment: 'applies' | 'not-applicable' | 'neutralised') => ({ outcome: 'met' as const, treatment, reason: 'full' as const, verdict: 'met' as const, points: null });
  const change = (was: Parameters<typeof item>[0], is: Parameters<typeof item>[0]) => changeOfItem({ code: 'CMO-1', was: 'CMO-1', before: item(was), after: item(is) }, true).change;

  it('is set apart in one of two years, and the same where it counts in neither', () => {
    expect([change('not-applicable', 'not-applicable'), change('applies', 'not-applicable'), change('neutralised', 'applies'), change('applies', 'applies')]).toEqual(['same', 'set-apart', 'set-apart', 'same']);
  });
});

describe('the years of a local government', () => {
  const plain = grid('1', { indicators: [mark('10')] });

  it('stand whatever a cycle holds of it, and are not joined to anybody else\'s', () => {
    const notMine = { lists: { pilots: [{ territory: 'sn-y' }] }, members: [{ window: 'G2', list: 'pilots' }] };
    const entries = [year('2021', plain, null), year('2022', plain, null, notMine), { ...year('2023', plain, null), card: 'unpublished' as const }, year('2024', plain, marked({ 'IDP-1': '2' }))];
    const { years, beside } = view(entries);
    expect(years.map(({ cycle, standing, score }) => [cycle.code, standing, score?.points?.earned])).toEqual([['2021', 'absent', undefined], ['2022', 'outside', undefined], ['2023', 'unpublished', undefined], ['2024', 'draft', '2.0']]);
    expect(beside).toBeNull();
    const born = { ...place, identifiers: [{ scheme: 'ansd', code: 'SN-X1', from: '2023-01-01', to: '2023-12-31' }] };
    const dated = view(entries, { territory: born });
    expect([dated.years.map(({ standing }) => standing), dated.dated]).toEqual([['not-yet', 'not-yet', 'unpublished', 'draft'], [{ scheme: 'ansd', code: 'SN-X1', from: '2023-01-01', to: '2023-12-31' }]]);
  });

  it('set side by side the two asked for, and no others', () => {
    const entries = ['2021', '2022', '2023'].map((code, at) => year(code, plain, marked({ 'IDP-1': String(at) })));
    const pair = (more: Partial<TrajectoryParts>) => { const { beside } = view(entries, more); return beside && [beside.before, beside.after]; };
    expect([pair({}), pair({ after: '2022' }), pair({ before: '2021', after: '2023' }), pair({ after: '2021' }), pair({ before: '2023', after: '2023' }), pair({ after: '1789' })]).toEqual([['2022', '2023'], ['2021', '2022'], ['2021', '2023'], null, null, null]);
  });

  it('name the threshold with where it is written, and the act that moved it', () => {
    const act = { kind: 'set-threshold' as const, target: 'min', value: '5', reason: 'Crise', by: 'ADM', on: '2025-02-01', source: SOURCE };
    const [line] = view([year('2025', plain, marked({ 'IDP-1': '5' }), { acts: [act] })]).years;
    expect(line!.score?.threshold).toMatchObject({ atLeast: '5', declared: '6', verdict: 'met', source: SOURCE, act: { reason: 'Crise', by: 'ADM', source: SOURCE } });
  });
});

describe('the peers of a year', () => {
  const classy = grid('1', { indicators: [mark('10')], classes: [{ code: 'ville', label: { fr: 'Ville' } }] });
  const score = (territory: string, earned: string | null, more: Partial<PublishedScore> = {}): PublishedScore => ({ territory, classes: [], points: earned === null ? null : { earned, open: '0' }, filing: earned === null ? null : 'filed', ...more });
  const peersOf = (published: readonly PublishedScore[], marks = marked({ 'IDP-1': '4' })) => view([year('2025', classy, marks, {}, published)]).years[0]!.peers;

  // 2, 4, 4, 6, 9: the lower quarter is the second, the median the third. Two await, one never will.
  it('are told in quarters where enough of them are published, ties standing together', () => {
    const others = [score('a', '2'), score('b', '4.0'), score('c', '6'), score('d', '9')];
    expect(peersOf([score('sn-x', '4'), ...others, score('e', null), score('f', '3', { points: { earned: '3', open: '1' } }), score('g', null, { filing: 'not-filed' })])).toEqual([
      { stratum: 'all', label: null, ranked: 5, pending: 2, absent: 1, fewest: LEAST_PEERS, spread: { least: '2', lowerQuarter: '4', median: '4', upperQuarter: '6', most: '9' }, place: { first: 3, last: 4 }, side: 'at' },
    ]);
  });

  it('are not told where they are few, class by class', () => {
    const ville = { classes: ['ville'] };
    const published = [score('sn-x', '4', ville), score('a', '2', ville), score('b', '8', ville), score('c', '9', ville), score('d', '1')];
    const [mine, all] = peersOf(published);
    expect(mine).toMatchObject({ stratum: 'class:ville', label: { fr: 'Ville' }, ranked: 4, spread: null, place: null, side: null });
    expect(all).toMatchObject({ ranked: 5, spread: { median: '4' } });
  });

  it('have no place for a score that is not published, and a side only where open points leave no doubt', () => {
    const four = ['2', '4', '6', '9', '9'].map((earned, at) => score(`p${at}`, earned));
    const [unsettled] = peersOf([score('sn-x', null), ...four], {});
    expect(unsettled).toMatchObject({ ranked: 5, pending: 1, place: null, side: 'unsettled' });
    expect(peersOf([score('sn-x', null), ...four], marked({ 'IDP-1': '7' }))[0]!.side).toBe('over');
    expect(peersOf([score('sn-x', null), ...four], marked({ 'IDP-1': '5' }))[0]!.side).toBe('under');
  });
});

describe('random years', () => {
  const years = fc.array(situation, { minLength: 1, maxLength: 4 }).map((all) => all.map(({ grid: referential, dossier, context }, at): YearEntry => {
    const territory = { ...place, ...context.territory, path: [...(context.territory.path ?? [])], identifiers: [...context.territory.identifiers] };
    const result = compileReferential(referential).score(dossier, context);
    const cycle = { ...context.cycle, code: `c${at % 3}-${at}` };
    return { cycle, referential, published: [], card: buildScorecardView({ result, state: stateOf(dossier), referential, cycle, territory, within: [], cohort: context.cohort }) };
  }));
  const sameTerritory = (entries: readonly YearEntry[]): readonly YearEntry[] => entries.map((entry) => ({ ...entry, card: { ...(entry.card as Exclude<YearEntry['card'], string | null>), territory: { ...(entry.card as Exclude<YearEntry['card'], string | null>).territory, id: place.id } } }));

  it('come in the same order whatever order they are given in, as the schema says', () => {
    fc.assert(fc.property(years, fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }), (all, keys) => {
      const entries = sameTerritory(all);
      const shuffled = entries.map((entry, at) => ({ entry, key: keys[at]! })).sort((a, b) => a.key - b.key).map(({ entry }) => entry);
      const made = view(entries);
      expect(view(shuffled)).toEqual(made);
      expect(trajectoryViewSchema.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    }), { numRuns: 100 });
  }, 120_000);

  it('have each item of both grids once or more, and differences that add up exactly', () => {
    const exact = (text: string): string => toExact(fromDecimal(text));
    const total = (list: readonly (string | null)[]): string => toExact(list.reduce((sum, by) => add(sum, fromDecimal(by ?? '0')), ZERO));
    fc.assert(fc.property(years, (all) => {
      const entries = sameTerritory(all);
      const { beside } = view(entries);
      fc.pre(beside !== null);
      const [before, after] = [beside.before, beside.after].map((code) => entries.find(({ cycle }) => cycle.code === code)!.referential);
      const codes = (one: typeof before) => [...one!.gates, ...one!.indicators].map(({ code }) => code).sort();
      expect([...new Set(beside.items.flatMap(({ was }) => was ?? []))].sort()).toEqual(codes(before));
      expect([...new Set(beside.items.flatMap(({ code }) => code ?? []))].sort()).toEqual(codes(after));
      for (const { by, before: was, after: is, change } of beside.items.filter((item) => item.by !== null)) {
        expect(toExact(add(fromDecimal(was!.points!.earned), fromDecimal(by!)))).toBe(exact(is!.points!.earned));
        expect(change).toBe(fromDecimal(by!).n > 0 ? 'up' : fromDecimal(by!).n < 0 ? 'down' : 'same');
      }
      expect(total([beside.rose, beside.fell])).toBe(total(beside.items.map(({ by }) => by)));
    }), { numRuns: 300 });
  }, 120_000);

  it('of the same grid, whose score is the sum of its items: what rose and fell is what the score changed by', () => {
    const marks = fc.array(fc.integer({ min: 0, max: 100 }).map((tenths) => (tenths / 10).toFixed(1)), { minLength: 3, maxLength: 3 });
    const same = grid('1', { indicators: [mark('10'), mark('10'), mark('10')] });
    const of = (list: readonly string[]) => marked(Object.fromEntries(list.map((value, at) => [`IDP-${at + 1}`, value])));
    fc.assert(fc.property(marks, marks, (was, is) => {
      const beside = view([year('2023', same, of(was)), year('2025', same, of(is))]).beside!;
      expect(toExact(fromDecimal(beside.score!.by!))).toBe(toExact(add(fromDecimal(beside.rose), fromDecimal(beside.fell))));
    }), { numRuns: 50 });
  });
});
