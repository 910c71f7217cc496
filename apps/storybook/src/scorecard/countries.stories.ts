import type { Meta } from '@storybook/web-components-vite';
import { inMay, says, type Situation, type SituationStory } from './situation.ts';

export default { ...inMay, title: 'Fiche/Autres pays' } satisfies Meta<Situation>;

/** Tunisie : un score publié sur cent, un seuil de soixante-dix. */
export const Tunisie: SituationStory = {
  args: { territory: 'tn-bouarada', programme: 'pdugl', cycle: '2019', person: undefined },
  play: says(/97/, /100/),
};
