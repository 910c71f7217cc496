import { html, type LitElement } from 'lit';
import { Part } from '../../shared/part.ts';
import type { Scene, ScenePart } from '../scene.ts';

const load = (): Promise<typeof import('./fields.ts')> => import('./fields.ts');
const parts = new WeakMap<LitElement, Part<Awaited<ReturnType<typeof load>>>>();

/** The fields that choose among the rows: a part that loads when they are first drawn. */
export const queryBar: ScenePart = (scene: Scene) => {
  const { host, say } = scene;
  let part = parts.get(host);
  if (!part) parts.set(host, (part = new Part(host, load)));
  if (part.value) return part.value.fields(scene);
  if (!part.hasFailed) void part.load();
  const retry = (): void => void part.load();
  return part.hasFailed
    ? html`<p role="alert">${say('part.failed')} <button type="button" class="btn" @click=${retry}>${say('action.retry')}</button></p>`
    : html`<div class="filters wait noprint" part="filters" aria-busy="true"></div>`;
};
