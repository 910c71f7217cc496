import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { atLeast, plus, readDecimal, readExact, same, total } from './__fixtures__/naive-numbers.ts';
import { dayAfter, daysFrom } from './__fixtures__/naive-dates.ts';
import { situation, type Situation } from './__fixtures__/random-situation.ts';
import type { AssessmentResult, PointsSplit } from './assessment-result.schema.ts';
import { compileReferential } from './compile-referential.engine.ts';
import type { Dossier } from './dossier.schema.ts';
import { findGaps } from './gaps.engine.ts';
import { buildScorecardView, summariseScorecard } from './scorecard.view.ts';
import { scorecardSummarySchema, scorecardViewSchema, type ScorecardView } from './scorecard-view.schema.ts';

vi.setConfig({ testTimeout: 60_000 });
const RUNS = { numRuns: 150 };
const score = ({ grid, dossier, context }: Situation, asOf = context.asOf): AssessmentResult => compileReferential(grid).score(dossier, { ...context, asOf });
const withDossier = (one: Situation, dossier: Dossier): Situation => ({ ...one, dossier });

function viewOf({ grid, dossier, context }: Situation): ScorecardView {
  const { asOf, cycle, territory } = context;
  const result = compileReferential(grid).score(dossier, context);
  const state = { ...dossier, id: 'random~2025~sn-x', programme: 'random', cycle: '2025', version: 13, entityVersions: {}, entityActors: {} };
  const place = { ...territory, identifiers: [...territory.identifiers], kind: 'commune', name: 'X', country: 'SN', parentId: null, path: [], population: null };
  expect(result.asOf).toBe(asOf);
  return buildScorecardView({ result, state, referential: grid, cycle, territory: place, within: ['Y'] });
}

const splits = ({ items, scores }: AssessmentResult): PointsSplit[] => [...items, ...scores.flatMap(({ points, memberTotal }) => [{ points }, { points: memberTotal }])].flatMap(({ points }) => points ?? []);
/** All but a malus, which takes points away, and what members add up to before that and bonuses are kept within the score. */
const kept = ({ items, scores }: AssessmentResult): PointsSplit[] => [...items.filter(({ trace }) => trace?.kind !== 'penalty'), ...scores].flatMap(({ points }) => points ?? []);

describe('points', () => {
  it('are earned, lost or open and nothing else, exactly', () => {
    fc.assert(fc.property(situation, (one) => {
      const result = score(one);
      for (const { earned, lost, open, max } of splits(result)) expect(same(total([earned, lost, open].map(readExact)), readExact(max))).toBe(true);
      for (const { earned, lost, open } of kept(result)) expect([earned, lost, open].filter((part) => part.startsWith('-'))).toEqual([]);
    }), RUNS);
  });

  it('do not hang on the order in which answers, proofs and results were kept', () => {
    fc.assert(fc.property(situation, fc.nat(), (one, turn) => {
      const turned = <T>(list: readonly T[]): T[] => [...list.slice(turn % (list.length + 1)), ...list.slice(0, turn % (list.length + 1))].reverse();
      const answers = turned(one.dossier.answers).map((answer) => ({ ...answer, evidence: turned(answer.evidence) }));
      expect(score(withDossier(one, { ...one.dossier, answers, imported: turned(one.dossier.imported) }))).toEqual(score(one));
    }), RUNS);
  });
});

const RANK = { unmet: 0, pending: 1, met: 2 } as const;
const STANDING = { 'not-member': 0, 'closed': 1, 'undetermined': 2, 'open': 3 } as const;

describe('a proof', () => {
  it('never takes a point, a verdict or a window away, whoever attaches it and wherever', () => {
    const proof = fc.record({ item: fc.nat(9), author: fc.constantFrom('self', 'coach', 'verifier', 'appeal'), kind: fc.constantFrom('minutes', 'receipt') });
    fc.assert(fc.property(situation, proof, (one, { item, author, kind }) => {
      const items = [...one.grid.gates, ...one.grid.indicators];
      fc.pre(items.length > 0);
      const code = items[item % items.length]!.code;
      const evidence = { id: 'added', kind, title: 'Added' };
      const mine = one.dossier.answers.find((answer) => answer.item === code && answer.author === author);
      const said = mine ?? { item: code, author, input: {}, events: {}, evidence: [], by: { id: 'somebody', role: 'coach' as const }, at: '2025-06-01T00:00:00.000Z', version: 1 };
      const answer = { ...said, evidence: [...said.evidence, evidence], version: mine ? mine.version : 99 };
      const [before, after] = [score(one), score(withDossier(one, { ...one.dossier, answers: [...one.dossier.answers.filter((other) => other !== mine), answer as typeof said & { author: 'self' }] }))];
      before.items.forEach((was, index) => {
        const is = after.items[index]!;
        if (was.verdict && is.verdict) expect(RANK[is.verdict]).toBeGreaterThanOrEqual(RANK[was.verdict]);
        expect(is.points).toEqual(was.points);
      });
      before.windows.forEach((was, index) => { if (was.fallbackFor === null) expect(STANDING[after.windows[index]!.standing]).toBeGreaterThanOrEqual(STANDING[was.standing]); });
    }), RUNS);
  });
});

