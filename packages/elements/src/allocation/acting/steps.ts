import { html, nothing, type TemplateResult } from 'lit';
import type { LoadedAllocationFormula } from '@jalon/core/allocation';
import { isolate } from '../../language/format.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { shortIn } from '../amount.ts';
import { textIn, type Scene } from '../scene.ts';

/** What of the acts a step needs. */
export interface StepActs {
  readonly formula: LoadedAllocationFormula | undefined;
  /** The button of a gesture of the run; nothing where it may not be done now. */
  readonly button: (id: string, isNext: boolean) => TemplateResult | typeof nothing;
  readonly mayList: boolean;
  readonly openList: () => void;
  readonly mayWindows: boolean;
  readonly openWindow: (code: string) => void;
  readonly isBusy: boolean;
}

interface Step { readonly key: 'formula' | 'windows' | 'envelopes' | 'list' | 'compute' | 'decree'; readonly isDone: boolean; readonly words: string; readonly acts: (isNext: boolean) => TemplateResult | typeof nothing }

const named = (scene: Scene): string => { const { formula } = scene.view; return formula ? textIn(scene.say, formula.label) || `${formula.code} ${formula.version}` : ''; };

function windowsStep(scene: Scene, { formula, mayWindows, openWindow, isBusy }: StepActs): Step {
  const { say, view } = scene;
  const set = view.windows.filter(({ isSet }) => isSet).map(({ label }) => textIn(say, label));
  const acts = html`${(mayWindows ? (formula?.windows ?? []) : []).map(({ code, label }) => html`<button type="button" class="btn" id="do-window-${code}" ?disabled=${isBusy} @click=${() => openWindow(code)}>${say('allocation.terms.button', { label: textIn(say, label) })}</button>`)}`;
  return { key: 'windows', isDone: view.formula !== null, words: view.formula === null ? say('allocation.step.windows.none') : set.length > 0 ? say('allocation.step.windows.set', { list: say.format.list(set) }) : say('allocation.step.windows.published'), acts: () => acts };
}

/** From nothing to amounts that are granted: what each step stands at, and its button. */
function stepsOf(scene: Scene, own: StepActs): Step[] {
  const { say, view, currency } = scene;
  const { envelopes, verdict, count, run } = view;
  const set = envelopes.filter(({ amount }) => amount !== null);
  const sum = set.reduce((all, { amount, broughtIn }) => all + (amount ?? 0) + broughtIn, 0);
  const isReady = verdict.code !== 'preparing' && verdict.code !== 'not-computable';
  const isComputed = isReady && verdict.code !== 'provisional' && verdict.code !== 'outdated';
  const list = html`<button type="button" class=${count === 0 && view.formula && set.length === envelopes.length ? 'btn primary' : 'btn'} id="do-list" ?disabled=${own.isBusy || !own.formula} @click=${own.openList}>${say('allocation.list')}</button>`;
  return [
    { key: 'formula', isDone: view.formula !== null, words: named(scene) ? isolate(named(scene)) : say('allocation.step.formula.none'), acts: (isNext) => own.button('do-formula', isNext) },
    windowsStep(scene, own),
    { key: 'envelopes', isDone: envelopes.length > 0 && set.length === envelopes.length, words: envelopes.length === 0 ? say('allocation.step.windows.none') : say('allocation.step.envelopes.say', { set: set.length, all: envelopes.length, amount: shortIn(say, sum, currency) }), acts: (isNext) => (envelopes.length > 0 ? own.button('do-envelope', isNext) : nothing) },
    { key: 'list', isDone: count > 0, words: say('allocation.step.list.say', { count }), acts: () => (own.mayList ? list : nothing) },
    { key: 'compute', isDone: isComputed, words: say.code('allocation.step.compute', isComputed ? 'done' : verdict.code, { faults: verdict.faults.length }), acts: (isNext) => (isReady ? own.button('do-compute', isNext) : nothing) },
    { key: 'decree', isDone: run.decree !== null, words: run.decree ? say('allocation.decree', { ref: isolate(run.decree.ref), date: say.format.date(run.decree.on, 'day', view.asOf) }) : say('allocation.step.decree.none'), acts: (isNext) => (isComputed ? own.button('do-decree', isNext) : nothing) },
  ];
}

/** The way from nothing to a decree, as a list, and what may be done besides. */
export function steps(scene: Scene, own: StepActs): TemplateResult {
  const { say } = scene;
  const all = stepsOf(scene, own);
  const next = all.findIndex(({ isDone }) => !isDone);
  return html`<ol class="way">${all.map(({ key, isDone, words, acts }, at) => html`<li class=${isDone ? 'done' : ''} aria-current=${at === next ? 'step' : nothing}>${mark(isDone ? 'met' : 'none', isDone ? 'c-met' : 'c-none')}<div><p class="h5">${say(`allocation.way.${key}`)}<span class="vh"> (${say(isDone ? 'allocation.way.done' : 'allocation.way.open')})</span></p><p class="sm soft">${rich(words)}</p></div><div class="acts">${acts(at === next)}</div></li>`)}</ol>
    <div class="acts more">${own.button('do-name', false)}${own.button('do-another', false)}${own.button('do-reopen', false)}</div>`;
}
