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
    <p>${rich(sentence)}</p><p class="soft">${rich(say('planner.refused.kept', { what: gesture.what }))}</p>${requestId ? html`<p class="cap">${rich(say('request.id', { id: isolate(requestId) }))}</p>` : nothing}
    <div class="acts">${rephase && (refusal === 'frozen-slice' || refusal === 'wrong-plan-status') ? html`<button type="button" class="btn primary" @click=${rephase}>${say('planner.refused.rephase')}</button>` : nothing}
      <button type="button" class="btn" @click=${() => session.retry(key)}>${say('planner.refused.retry')}</button><button type="button" class="btn" @click=${() => session.drop(key)}>${say('planner.refused.drop')}</button></div></div>`;
}

/** Names who changed it, shows both values, chooses neither. */
export function clashNote(scene: PlannerScene, session: PlanSession, { gesture, project, entity, theirs, person }: Clash): TemplateResult {
  const { say } = scene;
  const key = project ?? '';
  return html`<div class="note ask" part="note" role="alertdialog" aria-labelledby="clash-title" aria-describedby="clash-say"><p class="h3" id="clash-title">${mark('pending', 'c-pending')}<span>${rich(say('planner.clash.title', { person: isolate(person), code: codeOf(scene, project) }))}</span></p>
    <p id="clash-say">${say('planner.clash.say')}</p>
    <div class="vs"><div><span class="cap">${say('planner.clash.mine')}</span><b>${rich(gesture.what)}</b></div><div><span class="cap">${say('planner.clash.theirs')}</span>${facetWords(scene, entity, theirs).map((line) => html`<b>${rich(line)}</b>`)}</div></div>
    <div class="acts"><button type="button" class="btn" @click=${() => session.keepMine(key)}>${say('planner.clash.keepMine')}</button><button type="button" class="btn" @click=${() => session.takeTheirs(key)}>${say('planner.clash.takeTheirs')}</button></div></div>`;
}

/** One line: what was done, and the button that takes it back. */
export function bar({ say }: PlannerScene, session: PlanSession): TemplateResult | typeof nothing {
  const { notice, waiting, isSaving } = session;
  if (waiting > 0) return html`<div class="undo warn noprint" part="undo"><p role="status">${say('planner.bar.waiting', { count: waiting })}</p></div>`;
  if (!notice) return nothing;
  const words = notice.kind === 'failed' || notice.kind === 'others' ? notice.words : say(`planner.bar.${notice.kind}`, { what: notice.words });
  const button = isSaving || notice.kind === 'failed' || notice.kind === 'others' ? nothing
    : notice.kind === 'undone' ? (session.canRedo ? html`<button type="button" class="btn" @click=${() => session.redo()}>${say('planner.bar.redo')}</button><kbd dir="ltr">Ctrl+⇧+Z</kbd>` : nothing)
      : session.canUndo ? html`<button type="button" class="btn" @click=${() => session.undo()}>${say('planner.bar.undo')}</button><kbd dir="ltr">Ctrl+Z</kbd>` : nothing;
  return html`<div class="undo noprint" part="undo"><p role="status">${rich(words)}${isSaving ? html` <span class="sm">${say('planner.bar.saving')}</span>` : nothing}</p>${button}<button type="button" class="btn quiet" @click=${() => session.close()}>${say('planner.bar.close')}</button></div>`;
}
