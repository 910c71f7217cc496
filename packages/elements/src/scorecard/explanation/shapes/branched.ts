// Rules made of other rules: one branch or another, so many of several. Each branch is told as it would be alone.
import { html, nothing, type TemplateResult } from 'lit';
import type { RuleTrace, TraceOf } from '@jalon/core/assessment';
import { rich } from '../../../shared/rich.ts';
import type { Card } from '../../card.ts';
import { factsText, valueText } from '../../figures.ts';
import type { Shape } from './shape.ts';
import { shapeOf } from './shapes.ts';

type Branched = TraceOf<'any'> | TraceOf<'k-of-n'>;

/** What was found of one branch: its dates where it has any, else its figure or answer. */
const found = (card: Card, trace: RuleTrace): string => factsText(card, trace) || valueText(card, trace);

function branchTable(card: Card, { branches }: Branched): TemplateResult {
  const { say } = card;
  return html`<table class="tb"><thead><tr><th scope="col">${say('col.branch')}</th><th scope="col">${say('col.answer')}</th><th scope="col">${say('col.state')}</th></tr></thead><tbody>
    ${branches.map(({ outcome, trace }) => {
    const shape = shapeOf(trace);
    return html`<tr class=${outcome === 'met' ? 'reached' : ''}><td>${rich(shape.rule(card, trace))}${'branches' in trace ? branchTable(card, trace) : nothing}</td><td>${rich(found(card, trace))}</td><td>${say.code('branch', outcome)}</td></tr>`;
  })}</tbody></table>`;
}

export const any: Shape<'any'> = { rule: ({ say }, { branches }) => say('rule.any', { total: branches.length }), table: branchTable };

export const kOfN: Shape<'k-of-n'> = { rule: ({ say }, { atLeast, branches }) => say('rule.k-of-n', { count: atLeast, total: branches.length }), table: branchTable };
