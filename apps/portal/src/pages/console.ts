import { markup } from '../markup.ts';
import { TEXTS } from '../texts/index.ts';
import type { Page, PageContext } from './page.ts';

/** The staff's own application: the agency's script brings the widgets in it, and the provider who is asking. */
export function consolePage({ language, serverUrl }: PageContext): Page {
  const { title, lead } = TEXTS[language].console;
  const main = markup`<jalon-provider base-url="${serverUrl}" lang="${language}">
  <div id="console"><h1>${title}</h1><p class="lead">${lead}</p></div>
</jalon-provider>`;
  return { name: 'console', title, main, extra: markup`<link rel="stylesheet" href="/console.css">
  <script type="module" src="/console.js"></script>` };
}
