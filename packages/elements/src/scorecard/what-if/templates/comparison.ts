import { html, nothing, type TemplateResult } from 'lit';
import type { ScorecardView } from '@jalon/core/assessment';
import type { Say } from '../../../language/strings.ts';
import { barrier } from '../../../shared/icons.ts';
import { isolateLtr } from '../../../language/format.ts';
import { rich } from '../../../shared/rich.ts';
import { windowName, type Card } from '../../card.ts';
import { rod } from '../../templates/rod.ts';
import { rodLabel } from '../../templates/score.ts';
import { verdictSentence } from '../../templates/verdict.ts';
import { moved, movedText } from './difference.ts';

type Shown = { readonly earned: string; readonly lost: string; readonly open: string; readonly max: string };
const shownScore = ({ score }: ScorecardView): Shown | undefined => (score && score.earned !== null && score.lost !== null && score.open !== null ? { earned: score.earned, lost: score.lost, open: score.open, max: score.max } : undefined);

function side(card: Card, title: string): TemplateResult {
  const { say, view } = card;
  const score = shownScore(view);
  const post = view.score?.thresholds[0]?.atLeast;
  return html`<div class="side"><h4>${title}</h4><p class="sim-say-verdict">${rich(verdictSentence(card))}</p>
    ${score ? html`<p class="fig"><strong class="n">${say.format.count(score.earned)}</strong> <span class="soft">${say('score.earned', score)}</span></p>${rod(score, { label: rodLabel(card, score, post), height: 16, post })}` : html`<p class="soft">${say('what.noScore')}</p>`}</div>`;
}

const COLOURS: Record<string, string> = { open: 'c-met', closed: 'c-unmet', undetermined: 'c-pending' };

const verbOf = (say: Say, before: string, after: string): string => (before === after ? say('what.same') : say(after === 'open' ? 'what.opens' : before === 'open' || after === 'closed' ? 'what.closes' : 'what.moves'));

function windowRow(real: Card, card: Card, at: number): TemplateResult | typeof nothing {
  const { say } = card;
  const [before, after] = [real.view.windows[at], card.view.windows[at]];
  if (!before || !after) return nothing;
  const state = (standing: string) => html`<span class="st ${COLOURS[standing] ?? 'c-none'}">${barrier(standing, '')}${say.code('standing', standing)}</span>`;
  return html`<tr role="row" class=${before.standing === after.standing ? '' : 'moved'}><th scope="row" role="rowheader"><bdi>${card.text(after.label)}</bdi></th><td role="cell" data-l=${say('what.card')}>${state(before.standing)}</td><td role="cell" data-l=${say('what.trial')}>${state(after.standing)}</td><td role="cell" data-l=${say('what.change')}>${before.standing === after.standing ? say('what.same') : html`<b>${verbOf(say, before.standing, after.standing)}</b>`}</td></tr>`;
}

/** The card and the simulation side by side: the first sentence, the score, each window. */
export function comparison(real: Card, card: Card): TemplateResult {
  const { say } = card;
  const [before, after] = [shownScore(real.view), shownScore(card.view)];
  return html`<section class="sec" part="comparison" aria-labelledby="what-compare"><div><h3 id="what-compare">${say('what.compare')}</h3>${before && after ? html`<p class="sim-diff"><b>${rich(isolateLtr(movedText(say, before.earned, after.earned)))}</b></p>` : nothing}</div>
    <div><div class="sides">${side(real, say('what.card'))}${side(card, say('what.trial'))}</div>
    ${card.view.windows.length ? html`<table class="tb sim-tb" role="table" aria-label=${say('windows.title')}><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('windows.title')}</th><th scope="col" role="columnheader">${say('what.card')}</th><th scope="col" role="columnheader">${say('what.trial')}</th><th scope="col" role="columnheader">${say('what.change')}</th></tr></thead>
      <tbody role="rowgroup">${card.view.windows.map((_, at) => windowRow(real, card, at))}</tbody></table>` : nothing}</div></section>`;
}

/** The new figures in one sentence, to be heard. */
export function heard(say: Say, real: ScorecardView, trial: ScorecardView): string {
  const [before, after] = [shownScore(real), shownScore(trial)];
  const { up, down } = before && after ? moved(before.earned, after.earned) : { up: '', down: '' };
  const card = { view: trial, say, text: (label: Parameters<Card['text']>[0]) => label?.[say.format.language] ?? label?.fr ?? '' } as Card;
  const names = (isNow: boolean) => say.format.list(trial.windows.filter(({ standing }, at) => (isNow ? standing === 'open' && real.windows[at]?.standing !== 'open' : standing !== 'open' && real.windows[at]?.standing === 'open')).map(({ code }) => windowName(card, code)));
  return say('what.heard', { earned: after?.earned ?? '', of: after?.max ?? '', up, down, opens: names(true), closes: names(false) });
}
