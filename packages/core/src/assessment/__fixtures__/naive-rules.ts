import type { GateRule, IndicatorRule } from '../../referential/rule.schema.ts';
import type { ItemReasonCode, Outcome } from '../assessment.values.ts';
import type { StepTrace } from '../assessment-result.schema.ts';
import { between, byFigure, byMeasure, howMuch, measure, orNull, type IndicatorSays, type Trace } from './naive/parts.ts';
import { avgGrowthSays, deltaSays } from './naive/change.ts';
import { checklistAllSays } from './naive/checklist-all.ts';
import { dated } from './naive/dated.ts';
import { expressionSays } from './naive/expression.ts';
import { manualSays } from './naive/manual.ts';
import { bonusSays, penaltySays } from './naive/penalty.ts';
import { rankSays } from './naive/rank.ts';
import { surveySays } from './naive/survey.ts';
import { rubricSays } from './naive/rubric.ts';
import { sampleSays } from './naive/sample.ts';
import { table2dSays } from './naive/table2d.ts';
import { timelinessSays } from './naive/timeliness.ts';
import type { Facts } from './naive-facts.ts';
import { anySays, kOfNSays } from './naive/branches.ts';
import { countSays } from './naive/count.ts';
import { sanctionSays } from './naive/sanction.ts';
import { verdictSays } from './naive/verdict.ts';
import { NONE, atLeast, exact, least, minus, over, plus, q, readDecimal, times, type Q } from './naive-numbers.ts';

export interface GateSays { outcome: Outcome; reason: ItemReasonCode; final: boolean; stepMissed: boolean; due: string | null; trace: Trace; steps: StepTrace[]; /** Of branches: whether too few are met without an act. */ savedByAct?: boolean }

function together(steps: StepTrace[], trace: Trace): GateSays {
  const has = (state: StepTrace['state']): StepTrace | undefined => steps.find((step) => step.state === state);
  const stuck = has('missing') ?? steps.find(({ state }) => state !== 'done');
  const common = { final: Boolean(has('late')), stepMissed: Boolean(has('late') ?? has('missing')), due: stuck?.due ?? null, trace, steps };
  if (has('late')) return { ...common, outcome: 'unmet', reason: 'event-late' };
  if (!stuck) return { ...common, outcome: 'met', reason: 'event-on-time' };
  return { ...common, outcome: has('done') ? 'partial' : 'unknown', reason: stuck.on === null ? 'event-missing' : 'limit-unknown' };
}

/** What a gate's rule says, before deadlines of the item and policies. */
export function gateSays(facts: Facts, item: string, rule: GateRule): GateSays {
  const undated = { final: false, stepMissed: false, due: null, steps: [] };
  switch (rule.kind) {
    case 'yesno': {
      const value = facts.flag(item, rule.input);
      const trace = { kind: 'yesno', input: rule.input, value } as const;
      return { ...undated, trace, outcome: value === null ? 'unknown' : value ? 'met' : 'unmet', reason: value === null ? 'no-answer' : value ? 'answered-yes' : 'answered-no' };
    }
    case 'ratio': {
      const { value, zero, trace: of } = measure(facts, item, rule.of);
      const [floor, roof] = [rule.atLeast, rule.atMost].map((bound) => (bound === undefined ? null : readDecimal(bound))) as [Q | null, Q | null];
      const trace = { kind: 'ratio', of, atLeast: orNull(floor), atMost: orNull(roof) } as const;
      if (zero) return { ...undated, trace, outcome: zero, reason: 'zero-denominator' };
      if (!value) return { ...undated, trace, outcome: 'unknown', reason: 'no-answer' };
      const good = (!floor || atLeast(value, floor)) && (!roof || atLeast(roof, value));
      return { ...undated, trace, outcome: good ? 'met' : 'unmet', reason: good ? 'within-limit' : 'over-limit' };
    }
    case 'deadline': {
      const step = dated(facts, item, rule);
      return together([step], { kind: 'deadline', step });
    }
    case 'chain': {
      const steps = rule.steps.map((step) => dated(facts, item, step));
      return together(steps, { kind: 'chain', steps });
    }
    case 'signed': {
      const step = dated(facts, item, rule);
      const proofs = facts.proofs(item).filter(({ kind }) => kind === rule.evidence).map(({ id }) => id).sort();
      const says = together([step], { kind: 'signed', step, evidence: rule.evidence, proofs });
      return says.outcome === 'met' && proofs.length === 0 ? { ...says, outcome: 'partial', reason: 'proof-missing' } : says;
    }
    case 'verdict': return verdictSays(facts, item, rule);
    case 'count': return countSays(facts, item, rule);
    case 'sanction': return sanctionSays(facts, item, rule);
    case 'any': return anySays(rule, (branch) => gateSays(facts, item, branch));
    case 'k-of-n': return kOfNSays(rule, (branch) => gateSays(facts, item, branch));
  }
}

