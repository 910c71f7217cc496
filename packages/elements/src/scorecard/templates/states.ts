import { html, nothing, type TemplateResult } from 'lit';
import type { JalonProblem } from '@jalon/client';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { mark, type Mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';

/** A first load keeps the height the card will have, so that nothing jumps. */
export const loading = (words: string): TemplateResult => html`<div class="loading" part="loading" aria-busy="true"><p class="cap" role="status">${words}</p>
  <span class="sk title"></span><span class="sk half"></span><span class="sk big"></span><span class="sk wide"></span>
  <div class="trio"><span class="sk"></span><span class="sk"></span><span class="sk"></span></div><span class="sk rod"></span>
  ${[0, 1, 2, 3, 4].map(() => html`<span class="sk wide"></span><span class="sk half"></span>`)}</div>`;

interface Notice {
  readonly title: string;
  readonly say: string;
  readonly classes?: string;
  readonly icon?: Mark;
  readonly acts?: TemplateResult | typeof nothing;
  readonly alert?: boolean;
}

/** A sentence instead of a card: what happened, what is kept, what to do. The page's own fallback follows. */
export const notice = ({ title, say, classes = '', icon = 'none', acts = nothing, alert = false }: Notice): TemplateResult => html`<div class="note blank ${classes}" part="note" role=${alert ? 'alert' : 'group'}>
  <h2 class="h3">${mark(icon, `c-${icon}`)}<span>${title}</span></h2><p>${rich(say)}</p>${acts}<slot></slot></div>`;

export const offlineEmpty = (say: Say, since: string, retry: () => void): TemplateResult =>
  notice({ title: say('offline.title', { time: since }), say: say('offline.empty'), classes: 'warn', icon: 'late', acts: acts(say, retry), alert: true });

async function copy(event: Event, id: string, done: string): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  await navigator.clipboard?.writeText(id);
  button.textContent = done;
}

export const acts = (say: Say, retry: () => void, requestId?: string): TemplateResult => html`<div class="acts"><button type="button" class="btn primary" @click=${retry}>${say('action.retry')}</button>
  ${requestId ? html`<button type="button" class="btn quiet" @click=${(event: Event) => void copy(event, requestId, say('action.copied')).catch(() => undefined)}>${say('action.copyId')}</button>` : nothing}</div>
  ${requestId ? html`<p class="cap">${rich(say('request.id', { id: isolate(requestId) }))}</p>` : nothing}`;

/** The sentence of a problem; the server's own where ours knows no better. */
export function problemSentence(say: Say, { code, detail }: Pick<JalonProblem, 'code' | 'detail'>): string {
  const known = ['no-answer', 'timeout', 'unavailable', 'internal', 'too-many-requests', 'unexpected-answer'].includes(code);
  return known ? say.code('error', code) : (detail ?? say.code('error', code));
}

/** A failure without a card: what failed, one button, the number to quote. */
export const failure = (say: Say, error: JalonProblem, retry: () => void): TemplateResult =>
  notice({ title: say('error.title'), say: problemSentence(say, error), classes: 'err', icon: 'unmet', acts: acts(say, retry, error.requestId), alert: true });

/** Over a card that could not be read again: the old figures stay, and are said to be old. */
export const staleBanner = (say: Say, error: JalonProblem, retry: () => void): TemplateResult => html`<div class="note err banner" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${problemSentence(say, error)}</span></p><p>${say('error.old')}</p>${acts(say, retry, error.requestId)}</div>`;

export const offlineBanner = (say: Say, since: string, waiting: number): TemplateResult => html`<div class="note warn banner" part="note" role="status"><p class="h3">${mark('late', 'c-late')}<span>${say('offline.title', { time: since })}</span></p><p>${say('offline.say')} ${waiting ? say('offline.waiting', { count: waiting }) : ''}</p></div>`;
