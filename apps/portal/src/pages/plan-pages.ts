import { markup } from '../markup.ts';
import { TEXTS } from '../texts/index.ts';
import { addressOf, type Page, type PageContext } from './page.ts';

/** The plan of one municipality, as its team, its mayor and its coach see it, on the day of the demonstration. Whoever works for another one, which has no plan, begins theirs. */
export function plannerPage({ language, serverUrl, theme }: PageContext): Page {
  const { planner } = TEXTS[language];
  const main = markup`    <h1>${planner.title}</h1>
    <p class="lead">${planner.lead}</p>
<jalon-provider base-url="${serverUrl}">
  <jalon-pti-planner territory="ansd:SN-KD-KD1-1" programme="pacasen" plan="kolda-pti-draft" today="2025-05-12" data-place="secretary-louga" data-territory="ansd:SN-LG-LD1-1" lang="${language}" theme="${theme}">
    <a href="${serverUrl}/p/SN-KD-KD1-1">${planner.fallback}</a></jalon-pti-planner>
</jalon-provider>`;
  return { name: 'planner', title: planner.title, main, widget: 'planner' };
}

/** One that was granted, the one of the dossiers, and one that nobody has prepared yet. */
const EXERCISES = ['2022', '2025', '2026'] as const;

/** Who gets what, why, and how far each amount has come; of an exercise without a run, how one is begun. */
export function allocationPage({ language, serverUrl, theme, exercise = '2022' }: PageContext): Page {
  const { allocation } = TEXTS[language];
  const address = addressOf('allocation', language);
  const main = markup`    <h1>${allocation.title}</h1>
    <p class="lead">${allocation.lead}</p>
    <nav class="choices" aria-label="${allocation.exercises}"><span>${allocation.exercises}</span> ${EXERCISES.map((each) => markup`<a href="${address}?exercice=${each}"${each === exercise && markup` aria-current="true"`}>${each}</a> `)}</nav>
<jalon-provider base-url="${serverUrl}">
  <jalon-allocation programme="pacasen" cycle="${exercise}" lang="${language}" theme="${theme}">
    <a href="${serverUrl}/">${allocation.fallback}</a></jalon-allocation>
</jalon-provider>`;
  return { name: 'allocation', title: allocation.title, main, widget: 'allocation' };
}
