import { markup, type Markup } from '../markup.ts';
import { contentSecurityPolicy } from '../policy.ts';
import { TEXTS } from '../texts/index.ts';
import { jalonTag, type Page, type PageContext } from './page.ts';
import { embeddedScorecard } from './scorecard-pages.ts';

/** partner.js says with this line where the part ends that every partner needs. */
const END_OF_SAMPLE = '// What follows';

const code = (label: string, text: string): Markup => markup`<pre tabindex="0" dir="ltr" lang="en" aria-label="${label}"><code>${text}</code></pre>`;

/** What a webmaster copies: the markup, the agency's file, the policy. */
export function embedPage(context: PageContext, partnerFile: string): Page {
  const { language, serverUrl, origin, widget } = context;
  const { embed, card } = TEXTS[language];
  const snippet = markup`<script type="module" src="/partner.js"></script>
${widget && jalonTag(widget)}
<jalon-provider base-url="${serverUrl}">
  ${embeddedScorecard({ serverUrl, theme: 'auto' }, { language, fallback: card.fallback, territory: 'ansd:SN-KD-KD1-1', searchable: true })}
</jalon-provider>`.markup;
  const header = `Content-Security-Policy: ${contentSecurityPolicy(serverUrl).replaceAll('; ', ';\n  ')}`;
  const sample = (partnerFile.split(END_OF_SAMPLE)[0] ?? '').trim();
  const main = markup`    <h1>${embed.title}</h1>
    <p class="lead">${embed.lead}</p>
    <h2>${embed.tag}</h2><p>${embed.tagWhy}</p>${code(embed.tag, snippet)}
    <p>${embed.whole}</p>${widget && code(embed.tag, jalonTag(widget.whole).markup)}
    <h2>${embed.file}</h2><p>${embed.fileWhy}</p>${code(embed.file, sample)}<p><a href="/partner.js">${embed.wholeFile}</a></p>
    <h2>${embed.policy}</h2><p>${embed.policyWhy}</p>
    <ul>${embed.needs.map(({ directive, why }) => markup`<li><code dir="ltr">${directive}</code> ${why}</li>`)}</ul>
    <p>${embed.not}</p>${code(embed.policy, header)}
    <h2>${embed.server}</h2><p>${embed.serverWhy} <code dir="ltr">${origin}</code></p>`;
  return { name: 'embed', title: embed.title, main };
}
