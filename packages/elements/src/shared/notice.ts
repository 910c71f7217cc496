import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../language/format.ts';
import type { Say } from '../language/strings.ts';
import { mark, type Mark } from './icons.ts';
import { rich } from './rich.ts';

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

async function copy(event: Event, id: string, done: string): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  await navigator.clipboard?.writeText(id);
  button.textContent = done;
}

/** One button, and the number to quote to whoever runs the server. */
export const acts = (say: Say, retry: () => void, requestId?: string): TemplateResult => html`<div class="acts"><button type="button" class="btn primary" @click=${retry}>${say('action.retry')}</button>
  ${requestId ? html`<button type="button" class="btn quiet" @click=${(event: Event) => void copy(event, requestId, say('action.copied')).catch(() => undefined)}>${say('action.copyId')}</button>` : nothing}</div>
  ${requestId ? html`<p class="cap">${rich(say('request.id', { id: isolate(requestId) }))}</p>` : nothing}`;
