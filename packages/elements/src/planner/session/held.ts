import type { Told } from '../scene.ts';
import type { Clash, RefusedGesture } from './session-notes.ts';

/** What came of a person's gestures that they have to answer, and who else changed what: by line. */
export class Held {
  readonly refused = new Map<string, RefusedGesture>();
  readonly clashes = new Map<string, Clash>();
  readonly others = new Map<string, Told>();

  get isAny(): boolean {
    return this.refused.size + this.clashes.size > 0;
  }

  /** To tell whether it changed; `undefined` where nothing is. */
  get text(): string | undefined {
    return this.isAny ? [...this.refused, ...this.clashes].map(([project, { gesture }]) => `${project} ${gesture.id}`).join() : undefined;
  }

  /** A line was changed anew: what was said of it before holds no longer. */
  forget(project: string): void {
    for (const each of [this.refused, this.clashes, this.others]) each.delete(project);
  }

  takeOver({ refused, clashes }: Held): void {
    for (const [project, one] of refused) this.refused.set(project, one);
    for (const [project, one] of clashes) this.clashes.set(project, one);
  }

  clear(): void {
    this.refused.clear();
    this.clashes.clear();
  }
}
