import { loadFramework, planContentSchema } from '@jalon/core/schemas';
import type { PlanContent } from '@jalon/core/investment';
import { demonstrationPlans, planningFrameworks } from '@jalon/referentials';
import type { DocumentScene } from '../scene.ts';

const loaded = loadFramework(planningFrameworks.find(({ code }) => code === 'sn-pti'));
if (!loaded.ok) throw new Error('the framework does not load');

/** The plan of sixty lines, adopted, with a rephasing and a mistake of every kind. */
export const sixtyLines: PlanContent = planContentSchema.parse(demonstrationPlans.plans[1]);

export const sceneOf = (plan: PlanContent = sixtyLines, language: DocumentScene['language'] = 'fr'): DocumentScene => ({
  plan, framework: loaded.value, setting: demonstrationPlans.setting, version: 84, territory: { id: plan.territory, name: 'Kolda', kind: 'commune', within: ['Médina Yoro Foulah', 'Kolda'] }, programme: 'PACASEN',
  language, day: '2026-03-02', now: '2026-03-02T10:00:00.000Z', issuer: 'https://jalon.example',
});
