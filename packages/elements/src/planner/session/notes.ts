import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { PlannerScene } from '../scene.ts';
import { facetWords } from './facet-words.ts';
import type { Clash, PlanSession, RefusedGesture } from './session.ts';

const codeOf = ({ view }: PlannerScene, project: string | undefined): string => {
  const code = view.rows.find(({ id }) => id === project)?.code;
  return code === undefined ? '' : isolate(code);
};

/** A change that a rule or the server refused: why, and what was written, kept until it is tried again or put aside. */
export function refusedNote(scene: PlannerScene, session: PlanSession, { gesture, project, sentence, refusal, requestId }: RefusedGesture, rephase: (() => void) | undefined): TemplateResult {
  const { say } = scene;
  const key = project ?? '';
  return html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${rich(say('planner.refused.title', { code: codeOf(scene, project) }))}</span></p>
    <p>${rich(sentence(say))}</p><p class="soft">${rich(say('planner.refused.kept', { what: gesture.what(say) }))}</p>${requestId ? html`<p class="cap">${rich(say('request.id', { id: isolate(requestId) }))}</p>` : nothing}
    <div class="acts">${rephase && (refusal === 'frozen-slice' || refusal === 'wrong-plan-status') ? html`<button type="button" class="btn primary" @click=${rephase}>${say('planner.refused.rephase')}</button>` : nothing}
      <button type="button" class="btn" @click=${() => session.retry(key)}>${say('planner.refused.retry')}</button><button type="button" class="btn" @click=${() => session.drop(key)}>${say('planner.refused.drop')}</button></div></div>`;
}

/** Names who changed it, shows both values, chooses neither. */
export function clashNote(scene: PlannerScene, session: PlanSession, { gesture, project, entity, theirs, person }: Clash): TemplateResult {
  const { say } = scene;
  const key = project ?? '';
  return html`<div class="note ask" part="note" role="alertdialog" aria-labelledby="clash-title" aria-describedby="clash-say"><p class="h3" id="clash-title">${mark('pending', 'c-pending')}<span>${rich(say('planner.clash.title', { person: isolate(person(say)), code: codeOf(scene, project) }))}</span></p>
    <p id="clash-say">${say('planner.clash.say')}</p>
    <div class="vs"><div><span class="cap">${say('planner.clash.mine')}</span><b>${rich(gesture.what(say))}</b></div><div><span class="cap">${say('planner.clash.theirs')}</span>${facetWords(scene, entity, theirs).map((line) => html`<b>${rich(line)}</b>`)}</div></div>
    <div class="acts"><button type="button" class="btn" @click=${() => session.keepMine(key)}>${say('planner.clash.keepMine')}</button><button type="button" class="btn" @click=${() => session.takeTheirs(key)}>${say('planner.clash.takeTheirs')}</button></div></div>`;
}

/** One line: what was done, and the button that takes it back, which stays while it is sent: it may have the focus. What speaks is there before it has something to say. */
export function bar(scene: PlannerScene, session: PlanSession): TemplateResult {
  const { say } = scene;
  const { notice, waiting, isSaving } = session;
  const isTold = notice?.kind === 'failed' || notice?.kind === 'others';
  const words = waiting > 0 ? say('planner.bar.waiting', { count: waiting }) : notice ? (isTold ? notice.words(say) : say(`planner.bar.${notice.kind}`, { what: notice.words(say) })) : '';
  const isBack = notice?.kind === 'undone';
  const mayTurn = waiting === 0 && !isTold && (isSaving || (isBack ? session.canRedo : session.canUndo));
  const turn = (): void => { if (!isSaving) { if (isBack) session.redo(); else session.undo(); } };
  return html`<p class="vh" role="status">${rich(words)}</p>${words === '' ? nothing : html`<div class="undo ${waiting > 0 ? 'warn' : ''} noprint" part="undo"><p>${rich(words)}${isSaving && waiting === 0 ? html` <span class="sm">${say('planner.bar.saving')}</span>` : nothing}</p>${
    mayTurn ? html`<button type="button" class="btn" aria-disabled=${isSaving ? 'true' : nothing} @click=${turn}>${say(isBack ? 'planner.bar.redo' : 'planner.bar.undo')}</button>` : nothing}${mayTurn && !isSaving ? html`<kbd dir="ltr">${isBack ? 'Ctrl+⇧+Z' : 'Ctrl+Z'}</kbd>` : nothing}${
    waiting > 0 ? nothing : html`<button type="button" class="btn quiet" @click=${() => { session.close(); backToLines(scene); }}>${say('planner.bar.close')}</button>`}</div>`}`;
}

/** The focus, from what goes away to the lines. */
function backToLines({ host }: PlannerScene): void {
  host.renderRoot.querySelector<HTMLElement>(':is(.pt, .lines) [tabindex="0"]')?.focus({ preventScroll: true });
}
