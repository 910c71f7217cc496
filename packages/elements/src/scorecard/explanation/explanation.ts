import { html, nothing, type TemplateResult } from 'lit';
import type { AssessmentCan } from '@jalon/contract';
import type { AnswerView, Evidence, GateView, IndicatorView } from '@jalon/core/assessment';
import { dateInZone } from '@jalon/core/time';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { labelIn, listed, type Card } from '../card.ts';
import { itemReason } from '../reason.ts';
import { addStrings } from '../../language/strings.ts';
import { explanationFr } from './fr.ts';
import { inputText } from './input-text.ts';
import { rule, sums } from './rule.ts';

addStrings('fr', explanationFr);

const pointsOf = (item: GateView | IndicatorView) => ('points' in item ? item.points : null);

/** A card with the names its reader may read. */
export interface DetailedCard extends Card {
  readonly people: AssessmentCan['people'];
  /** What shows the file of a proof, for those who may ask for it. */
  viewer?(item: string, proof: Evidence): TemplateResult | typeof nothing;
}

const DOCUMENT = html`<svg class="mk" viewBox="0 0 16 16" aria-hidden="true"><path d="M3.5 1.5h6l3 3v10h-9z M9.5 1.5v3h3" fill="none" stroke="currentColor" stroke-width="1.3"/></svg>`;

const FOUND = new Set(['full', 'partial', 'nothing']);

/** Why an item has its points or its state: the rule in words, the sum with its numbers, what is left. */
export function why(card: Card, item: GateView | IndicatorView): TemplateResult {
  const { say } = card;
  const points = pointsOf(item);
  const rest = points ? say('explain.rest', points) : '';
  // The row above already gives the finding of a gate, and the title that of figures.
  const isSaid = item.trace !== null && (points === null || FOUND.has(item.reason));
  return html`<div class="full"><h4>${points ? say('explain.points', points) : say('explain.gate')}</h4>${isSaid ? nothing : html`<p>${rich(itemReason(card, item))}</p>`}
    ${item.trace ? html`${rule(card, item.trace)}${sums(card, item.trace)}` : nothing}${rest ? html`<p class="soft">${rest}</p>` : nothing}</div>`;
}

const ofRecord = (item: GateView | IndicatorView): AnswerView | undefined => item.answers.find((answer) => answer.ofRecord) ?? item.answers[0];

function data(card: Card, item: GateView | IndicatorView): TemplateResult {
  const { say, view } = card;
  const answer = ofRecord(item);
  const lines = answer ? [
    ...item.asks.inputs.map((code) => ({ label: labelIn(card, view.catalogue.inputs, code), value: inputText(card, code, answer.input[code]) })),
    ...item.asks.events.map((code) => ({ label: labelIn(card, view.catalogue.events, code), value: answer.events[code] ? say.format.date(answer.events[code]) : say('value.missing') })),
  ] : [];
  return html`<div><h4>${say('explain.data')}</h4>${lines.length ? html`<dl class="kv">${lines.map(({ label, value }) => html`<dt>${label}</dt><dd>${rich(value)}</dd>`)}</dl>` : html`<p class="soft">${say('explain.noData')}</p>`}
    ${answer?.note ? html`<p class="soft"><bdi>${answer.note}</bdi></p>` : nothing}</div>`;
}

function proofs(card: DetailedCard, item: GateView | IndicatorView): TemplateResult {
  const { say, view } = card;
  const files = item.answers.flatMap(({ evidence }) => evidence).filter((file, index, all) => all.findIndex(({ id }) => id === file.id) === index);
  const missing = item.missingEvidence.map((code) => labelIn(card, view.catalogue.evidence, code));
  const isAsked = item.asks.evidence.length > 0;
  return html`<div><h4>${say('explain.proofs')}</h4>
    ${files.length ? html`<ul class="files" role="list">${files.map((file) => {
      const { title, pages, url, kind } = file;
      const words = pages ? say('proof.pages', { title: isolate(title), pages }) : isolate(title);
      const label = labelIn(card, view.catalogue.evidence, kind);
      return html`<li>${DOCUMENT}<span>${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${rich(words)}<span class="vh">, ${say('proof.opens')}</span></a>` : rich(words)} <span class="soft">${label === title ? '' : label}</span>${card.viewer?.(item.code, file) ?? nothing}</span></li>`;
    })}</ul>` : html`<p class="soft">${say(isAsked ? 'explain.noProof' : 'explain.noProofAsked')}</p>`}
    ${missing.length ? html`<p class="soft">${say('explain.missingProofs', { names: listed(card, missing) })}</p>` : nothing}</div>`;
}

/** A person's name for those entitled to it; their role for everyone else. */
function personOf({ people, say }: DetailedCard, by: { readonly id: string; readonly role: string }): string {
  const person = people[by.id];
  return person ? isolate(person.name) : say.code('role', by.role);
}

function said(card: Card, item: GateView | IndicatorView, answer: AnswerView): string {
  const { say } = card;
  const inputs = item.asks.inputs.filter((code) => answer.input[code] !== undefined).map((code) => inputText(card, code, answer.input[code]));
  const events = item.asks.events.flatMap((code) => answer.events[code] ?? []).map((date) => say.format.date(date, 'short'));
  return [...inputs, ...events].join(say('join')) || say('value.missing');
}

/** Who says so: each author beside the one whose answer counts. */
function who(card: DetailedCard, item: GateView | IndicatorView): TemplateResult {
  const { say, view } = card;
  if (item.answers.length === 0) return html`<div class="full"><h4>${say('explain.who')}</h4><p class="soft">${say('explain.nobody')}</p></div>`;
  const hasPoints = item.answers.some(({ earned }) => earned !== null);
  return html`<div class="full"><h4 id="who-${item.code}">${say('explain.who')}</h4><table class="tb who" role="table" aria-labelledby="who-${item.code}">
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('col.author')}</th><th scope="col" role="columnheader">${say('col.said')}</th>${hasPoints ? html`<th scope="col" role="columnheader" class="num">${say('col.points')}</th>` : nothing}<th scope="col" role="columnheader">${say('col.on')}</th></tr></thead>
    <tbody role="rowgroup">${item.answers.map((answer) => html`<tr role="row"><th scope="row" role="rowheader">${rich(personOf(card, answer.by))}<br><span class="soft">${say.code('author', answer.author)}${answer.ofRecord ? html`${say('comma')}<b>${say('explain.ofRecord')}</b>` : nothing}</span></th>
      <td role="cell">${rich(said(card, item, answer))}</td>${hasPoints ? html`<td role="cell" class="num" data-l=${say('col.points')}>${answer.earned === null ? '' : say.format.number(answer.earned)}</td>` : nothing}<td role="cell" class="on">${say.format.date(dateInZone(answer.at, view.timeZone), 'short')}</td></tr>`)}</tbody></table></div>`;
}

/** What opens under a row: the rule in words, the sum with its numbers, inputs, proofs, who says so, source and version. */
export function explanation(card: DetailedCard, item: GateView | IndicatorView): TemplateResult {
  const { say, view } = card;
  const { ref, confidence, note } = item.source;
  const outline = view.grid.basis === 'outline';
  return html`${outline ? nothing : html`${why(card, item)}${data(card, item)}${proofs(card, item)}${who(card, item)}`}
    <p class="full cap">${rich(say('explain.grid', { grid: isolate(view.grid.code), version: isolate(view.grid.version), source: isolate(ref), confidence: say.code('confidence', confidence) }))} ${note ?? ''} ${outline ? '' : rich(say('explain.engine', { engine: isolate(view.engine) }))}</p>`;
}
