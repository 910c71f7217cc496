import { foldAhead, type MatrixFilter, type MatrixQuery, type MatrixView } from '@jalon/core/assessment';
import type { LitElement } from 'lit';
import type { Scene } from '../scene.ts';
import { nearOf } from './near.ts';

/** Milliseconds after the last key before what was typed is asked for. */
const PAUSE = 200;

type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What somebody asks of one matrix, field by field, and what they have begun to say. */
export class Asking {
  scene: Scene;
  /** The item chosen before it is said how it must stand: until then it keeps no row out. */
  item = '';
  /** Points below the threshold, as last chosen. */
  near = nearOf();
  /** Whether the further fields are shown. */
  isOpen: boolean;
  #typed: string | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #filter: MatrixFilter | undefined;

  constructor(scene: Scene) {
    this.scene = scene;
    const { review, items, windows } = this.filter;
    this.isOpen = Boolean(review ?? items ?? windows);
  }

  /** The scene to draw. What the page asks for while somebody types stands against what they were typing. */
  follow(scene: Scene): void {
    this.scene = scene;
    if (this.#typing !== undefined && scene.query.filter !== this.#filter) this.#settle();
  }

  get filter(): MatrixFilter {
    return this.scene.query.filter ?? {};
  }

  /** What stands in the search field: what is typed, also a last space, as long as it asks for what is shown or soon will be. */
  get words(): string {
    const { q = '' } = this.filter;
    return this.#typed !== undefined && (this.#typing !== undefined || this.#typed.trim() === q) ? this.#typed : q;
  }

  /** Waits until no key is pressed any more. Enter, or leaving the field, waits for nothing. */
  type(words: string, isDone: boolean): void {
    clearTimeout(this.#typing);
    this.#typed = words;
    this.#filter = this.scene.query.filter;
    const seek = (): void => {
      this.#typing = undefined;
      if (this.scene.host.isConnected && words.trim() !== (this.filter.q ?? '')) this.refine({ q: words.trim() || undefined });
    };
    if (isDone) seek();
    else this.#typing = setTimeout(seek, PAUSE);
  }

  #settle(): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#typed = undefined;
  }

  /** Other rows. What is `undefined` is no longer asked. */
  refine(change: Change<MatrixFilter>): void {
    const filter = present<MatrixFilter>({ ...this.filter, ...change });
    this.arrange({ filter: Object.keys(filter).length > 0 ? filter : undefined });
  }

  /** Another order, or other groups. */
  arrange(change: Change<MatrixQuery>): void {
    this.scene.setQuery(present<MatrixQuery>({ ...this.scene.query, ...change }));
  }

  /** All rows again, in the order and the groups they stand in. */
  clear(): void {
    this.#settle();
    this.item = '';
    this.arrange({ filter: undefined });
  }

  /** Takes another number of points as near, where it is one. */
  takesNear(points: number): boolean {
    if (!(points > 0 && Number.isFinite(points))) return false;
    this.near = points;
    return true;
  }

  toggle(): void {
    this.isOpen = !this.isOpen;
    this.scene.host.requestUpdate();
  }
}

const present = <T extends object>(of: Change<T>): T => Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as T;

const asked = new WeakMap<LitElement, Asking>();

export function askingOf(scene: Scene): Asking {
  let asking = asked.get(scene.host);
  if (asking) asking.follow(scene);
  else asked.set(scene.host, (asking = new Asking(scene)));
  foldSoon(scene.view);
  return asking;
}

const folding = new WeakSet<MatrixView['rows']['name']>();

/** Names folded at a time: about a millisecond on a slow phone. */
const SOME = 100;
/** Milliseconds taken at a time from a browser that does not say when it is idle. */
const A_TURN = 4;

/** Folds the names while nobody waits, a few at a time, so that the first key pressed does not wait for 35,000 of them. */
function foldSoon(view: MatrixView): void {
  if (folding.has(view.rows.name)) return;
  folding.add(view.rows.name);
  const fold = (deadline?: IdleDeadline): void => {
    const end = performance.now() + A_TURN;
    let isDone = foldAhead(view, SOME);
    while (!isDone && (deadline ? deadline.timeRemaining() > 1 : performance.now() < end)) isDone = foldAhead(view, SOME);
    if (!isDone) idle(fold);
  };
  idle(fold);
}

const idle = (run: (deadline?: IdleDeadline) => void): unknown => ('requestIdleCallback' in globalThis ? requestIdleCallback(run) : setTimeout(run, 20));
