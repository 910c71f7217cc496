import type { Meta } from '@storybook/web-components-vite';
import { assessmentIdOf, type InputValue } from '@jalon/core/assessment';
import { referentials } from '@jalon/referentials';
import { buildAnswer, buildAssessmentState, buildTerritory } from '@jalon/testing';
import { expect } from 'storybook/test';
import { inMay, says, type Situation, type SituationStory, whenShown } from './situation.ts';

export default { ...inMay, title: 'Fiche/Autres pays' } satisfies Meta<Situation>;

const municipality = buildTerritory({ id: 'np-exemple', name: 'Municipalité d’exemple', country: 'NP', path: ['np'], parentId: 'np', identifiers: [{ scheme: 'jalon', code: 'NP-EXEMPLE' }] });

/** Marks an assessor gave, area by area: the fourth is under its pass mark. Whether that closes a window is for the grid to say. */
const MARKS: Readonly<Record<string, string>> = { 'area-1-points': '14', 'area-2-points': '17', 'area-3-points': '12', 'area-4-points': '4', 'area-5-points': '15' };

function assessed() {
  const grid = referentials.find(({ code }) => code === 'mcpm')!;
  const answers = [...grid.gates ?? [], ...grid.indicators ?? []].map(({ code, rule }, index) => {
    const asked = (rule as { input: string }).input;
    const value: InputValue = MARKS[asked] ?? true;
    return buildAnswer({ item: code, author: 'verifier', input: { [asked]: value }, by: { id: 'verifier', role: 'verifier' }, version: index + 1 });
  });
  const key = { programme: 'mcpm', cycle: '2013-14', territory: municipality.id };
  return buildAssessmentState({ ...key, id: assessmentIdOf(key.programme, key.cycle, key.territory), answers, filing: 'filed', demonstration: true });
}

/** Népal : une note minimale par domaine. Une seule manque, le guichet de performance se ferme et le guichet de repli s’ouvre. */
export const Nepal: SituationStory = {
  name: 'Népal, une note minimale par domaine',
  args: { territory: municipality.id, programme: 'mcpm', cycle: '2013-14', person: 'verifier', world: { territories: [municipality], assessments: [assessed()] } },
  play: async ({ canvasElement }) => {
    const { text } = await whenShown(canvasElement);
    await expect(text()).toMatch(/Dotation selon la performance\s+Fermé/);
    await expect(text()).toMatch(/Dotation de renforcement de capacités\s+Ouvert/);
  },
};

/** Tunisie : un score publié sur cent, un seuil de soixante-dix. */
export const Tunisie: SituationStory = {
  args: { territory: 'tn-bouarada', programme: 'pdugl', cycle: '2019', person: undefined },
  play: says(/97/, /100/),
};
