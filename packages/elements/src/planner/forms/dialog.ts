import type { AmountUnit } from '@jalon/core/investment';
import type { Say } from '../../language/strings.ts';
import type { Told } from '../scene.ts';
import type { ActName } from './acts.ts';
import type { OpenForm } from './form.ts';
import type { Preview } from './paste.ts';

/** What stands over the plan. */
export type Dialog =
  | { readonly kind: 'form'; readonly title: string; readonly form: OpenForm; readonly warning?: string | undefined }
  /** `asked`: read again with another unit, and not there yet. */
  | { readonly kind: 'preview'; readonly preview: Preview; asked?: { readonly unit: AmountUnit } }
  | { readonly kind: 'acts'; readonly acts: readonly ActName[] } | { readonly kind: 'files' } | { readonly kind: 'compare' } | { readonly kind: 'message'; readonly title: Told; readonly words: Told };

export function titleOf(say: Say, dialog: Dialog): string {
  switch (dialog.kind) {
    case 'form': return dialog.title;
    case 'message': return dialog.title(say);
    case 'preview': return say(dialog.preview.title);
    case 'files': return say('planner.files.export');
    case 'acts': return say('planner.act.menu');
    case 'compare': return say('planner.plans.title');
  }
}
