// The files of a matrix, and the panel that asks for them. Loaded when the menu is opened.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStrings } from '../../language/strings.ts';
import { JalonErrorEvent } from '../../shared/events.ts';
import { offerFile } from '../../shared/offer-file.ts';
import type { Scene } from '../scene.ts';
import { provenanceOf } from './about.ts';
import { writeCsv } from './csv.ts';
import { JalonMatrixExportEvent, type MatrixFileFormat } from './events.ts';
import { exportFr } from './fr.ts';
import { plainText } from './plain.ts';
import { sheetOf } from './sheet.ts';

export { styles } from './exporting.css.ts';

addStrings('fr', exportFr);

type Status = { readonly kind: 'writing'; readonly done: number } | { readonly kind: 'done'; readonly file: string; readonly count: number } | { readonly kind: 'failed' | 'cancelled' };

interface State {
  /** All that is shown, though some are ticked. */
  isWhole: boolean;
  status: Status | undefined;
}
const states = new WeakMap<LitElement, State>();
function stateOf(host: LitElement): State {
  let state = states.get(host);
  if (!state) states.set(host, (state = { isWhole: false, status: undefined }));
  return state;
}

/** The rows of a file: those ticked, in the order of the view; else those shown, in theirs. */
function rowsOf({ view, arranged, selected }: Scene, isWhole: boolean): { readonly rows: ArrayLike<number>; readonly isTicked: boolean } {
  if (isWhole || selected.size === 0) return { rows: arranged.rows, isTicked: false };
  const shown = Array.from(arranged.rows).filter((row) => selected.has(view.rows.id[row] ?? ''));
  const known = new Set(shown);
  // What is ticked and no longer shown comes last.
  const others = view.rows.id.flatMap((id, row) => (selected.has(id) && !known.has(row) ? [row] : []));
  return { rows: [...shown, ...others], isTicked: true };
}

const safe = (text: string): string => text.normalize('NFD').replace(/[^A-Za-z0-9._-]+/g, '').replace(/^[.-]+/, '') || 'jalon';
/** `pacasen-2025-matrice-2025-05-12.csv`: the day is that of the figures. */
const fileName = ({ view, say }: Scene, format: MatrixFileFormat): string => `${[view.programme.code, view.cycle.code, say('matrix.export.file'), view.asOf].map(safe).join('-')}.${format}`;

/** Writes the file and offers it, unless the page does. False when it was not offered. */
export async function exportFile(scene: Scene, format: MatrixFileFormat): Promise<boolean> {
  const { host, view } = scene;
  const state = stateOf(host);
  const show = (status: Status): void => { state.status = status; host.requestUpdate(); };
  const { rows, isTicked } = rowsOf(scene, state.isWhole);
  const name = fileName(scene, format);
  if (!host.dispatchEvent(new JalonMatrixExportEvent(format, name, Array.from(rows, (row) => view.rows.id[row] ?? '')))) {
    show({ kind: 'cancelled' });
    return false;
  }
  show({ kind: 'writing', done: 0 });
  try {
    offerFile(await write(scene, format, { rows, isTicked, onProgress: (done) => show({ kind: 'writing', done }) }), name);
  } catch (error) {
    console.error(error);
    show({ kind: 'failed' });
    host.dispatchEvent(new JalonErrorEvent('export', undefined, error));
    return false;
  }
  show({ kind: 'done', file: name, count: rows.length });
  return true;
}

interface Asked {
  readonly rows: ArrayLike<number>;
  readonly isTicked: boolean;
  onProgress(done: number): void;
}

async function write(scene: Scene, format: MatrixFileFormat, { rows, isTicked, onProgress }: Asked): Promise<Blob> {
  const { view, say, rtl } = scene;
  const columns = sheetOf(view, say);
  if (format === 'csv') return writeCsv(columns, rows, { decimalMark: say.format.number('1.5').includes(',') ? ',' : '.', onProgress });
  const { writeXlsx } = await import('./xlsx.ts');
  const provenance = provenanceOf(scene, rows, isTicked, new Date().toISOString());
  return writeXlsx(columns, rows, { names: [plainText(say('matrix.export.sheet')), plainText(say('matrix.export.provenance'))], rtl, title: fileName(scene, format), provenance, onProgress });
}

/** What is exported, and as what. */
export function drawPanel(scene: Scene): TemplateResult {
  const { host, say, arranged, selected } = scene;
  const state = stateOf(host);
  const choose = (isWhole: boolean): void => { state.isWhole = isWhole; host.requestUpdate(); };
  const choice = (isWhole: boolean, words: string): TemplateResult => html`<label class="choice"><input type="radio" name="rows" .checked=${state.isWhole === isWhole} @change=${() => choose(isWhole)}>${words}</label>`;
  if (arranged.rows.length === 0 && selected.size === 0) return html`<div class="xpanel">${say('matrix.export.nothing')}</div>`;
  const shown = say('matrix.export.rows', { count: arranged.rows.length });
  const rows = selected.size === 0 ? html`<p>${shown}</p>` : html`<fieldset><legend class="vh">${say('matrix.export.which')}</legend>${choice(false, say('matrix.export.ticked', { count: selected.size }))}${choice(true, shown)}</fieldset>`;
  return html`<div class="xpanel" role="group" aria-labelledby="export">${rows}<p class="cap">${say('matrix.export.columns')}</p>
    <div class="acts">${(['csv', 'xlsx'] as const).map((format) => html`<button type="button" class="btn" aria-disabled=${state.status?.kind === 'writing'} @click=${() => { if (state.status?.kind !== 'writing') void exportFile(scene, format); }}>${say(`matrix.export.${format}`)}</button>`)}</div>
    <p class="cap" role="status">${state.status ? statusWords(scene, state.status) : nothing}</p></div>`;
}

function statusWords({ say }: Scene, status: Status): string {
  switch (status.kind) {
    // In tenths: said often, it would drown what a screen reader has to say.
    case 'writing': return say('matrix.export.writing', { percent: say.format.percent(`${Math.floor(status.done * 10)}/10`) });
    case 'done': return say('matrix.export.done', { file: status.file, count: status.count });
    default: return say(`matrix.export.${status.kind}`);
  }
}
