import { isProblem, type JalonSource } from '@jalon/client';
import type { PlanContext, PlanRole, PlanView } from '@jalon/core/investment';
import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import { idle } from '../../shared/idle.ts';
import type { ReadingController } from '../../shared/reading.controller.ts';
import type { PlannerScene } from '../scene.ts';
import type { PlanTable } from '../table/plan-table.ts';
import { CellEditing } from './cell-editing.ts';
import { changingThrough } from './changing.ts';
import { loadSessionLanguage } from './language.ts';
import { leave, leftNotes, returnTo } from './left-behind.ts';
import { bar, clashNote, refusedNote } from './notes.ts';
import { sessionSheet } from './session.css.ts';
import type { PlanKey, ReadPlan } from './read-plan.ts';
import { PlanSession, type RefusedGesture } from './session.ts';
import type { TableColumn } from '../table/columns.ts';
import { loadPlanWords } from './words.ts';

export const styles: CSSResult = sessionSheet;
export { leftNotes, loadSessionLanguage };

/** Why nobody is told that they may change nothing: a plan in public is read without signing in. */
const VISITING: ReadonlySet<string> = new Set(['not-signed-in', 'forbidden']);

export interface WritingGround {
  readonly host: LitElement & { readonly planView: PlanView | undefined };
  readonly source: JalonSource;
  readonly plan: string;
  readonly table: PlanTable;
  readonly say: () => Say;
  readonly scene: () => PlannerScene;
  /** Opens what reads a pasted table. */
  paste(text: string, column: TableColumn, project: string | undefined): boolean;
  /** Opens the act that changes what adoption froze. */
  rephase(refused: RefusedGesture): void;
}

/** What a person who may change a plan has beside what is read: fields in cells, what was refused, undo. */
export class Writing {
  readonly session: PlanSession;
  readonly editing: CellEditing;
  readonly #on: WritingGround;

  constructor(ground: WritingGround, session: PlanSession) {
    this.#on = ground;
    this.session = session;
    this.editing = new CellEditing({ session, table: ground.table, scene: ground.scene, paste: ground.paste });
    ground.table.editor = this.editing;
    returnTo(ground.host, ground.source, session);
    session.connect();
  }

  /** @param reading what the widget shows from now on */
  close(reading?: ReadingController<PlanKey, ReadPlan>): void {
    const { host, source, table } = this.#on;
    this.session.disconnect();
    leave(host, source, this.session);
    table.editor = undefined;
    if (reading && !host.planView && reading.source === source) this.#handBack(reading);
  }

  /** Where the plan is still shown, though no longer changed: as it stands now; once all is sent where something waits. */
  #handBack(reading: ReadingController<PlanKey, ReadPlan>): void {
    const { session } = this;
    if (reading.view?.view?.plan.id !== session.view.plan.id) return;
    if (session.store.queue.length === 0) reading.replace({ ...reading.view, view: session.view });
    else void session.settled().then(() => { if (!this.#on.table.editor) void reading.refresh(); });
  }

  /** Undo and redo, in the head of the plan. */
  tools({ say }: PlannerScene): TemplateResult {
    const { session } = this;
    return html`<button type="button" class="btn" ?disabled=${!session.canUndo} @click=${() => session.undo()}>${say('planner.bar.undo')}</button><button type="button" class="btn" ?disabled=${!session.canRedo} @click=${() => session.redo()}>${say('planner.bar.redo')}</button>`;
  }

  /** What stands first in the panel of a line: what was refused there, two values to choose between. */
  inPanel(scene: PlannerScene): TemplateResult | typeof nothing {
    return this.#notesOf(scene, (project) => project === scene.selected);
  }

  /** What was refused elsewhere. */
  above(scene: PlannerScene): TemplateResult | typeof nothing {
    const notes = this.#notesOf(scene, (project) => project !== scene.selected);
    return notes === nothing ? nothing : html`<div class="held">${notes}</div>`;
  }

  #notesOf(scene: PlannerScene, isThere: (project: string) => boolean): TemplateResult | typeof nothing {
    const { session } = this;
    const refused = [...session.refused].filter(([project]) => isThere(project)).map(([, one]) => refusedNote(scene, session, one, session.may('rephaseProject') ? () => this.#on.rephase(one) : undefined));
    const clashes = [...session.clashes].filter(([project]) => isThere(project)).map(([, one]) => clashNote(scene, session, one));
    return refused.length + clashes.length === 0 ? nothing : html`${clashes}${refused}`;
  }

  bar(scene: PlannerScene): TemplateResult | typeof nothing {
    return bar(scene, this.session);
  }

  /** Ctrl+Z and Ctrl+Shift+Z anywhere in the widget, but in a field: there the browser undoes letters. */
  onKeydown(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    const isTyping = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
    const { session } = this;
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z' || !(event.shiftKey ? session.canRedo : session.canUndo)) return;
    event.preventDefault();
    if (event.shiftKey) session.redo();
    else session.undo();
  }
}

/** Opens a session on a plan: what the person may do with it, the plan itself, and what its framework asks. `undefined` for somebody who may change nothing of it. */
export async function openWriting(ground: WritingGround): Promise<Writing | undefined> {
  const { host, source, plan, say } = ground;
  const { plans, planning } = changingThrough(source);
  if (!plans || !planning) return undefined;
  const can = await plans.can(plan).catch((error: unknown) => {
    if (isProblem(error) && VISITING.has(error.code)) return undefined;
    throw error;
  });
  if (!can || can.role === null || !Object.values(can.can).some((one) => one.allowed)) return undefined;
  const full = await plans.get(plan);
  const { code, version } = full.plan.framework;
  const { language } = say().format;
  const [framework] = await Promise.all([planning.framework(code, version), loadPlanWords(language), loadSessionLanguage(language)]);
  const role = can.role as PlanRole;
  const facts = { framework, setting: full.setting, actor: { id: can.person, role, grants: [{ role, territoryId: null }] }, territory: full.place as PlanContext['territory'], now: () => new Date().toISOString() };
  const session = new PlanSession({ host, plans, can, facts, say }, full.plan, ground.scene().view);
  session.store.prepare(idle);
  return new Writing(ground, session);
}
