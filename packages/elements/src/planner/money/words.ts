import type { PlanYear } from '@jalon/core/investment';
import type { Mark } from '../../shared/icons.ts';
import type { PlannerScene } from '../scene.ts';
import { figureOf } from '../timeline/words.ts';

interface Words { readonly words: string; readonly mark: Mark | undefined; readonly tone: string }

/** What is left under a ceiling, or over it, in words: `reste 64`, `40 de trop`. */
export function marginWords(scene: PlannerScene, { margin }: Pick<PlanYear, 'margin'>): Words {
  const { say } = scene;
  if (margin === null) return { words: say('planner.money.noCeiling'), mark: undefined, tone: 'soft' };
  const amount = figureOf(scene, Math.abs(margin));
  if (margin < 0) return { words: say('planner.money.over', { amount }), mark: 'unmet', tone: 'c-unmet' };
  return { words: margin === 0 ? say('planner.money.exact') : say('planner.money.left', { amount }), mark: 'met', tone: 'c-met' };
}
