import type { Meta } from '@storybook/web-components-vite';
import type { ReviewState } from '@jalon/core/assessment';
import { createHandlers } from '@jalon/testing/msw';
import { expect, waitFor } from 'storybook/test';
import { koldaAt } from '../review/review-situation.ts';
import { koldaByAct } from './filed-towns.ts';
import { inMay, says, type Situation, type SituationStory, whenShown } from './situation.ts';

export default { ...inMay, title: 'Fiche/États' } satisfies Meta<Situation>;

const at = (state: ReviewState, now: string): Pick<Situation, 'world' | 'now'> => ({ world: { assessments: [koldaAt(state)] }, now });

/** Le dossier est déposé : qui l’instruit, et depuis quand. */
export const EnInstruction: SituationStory = { name: 'En instruction', args: at('desk', '2025-06-04T10:00:00.000Z'), play: says(/Kolda/, /instruction|examen/i) };
/** Le résultat est provisoire : il peut encore changer. */
export const Provisoire: SituationStory = { args: { ...at('provisional', '2025-06-05T10:00:00.000Z'), person: 'secretary-kolda' }, play: says(/Kolda/, /62,6/, /Fait foi\s: vérificateur/) };
/** Le résultat est définitif. */
export const Definitif: SituationStory = { name: 'Définitif', args: { ...at('published', '2025-07-20T10:00:00.000Z'), person: 'secretary-kolda' }, play: says(/Kolda/, /62,6/, /Fait foi\s: recours/) };
/** Une condition remplie parce qu’un acte a donné plus de temps : l’ancien délai, le nouveau, qui l’a signé et pourquoi, sous la ligne. */
export const RemplieParActe: SituationStory = {
  name: 'Remplie par acte', args: { world: koldaByAct() },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    const line = root.querySelector<HTMLElement>('#b-CMO-2');
    await expect(line?.closest('tr')).toHaveTextContent(/Délai de « Compte administratif transmis ».*inondations.*Remplie par acte/);
    line?.click();
    await waitFor(() => expect(root.querySelector('#x-CMO-2')).toHaveTextContent(/au lieu du 11 octobre 2024, par acte/), { timeout: 10_000 });
  },
};
/** Ce qui était lu reste, et se dit d’avant. */
export const Depassee: SituationStory = {
  name: 'Dépassée',
  play: async (context) => {
    await whenShown(context.canvasElement);
    context.msw.use(...createHandlers({ situation: { error: 'internal' } }));
    await context.canvasElement.querySelector('jalon-scorecard')?.refresh();
    const { root } = await whenShown(context.canvasElement, '[part=note]');
    await expect(root.querySelector('[part=score] strong')).not.toBeNull();
  },
};
/** Du texte deux fois plus grand : la fiche se range comme dans une place deux fois plus étroite, et rien ne déborde. */
export const TexteDeuxFoisPlusGrand: SituationStory = {
  name: 'Texte à 200 %', globals: { text: '200', width: '768' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    await expect(getComputedStyle(root).fontSize).toBe('32px');
    await expect(root.scrollWidth).toBeLessThanOrEqual(768);
  },
};
/** L’espacement que le critère 1.4.12 demande de supporter, posé dans le widget même, où aucune page n’entre : rien ne déborde. */
export const TexteEspace: SituationStory = {
  name: 'Texte espacé', globals: { width: '320' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    const spaced = new CSSStyleSheet();
    spaced.replaceSync('* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important; } p { margin-block-end: 2em !important; }');
    const inside = root.getRootNode() as ShadowRoot;
    inside.adoptedStyleSheets = [...inside.adoptedStyleSheets, spaced];
    await expect(getComputedStyle(root).letterSpacing).toBe('1.92px');
    await expect(root.scrollWidth).toBeLessThanOrEqual(320);
  },
};
/** Du français dans une page qui se lit de droite à gauche : le sens est celui de la page, la langue celle de la fiche. */
export const SensDeLaPage: SituationStory = {
  name: 'Sens de la page', globals: { direction: 'rtl' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    await expect(root).toHaveAttribute('lang', 'fr');
    await expect(root).toHaveAttribute('dir', 'rtl');
  },
};
/** Des chiffres arabes orientaux, quand la page les demande. */
export const ChiffresOrientaux: SituationStory = {
  name: 'Chiffres orientaux', globals: { locale: 'ar', digits: 'arab' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    await expect(root.innerText).toMatch(/[\u0660-\u0669]/);
  },
};
/** Les règles des couleurs imposées, simulées : les bandes de la mire se distinguent par un vide, non par un ton. */
export const CouleursImposees: SituationStory = {
  name: 'Couleurs imposées, simulées', globals: { contrast: 'forced' },
  play: async ({ canvasElement }) => {
    const { root } = await whenShown(canvasElement);
    // Text in the system's own colour, not in the ink of the widget.
    await waitFor(() => expect(getComputedStyle(root).color).not.toBe('rgb(26, 29, 33)'));
  },
};
