import { html, nothing, type TemplateResult } from 'lit';
import type { ScoreView } from '@jalon/core/assessment';
import { rich } from '../../shared/rich.ts';
import { actLine, moreFindings } from '../figures.ts';
import type { Card } from '../card.ts';
import { bandOf, rod, scale, swatch } from './rod.ts';

type Assessed = ScoreView & { readonly earned: string; readonly lost: string; readonly open: string };
const isAssessed = (score: ScoreView): score is Assessed => score.earned !== null && score.lost !== null && score.open !== null;

/** What the staff says aloud. */
export function rodLabel({ say }: Card, { earned, open, lost, max }: { earned: string; open: string; lost: string; max: string }, post?: string): string {
  return say('score.rod', { earned, open, lost, max, atLeast: post ?? '' });
}

function thresholdText(card: Card, score: ScoreView): string {
  const { say } = card;
  return score.thresholds.map((threshold) => {
    const act = actLine(card, threshold.act);
    return act ? `${say('score.thresholdByAct', { atLeast: threshold.atLeast, declared: threshold.declared })} ${act}` : say('score.threshold', { atLeast: threshold.atLeast });
  }).join(' ');
}

function unscored(card: Card, score: ScoreView): TemplateResult {
  const { say } = card;
  return html`<div class="score" part="score"><p class="soft">${say.code('score', score.reason)} ${rich(thresholdText(card, score))}</p></div>`;
}

function key({ say }: Card, hasPost: boolean, score: Assessed): TemplateResult {
  const has = (points: string) => Number(points) > 0;
  return html`<p class="key"><span>${swatch.earned}${say('key.earned')}</span>${has(score.open) ? html`<span>${swatch.open}${say('key.open')}</span>` : nothing}
    ${has(score.lost) ? html`<span>${swatch.lost}${say('key.lost')}</span>` : nothing}${hasPost ? html`<span>${swatch.threshold}${say('key.threshold')}</span>` : nothing}</p>`;
}

/** The figure, then the staff it is read on. Earned, open and lost add up to the maximum. */
export function scoreRod(card: Card): TemplateResult | typeof nothing {
  const { say, view } = card;
  const { score } = view;
  if (!score || (view.grid.basis === 'outline' && !score.imported)) return nothing;
  if (!isAssessed(score)) return unscored(card, score);
  const post = score.thresholds[0]?.atLeast;
  // Nothing received is not a score of zero.
  const isBegun = view.filing !== 'none' || score.imported !== null;
  const rest = score.imported ? '' : say('score.rest', score);
  return html`<div class="score ${card.isSaving ? 'busy' : ''}" part="score">
    <p class="fig">${isBegun ? html`<span><strong class="n"><button type="button" class="link" data-figure="s:${score.code}">${say.format.count(score.earned)}</button></strong> ${say('score.earned', score)}</span>` : nothing}<span class="soft">${isBegun ? rest : say('score.none', score)} ${rich(thresholdText(card, score))}${isBegun ? rich(moreFindings.name?.(card, score) ?? '') : nothing}</span></p>
    ${moreFindings.published?.(card, 'score', score.code)}
    <div class="rodbox">${rod(score, { label: rodLabel(card, score, post), height: 26, post, band: bandOf(Number(score.max)) })}${scale(score.max, post, card.rtl, (points) => say.format.number(points))}</div>
    ${key(card, post !== undefined, score)}
  </div>`;
}
