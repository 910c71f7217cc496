import { markup, type Markup } from '../markup.ts';
import { contentSecurityPolicy } from '../policy.ts';
import { TEXTS } from '../texts/index.ts';
import type { Page, PageContext } from './page.ts';

/** partner.js says with this line where the part ends that every partner needs. */
const END_OF_SAMPLE = '// What follows';

const code = (label: string, text: string): Markup => markup`<pre tabindex="0" dir="ltr" lang="en" aria-label="${label}"><code>${text}</code></pre>`;

/** What this intranet would choose on Jalon's page for webmasters: it prints the snippet, the lines of the policy and the rest, in one place for everybody. */
const choice = ({ origin, language }: Pick<PageContext, 'origin' | 'language'>): string =>
  new URLSearchParams({ widget: 'scorecard', territory: 'ansd:SN-KD-KD1-1', cycle: 'pacasen~2025', host: 'plain', access: 'signed', theme: 'auto', locale: language, site: origin, lang: language }).toString();

/** Leads to the page that prints what a webmaster copies, and shows what is this agency's own: its file, and the policy it sends. */
export function embedPage(context: PageContext, partnerFile: string): Page {
  const { serverUrl, language } = context;
  const { embed } = TEXTS[language];
  const header = `Content-Security-Policy: ${contentSecurityPolicy(serverUrl).replaceAll('; ', ';\n  ')}`;
  const sample = (partnerFile.split(END_OF_SAMPLE)[0] ?? '').trim();
  const main = markup`    <h1>${embed.title}</h1>
    <p class="lead">${embed.lead}</p>
    <p><a href="${serverUrl}/embed?${choice(context)}"><strong>${embed.open}</strong></a></p>
    <h2>${embed.file}</h2><p>${embed.fileWhy}</p>${code(embed.file, sample)}<p><a href="/partner.js">${embed.wholeFile}</a></p>
    <h2>${embed.policy}</h2><p>${embed.policyWhy}</p>${code(embed.policy, header)}`;
  return { name: 'embed', title: embed.title, main };
}
