import type { Meta } from '@storybook/web-components-vite';
import { buildAnswer, buildAssessmentState, buildCycle, buildReferential, buildTerritory, SMALL_GRID } from '@jalon/testing';
import { expect } from 'storybook/test';
import { inMay, type Situation, type SituationStory, whenShown } from './situation.ts';

export default { ...inMay, title: 'Fiche/Textes longs' } satisfies Meta<Situation>;

const NAME = 'Communauté de communes des Hautes-Terres-et-du-Val-d’Amont-Saint-Jean-Baptiste-de-la-Grande-Rivière';
const long = (fr: string) => ({ fr, en: fr, ar: fr });
const LABEL = long('Élaboration, adoption par l’organe délibérant et transmission au représentant de l’État, dans les délais prescrits, du programme triennal d’investissement et de son plan annuel');

const territory = buildTerritory({ id: 'sn-long', name: NAME, identifiers: [{ scheme: 'jalon', code: 'SN-LONG' }] });
const referential = buildReferential({
  code: 'noms-longs', label: long('Programme d’appui à l’amélioration de la performance et de la redevabilité des collectivités territoriales'),
  gates: SMALL_GRID.gates!.map((gate) => ({ ...gate, label: LABEL, action: LABEL, lead: long('Secrétaire municipal, avec l’appui de la commission des finances') })),
  indicators: SMALL_GRID.indicators!.map((indicator) => ({ ...indicator, label: LABEL, action: LABEL })),
  windows: SMALL_GRID.windows!.map((window) => ({ ...window, label: long('Guichet d’incitation à la performance institutionnelle et financière') })),
});
const cycle = buildCycle({}, referential);
const state = buildAssessmentState({
  programme: referential.code, cycle: cycle.code, territory: territory.id, demonstration: true,
  answers: [buildAnswer({ item: 'IDP-2', input: { collected: { amount: 987_654_321_012, currency: 'XOF' }, expected: { amount: 1_234_567_890_123, currency: 'XOF' } } })],
});

const args = { territory: territory.id, programme: referential.code, cycle: cycle.code, world: { territories: [territory], referentials: [referential], cycles: [cycle], assessments: [state] } };

/** Des noms et des montants aussi longs qu’ils peuvent l’être, à 320 de large : rien n’est coupé, rien ne déborde. */
export const NomsLongs: SituationStory = {
  name: 'Noms longs',
  args,
  globals: { width: '320' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    root.querySelector<HTMLElement>('#b-IDP-2')?.click();
    const shown = await whenShown(canvasElement, '#x-IDP-2');
    await expect(shown.root.querySelector('h2')).toHaveTextContent(NAME);
    await expect(root.scrollWidth).toBeLessThanOrEqual(320);
  },
};
