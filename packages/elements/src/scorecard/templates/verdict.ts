import { html, nothing, type TemplateResult } from 'lit';
import type { ScorecardView, ScoreView } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { listed, windowName, type Card } from '../card.ts';
import { moreFindings } from '../figures.ts';
import { scoreRod } from './score.ts';
import { windowList } from './windows.ts';

/** The first sentence: the largest words of the card. */
export function verdictSentence(card: Card): string {
  const { view, say } = card;
  const { verdict } = view;
  const figures = {
    open: verdict.open.length, closed: verdict.closed.length, undetermined: verdict.undetermined.length,
    names: listed(card, verdict.closed.map((code) => windowName(card, code))),
    by: verdict.by ? say.format.date(verdict.by, 'day', view.asOf) : '', territory: isolate(view.territory.name),
  };
  return say.code('verdict', verdict.code, figures);
}

const firstThreshold = (score: ScoreView | null) => score?.thresholds[0];

function missingSentence({ view, say }: Card): string {
  const { unmet, pending, total } = view.verdict.gates;
  const missing = unmet + pending;
  const threshold = firstThreshold(view.score);
  const short = threshold && threshold.verdict !== 'met' ? threshold.short : null;
  const met = !missing && total > 0 && view.gates.length > 0 ? [say('why.gatesMet')] : [];
  return [...met, ...(missing || short ? [say('why.missing', { missing, total, short: short ?? '', both: missing && Number(short) })] : [])].join(' ');
}

function thresholdSentence({ view, say }: Card): string {
  const threshold = firstThreshold(view.score);
  const open = view.score?.open;
  if (!threshold || !view.score?.earned) return '';
  if (threshold.verdict === 'met') return say('why.margin', { margin: threshold.margin ?? '' });
  const until = lastOpenDay(view);
  return open && Number(open) > 0 ? say('why.open', { open, by: until ? say.format.date(until, 'day', view.asOf) : '' }) : '';
}

/** The last day on which a point can still be won. */
function lastOpenDay({ domains }: ScorecardView): string | undefined {
  const dues = domains.flatMap(({ indicators }) => indicators).filter(({ points }) => points !== null && Number(points.open) > 0).flatMap(({ due }) => due ?? []);
  return dues.sort().at(-1);
}

/** Then why: what is missing, what is still open. */
export function whySentence(card: Card): string {
  const { view, say } = card;
  if (view.grid.basis === 'outline') return say('why.outline');
  if (view.filing === 'not-filed') return say('why.notFiled');
  if (view.verdict.code === 'not-published' || view.verdict.code === 'not-member') return '';
  const nothingYet = view.filing === 'none' && view.version === 0 ? say('why.none') : '';
  return [nothingYet, missingSentence(card), thresholdSentence(card)].filter(Boolean).join(' ');
}

/** Verdict, reasons, windows and score: what a council would read aloud. */
export function verdict(card: Card): TemplateResult {
  const why = whySentence(card);
  return html`<section class="verdict" part="verdict" aria-labelledby="say">
    <h3 id="say" class="say">${rich(verdictSentence(card))}</h3>
    ${why ? html`<p class="why">${rich(why)}</p>` : nothing}
    ${moreFindings.published?.(card, 'filing')}${windowList(card)}${scoreRod(card)}
  </section>`;
}
