import { markup } from '../markup.ts';
import { TEXTS } from '../texts/index.ts';
import type { Page, PageContext } from './page.ts';

/** The plan of one municipality, as its team, its mayor and its coach see it. */
export function plannerPage({ language, serverUrl, theme }: PageContext): Page {
  const { planner } = TEXTS[language];
  const main = markup`    <h1>${planner.title}</h1>
    <p class="lead">${planner.lead}</p>
<jalon-provider base-url="${serverUrl}">
  <jalon-pti-planner territory="ansd:SN-KD-KD1-1" programme="pacasen" plan="kolda-pti-draft" lang="${language}" theme="${theme}">
    <a href="${serverUrl}/">${planner.fallback}</a></jalon-pti-planner>
</jalon-provider>`;
  return { name: 'planner', title: planner.title, main, widget: 'planner' };
}

/** Who gets what, why, and how far each amount has come. */
export function allocationPage({ language, serverUrl, theme }: PageContext): Page {
  const { allocation } = TEXTS[language];
  const main = markup`    <h1>${allocation.title}</h1>
    <p class="lead">${allocation.lead}</p>
<jalon-provider base-url="${serverUrl}">
  <jalon-allocation programme="pacasen" cycle="2022" lang="${language}" theme="${theme}">
    <a href="${serverUrl}/">${allocation.fallback}</a></jalon-allocation>
</jalon-provider>`;
  return { name: 'allocation', title: allocation.title, main, widget: 'allocation' };
}
