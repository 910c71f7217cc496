import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerView } from '@jalon/core/assessment';
import { labelIn } from '../../scorecard/card.ts';
import { inputText } from '../../scorecard/explanation/input-text.ts';
import { rich } from '../../shared/rich.ts';
import type { ReviewCard } from '../review-card.ts';

/** What an answer says, figure by figure; nothing where it says none. */
export function figures(card: ReviewCard, { input = {}, events = {} }: Partial<Pick<AnswerView, 'input' | 'events'>>): TemplateResult | typeof nothing {
  const { say, view } = card;
  const lines = [
    ...Object.entries(input).map(([code, value]) => ({ label: labelIn(card, view.catalogue.inputs, code), value: inputText(card, code, value) })),
    ...Object.entries(events).map(([code, date]) => ({ label: labelIn(card, view.catalogue.events, code), value: say.format.date(date, 'short') })),
  ];
  return lines.length > 0 ? html`<dl class="kv">${lines.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${rich(value)}</dd></div>`)}</dl>` : nothing;
}
