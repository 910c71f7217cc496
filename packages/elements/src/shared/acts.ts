import { html, type TemplateResult } from 'lit';
import { isolate } from '../language/format.ts';
import type { Say } from '../language/strings.ts';
import { again, retryOnly } from './notice.ts';
import { rich } from './rich.ts';

async function copy(event: Event, id: string, done: string): Promise<void> {
  const button = event.currentTarget as HTMLButtonElement;
  await navigator.clipboard?.writeText(id);
  button.textContent = done;
}

/** One button, and the number to quote to whoever runs the server. */
export const acts = (say: Say, retry: () => void, requestId?: string): TemplateResult => (requestId ? html`<div class="acts">${again(say, retry)}
  <button type="button" class="btn quiet" @click=${(event: Event) => void copy(event, requestId, say('action.copied')).catch(() => undefined)}>${say('action.copyId')}</button></div>
  <p class="cap">${rich(say('request.id', { id: isolate(requestId) }))}</p>` : retryOnly(say, retry));
