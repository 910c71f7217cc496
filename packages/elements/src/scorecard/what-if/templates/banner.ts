import { html, nothing, type TemplateResult } from 'lit';
import { mark } from '../../../shared/icons.ts';
import type { Card } from '../../card.ts';

interface Banner {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly canReset: boolean;
  /** What was just heard: new figures, once the hand pauses. */
  readonly words: string;
  undo(): void;
  redo(): void;
  reset(): void;
  leave(): void;
}

/** A button that stays where it is when it can do nothing more: whoever pressed it is still on it. */
const step = (words: string, can: boolean, go: () => void): TemplateResult => html`<button type="button" class="btn" aria-disabled=${can ? nothing : 'true'} @click=${() => can && go()}>${words}</button>`;

/** That it is a simulation, and the way out: it stays in sight. */
export function banner({ say }: Card, { canUndo, canRedo, canReset, words, undo, redo, reset, leave }: Banner): TemplateResult {
  return html`<div class="sim-top" part="simulation-banner"><h2 id="what-if" tabindex="-1">${mark('pending')}<span>${say('what.title')}</span></h2>
    <p class="sim-mark"><b>${say('what.mark')}</b></p>
    <div class="acts noprint">${step(say('what.undo'), canUndo, undo)}${step(say('what.redo'), canRedo, redo)}
      ${step(say('what.reset'), canReset, reset)}<button type="button" class="btn primary" @click=${leave}>${say('what.leave')}</button></div></div>
    <p class="sim-say">${say('what.say')}</p><p class="vh" role="status">${words}</p>`;
}
