import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { situation } from './assessment/__fixtures__/random-situation.ts';
import { answer, cycleOf, dossierOf, gridOf, TERRITORY } from './assessment/__fixtures__/worked.ts';
import { compileReferential } from './assessment/compile-referential.engine.ts';
import { scorerFor } from './assessment/scorer.engine.ts';
import type { ShapeSet } from './assessment/shapes/shape-set.engine.ts';
import { leavesOf } from './referential/rule-parts.rules.ts';
import type { LoadedReferential } from './referential/referential.schema.ts';
import { GATE_RULE_KINDS, INDICATOR_RULE_KINDS } from './referential/referential.values.ts';
import type { GateRule, Rule } from './referential/rule.schema.ts';
import * as shapes from './shapes.ts';

vi.setConfig({ testTimeout: 60_000 });

const nameOf = (kind: string): string => kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const pick = (kinds: readonly string[]) => Object.fromEntries(kinds.map((kind) => [kind, shapes[nameOf(kind) as keyof typeof shapes]]));
const kindsIn = (rules: readonly Rule[]): string[] => [...new Set(rules.flatMap((rule) => [rule, ...leavesOf(rule), ...(rule.kind === 'any' ? rule.of : [])]).map(({ kind }) => kind))];
const used = ({ gates, indicators }: LoadedReferential): ShapeSet => ({ gates: pick(kindsIn(gates.map(({ rule }) => rule))), indicators: pick(kindsIn(indicators.map(({ rule }) => rule))) } as ShapeSet);

it('are one per kind of rule, by its name', () => {
  expect(Object.keys(shapes).sort()).toEqual([...GATE_RULE_KINDS, ...INDICATOR_RULE_KINDS].map(nameOf).sort());
});

it('those a grid uses are enough to score it as all of them would', () => {
  fc.assert(fc.property(situation, ({ grid, dossier, context }) => {
    expect(scorerFor(used(grid))(grid).score(dossier, context)).toEqual(compileReferential(grid).score(dossier, context));
  }), { numRuns: 150 });
});

it('one that is lacking is said before anything is scored, a branch too', () => {
  const rule: GateRule = { kind: 'any', of: [{ kind: 'yesno', input: 'award' }, { kind: 'deadline', event: 'voted', by: '2025-03-31' }] };
  const grid = gridOf({ gates: [{ rule }], types: { award: 'boolean' } });
  expect(() => scorerFor({ gates: { any: shapes.any, yesno: shapes.yesno }, indicators: {} })(grid)).toThrow(new RangeError('no shape "deadline"'));
  const { any, yesno, deadline } = shapes;
  const scorer = scorerFor({ gates: { any, yesno, deadline }, indicators: {} })(grid);
  expect(scorer.score(dossierOf([answer('CMO-1', { input: { award: true } })]), { asOf: '2025-05-12', cycle: cycleOf(grid), territory: TERRITORY }).items[0]).toMatchObject({ verdict: 'met' });
});
