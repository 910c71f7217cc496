import { html, nothing, type TemplateResult } from 'lit';
import type { StepView } from '@jalon/core/assessment';
import { rich } from '../../shared/rich.ts';
import { windowName, type Card } from '../card.ts';

function when({ say, view }: Card, { due, daysLeft }: StepView): TemplateResult {
  if (due === null || daysLeft === null) return html`<p class="when"><span>${say('step.noDate')}</span></p>`;
  if (daysLeft < 0) return html`<p class="when c-late"><span>${say('step.late')}</span> <small>${say('step.ago', { count: -daysLeft })}</small></p>`;
  return html`<p class="when"><span>${say('step.by', { date: say.format.date(due, 'day', view.asOf) })}</span> <small>${say('step.in', { count: daysLeft })}</small></p>`;
}

function gain(card: Card, { unlocks }: StepView): TemplateResult {
  const { say } = card;
  if (unlocks.points !== null) return html`<p class="gain"><b>${say('step.points', { count: unlocks.points })}</b> <small>${say(unlocks.reachesThreshold ? 'step.reaches' : 'step.towards')}</small></p>`;
  if (unlocks.windows.length === 0) return html`<p class="gain"></p>`;
  return html`<p class="gain"><b>${unlocks.windows.length === 1 ? rich(windowName(card, unlocks.windows[0] ?? '')) : say('step.windows', { count: unlocks.windows.length })}</b> <small>${say('step.required')}</small></p>`;
}

function step(card: Card, item: StepView): TemplateResult {
  const { say, text } = card;
  const lead = item.lead ? `${text(item.lead)}. ` : '';
  return html`<li class="step keep"><p class="do">${text(item.action)} <span class="n">(<button type="button" class="link" @click=${() => card.goTo(item.item)}><bdi>${item.item}</bdi></button>)</span></p>
    <p class="who">${lead}${say.code('gesture', item.gesture)}</p>${when(card, item)}${gain(card, item)}</li>`;
}

/** What to do, who, by when, what it unlocks: in the order of what it unlocks. */
export function steps(card: Card): TemplateResult | typeof nothing {
  const { view, say } = card;
  if (view.steps.length === 0 && (view.verdict.code !== 'all-open' || view.gates.length + view.domains.length === 0)) return nothing;
  return html`<section class="sec" part="steps" aria-labelledby="steps">
    <div><h3 id="steps">${say('steps.title')}</h3>${view.steps.length ? html`<p class="gloss">${say('steps.gloss')}</p>` : nothing}</div>
    ${view.steps.length ? html`<ol role="list">${view.steps.map((item) => step(card, item))}</ol>` : html`<p>${say('steps.none')}</p>`}
  </section>`;
}

