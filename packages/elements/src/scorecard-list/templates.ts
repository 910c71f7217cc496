import { html, nothing, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import type { ScorecardSummary } from '@jalon/core/assessment';
import type { Say } from '../language/strings.ts';
import { daysFrom } from '../language/format.ts';
import { acts } from '../shared/acts.ts';
import { mark } from '../shared/icons.ts';
import { notice } from '../shared/notice.ts';
import { problemSentence } from '../shared/loading.ts';

const LATE = 'c-late';

function due(say: Say, { review, asOf }: ScorecardSummary): TemplateResult | typeof nothing {
  if (!review?.due) return nothing;
  const left = daysFrom(asOf, review.due);
  return html`${say.format.date(review.due, 'day', asOf)} <span class=${left < 0 ? LATE : 'soft'}>${left < 0 ? html`<b>${say('list.lateBy', { count: -left })}</b>` : say('list.left', { left })}</span>`;
}

function windows(say: Say, { windows: all }: ScorecardSummary): string {
  const count = (standing: string) => all.filter((window) => window.standing === standing).length;
  return say('list.windows', { open: count('open'), closed: count('closed'), rest: count('undetermined') });
}

function todo(say: Say, { review, asOf }: ScorecardSummary): TemplateResult | typeof nothing {
  if (!review) return nothing;
  const { state, undecided, replies, promises } = review;
  const late = promises.nextDue !== null && promises.nextDue < asOf;
  // Once the appeal decided on each, a reply is nothing to do any more.
  const awaited = state === 'provisional' || undecided ? replies : 0;
  const parts = [
    undecided ? html`<span>${say('list.undecided', { count: undecided })}</span>` : nothing, awaited ? html`<span>${say('list.replies', { count: awaited })}</span>` : nothing,
    promises.open ? html`<span class=${late ? LATE : ''}>${say('list.promises', { count: promises.open, due: promises.nextDue ? say.format.date(promises.nextDue, 'day', asOf) : '' })}</span>` : nothing,
  ].filter((part) => part !== nothing);
  return parts.length > 0 ? html`${parts}` : nothing;
}

/** One dossier: whose, at which stage, until when, and what there is to do. */
function row(say: Say, line: ScorecardSummary, select: (line: ScorecardSummary) => void): TemplateResult {
  const { territory, review, score, demonstration, published } = line;
  // A published result is all that some may read of a dossier.
  const state = review?.state ?? (published ? 'published' : '');
  const dueAt = due(say, line);
  const tasks = todo(say, line);
  return html`<tr class="row" role="row" part="line"><th scope="row" role="rowheader"><button type="button" class="link" data-territory=${territory.id} @click=${() => select(line)}><bdi>${territory.name}</bdi></button>
      <span class="soft">${say.code('kind', territory.kind)}${territory.within.at(-1) ? html`${say('comma')}<bdi>${territory.within.at(-1)}</bdi>` : nothing}${demonstration ? html`${say('comma')}${say('list.demonstration')}` : nothing}</span></th>
    <td role="cell" data-l=${say('list.col.state')}>${state ? say.code('list.state', state) : nothing}</td><td role="cell" data-l=${say('list.col.due')}>${dueAt === nothing ? html`<span aria-hidden="true">${say('list.noDue')}</span>` : dueAt}</td>
    <td role="cell" class="num" data-l=${say('list.col.score')}>${score?.earned == null ? html`<span class="soft">${say('list.noScore')}</span>` : say('list.score', { earned: score.earned, max: score.max })}</td>
    <td role="cell" data-l=${say('list.col.windows')}>${windows(say, line)}</td><td role="cell" class="todo" data-l=${say('list.col.todo')}>${tasks}</td></tr>`;
}

interface TableState {
  readonly select: (line: ScorecardSummary) => void;
  /** Other lines are being read: these are not those asked for any more. */
  readonly isSeeking: boolean;
}

export const table = (say: Say, lines: readonly ScorecardSummary[], { select, isSeeking }: TableState): TemplateResult => html`<table class="tb lines" role="table" part="lines" aria-labelledby="title" aria-busy=${isSeeking}>
  <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('list.col.territory')}</th><th scope="col" role="columnheader">${say('list.col.state')}</th><th scope="col" role="columnheader">${say('list.col.due')}</th><th scope="col" role="columnheader" class="num">${say('list.col.score')}</th><th scope="col" role="columnheader">${say('list.col.windows')}</th><th scope="col" role="columnheader">${say('list.col.todo')}</th></tr></thead>
  <tbody role="rowgroup">${lines.map((line) => row(say, line, select))}</tbody></table>`;

/** No line: none fits what was chosen, or there is none at all. */
export const nothingFound = (say: Say, isChosen: boolean): TemplateResult => (isChosen ? notice({ title: say('list.empty'), say: say('list.empty.say') }) : notice({ title: say('list.none'), say: say('list.none.say') }));
export const noSource = (say: Say): TemplateResult => notice({ title: say('list.noSource'), say: say('list.noSource.say'), classes: 'warn', icon: 'late' });
export const noCycle = (say: Say): TemplateResult => notice({ title: say('list.noCycle'), say: say('list.noCycle.say') });

const sentenceOf = (say: Say, problem: JalonProblem): string => {
  switch (problem.code) {
    case 'not-found': return say('list.missing');
    case 'forbidden': return say('list.forbidden');
    case 'not-signed-in': case 'token-invalid': case 'token-expired': return say('list.signin');
    default: return problemSentence(say, problem);
  }
};

export const failed = (say: Say, problem: JalonProblem, retry: () => void, offline: boolean): TemplateResult =>
  notice({ title: say('list.failed'), say: offline ? say('list.offline') : sentenceOf(say, problem), classes: 'err', icon: 'unmet', acts: acts(say, retry, problem.requestId), alert: true });

export const staleBanner = (say: Say, problem: JalonProblem, retry: () => void): TemplateResult =>
  html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${sentenceOf(say, problem)}</span></p><p>${say('list.old')}</p>${acts(say, retry, problem.requestId)}</div>`;
