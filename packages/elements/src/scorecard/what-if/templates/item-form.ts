import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../../language/format.ts';
import { rich } from '../../../shared/rich.ts';
import type { Card } from '../../card.ts';
import { answerFields, type AnswerFields } from '../../editing/templates/form.ts';
import { why } from '../../explanation/explanation.ts';
import { statusOf } from '../../status.ts';
import { itemsIn } from '../bench.ts';

interface ItemForm extends AnswerFields {
  readonly isMet: boolean;
  readonly isSupposed: boolean;
  meet(isNow: boolean): void;
  reset(): void;
}

/** Before and after, for one line. */
function outcome(real: Card, card: Card, code: string): string {
  const { say } = card;
  const [before, after] = [real, card].map(({ view }) => itemsIn(view).find((item) => item.code === code));
  if (!before || !after) return '';
  const [was, is] = [before, after].map((item) => ('points' in item ? item.points : null));
  return was && is ? say('what.line.points', { before: was.earned, after: is.earned, max: is.max }) : say('what.line.state', { before: statusOf(real, before).words, after: statusOf(card, after).words });
}

/** What one tries for an item, then why it would have its points. */
export function itemForm(real: Card, card: Card, form: ItemForm): TemplateResult {
  const { say } = card;
  const { item, isMet, isSupposed } = form;
  const { code } = item;
  return html`<form class="full edit editing" part="form" id="w-${code}" aria-labelledby="wt-${code}" novalidate @submit=${(event: Event) => event.preventDefault()}>
    <h4 id="wt-${code}">${rich(say('what.try', { item: isolate(code) }))}</h4>${isMet ? nothing : answerFields(card, form)}
    <label class="met"><input type="checkbox" id="met-${code}" .checked=${isMet} @change=${(event: Event) => form.meet((event.target as HTMLInputElement).checked)}><span>${say('what.meet')}</span></label>
    <p class="preview">${outcome(real, card, code)}</p>
    ${isSupposed ? html`<div class="acts"><button type="button" class="btn quiet" @click=${form.reset}>${rich(say('what.resetOf', { item: isolate(code) }))}</button></div>` : nothing}</form>${why(card, item)}`;
}
