import { expect, test } from 'vitest';
import { loadedSmallFramework } from './framework/__fixtures__/small-framework.ts';
import type { PlanCommandBody } from './plan-command.schema.ts';
import { findingsBy } from './standing-findings.engine.ts';
import { SECRETARY, buildPlan, buildProject, refusal, sent } from './__fixtures__/plans.ts';

const PROPOSE: PlanCommandBody = { type: 'proposePlan', payload: {} };
/** Paid and credits make 128 under an AP of 108: more than may be committed. */
const over = buildProject({ sector: 'urban', paid: 20, cost: 128, procurement: { procedure: 'tender', dates: {} } });

test('a plan that breaks a rule of its framework waits, until the line is put right or an act sets the rule aside', () => {
  const framework = loadedSmallFramework();
  const more = { framework, findings: findingsBy(framework, { classes: ['commune'], budget: 200 }) };
  const plan = buildPlan([]);
  const broken = sent(plan, { type: 'addProject', payload: { project: { ...over, funding: [] } } }, SECRETARY, { framework }).state;
  expect(refusal(broken, PROPOSE, SECRETARY, more)).toMatchObject({ refusal: 'blocked', figures: { rules: 'credits-within-ap' } });
  const mended = sent(broken, { type: 'setCosts', payload: { project: 'p1', set: { ap: 128 } } }, SECRETARY, { framework }).state;
  expect(sent(mended, PROPOSE, SECRETARY, more).state.status).toBe('proposed');

  const aside: PlanCommandBody = { type: 'proposePlan', payload: { override: { rules: ['credits-within-ap'], motive: 'AP révisée au prochain conseil' } } };
  expect(refusal(broken, aside, SECRETARY, more)).toMatchObject({ refusal: 'not-overridable' });
  const lenient = loadedSmallFramework((json) => { json.rules!.find(({ code }) => code === 'credits-within-ap')!.override = true; });
  expect(sent(broken, aside, SECRETARY, { framework: lenient, findings: findingsBy(lenient) }).state.steps.at(-1)).toMatchObject({ overridden: ['credits-within-ap'] });
});
