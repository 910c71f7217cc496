import { html, nothing, type TemplateResult } from 'lit';
import type { ArrangedMatrix, MatrixView } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { rich } from '../../shared/rich.ts';
import type { Scene } from '../scene.ts';

interface Selecting {
  readonly scene: Scene;
  readonly isOnly: boolean;
  only(): void;
  /** A file of the rows that are ticked. */
  give(): void;
  clear(): void;
}

/** What is ticked, and what can be done with it. */
export function selectionBar({ scene, isOnly, only, give, clear }: Selecting): TemplateResult | typeof nothing {
  const { say, view, selected } = scene;
  if (selected.size === 0) return nothing;
  const rows = [...selected].map((id) => view.rows.id.indexOf(id)).filter((row) => row >= 0);
  const named = rows.slice(0, 3).map((row) => isolate(view.rows.name[row] ?? ''));
  const others = rows.length > 3 ? ` ${say('matrix.table.others', { count: rows.length - 3 })}` : '';
  return html`<div class="selbar noprint" part="selection"><strong role="status">${rich(say('matrix.table.selected', { count: selected.size, names: named.join(say('comma')) }) + others)}</strong>
    <span class="acts"><button type="button" class="btn" aria-pressed=${isOnly} @click=${only}>${say(isOnly ? 'matrix.table.all' : 'matrix.table.only')}</button><button type="button" class="btn" @click=${give}>${say('matrix.export.open')}</button><button type="button" class="btn" @click=${clear}>${say('matrix.table.unselect')}</button></span></div>`;
}

/** Of the rows arranged, those that are ticked. */
export function onlyTicked(view: MatrixView, { rows, groups }: ArrangedMatrix, ticked: ReadonlySet<string>): ArrangedMatrix {
  const keep = (of: Int32Array): Int32Array => of.filter((row) => ticked.has(view.rows.id[row] ?? ''));
  return { rows: keep(rows), groups: groups && groups.map((group) => ({ ...group, rows: keep(group.rows) })).filter((group) => group.rows.length > 0) };
}
