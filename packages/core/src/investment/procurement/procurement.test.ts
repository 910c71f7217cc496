import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/plain-date.values.ts';
import { cleanLine, cleanPlan } from '../checks/__fixtures__/clean-plan.ts';
import { loadedSmallFramework } from '../framework/__fixtures__/small-framework.ts';
import { judgeApproval, judgeProcedure, thresholdFor } from './contract.rules.ts';
import { contractYear, firstDayOf, lastDayOf } from './contract-year.rules.ts';
import { dateChain, latestNotice, readyOn } from './date-chain.engine.ts';
import { procurementPlan } from './procurement-plan.view.ts';

const framework = loadedSmallFramework();
const { procurement } = framework;
const works = (cost: number) => ({ nature: 'works' as const, cost });
const commune = { classes: ['commune'] };

describe('the procedure a contract needs', () => {
  it('changes at the threshold, which is part of the upper side', () => {
    expect([69, 70].map((cost) => thresholdFor(procurement, works(cost), {})?.procedure)).toEqual(['quotes', 'tender']);
    expect(judgeProcedure(procurement, works(69), 'quotes', {})).toBe('enough');
    expect(judgeProcedure(procurement, works(70), 'quotes', {})).toBe('too-light');
    expect(judgeProcedure(procurement, works(69), 'tender', {})).toBe('enough');
  });

  it('is never taken for enough where it stands by exception, nor where nobody declared it', () => {
    expect(judgeProcedure(procurement, works(1), 'direct', {})).toBe('exceptional');
    expect(judgeProcedure(procurement, works(1), 'lottery', {})).toBe('unknown-procedure');
    expect(judgeProcedure(procurement, { nature: 'consultancy', cost: 900 }, 'quotes', {})).toBe('not-asked');
  });

  it('is not judged by a threshold of classes the territory is not in', () => {
    const of = loadedSmallFramework((json) => { json.procurement.thresholds![1]!.classes = ['commune']; }).procurement;
    expect([commune, { classes: [] }, {}].map((setting) => thresholdFor(of, works(80), setting)?.procedure)).toEqual(['tender', 'quotes', 'quotes']);
  });
});

describe('the approval of a contract', () => {
  it('depends on the budget of the commune: 50 for a large one, 15 for others', () => {
    expect(judgeApproval(procurement, 49, { ...commune, budget: 300 }).outcome).toBe('not-needed');
    expect(judgeApproval(procurement, 50, { ...commune, budget: 300 }).outcome).toBe('needed');
    expect(judgeApproval(procurement, 15, { ...commune, budget: 299 }).outcome).toBe('needed');
    expect(judgeApproval(procurement, 14, { ...commune, budget: 299 }).outcome).toBe('not-needed');
  });

  it('is not known where the budget or the class would decide and nobody gave it, and only there', () => {
    expect(judgeApproval(procurement, 30, commune)).toMatchObject({ outcome: 'unknown', missing: 'budget' });
    expect(judgeApproval(procurement, 30, {})).toMatchObject({ outcome: 'unknown', missing: 'classes' });
    expect(judgeApproval(procurement, 60, commune).outcome).toBe('needed');
    expect(judgeApproval(procurement, 14, commune).outcome).toBe('not-needed');
    expect(judgeApproval(procurement, 60, { classes: ['ville'] }).outcome).toBe('not-needed');
  });
});

const on = (steps: ReturnType<typeof dateChain>) => Object.fromEntries(steps.map(({ code, on: day }) => [code, day]));

