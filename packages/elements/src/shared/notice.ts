import { html, nothing, type TemplateResult } from 'lit';
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

export const again = (say: Say, retry: () => void): TemplateResult => html`<button type="button" class="btn primary" @click=${retry}>${say('action.retry')}</button>`;

/** One button. */
export const retryOnly = (say: Say, retry: () => void): TemplateResult => html`<div class="acts">${again(say, retry)}</div>`;
