import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { Part } from '../../shared/part.ts';
import type { Scene, ScenePart } from '../scene.ts';

type Drawn = typeof import('./regions.ts');

/** Loads what draws the regions once their place comes near. */
class Watch {
  readonly part: Part<Drawn>;
  #observer: IntersectionObserver | undefined;
  #place: Element | null = null;

  constructor(host: LitElement) {
    this.part = new Part(host, () => import('./regions.ts'));
  }

  async follow(host: LitElement): Promise<void> {
    await host.updateComplete;
    const place = this.part.value ? null : host.renderRoot.querySelector('.over');
    if (place === this.#place) return;
    this.#observer?.disconnect();
    this.#place = place;
    if (!place) return;
    this.#observer = new IntersectionObserver((seen) => { if (seen.some(({ isIntersecting }) => isIntersecting)) void this.part.load(); }, { rootMargin: '25% 0px' });
    this.#observer.observe(place);
  }
}

const watches = new WeakMap<LitElement, Watch>();
function watchOf(host: LitElement): Watch {
  let watch = watches.get(host);
  if (!watch) watches.set(host, (watch = new Watch(host)));
  return watch;
}

/** Brings the overview where somebody wants it before coming to it: to print it. */
export const loadOverview = (host: LitElement): Promise<unknown> => watchOf(host).part.load();

/** Where the regions stand, below the table: their medians, windows and scores. Loaded when it is neared or asked for. */
export const overview: ScenePart = (scene) => {
  const { host, say, view } = scene;
  const watch = watchOf(host);
  const { value, hasFailed } = watch.part;
  if (view.count === 0) return nothing;
  if (!value) void watch.follow(host);
  const kind = view.areas[0]?.kind ?? (view.classes.length > 0 ? 'class' : 'none');
  return html`<section class="sec over ${value ? '' : 'noprint'}" part="overview" aria-labelledby="over"><h3 id="over">${say.code('matrix.overview.title', kind)}</h3>${value ? value.drawRegions(scene) : waiting(scene, hasFailed, () => void watch.part.load())}</section>`;
};

const waiting = ({ say }: Scene, hasFailed: boolean, load: () => void): TemplateResult => html`<div class="acts noprint"><button type="button" class="btn" @click=${load}>${say(hasFailed ? 'action.retry' : 'matrix.overview.show')}</button>${hasFailed ? html`<span role="alert">${say('part.failed')}</span>` : nothing}</div>`;