describe('time', () => {
  it('gives nothing and only turns what is open into lost', () => {
    fc.assert(fc.property(situation, fc.nat(200), (one, days) => {
      const [before, after] = [score(one), score(one, dayAfter(one.context.asOf, days))];
      fc.pre(before.filing === after.filing && JSON.stringify([before.classes, before.windows.map(({ member }) => member)]) === JSON.stringify([after.classes, after.windows.map(({ member }) => member)]));
      before.items.forEach((was, index) => {
        const is = after.items[index]!;
        expect(is.points?.earned).toBe(was.points?.earned);
        if (was.points && is.points) expect(atLeast(readExact(is.points.lost), readExact(was.points.lost))).toBe(true);
        if (was.verdict !== 'pending') expect(is.verdict).toBe(was.verdict);
      });
      before.scores.forEach((was, index) => { expect(after.scores[index]!.points?.earned).toBe(was.points?.earned); });
      before.thresholds.forEach((was, index) => { if (was.verdict !== 'pending') expect(after.thresholds[index]!.verdict).toBe(was.verdict); });
      before.windows.forEach((was, index) => { if (was.standing !== 'undetermined') expect(after.windows[index]!.standing).toBe(was.standing); });
    }), RUNS);
  });

  it('changes nothing before `validUntil`', () => {
    fc.assert(fc.property(situation, fc.nat(), (one, nth) => {
      const today = score(one);
      const days = today.validUntil === null ? 1000 : daysFrom(one.context.asOf, today.validUntil);
      const later = dayAfter(one.context.asOf, nth % days);
      expect(score(one, later)).toEqual({ ...today, asOf: later });
    }), RUNS);
  });
});

describe('supposing', () => {
  it('nothing is scoring', () => {
    fc.assert(fc.property(situation, ({ grid, dossier, context }) => {
      const scorer = compileReferential(grid);
      expect(scorer.whatIf(dossier, context, [])).toEqual(scorer.score(dossier, context));
    }), RUNS);
  });

  it('the figures already given changes nothing but what is marked as supposed', () => {
    fc.assert(fc.property(situation, fc.nat(20), ({ grid, dossier, context }, nth) => {
      const scorer = compileReferential(grid);
      const counted = dossier.answers.filter(({ input, events, author }) => Object.keys(input).length + Object.keys(events).length > 0 && author === dossier.record);
      fc.pre(counted.length > 0);
      const { item, input, events } = counted[nth % counted.length]!;
      expect(scorer.whatIf(dossier, context, [{ item, input, events }])).toEqual({ ...scorer.score(dossier, context), assumed: [item] });
    }), RUNS);
  });

  it('an item met never lowers a score', () => {
    fc.assert(fc.property(situation, fc.nat(9), ({ grid, dossier, context }, nth) => {
      const scorer = compileReferential(grid);
      const items = [...grid.gates, ...grid.indicators];
      fc.pre(items.length > 0);
      const item = items[nth % items.length]!;
      const [before, after] = [scorer.score(dossier, context), scorer.whatIf(dossier, context, [{ item: item.code, assume: 'met' }])];
      const counts = (result: AssessmentResult): boolean => result.items.find(({ code }) => code === item.code)?.points !== null;
      fc.pre(item.code.startsWith('CMO') || counts(before));
      before.scores.forEach(({ points }, index) => { if (points) expect(atLeast(readExact(after.scores[index]!.points!.earned), readExact(points.earned))).toBe(true); });
    }), RUNS);
  });
});

/** Nothing, or under what the six decimals a card may show can tell from it. */
const nearNothing = (exact: string): boolean => !atLeast(readExact(exact.replace('-', '')), readExact('1/1000000'));

