import { markup, withCode, type Markup } from '../markup.ts';
import type { EmbedWords } from './embed-words.ts';
import type { EmbedChoice, EmbedFacts } from './embed.values.ts';
import { previewAddress, PRINTED_PARTS, printEmbed, type Printed, type PrintedPart } from './printed.ts';

function partMarkup(name: PrintedPart, { code, items }: Printed, { part, copy }: EmbedWords): Markup {
  const [title, why] = part[name];
  return markup`<section class="printed" id="${name}" aria-labelledby="${name}-title"${code === '' && items.length === 0 && markup` hidden`}>
  <h2 id="${name}-title">${title}</h2>${why && markup`<p>${withCode(why)}</p>`}
  <div class="code"${code === '' && markup` hidden`}><pre tabindex="0" dir="ltr" lang="en" aria-labelledby="${name}-title"><code>${code}</code></pre><button type="button" class="copy" data-copies="${name}" aria-describedby="${name}-title" hidden>${copy}</button></div>
  <ul${items.length === 0 && markup` hidden`}>${items.map((item) => markup`<li>${withCode(item)}</li>`)}</ul>
</section>
`;
}

/** All parts, those without anything hidden: the script of the page shows them when a choice needs them. */
export function printedParts(choice: EmbedChoice, facts: EmbedFacts, words: EmbedWords): Markup {
  const printed = printEmbed(choice, facts, words);
  const address = previewAddress(choice, words);
  return markup`<div class="results">
<p role="status" id="said" class="said"></p>
${PRINTED_PARTS.map((name) => partMarkup(name, printed[name], words))}
<section class="printed" aria-labelledby="preview-title"><h2 id="preview-title">${words.preview}</h2><p>${words.previewWhy} <a id="preview-alone" href="${address}">${words.previewAlone}</a></p>
<iframe id="preview" class="preview" title="${words.preview}" src="${address}" height="700" loading="lazy"></iframe></section>
</div>`;
}
