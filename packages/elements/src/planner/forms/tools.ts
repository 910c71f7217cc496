import { isProblem, type JalonSource } from '@jalon/client';
import type { AmountUnit, PlanCommand, PlanCommandBody } from '@jalon/core/investment';
import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { focusOn } from '../../shared/focus-on.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { dayOf } from '../day.ts';
import type { LinePart, PlannerScene, Told } from '../scene.ts';
import { changingThrough } from '../session/changing.ts';
import type { PlanSession, RefusedGesture } from '../session/session.ts';
import type { TableColumn } from '../table/columns.ts';
import { actForm, actName, actsOpen, rephaseForm, type ActForm, type ActName } from './acts.ts';
import { begun } from './begun.ts';
import { Comparing } from './compare.ts';
import { titleOf, type Dialog } from './dialog.ts';
import { executionForm } from './execution.ts';
import { drawForm, inWordsOf, OpenForm, type FormPlan } from './form.ts';
import { chooseFile, Files, whyUnread } from './files.ts';
import { formsSheet } from './forms.css.ts';
import { ceilingsForm, lineForm, LINE_PARTS, newLineForm, PART_COMMANDS } from './line-forms.ts';
import { asideIn, overrideForm } from './override.ts';
import { cellsOf, cellsPreview, linesPreview } from './paste.ts';
import { drawPreview } from './preview.ts';
import { whyNot } from './why-not.ts';
import { loadFormsLanguage } from './words.ts';

export const styles: CSSResult = formsSheet;
export { loadFormsLanguage };

/** What a form asks, with its name. */
type Titled = FormPlan & { readonly title: string };

interface OpenLine { readonly project: string; readonly part: LinePart; readonly form: OpenForm }

interface Ground {
  readonly source: JalonSource;
  readonly scene: () => PlannerScene;
  /** Of whoever may change the plan. */
  readonly session: () => PlanSession | undefined;
  /** Shows another plan. */
  openPlan(plan: string): void;
}

/** What is done to a plan beside its cells: forms of a line, acts, pasted tables, files, scenarios. Loaded when it is wanted. */
export class Tools {
  readonly #on: Ground;
  readonly #files: Files | undefined;
  readonly #comparing: Comparing;
  #line: OpenLine | undefined;
  #dialog: Dialog | undefined;
  /** What is told once the dialog that is open is closed. */
  #next: Dialog | undefined;

  constructor(ground: Ground) {
    const source = changingThrough(ground.source);
    const { plans, jobs } = source;
    this.#on = { ...ground, source };
    this.#files = plans && jobs ? new Files(plans, jobs) : undefined;
    this.#comparing = new Comparing(source);
    this.#welcome();
  }

  /** A plan just begun: its file is read, or the first line may be written. */
  #welcome(): void {
    const { host } = this.#on.scene();
    const file = begun.get(host);
    begun.delete(host);
    if (file) void this.readFile(this.#on.scene(), file);
    // Its buttons are drawn right after this.
    else if (file === null) queueMicrotask(() => void host.updateComplete.then(() => host.renderRoot.querySelector<HTMLElement>('.views .btn.add')?.focus()));
  }

  #redraw(): void { this.#on.scene().host.requestUpdate(); }

