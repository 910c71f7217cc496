import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { interpret } from './__fixtures__/naive-interpreter.ts';
import { answer, cycleOf, dossierOf, gridOf } from './__fixtures__/worked.ts';
import { compileReferential } from './compile-referential.engine.ts';
import { scoreCohort } from './score-cohort.engine.ts';

vi.setConfig({ testTimeout: 60_000 });

const CLASSES = ['ville', 'rurale'];
const declare = (code: string) => ({ code, label: { fr: code } });

/** Ranks the score of a mark inside each class, in so many equal shares of places: the first is worth the most, and named q1. */
function gridIn(quantiles: number) {
  const shares = Array.from({ length: quantiles }, (_, at) => at + 1);
  const points = (share: number): string => String(quantiles + 1 - share);
  const bands = shares.map((share) => ({ ...(share < quantiles ? { top: String(share / quantiles) } : {}), points: points(share) }));
  return gridOf({
    types: { mark: 'decimal' }, classes: CLASSES.map(declare),
    indicators: [{ points: '100', rule: { kind: 'external', input: 'mark' } }, { points: String(quantiles), rule: { kind: 'rank', of: { score: 'idp' }, within: { classes: CLASSES }, bands } }],
    scores: [{ code: 'idp', sum: ['IDP-1'], max: '100' }, { code: 'place', sum: ['IDP-2'], max: String(quantiles), labels: shares.map((share) => ({ ...declare(`q${share}`), from: points(share) })) }],
  });
}

const towns = fc.array(fc.record({ mark: fc.nat(12), isRural: fc.boolean() }), { minLength: 1, maxLength: 14 });

it('names each territory by the share of places it falls in among those of its class', () => {
  const seen = new Set<string>();
  fc.assert(fc.property(towns, fc.constantFrom(2, 4, 5, 10), (list, quantiles) => {
    const grid = gridIn(quantiles);
    const places = list.map(({ mark, isRural }, at) => ({ id: `t${at}`, identifiers: [], mark, of: isRural ? 'rurale' : 'ville' }));
    const cycle = cycleOf(grid, { classes: Object.fromEntries(CLASSES.map((code) => [code, places.filter(({ of }) => of === code).map(({ id }) => ({ territory: id }))])) });
    const dossiers = places.map(({ id, mark }) => dossierOf([answer('IDP-1', { input: { mark: String(mark) } })], { territory: id, filing: 'filed' }));
    const { results, statistics } = scoreCohort(compileReferential(grid), dossiers, { asOf: '2025-05-12', cycle, territories: places });
    places.forEach((place, at) => {
      const peers = places.filter(({ of }) => of === place.of);
      const rank = 1 + peers.filter(({ mark }) => mark > place.mark).length;
      const name = `q${Math.ceil((rank * quantiles) / peers.length)}`;
      expect(results[at]!.scores.find(({ code }) => code === 'place')!.labels).toMatchObject({ reached: name, best: name });
      seen.add(name);
    });
    // One of them alone, read the slow way among the others.
    const [territory, dossier] = [places[0]!, dossiers[0]!];
    const naive = interpret(grid, dossier, { asOf: '2025-05-12', cycle, territory, cohort: statistics }, 0);
    expect(naive.scores).toEqual(results[0]!.scores);
  }), { numRuns: 200 });
  expect(seen.size).toBe(10);
});

it('says two names while a peer who has not answered may still change it', () => {
  const grid = gridIn(4);
  const ids = ['a', 'b', 'c', 'd'];
  const cycle = cycleOf(grid, { classes: { ville: [], rurale: ids.map((territory) => ({ territory })) } });
  const dossiers = ['90', '80', '70'].map((mark, at) => dossierOf([answer('IDP-1', { input: { mark } })], { territory: ids[at]! }));
  const { results } = scoreCohort(compileReferential(grid), dossiers, { asOf: '2025-05-12', cycle, territories: ids.map((id) => ({ id, identifiers: [] })) });
  const names = results.map(({ scores }) => { const { reached, best } = scores.find(({ code }) => code === 'place')!.labels!; return `${reached} ${best}`; });
  expect(names).toEqual(['q2 q1', 'q3 q2', 'q4 q3', 'null q1']);
});