describe('a card', () => {
  it('keeps its schema, and so does its summary', () => {
    fc.assert(fc.property(situation, (one) => {
      const view = viewOf(one);
      expect(scorecardViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
      expect(scorecardSummarySchema.parse(summariseScorecard(view))).toEqual(summariseScorecard(view));
    }), RUNS);
  });

  it('shows lines and domains that add up, and no part of a line as nothing that is not', () => {
    fc.assert(fc.property(situation, (one) => {
      const exact = new Map(score(one).items.map(({ code, points }) => [code, points]));
      for (const { points, indicators } of viewOf(one).domains) {
        const lines = indicators.flatMap((line) => line.points ?? []);
        for (const line of points ? [points, ...lines] : lines) expect(same(total([line.earned, line.lost, line.open].map(readDecimal)), readDecimal(line.max))).toBe(true);
        if (points && !indicators.some(({ bonus }) => bonus)) for (const part of ['earned', 'lost', 'open', 'max'] as const) expect(same(lines.map((line) => readDecimal(line[part])).reduce(plus), readDecimal(points[part]))).toBe(true);
        for (const { code, points: line } of indicators) if (line) for (const part of ['earned', 'lost', 'open'] as const) expect(Number(line[part]) === 0).toBe(nearNothing(exact.get(code)![part]));
      }
    }), RUNS);
  });

  it('counts a bonus in what a domain has and not in what it is out of, but where it goes over', () => {
    let [over, under] = [0, 0];
    fc.assert(fc.property(situation, (one) => {
      for (const { points, indicators } of viewOf(one).domains) {
        if (!points || !indicators.some((line) => line.bonus && line.points)) continue;
        const lines = indicators.flatMap((line) => (line.points ? [{ ...line.points, bonus: line.bonus }] : []));
        const all = (part: 'earned' | 'open') => total(lines.map((line) => readDecimal(line[part])));
        const own = total(lines.filter(({ bonus }) => !bonus).map(({ max }) => readDecimal(max)));
        const reach = plus(all('earned'), all('open'));
        expect([points.lost, points.open].filter((part) => part.startsWith('-'))).toEqual([]);
        if (atLeast(own, reach)) {
          under += 1;
          expect([same(readDecimal(points.earned), all('earned')), same(readDecimal(points.open), all('open')), same(readDecimal(points.max), own)]).toEqual([true, true, true]);
        } else {
          over += 1;
          expect([own, reach].some((max) => same(max, readDecimal(points.max)))).toBe(true);
          expect(Number(points.lost)).toBe(0);
        }
      }
    }), { numRuns: 300 });
    expect(Math.min(over, under)).toBeGreaterThan(0);
  });

  it('puts every window under one standing, and asks for nothing that cannot be had', () => {
    fc.assert(fc.property(situation, (one) => {
      const { verdict, windows, steps, gates, filing } = viewOf(one);
      expect([...verdict.open, ...verdict.closed, ...verdict.undetermined, ...verdict.notMember].sort()).toEqual(windows.map(({ code }) => code).sort());
      expect(verdict.gates.met + verdict.gates.unmet + verdict.gates.pending + verdict.gates.notApplicable).toBe(gates.length);
      for (const { unlocks, item } of steps) {
        expect(unlocks.windows.filter((code) => !verdict.undetermined.includes(code))).toEqual([]);
        expect(gates.find(({ code }) => code === item)?.verdict ?? 'pending').toBe('pending');
      }
      if (filing === 'not-filed') expect(steps).toEqual([]);
    }), RUNS);
  });
});

describe('gaps', () => {
  it('agree with supposing each indicator full on whether a threshold is reached', () => {
    fc.assert(fc.property(situation, (one) => {
      const result = score(one);
      fc.pre(result.filing !== 'not-filed');
      for (const { item, kind, reachesThreshold } of findGaps(result).gaps) {
        if (kind === 'gate') continue;
        const points = result.items.find(({ code }) => code === item)!.points!;
        fc.pre(same(readExact(points.lost), readExact('0')));
        const supposed = compileReferential(one.grid).whatIf(one.dossier, one.context, [{ item, assume: 'met' }]);
        const reached = result.thresholds.some(({ verdict }, index) => verdict === 'pending' && supposed.thresholds[index]!.verdict === 'met');
        expect(reachesThreshold).toBe(reached);
      }
    }), RUNS);
  });
});
