import { expect, it } from 'vitest';
import { cleanLine, cleanPlan } from '../checks/__fixtures__/clean-plan.ts';
import { loadedSmallFramework } from '../framework/__fixtures__/small-framework.ts';
import type { PlanContent } from '../plan.schema.ts';
import { oc4idsPackage } from './oc4ids-package.view.ts';

const packageOf = (plan: PlanContent) => oc4idsPackage({ plan, framework: loadedSmallFramework(), setting: {}, territory: { id: plan.territory, name: 'Essai' }, language: 'fr', now: '2026-03-01T00:00:00Z', sectors: {}, uri: 'https://jalon.example/p' }).document;

it('a line keeps its project id from the release of one plan to that of the next, and is told apart by its place alone', () => {
  const first = cleanPlan([cleanLine('well', { code: 'P-1' })], { id: 'pti-2026' });
  const next = cleanPlan([cleanLine('well', { code: 'P-9', title: 'Puits, suite' })], { id: 'pti-2027', firstYear: first.firstYear + 1, basedOn: { plan: 'pti-2026', version: 4, as: 'roll-over' } });
  const elsewhere = cleanPlan([cleanLine('well')], { id: 'pti-ailleurs', territory: 'another' });
  const projects = [first, next, elsewhere].map((plan) => packageOf(plan).projects[0]!);
  expect(projects.map(({ id }) => id)).toEqual([`${first.territory}-well`, `${first.territory}-well`, 'another-well']);
  // What a plan calls the line stands beside it, under that plan.
  expect(projects.slice(0, 2).map(({ identifiers }) => identifiers)).toEqual([[{ id: 'P-1', scheme: 'pti-2026' }], [{ id: 'P-9', scheme: 'pti-2027' }]]);
});
