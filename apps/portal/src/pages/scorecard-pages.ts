import { markup, type Markup } from '../markup.ts';
import { TEXTS } from '../texts/index.ts';
import type { Page, PageContext } from './page.ts';

interface Embedded {
  readonly language: string;
  readonly fallback: string;
  readonly searchable?: boolean;
  /** Of the card's title, where a title of the page stands between. */
  readonly headingLevel?: number;
  /** `ansd:SN-KD-KD1-1`. Nothing chosen where absent: the widget then asks. */
  readonly territory?: string;
}

/** The markup a partner writes. The link is all a reader gets where the script was refused. */
export function embeddedScorecard({ serverUrl, theme }: Pick<PageContext, 'serverUrl' | 'theme'>, { language, fallback, searchable, headingLevel, territory }: Embedded): Markup {
  const place = territory ? markup` territory="${territory}"` : '';
  const address = territory ? `${serverUrl}/s/${territory.replace(/^ansd:/, '')}` : `${serverUrl}/`;
  return markup`<jalon-scorecard${place} programme="pacasen" cycle="2025" lang="${language}" theme="${theme}"${headingLevel && markup` heading-level="${headingLevel}"`}${searchable && markup` searchable`}>
    <a href="${address}">${fallback}</a></jalon-scorecard>`;
}

/** One scorecard, with its search. The address says which territory. */
export function cardPage(context: PageContext): Page {
  const { language, serverUrl } = context;
  const { card } = TEXTS[language];
  const main = markup`    <h1>${card.title}</h1>
    <p class="lead">${card.lead} ${card.link}</p>
<jalon-provider base-url="${serverUrl}">
  ${embeddedScorecard(context, { language, fallback: card.fallback, searchable: true })}
</jalon-provider>`;
  return { name: 'card', title: card.title, main, widget: 'scorecard' };
}

/** Two scorecards that speak two languages, under one provider. */
export function languagesPage(context: PageContext): Page {
  const { language, serverUrl } = context;
  const { languages } = TEXTS[language];
  const territory = 'ansd:SN-KD-KD1-1';
  const one = (spoken: 'fr' | 'ar', title: string) => markup`<section aria-label="${title}"><h2>${title}</h2>
  ${embeddedScorecard(context, { language: spoken, fallback: TEXTS[spoken].card.fallback, headingLevel: 3, territory })}
</section>`;
  const main = markup`    <h1>${languages.title}</h1>
    <p class="lead">${languages.lead}</p>
<jalon-provider base-url="${serverUrl}" class="side-by-side">
${one('fr', languages.first)}
${one('ar', languages.second)}
</jalon-provider>`;
  return { name: 'languages', title: languages.title, main, widget: 'scorecard' };
}
