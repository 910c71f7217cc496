import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerView, AuthorRole } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { addStrings } from '../../language/strings.ts';
import { labelIn, listed } from '../../scorecard/card.ts';
import { rich } from '../../shared/rich.ts';
import type { Acting } from '../acting/acting.ts';
import { actingFr } from '../language/acting-fr.ts';
import { isVerified, itemsOf, personOf, type ReviewCard, type ReviewItem } from '../review-card.ts';
import { figures } from './figures.ts';

export { styles } from './items.css.ts';

addStrings('fr', actingFr);

/** An address somebody gave: opened only where it is one of the web. */
const isWeb = (url: string): boolean => /^https?:\/\//i.test(url);

function proofs({ say }: ReviewCard, evidence: AnswerView['evidence']): TemplateResult | typeof nothing {
  if (evidence.length === 0) return nothing;
  return html`<ul class="proofs" role="list">${evidence.map(({ title, pages, url }) => {
    const words = rich(pages ? say('review.proof.pages', { title: isolate(title), pages: isolate(pages) }) : isolate(title));
    return html`<li>${url && isWeb(url) ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${words}<span class="vh">, ${say('review.proof.opens')}</span></a>` : words}</li>`;
  })}</ul>`;
}

const AUTHORS = ['self', 'coach', 'verifier', 'appeal'] as const;
type Author = (typeof AUTHORS)[number];

const answerOf = ({ answers }: ReviewItem, author: AuthorRole): AnswerView | undefined => answers.find((one) => one.author === author);
const contentOf = ({ input, events, note, evidence }: AnswerView): string => JSON.stringify([input, events, note, evidence]);

/** Who said all of it before, word for word: what differs is then what is seen. */
function sameAs(item: ReviewItem, author: Author): Author | undefined {
  const answer = answerOf(item, author);
  return answer && AUTHORS.slice(0, AUTHORS.indexOf(author)).find((one) => {
    const before = answerOf(item, one);
    return before !== undefined && contentOf(before) === contentOf(answer);
  });
}

/** What one author says of an item, figure by figure, with the proofs and pages. */
function said(card: ReviewCard, item: ReviewItem, author: Author): TemplateResult {
  const answer = answerOf(item, author);
  const brief = (words: string): TemplateResult => html`<td role="cell" class="brief" data-l=${card.say(`review.col.${author}`)}><span class="soft">${words}</span></td>`;
  const same = sameAs(item, author);
  if (!answer) return brief(card.say('review.said.none'));
  if (same) return brief(card.say.code('review.said.as', same));
  const found = figures(card, answer);
  return html`<td role="cell" data-l=${card.say(`review.col.${author}`)}>${found === nothing ? html`<span class="soft">${card.say('review.said.none')}</span>` : found}
    ${answer.note ? html`<p class="soft"><bdi>${answer.note}</bdi></p>` : nothing}${proofs(card, answer.evidence)}</td>`;
}

function decided(card: ReviewCard, item: ReviewItem): TemplateResult {
  const { say, review } = card;
  const na = item.treatment === 'not-applicable' ? html`<p class="soft">${say('review.na')}</p>` : nothing;
  const decisions = item.decisions ?? [];
  const isAwaited = decisions.length === 0 && isVerified(item) && (review.state === 'desk' || review.state === 'field');
  return html`${na}${isAwaited ? html`<p class="c-pending"><b>${say('review.undecided')}</b></p>` : nothing}${decisions.map((one) => html`<div class="one"><p><b>${say(one.stage === 'appeal' ? 'review.at.appeal' : 'review.at.verification', { decision: say.code('review.decision', one.decision) })}</b></p>
      ${one.justification ? html`<p><bdi>${one.justification}</bdi></p>` : nothing}<p class="soft">${rich(personOf(card, one.by))}</p></div>`)}
    ${item.reply ? html`<div class="one"><p><b>${say('review.contested')}</b></p><p><bdi>${item.reply.text}</bdi></p>${proofs(card, item.reply.evidence)}</div>` : nothing}
    ${item.comments ? html`<p class="soft">${say('review.comments.count', { count: item.comments })}</p>` : nothing}`;
}

function drawn({ say, state }: ReviewCard, item: ReviewItem): TemplateResult | typeof nothing {
  const found = state?.review?.samples.find((one) => one.item === item.code);
  if (!found) return nothing;
  const names = say.format.list(found.drawn.map(({ ref, label }) => isolate(`${ref} ${label}`)));
  return html`<p class="soft">${rich(say('sample.drawn', { names, of: found.of, seed: isolate(found.seed) }))}</p>`;
}

function row(card: ReviewCard, item: ReviewItem, authors: readonly Author[], acting: Acting | undefined): TemplateResult {
  const { say, view } = card;
  const missing = item.missingEvidence.map((code) => labelIn(card, view.catalogue.evidence, code));
  const points = 'points' in item && item.points ? item.points : undefined;
  const below = acting?.below(card, item) ?? nothing;
  return html`<tr class="row" role="row" part="item"><th scope="row" role="rowheader"><button type="button" class="link" @click=${() => card.select(item.code)}><bdi>${item.code}</bdi></button> ${card.text(item.label)}
      ${points ? html`<p class="soft n">${say('review.points', { earned: points.earned, max: points.max })}</p>` : nothing}${missing.length > 0 ? html`<p class="soft">${say('review.proof.missing', { names: listed(card, missing) })}</p>` : nothing}${drawn(card, item)}</th>
    ${authors.map((author) => said(card, item, author))}
    <td role="cell" data-l=${say('review.col.decision')}>${decided(card, item)}${acting?.rowButtons(card, item) ?? nothing}</td></tr>
    ${below === nothing ? nothing : html`<tr class="xrow" role="row"><td colspan=${authors.length + 2} role="cell">${below}</td></tr>`}`;
}

/** Line by line, what each party says side by side, with the proofs, what was decided and what is contested. */
export function items(card: ReviewCard, acting: Acting | undefined): TemplateResult {
  const { say } = card;
  const all = itemsOf(card.view);
  const authors = AUTHORS.filter((author) => author === 'self' || all.some((item) => item.answers.some((answer) => answer.author === author)));
  return html`<section class="sec wide" part="items" aria-labelledby="items"><div><h3 id="items">${say('review.items')}</h3><p class="gloss">${say('review.items.gloss')}</p>${acting?.itemsNote(card) ?? nothing}</div>
    <table class="tb ledger" role="table" aria-labelledby="items"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('review.col.item')}</th>${authors.map((author) => html`<th scope="col" role="columnheader">${say(`review.col.${author}`)}</th>`)}<th scope="col" role="columnheader">${say('review.col.decision')}</th></tr></thead>
      <tbody role="rowgroup">${all.map((item) => row(card, item, authors, acting))}</tbody></table></section>`;
}
