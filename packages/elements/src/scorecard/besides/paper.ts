import { html, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';

/** Whose card, of which cycle and day, in one line: what a page apart from the others still says. */
export function runningHead({ say, view, text }: Card): string {
  const programme = view.programme.label ? text(view.programme.label) : view.programme.code.toUpperCase();
  const cycle = view.cycle.label ? text(view.cycle.label) : say('head.cycle', { cycle: view.cycle.code });
  return [view.territory.name, programme, cycle, say('head.asOf', { date: say.format.date(view.asOf) }), ...(view.demonstration ? [say('head.demonstration')] : [])].join(' · ');
}

/** What a council signs, on paper alone: which dossier at which version, and room for hands. */
export function signOff({ say, view }: Card): TemplateResult {
  const line = (words: string) => html`<p class="hand">${words}</p>`;
  return html`<div class="signoff keep" part="signoff"><p class="cap">${rich(say('sign.dossier', { id: isolate(view.assessmentId), version: isolate(String(view.version)) }))}</p><div class="hands">${line(say('sign.council'))}${line(say('sign.chair'))}${line(say('sign.office'))}</div></div>`;
}
