import { html, nothing, type TemplateResult } from 'lit';
import type { RuleTrace, StepTrace } from '@jalon/core/assessment';
import { isolateLtr } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { labelIn, type Card } from '../card.ts';
import { stepsOf } from '../figures.ts';
import { shapeOf } from './shapes/shapes.ts';

function stepRule(card: Card, step: StepTrace): string {
  const { say, view } = card;
  const event = labelIn(card, view.catalogue.events, step.event);
  if (step.due === null) return say(step.expression === null ? 'rule.stepFree' : 'rule.stepOpen', { event });
  const due = say.format.date(step.due);
  return say('rule.step', { event, due, was: step.originalDue ? say.format.date(step.originalDue) : '' });
}

/** A rule in words, with its own numbers. */
export function rule(card: Card, trace: RuleTrace): TemplateResult {
  const shape = shapeOf(trace);
  const steps = stepsOf(trace);
  return html`<p>${rich(shape.rule(card, trace))}</p>${steps.length ? html`<ul class="steps-list soft" role="list">${steps.map((step) => html`<li>${rich(stepRule(card, step))}</li>`)}</ul>` : nothing}
    ${shape.table?.(card, trace) ?? nothing}`;
}

/** The arithmetic, line by line, and what full points would have taken. */
export function sums(card: Card, trace: RuleTrace): TemplateResult | typeof nothing {
  const shape = shapeOf(trace);
  const lines = (shape.sums?.(card, trace) ?? []).filter(Boolean);
  if (lines.length === 0) return nothing;
  const needs = shape.needs?.(card, trace);
  return html`<div class="sums">${lines.map((line) => html`<p>${rich(isolateLtr(line))}</p>`)}</div>${needs ? html`<p class="soft">${rich(needs)}</p>` : nothing}`;
}
