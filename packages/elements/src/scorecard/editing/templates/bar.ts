import { html, nothing, type TemplateResult } from 'lit';
import { isolate } from '../../../language/format.ts';
import type { Say } from '../../../language/strings.ts';
import { rich } from '../../../shared/rich.ts';
import type { GestureKind } from '../outbox.ts';

/** What the line says: the key of its sentence and the figures in it. */
export interface Notice {
  /** In the group `bar`: `saved`, `undone`, `undoStale`… */
  readonly code: string;
  readonly figures: { readonly item: string; readonly person?: string; readonly reason?: string };
  readonly kind: GestureKind | 'failed';
}

interface Bar {
  /** Nothing yet: an answer is on its way. */
  readonly notice: Notice | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
  close(): void;
}

/** One line, one button, the keys. */
export function barLine(say: Say, { notice, canUndo, canRedo, undo, redo, close }: Bar): TemplateResult {
  const words = notice ? say.code('bar', notice.code, { ...notice.figures, item: isolate(notice.figures.item) }) : say('bar.saving');
  const button = !notice || notice.kind === 'failed' ? nothing
    : notice.kind === 'undone' ? (canRedo ? html`<button type="button" class="btn" @click=${redo}>${say('bar.redo')}</button><kbd dir="ltr">Ctrl+⇧+Z</kbd>` : nothing)
      : canUndo ? html`<button type="button" class="btn" @click=${undo}>${say('bar.undo')}</button><kbd dir="ltr">Ctrl+Z</kbd>` : nothing;
  return html`<div class="undo noprint" part="undo"><p role="status">${rich(words)}</p>${button}${notice ? html`<button type="button" class="btn quiet" @click=${close}>${say('bar.close')}</button>` : nothing}</div>`;
}
