import { html, nothing, type TemplateResult } from 'lit';
import { checkCompleteness, placeTerritory, type Finding } from '@jalon/core/assessment';
import { labelIn } from '../../scorecard/card.ts';
import type { ReviewCard } from '../review-card.ts';
import type { Facts } from './foresee.ts';
import { sentencesIn } from './language.ts';

/** What is missing before the dossier is filed: first what keeps it from being filed. Each line leads to its item. */
export function completeness(card: ReviewCard, facts: Facts): TemplateResult | typeof nothing {
  const { say, view, state } = card;
  if (!state) return nothing;
  const { classes } = placeTerritory({ ...facts, asOf: view.asOf });
  const found = checkCompleteness(state, facts.referential, { classes }, view.asOf);
  const [blocking, warnings] = [found.filter((one) => one.blocking), found.filter((one) => !one.blocking)];
  const list = (title: string, lines: readonly Finding[]) => (lines.length === 0 ? nothing : html`<h4>${title}</h4><ul class="findings" role="list">${lines.map((line) => html`<li><button type="button" class="link" @click=${() => card.select(line.item)}>${sentence(card, line)}</button></li>`)}</ul>`);
  return html`<section class="sec" part="check" aria-labelledby="check"><div><h3 id="check">${say('check.title')}</h3></div>
    <div>${found.length === 0 ? html`<p>${say('check.none')}</p>` : html`${list(say('check.blocking', { count: blocking.length }), blocking)}${list(say('check.warnings', { count: warnings.length }), warnings)}`}</div></section>`;
}

/** Codes by their labels; those of lists too. */
function sentence(card: ReviewCard, { code, figures }: Finding): string {
  const { inputs, events, evidence } = card.view.catalogue;
  const named: Record<string, string> = { ...figures };
  const name = (figure: string, catalogue: Parameters<typeof labelIn>[1]) => {
    if (named[figure] !== undefined) named[figure] = named[figure].split(', ').map((one) => labelIn(card, catalogue, one)).join(card.say('comma'));
  };
  name('kind', evidence);
  name('input', inputs);
  for (const figure of ['event', 'after']) name(figure, events);
  name('missing', { ...inputs, ...events });
  return sentencesIn(card.say.format.language).describeFinding({ code, figures: named });
}