/** The points an indicator's rule gives, and those it would with every missing figure at its best. */
export function indicatorSays(facts: Facts, item: string, rule: IndicatorRule, points: Q, scoreOf: (code: string) => Q | null): IndicatorSays {
  const worthOf = exact(points);
  switch (rule.kind) {
    case 'binary': {
      const value = facts.flag(item, rule.input);
      const trace = { kind: 'binary', input: rule.input, value, points: worthOf } as const;
      return { trace, earned: value ? points : NONE, best: value === false ? NONE : points, given: value === null ? 0 : 1, reason: value === null ? 'no-answer' : value ? 'answered-yes' : 'answered-no' };
    }
    case 'checklist': {
      const items = rule.items.map(({ input, points: each }) => ({ input, value: facts.flag(item, input), points: exact(readDecimal(each)) }));
      const addUp = (unknown: boolean): Q => least(points, rule.items.map((one, index) => ((items[index]!.value ?? unknown) ? readDecimal(one.points) : NONE)).reduce(plus, NONE));
      const given = items.filter(({ value }) => value !== null).length;
      return { trace: { kind: 'checklist', points: worthOf, items }, earned: addUp(false), best: addUp(true), given, reason: given === 0 ? 'no-answer' : howMuch(addUp(false), points) };
    }
    case 'checklist-all': return checklistAllSays(facts, item, rule, points);
    case 'delta': return deltaSays(facts, item, rule, points);
    case 'avg-growth': return avgGrowthSays(facts, item, rule, points);
    case 'sample': return sampleSays(facts, item, rule, points);
    case 'rubric': return rubricSays(facts, item, rule, points);
    case 'table2d': return table2dSays(facts, item, rule, points);
    case 'timeliness': return timelinessSays(facts, item, rule, points);
    case 'survey': return surveySays(facts, item, rule, points);
    case 'rank': return rankSays(facts, item, rule, points, scoreOf);
    case 'expression': return expressionSays(facts, item, rule, points);
    case 'manual': return manualSays(facts, item, rule, points);
    case 'penalty': return penaltySays(facts, item, rule);
    case 'bonus': return bonusSays(facts, item, rule, points);
    case 'steps': {
      const measured = measure(facts, item, rule.of);
      const bands = rule.bands.map(({ from, above, points: worth }) => ({ from: orNull(from === undefined ? null : readDecimal(from)), above: orNull(above === undefined ? null : readDecimal(above)), points: exact(readDecimal(worth)) }));
      const reached = (value: Q): number => rule.bands.findIndex(({ from, above }) => (from !== undefined ? atLeast(value, readDecimal(from)) : above !== undefined ? !atLeast(readDecimal(above), value) : true));
      const band = measured.value ? reached(measured.value) : -1;
      return byMeasure(measured, points, () => (band < 0 ? NONE : readDecimal(rule.bands[band]!.points)), { kind: 'steps', of: measured.trace, points: worthOf, bands, band: band < 0 ? null : band });
    }
    case 'linear': {
      const measured = measure(facts, item, rule.of);
      const [from, to] = [readDecimal(rule.from), readDecimal(rule.to)];
      const worth = (value: Q): Q => times(points, between(over(minus(value, from), minus(to, from)), NONE, q(1)));
      return byMeasure(measured, points, worth, { kind: 'linear', of: measured.trace, from: exact(from), to: exact(to), points: worthOf });
    }
    case 'target': {
      const measured = measure(facts, item, { ratio: [rule.actual, rule.planned], whenZero: rule.whenZero });
      return byMeasure(measured, points, (value) => times(points, between(value, NONE, q(1))), { kind: 'target', of: measured.trace, points: worthOf });
    }
    case 'per-occurrence': {
      const value = facts.amount(item, rule.input);
      const trace = { kind: 'per-occurrence', input: rule.input, value: orNull(value), pointsEach: exact(readDecimal(rule.pointsEach)), points: worthOf } as const;
      return byFigure(value, points, value && times(value, readDecimal(rule.pointsEach)), trace);
    }
    case 'external': {
      const value = facts.amount(item, rule.input);
      return byFigure(value, points, value, { kind: 'external', input: rule.input, value: orNull(value), points: worthOf });
    }
  }
}
