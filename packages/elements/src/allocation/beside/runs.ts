import { html, nothing, type TemplateResult } from 'lit';
import type { AllocationRunSummary } from '@jalon/contract';
import type { Say } from '../../language/strings.ts';

type Named = Pick<AllocationRunSummary, 'id' | 'name' | 'exercise'>;

/** `2022 · Répartition PACASEN 2022`: the exercise stands before a name that does not say it. */
const named = ({ name, exercise }: Named): string => (name === '' ? exercise : name.includes(exercise) ? name : `${exercise} · ${name}`);

/** Chooses which run of the programme is shown. */
export function runChoice(say: Say, shown: Named, runs: readonly Named[], open: (run: string) => void): TemplateResult | typeof nothing {
  const all = runs.some(({ id }) => id === shown.id) ? runs : [shown, ...runs];
  if (all.length < 2) return nothing;
  return html`<div class="fld"><label for="run">${say('allocation.shown.run')}</label><select class="in" id="run" @change=${(event: Event) => open((event.target as HTMLSelectElement).value)}>${all.map((one) => html`<option value=${one.id} ?selected=${one.id === shown.id}>${named(one)}</option>`)}</select></div>`;
}
