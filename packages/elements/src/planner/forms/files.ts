import { importGesture, isProblem, type Jobs, type Plans } from '@jalon/client';
import type { ExportPlanRequest, ImportReport, Job } from '@jalon/contract';
import type { AmountUnit, ImportRemark } from '@jalon/core/investment';
import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import { offerFile } from '../../shared/offer-file.ts';
import type { PlanEditBody, PlannerScene, Told } from '../scene.ts';
import { nameOfRow, saidOf, unitTold, type Preview } from './paste.ts';

const TABLES = ['pti', 'pia', 'ppm'] as const;
const FORMATS = ['xlsx', 'docx', 'pdf', 'csv', 'oc4ids'] as const;

type FileState = { readonly kind: 'ready' } | { readonly kind: 'busy'; readonly job: Job | undefined } | { readonly kind: 'done'; readonly job: Job } | { readonly kind: 'failed'; readonly words: Told };

/** Asks for a file of lines. */
export function chooseFile(read: (file: File) => void): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.accept = '.xlsx,.csv,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  field.onchange = () => { const file = field.files?.[0]; if (file) read(file); };
  field.click();
}

/** Why a file came to nothing, in the words of the server where it has some. */
export const whyUnread = (error: unknown): Told => (say) => (isProblem(error) && error.detail ? error.detail : say('planner.files.unread'));

/** Papers of the plan, made by the server: what, how, how far, and the file. */
export class Files {
  #table: (typeof TABLES)[number] = 'pti';
  #format: (typeof FORMATS)[number] = 'xlsx';
  #state: FileState = { kind: 'ready' };
  #stop: AbortController | undefined;

  readonly #plans: Plans;
  readonly #jobs: Jobs;

  constructor(plans: Plans, jobs: Jobs) {
    this.#plans = plans;
    this.#jobs = jobs;
  }

  close(): void {
    this.#stop?.abort();
    this.#state = { kind: 'ready' };
  }

  async #go({ host, view, say }: PlannerScene): Promise<void> {
    const stop = (this.#stop = new AbortController());
    const show = (state: FileState): void => { this.#state = state; host.requestUpdate(); };
    show({ kind: 'busy', job: undefined });
    try {
      const request: ExportPlanRequest = { format: this.#format, table: this.#table, language: say.format.language };
      const job = await this.#jobs.wait(await this.#plans.export(view.plan.id, request), { signal: stop.signal, onProgress: (one) => show({ kind: 'busy', job: one }) });
      offerFile(await this.#jobs.file(job.id), job.file?.name ?? `plan.${this.#format}`);
      show({ kind: 'done', job });
    } catch (error) {
      if (!stop.signal.aborted) show({ kind: 'failed', words: (now) => (isProblem(error) && error.code !== 'unknown' ? now.code('error', error.code) : now('planner.files.failed')) });
    }
  }

  draw(scene: PlannerScene): TemplateResult {
    const { say } = scene;
    const state = this.#state;
    const choose = <T extends string>(id: string, label: string, values: readonly T[], chosen: T, set: (value: T) => void): TemplateResult =>
      html`<div class="fld"><label for=${id}>${label}</label><select class="in" id=${id} @change=${(event: Event) => set((event.target as HTMLSelectElement).value as T)}>${values.map((one) => html`<option value=${one} ?selected=${one === chosen}>${say.code('planner.files', one)}</option>`)}</select></div>`;
    return html`<div class="fields">${choose('x-table', say('planner.files.table'), TABLES, this.#table, (one) => { this.#table = one; })}${choose('x-format', say('planner.files.format'), FORMATS, this.#format, (one) => { this.#format = one; })}</div>
      <p role="status">${state.kind === 'busy' ? say('planner.files.busy', { done: state.job?.done ?? 0, total: state.job?.total ?? 0 }) : state.kind === 'done' ? rich(say('planner.files.done', { file: isolate(state.job.file?.name ?? '') })) : state.kind === 'failed' ? state.words(say) : nothing}</p>
      ${state.kind === 'done' && state.job.exported && state.job.exported.lost.length > 0 ? html`<p class="gloss">${say('planner.files.lost', { count: state.job.exported.lost.length, fields: say.format.list(state.job.exported.lost.map(({ field }) => say.code('planner.field', field))) })}</p>` : nothing}
      <div class="acts"><button type="button" class="btn primary" ?disabled=${state.kind === 'busy'} @click=${() => void this.#go(scene)}>${say('planner.files.go')}</button></div>`;
  }

  /** What a file would do to the plan, as the server read it. */
  async read(scene: PlannerScene, file: File, unit?: AmountUnit): Promise<Preview> {
    const job = await this.#jobs.wait(await this.#plans.import(scene.view.plan.id, file, { name: file.name, ...(unit && { choices: { unit } }) }));
    if (!job.report) throw new Error('no report');
    const preview = previewOf(job.report);
    return job.report.unit ? { ...preview, unit: { is: unitTold(job.report.rows, job.report.unit), again: (other) => this.read(scene, file, other) } } : preview;
  }
}

function previewOf(report: ImportReport): Preview {
  const told = (remarks: ImportReport['remarks']): Preview['notes'] => remarks.map((remark) => saidOf(remark as ImportRemark));
  const bodies = importGesture(report).map(({ base: _, ...body }) => body as unknown as PlanEditBody);
  const count = report.commands.length;
  return {
    title: 'planner.paste.fileTitle', notes: told(report.remarks), bodies, base: report.planVersion, what: (say) => say('planner.paste.fileDone', { count }),
    rows: report.rows.filter(({ outcome }) => outcome !== 'blank').map((one) => ({ row: one.row, outcome: one.outcome, name: nameOfRow(one), remarks: told(one.remarks) })),
  };
}
