import type { nothing, TemplateResult } from 'lit';
import type { Scene } from '../scene.ts';
import type { Words } from './fields.ts';

/** Something larger than a form, that stands in the dialog. */
export interface Room {
  readonly isTouched: boolean;
  title(words: Words): string;
  draw(scene: Scene, isSending: boolean, failure: TemplateResult | typeof nothing, leave: () => void): TemplateResult;
}
