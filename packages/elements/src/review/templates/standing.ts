import { html, nothing, type TemplateResult } from 'lit';
import { RUNS_IN, type ReviewView } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { listed, windowName } from '../../scorecard/card.ts';
import type { ReviewCard } from '../review-card.ts';

/** What the record says so far, from the provisional result on. */
const TOLD = new Set<string>(['provisional', 'deciding', 'final', 'published']);

function result(card: ReviewCard): TemplateResult | typeof nothing {
  const { view, say, review } = card;
  if (!TOLD.has(review.state)) return nothing;
  const names = (codes: readonly string[]) => (codes.length > 0 ? listed(card, codes.map((code) => windowName(card, code))) : '');
  const { open, closed, undetermined } = view.verdict;
  const score = view.score?.earned == null ? '' : say('review.result', { earned: view.score.earned, max: view.score.max, open: view.score.open ?? '' });
  const windows = say('review.windows', { open: names(open), closed: names(closed), rest: names(undetermined) });
  return html`<p class="why" part="result">${score} ${rich(windows)}</p>`;
}

function delayLine({ say, view }: ReviewCard, name: string, delay: NonNullable<ReviewView['deadlines']['file']>): TemplateResult {
  const { due, daysLeft, act } = delay;
  if (due === null || daysLeft === null) return html`<p>${say('review.blocked.deadline-unknown')}</p>`;
  const left = daysLeft < 0 ? say('review.past', { days: -daysLeft }) : say('review.left', { left: daysLeft });
  return html`<p class=${daysLeft < 0 ? 'c-late' : ''}><b>${say.code('review.delay', name, { due: say.format.date(due, 'day', view.asOf) })}</b> ${left}${act === null ? nothing : html` <span class="soft">${say('review.moved')}</span>`}</p>`;
}

/** Where the dossier stands: the first sentence, the delay that runs, what the record says. */
export function standing(card: ReviewCard): TemplateResult {
  const { say, review, view } = card;
  const since = review.since ? say.format.date(review.since, 'day', view.asOf) : '';
  const running = RUNS_IN[review.state];
  const delay = running && review.deadlines[running];
  const due = review.openPromises.map((promise) => promise.due).sort()[0];
  return html`<section class="verdict" part="standing" aria-labelledby="say">
    <h3 id="say" class="say" tabindex="-1">${say.code('review.state', review.state, { since })}</h3>
    ${delay ? html`<div class="why">${delayLine(card, running, delay)}</div>` : nothing}${result(card)}
    ${due ? html`<p class="why">${say('review.promises.open', { count: review.openPromises.length, due: say.format.date(due, 'day', view.asOf) })}</p>` : nothing}
  </section>`;
}

type Next = ReviewView['next'][number];

function nextLine(card: ReviewCard, { act, allowedFor }: Next): string {
  const { say, view, review } = card;
  const running = RUNS_IN[review.state];
  const due = running && review.deadlines[running]?.due;
  const by = due && due >= view.asOf && (act === 'fileDossier' || act === 'closeReplies') ? say.format.date(due, 'day', view.asOf) : '';
  const who = allowedFor.map((role) => say.code('review.who', role)).join(` ${say('review.next.or')} `);
  return say('review.next.line', { who, does: say.code('review.does', act), by });
}

/** What comes next: who does what, until when, and what still keeps them from it. */
export function nextSteps(card: ReviewCard): TemplateResult {
  const { say, review } = card;
  return html`<section class="sec" part="next" aria-labelledby="next">
    <div><h3 id="next">${say('review.next')}</h3><p class="gloss">${say('review.next.gloss')}</p></div>
    ${review.next.length === 0 ? html`<p>${say('review.next.none')}</p>` : html`<ul class="nexts" role="list">${review.next.map((next) => html`<li class="keep"><div><p class="do">${rich(nextLine(card, next))}</p>
      ${next.blockedBy === null ? nothing : html`<p class="soft sm">${say.code('review.blocked', next.blockedBy, { undecided: review.undecided })}</p>`}</div>${card.actButton?.(next) ?? nothing}</li>`)}</ul>`}
  </section>`;
}

/** The receipt of the last filing. */
export function receipt(card: ReviewCard, personOfStep: string): TemplateResult | typeof nothing {
  const { say, view, review } = card;
  const filed = review.steps.findLast(({ act }) => act === 'fileDossier');
  if (!filed) return nothing;
  const figures = { on: say.format.date(filed.on), time: say.format.time(filed.at, view.timeZone), person: personOfStep, id: isolate(view.assessmentId), version: isolate(String(filed.version)) };
  return html`<section class="sec" part="receipt" aria-labelledby="receipt"><div><h3 id="receipt">${say('review.receipt')}</h3></div><p>${rich(say('review.receipt.say', figures))}</p></section>`;
}