describe('the dates of a contract', () => {
  it('follow from the notice, each step as soon as allowed or when it usually comes', () => {
    // Notice 1 February + 30 days = 3 March; + 10 = 13 March; approval 30 days later, 12 April; then works.
    expect(on(dateChain(framework, { year: 2027, procedure: 'tender', approval: true, dates: { notice: '2027-02-01' } }))).toEqual({
      ppm: '2026-12-01', notice: '2027-02-01', opening: '2027-03-03', signature: '2027-03-13', approval: '2027-04-12', start: '2027-04-12',
    });
  });

  it('leave out approval, and the delays of a tender, where they are not asked for', () => {
    expect(on(dateChain(framework, { year: 2027, procedure: 'quotes', approval: false, dates: { notice: '2027-02-01' } }))).toEqual({
      ppm: '2026-12-01', notice: '2027-02-01', opening: '2027-02-01', signature: '2027-02-01', start: '2027-02-01',
    });
  });

  it('say which planned day is too early or too late, since when or until when, and by which article', () => {
    const steps = dateChain(framework, { year: 2027, procedure: 'tender', approval: true, dates: { ppm: '2026-12-02', notice: '2027-02-01', opening: '2027-03-02', signature: '2027-03-12', approval: '2027-04-12' } });
    const faults = steps.flatMap(({ code, fault, earliest, latest }) => (fault ? [[code, fault, (fault === 'too-early' ? earliest : latest)]] : []));
    expect(faults).toEqual([
      ['ppm', 'too-late', { on: '2026-12-01', ref: { article: 'Law, art. 1', confidence: 'V' } }],
      ['opening', 'too-early', { on: '2027-03-03', ref: { article: 'Law, offers', confidence: 'V' } }],
      ['approval', 'too-late', { on: '2027-04-11', ref: { article: 'Law, approval', confidence: 'V' } }],
    ]);
  });

  it('wait for what the law asks where it usually comes sooner', () => {
    const quick = loadedSmallFramework((json) => { json.procurement.chain![2]!.usual = 'notice + 5 days'; });
    const dates = { notice: '2027-02-01' };
    expect(['quotes', 'tender'].map((procedure) => on(dateChain(quick, { year: 2027, procedure, approval: false, dates }))['opening'])).toEqual(['2027-02-06', '2027-03-03']);
  });

  it('count back to the last day the notice may go out', () => {
    expect(latestNotice(framework, { procedure: 'tender', approval: true }, '2027-04-12')).toBe('2027-02-01');
    expect(latestNotice(loadedSmallFramework((json) => { json.procurement.chain = []; }), { approval: false }, '2027-04-12')).toBeNull();
  });

  it('are ready on the day counted back from, and not if the notice goes out a day later', () => {
    const months = loadedSmallFramework((json) => {
      json.procurement.chain![2]!.usual = 'notice + 2 months';
      json.procurement.chain![3]!.usual = 'opening + 7 working days';
    });
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2026-01-01', days));
    fc.assert(fc.property(fc.constantFrom(framework, months), day, fc.boolean(), fc.constantFrom('tender', 'quotes'), (of, by, approval, procedure) => {
      const ready = (notice: string) => readyOn(dateChain(of, { year: Number(notice.slice(0, 4)), procedure, approval, dates: { notice } }))!;
      const notice = latestNotice(of, { procedure, approval }, by)!;
      expect(ready(notice) <= by).toBe(true);
      expect(notice === by || ready(addDays(notice, 1)) > by).toBe(true);
    }));
  });
});

it('puts a contract in the year of its notice, else of its first credits, else of its first quarter', () => {
  const line = { credits: { 2028: 3, 2027: 5, 2026: 0 }, schedule: { start: '2026-Q4', end: '2027-Q2' } };
  expect(contractYear({ ...line, procurement: { dates: { notice: '2025-12-20' } } })).toBe(2025);
  expect(contractYear(line)).toBe(2027);
  expect(contractYear({ ...line, credits: {} })).toBe(2026);
  expect(contractYear({ credits: {} })).toBeUndefined();
  expect(['2026-Q1', '2026-Q4'].flatMap((quarter) => [firstDayOf(quarter), lastDayOf(quarter)])).toEqual(['2026-01-01', '2026-03-31', '2026-10-01', '2026-12-31']);
});

it('lists the contracts of a year with what they need, when, and who pays', () => {
  const lines = [
    cleanLine('p1', { cost: 80, procurement: undefined }), cleanLine('p2', { status: 'ongoing' }), cleanLine('p3', { cost: 0 }), cleanLine('p4', { procurement: { procedure: 'quotes', dates: { notice: '2028-02-01' } } }), cleanLine('p5', { status: 'dropped' }),
  ];
  const [line, ...others] = procurementPlan(cleanPlan(lines), framework, 2027, commune);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ project: 'p1', code: 'P1', amount: 80, procedure: null, needed: 'tender', approval: 'needed', sources: [{ source: 'own', amount: 10 }, { source: 'grant', amount: 30 }] });
  // No notice planned: as soon as the procurement plan of 1 December is in; a tender takes 30 + 10 days, approval 30 more.
  expect(on([...line!.steps])).toEqual({ ppm: '2026-12-01', notice: '2026-12-01', opening: '2026-12-31', signature: '2027-01-10', approval: '2027-02-09', start: '2027-02-09' });
  expect(procurementPlan(cleanPlan(lines), framework, 2028, commune).map(({ code, procedure, approval }) => [code, procedure, approval])).toEqual([['P4', 'quotes', 'unknown']]);
});
