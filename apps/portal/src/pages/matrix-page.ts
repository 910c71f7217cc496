import { markup } from '../markup.ts';
import { TEXTS } from '../texts/index.ts';
import { addressOf, type Page, type PageContext } from './page.ts';

/** The whole country. A local government that is opened goes to the page of its card; the address keeps what was filtered and sorted. */
export function matrixPage({ language, serverUrl, theme }: PageContext): Page {
  const { matrix } = TEXTS[language];
  const main = markup`    <h1>${matrix.title}</h1>
    <p class="lead">${matrix.lead}</p>
<jalon-provider base-url="${serverUrl}">
  <jalon-scorecard-matrix programme="pacasen" cycle="2025" lang="${language}" theme="${theme}" label="" filterable fragment data-card="${addressOf('card', language)}">
    <a href="${serverUrl}/">${matrix.fallback}</a></jalon-scorecard-matrix>
</jalon-provider>`;
  return { name: 'matrix', title: matrix.title, main, widget: 'matrix' };
}
