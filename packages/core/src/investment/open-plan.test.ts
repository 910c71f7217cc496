import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLine } from './checks/__fixtures__/any-line.ts';
import { cleanLine, cleanPlan } from './checks/__fixtures__/clean-plan.ts';
import { checkPlan } from './checks/check-plan.engine.ts';
import { loadedSmallFramework } from './framework/__fixtures__/small-framework.ts';
import { openPlanOf } from './open-plan.engine.ts';
import type { PlanContent, Project } from './plan.schema.ts';
import { buildPlanView } from './totals/plan.view.ts';

const framework = loadedSmallFramework();
const viewOf = (plan: PlanContent) => buildPlanView(checkPlan(plan, framework, {}));

describe('a plan as it is for everybody', () => {
  it('has the view it has for its own people, findings included', () => {
    fc.assert(fc.property(fc.tuple(anyLine('p1'), anyLine('p2'), anyLine('p3')), (projects) => {
      const late = cleanLine('late', { screening: { status: 'done', class: 'C', on: '2027-02-01' }, land: { status: 'not-secured' } });
      const plan = cleanPlan([late, cleanLine('clean', { execution: { 2027: { paid: 3, committed: 4 } }, rank: 2, maturity: 'works' }), ...projects], { status: 'adopted' });
      expect(viewOf(openPlanOf(plan))).toEqual(viewOf(plan));
    }), { numRuns: 60 });
  });

  it('does not say in its view which plan it was a scenario of, and says it again once it is sent back', () => {
    const basedOn = (status: PlanContent['status'], as: 'scenario' | 'roll-over') => viewOf(cleanPlan([cleanLine('a')], { status, basedOn: { plan: 'draft-of-the-office', version: 3, as } })).plan.basedOn?.plan;
    expect((['draft', 'adopted', 'approved', 'returned'] as const).map((status) => basedOn(status, 'scenario'))).toEqual(['draft-of-the-office', undefined, undefined, 'draft-of-the-office']);
    expect(basedOn('adopted', 'roll-over')).toBe('draft-of-the-office');
  });

  it('has nothing that nobody said is for everybody', () => {
    const line = {
      ...cleanLine('p1', {
        note: 'SECRET note', responsible: 'SECRET name', axis: 'SECRET axis', convention: 'SECRET convention', land: { status: 'secured', reference: 'SECRET title' }, beneficiaries: { count: 3, words: 'SECRET people' },
        locality: { name: 'Sikilo', point: { lat: 'SECRET', lon: 'SECRET' } }, execution: { 2027: { paid: 1, motive: 'SECRET motive' } }, origin: { plan: 'SECRET', year: 2026, carried: [{ from: 2026, to: 2027, amount: 1, reason: 'not-started' }] },
      }), later: 'SECRET of a later version',
    } as Project;
    const ceilings = [{ source: 'own', year: 2027, amount: 100, basis: 'average-paid', note: 'SECRET note' }] as const;
    const plan = cleanPlan([line], { ceilings: [...ceilings], basedOn: { plan: 'SECRET', version: 1, as: 'scenario' }, adoption: { reference: 'Délibération', on: '2027-01-05', year: 2027, lines: [], ceilings: [...ceilings], by: { id: 'x', role: 'mayor' }, at: '2027-01-05T00:00:00Z', version: 3 } });
    expect(JSON.stringify(plan).split('SECRET').length).toBe(15);
    expect(JSON.stringify(openPlanOf(plan))).not.toContain('SECRET');
  });
});