  /** Buttons beside those that choose the view. */
  bar(scene: PlannerScene): TemplateResult {
    const { say } = scene;
    const session = this.#on.session();
    return html`${session?.may('addProject') ? html`<button type="button" class="btn add" @click=${() => this.#show(this.#formDialog((now) => ({ ...newLineForm(now, (id) => now.go(id)), title: now.say('planner.form.add') })))}>${say('planner.form.add')}</button>` : nothing}${
      session?.may('setCeiling') ? html`<button type="button" class="btn" @click=${() => this.#show(this.#formDialog((now) => ({ ...ceilingsForm(now), title: now.say('planner.form.ceilings') })))}>${say('planner.form.ceilings')}</button>` : nothing}${
      session?.may('addProject') && scene.view.rows.length === 0 ? html`<p class="gloss">${say('planner.begin.next')}</p>` : nothing}`;
  }

  /** In the head of the plan: papers, files, other plans, and the act that comes next. */
  head(scene: PlannerScene): TemplateResult {
    const { say } = scene;
    const session = this.#on.session();
    const [first, ...others] = session ? actsOpen(scene, session) : [];
    return html`${session && this.#files ? html`<button type="button" class="btn" @click=${() => chooseFile((file) => void this.readFile(scene, file))}>${say('planner.files.import')}</button>` : nothing}${
      this.#files ? html`<button type="button" class="btn" @click=${() => this.#show({ kind: 'files' })}>${say('planner.files.export')}</button>` : nothing}
      <button type="button" class="btn" @click=${() => { void this.#comparing.load(scene).catch(() => this.#show({ kind: 'message', title: (now) => now('planner.plans.title'), words: (now) => now('part.failed') })); this.#show({ kind: 'compare' }); }}>${say('planner.plans.compare')}</button>${
      others.length > 0 ? html`<button type="button" class="btn acts-of" @click=${() => this.#show({ kind: 'acts', acts: others })}>${say('planner.act.menu')}</button>` : nothing}${
      first ? html`<button type="button" class="btn primary" @click=${() => this.#openAct(scene, first)}>${actName(scene, first)}</button>` : nothing}`;
  }

  /** In the panel of a line: its parts, and the form of one of them. */
  inPanel(scene: PlannerScene): TemplateResult | typeof nothing {
    const { say, selected, plan } = scene;
    const session = this.#on.session();
    const project = plan?.projects.find(({ id }) => id === selected);
    if (!session || !project) return nothing;
    const open = this.#line?.project === project.id ? this.#line : undefined;
    const code = isolate(project.code);
    return html`<div class="parts noprint" role="group" aria-label=${say('planner.form.parts')}>${LINE_PARTS.filter((part) => session.may(PART_COMMANDS[part])).map((part) => html`<button type="button" class="btn" aria-pressed=${open?.part === part} @click=${() => this.open(project.id, part)}>${say(`planner.form.${part}`)}</button>`)}${
      session.may('removeProject') ? html`<button type="button" class="btn quiet" @click=${() => scene.edit([{ type: 'removeProject', payload: { project: project.id } }], (now) => now('planner.edit.removed', { code }))}>${say('planner.form.remove')}</button>` : nothing}</div>
      ${open ? drawForm(scene, open.form, say(`planner.form.${open.part}`), () => this.#closeLine(open)) : nothing}`;
  }

  /** By then another may be open: that one stays, and so does the focus. What is shown instead is shorter: it is read from its head. */
  #closeLine(line: OpenLine): void {
    if (this.#line !== line) return;
    this.#line = undefined;
    const { host, selected } = this.#on.scene();
    if (selected === line.project) void focusOn(host, 'panel').then(() => host.renderRoot.querySelector('.panel')?.scrollTo(0, 0));
    else host.requestUpdate();
  }

  /** Opens the form of a line at a part; what was typed in another is kept until it is closed. */
  open(project: string, part: LinePart): void {
    const scene = this.#on.scene();
    const line = scene.plan?.projects.find(({ id }) => id === project);
    if (!line || (this.#line?.project === project && this.#line.part === part)) return;
    // Told that it changed since, somebody knows what stands: the second time is meant.
    let base = scene.view.plan.version ?? undefined;
    const planOf = (now: PlannerScene): FormPlan => (part === 'execution' ? executionForm(now, line, (bodies) => this.#send(bodies, { base, onStale: () => { base = undefined; } })) : lineForm(now, line, part));
    this.#line = { project, part, form: this.#formOf((now) => ({ ...planOf(now), title: `${isolate(line.code)}, ${now.say(`planner.form.${part}`)}` })) };
    this.#redraw();
    void scene.host.updateComplete.then(() => scene.host.renderRoot.querySelector<HTMLElement>('.panel .pform :is(input, select, textarea)')?.focus());
  }

  #formDialog(make: (scene: PlannerScene) => Titled): Dialog {
    const form = this.#formOf(make);
    return { kind: 'form', form, get title() { return form.plan.title ?? ''; }, get warning() { return form.plan.warning; } };
  }

  /** A form that tells by itself why it was refused, where it is no longer shown; made again in another language. */
  #formOf(make: (scene: PlannerScene) => Titled): OpenForm {
    const opened = this.#on.scene();
    const inWords = (): Titled => make(inWordsOf(opened, this.#on.scene()));
    const form: OpenForm = new OpenForm(opened.say, () => {
      const plan = inWords();
      return {
        ...plan,
        done: async (written) => {
          const answer = await plan.done(written);
          if (typeof answer === 'function' && !this.#isShown(form)) this.#tell({ kind: 'message', title: () => inWords().title, words: answer });
          return answer;
        },
      };
    });
    return form;
  }

  #isShown(form: OpenForm): boolean { return (this.#dialog?.kind === 'form' && this.#dialog.form === form) || (this.#line?.form === form && this.#line.project === this.#on.scene().selected); }

  /** Shows what came late: after the dialog that is open by then, unless it takes its place. */
  #tell(dialog: Dialog, before?: Dialog): void {
    if (this.#dialog && this.#dialog !== before) this.#next = dialog;
    else this.#show(dialog);
  }

  #show(dialog: Dialog): void {
    this.#dialog = dialog;
    const { host } = this.#on.scene();
    this.#redraw();
    void host.updateComplete.then(() => {
      const box = host.renderRoot.querySelector('dialog');
      if (box?.open) box.querySelector<HTMLElement>('form :is(input, select, textarea, button)')?.focus();
      else box?.showModal();
    });
  }

  readonly #close = (): void => {
    // Closed before it is taken away, it gives the focus back to what opened it.
    this.#on.scene().host.renderRoot.querySelector('dialog')?.close();
    this.#dialog = undefined;
    this.#files?.close();
    const next = this.#next;
    this.#next = undefined;
    if (next) this.#show(next);
    else this.#redraw();
  };

  /** As the browser closes it. That one is closed is told a moment later: by then another may stand in its place. */
  #onClosed(dialog: Dialog, { open }: HTMLDialogElement): void {
    if (!open && this.#dialog === dialog) this.#close();
  }

  /** What stands over the plan. */
  dialog(scene: PlannerScene): TemplateResult | typeof nothing {
    const dialog = this.#dialog;
    if (!dialog) return nothing;
    const { say } = scene;
    if (dialog.kind === 'form') dialog.form.speak(scene);
    const title = titleOf(say, dialog);
    return html`<dialog part="dialog" aria-labelledby="dialog-title" @close=${({ target }: Event) => this.#onClosed(dialog, target as HTMLDialogElement)}><div><div class="dhead"><h3 id="dialog-title">${rich(title)}</h3><button type="button" class="btn quiet" @click=${this.#close}>${say('planner.files.close')}</button></div>
      ${this.#inDialog(scene, dialog)}</div></dialog>`;
  }

  #inDialog(scene: PlannerScene, dialog: Dialog): TemplateResult {
    switch (dialog.kind) {
      case 'form': return html`${dialog.warning ? html`<div class="note warn"><p class="h3">${mark('late', 'c-late')}<span>${dialog.warning}</span></p></div>` : nothing}${drawForm(scene, dialog.form, dialog.title, () => { if (this.#dialog === dialog) this.#close(); })}`;
      case 'preview': return drawPreview(scene, dialog.preview, { again: (unit) => void this.#again(dialog, unit), close: this.#close, asked: dialog.asked?.unit });
      case 'acts': return html`<ul class="plans">${dialog.acts.map((act) => html`<li><span class="soft">${actForm(scene, act, '').hint}</span><button type="button" class="btn" @click=${() => this.#openAct(this.#on.scene(), act)}>${actName(scene, act)}</button></li>`)}</ul>`;
      case 'files': return this.#files!.draw(scene);
      case 'compare': return this.#comparing.draw(scene, (plan) => { this.#close(); this.#on.openPlan(plan); });
      case 'message': return html`<p>${rich(dialog.words(scene.say))}</p>`;
    }
  }

  #openAct(scene: PlannerScene, act: ActName): void {
    const today = dayOf(scene.host, scene.framework?.timeZone);
    const aside = asideIn(scene);
    this.#openActForm((now) => (act === 'adoptPlan' && aside.length > 0 ? overrideForm(now, act, aside, today) : actForm(now, act, today)));
  }

  /** Goes over a rule that blocks, with the act that comes next. */
  setAside(rule: string): void {
    const scene = this.#on.scene();
    const [act, aside] = [scene.view.plan.status === 'proposed' ? 'adoptPlan' : 'proposePlan', [...asideIn(scene), rule]] as const;
    this.#openActForm((now) => overrideForm(now, act, aside, dayOf(now.host, now.framework?.timeZone)));
  }

  /** What adoption froze is changed by an act with its motive: from the edits that were refused. */
  rephase({ gesture, project }: RefusedGesture): void {
    if (project) this.#openActForm((now) => rephaseForm(now, project, gesture.commands), () => this.#on.session()?.drop(project));
  }

  #openActForm(make: (scene: PlannerScene) => ActForm, after?: () => void): void {
    this.#show(this.#formDialog((now) => {
      const { body, newPlan, ...form } = make(now);
      return {
        ...form,
        done: async (written) => {
          const answer = await this.#send([body(written)], { newPlan });
          if (answer === true) after?.();
          return answer;
        },
      };
    }));
  }

  /** Sends acts as one gesture: never shown before the server says so, since they are not taken back. Why not, where it refuses. */
  async #send(bodies: readonly PlanCommandBody[], { base, newPlan, onStale }: { readonly base?: number | undefined; readonly newPlan?: string | undefined; readonly onStale?: () => void } = {}): Promise<true | Told> {
    const { source, session, openPlan, scene } = this.#on;
    const { view } = scene();
    try {
      await session()!.settled();
      const seen = newPlan === undefined ? (base ?? session()!.store.state.version) : 0;
      await source.plans!.send(newPlan ?? view.plan.id, bodies.map((body) => ({ ...body, id: crypto.randomUUID(), v: 1, base: seen }) as PlanCommand));
      if (newPlan === undefined) await session()?.reload();
      // Whoever went to another plan meanwhile stays there.
      else if (scene().view.plan.id === view.plan.id) openPlan(newPlan);
      return true;
    } catch (error) {
      if (isProblem(error, 'stale')) {
        onStale?.();
        await session()?.reload();
      }
      return whyNot(error, view.plan.currency);
    }
  }

  /** A table that was pasted: lines where it has a head, cells from where it was pasted where it has none. */
  paste(text: string, column: TableColumn, project: string | undefined, columns: readonly TableColumn[]): boolean {
    const scene = this.#on.scene();
    const table = cellsOf(text);
    const preview = linesPreview(scene, table) ?? (project === undefined ? undefined : cellsPreview(scene, table, column, project, columns));
    if (!preview) return false;
    this.#show({ kind: 'preview', preview });
    return true;
  }

  /** Reads a file as the server does, and shows what it would do. */
  async readFile(scene: PlannerScene, file: File): Promise<void> {
    const title: Told = (say) => say('planner.paste.fileTitle');
    const reading: Dialog = { kind: 'message', title, words: (say) => say('planner.files.reading') };
    this.#show(reading);
    try {
      this.#tell({ kind: 'preview', preview: await this.#files!.read(scene, file) }, reading);
    } catch (error) {
      this.#tell({ kind: 'message', title, words: whyUnread(error) }, reading);
    }
  }

  /** Reads a table again, its amounts counted otherwise. What was asked last wins, whichever comes first. */
  async #again(shown: Dialog & { readonly kind: 'preview' }, unit: AmountUnit): Promise<void> {
    const asked = (shown.asked = { unit });
    const isWanted = (): boolean => this.#dialog === shown && shown.asked === asked;
    this.#redraw();
    try {
      const preview = await shown.preview.unit!.again(unit);
      if (isWanted()) this.#dialog = { kind: 'preview', preview };
      this.#redraw();
    } catch (error) {
      if (isWanted()) this.#show({ kind: 'message', title: (say) => say(shown.preview.title), words: whyUnread(error) });
    }
  }
}
