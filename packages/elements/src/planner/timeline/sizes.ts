import type { Density } from '../../shared/jalon-element.ts';
import type { PlannerScene } from '../scene.ts';
import type { Heights } from './lines.ts';

/** What the browser lays out, in CSS pixels. */
export interface Sizes {
  readonly isNarrow: boolean;
  readonly heights: Heights;
  /** How much of the timeline is in sight, with its head. */
  readonly viewport: number;
  readonly headed: number;
}

/** A place narrower than so many em holds no axis: a list, year by year, stands in its stead. */
const NARROW = 40;
/** Of the sheet (styles/timeline.css.ts), in em of the widget. */
const ROWS: Readonly<Record<Density, number>> = { compact: 2.125, normal: 2.75, roomy: 3.25 };
const SMALL = 0.875;

/** Sizes as the sheet gives them where the page sets nothing else: what is drawn by them is right before anything is measured. */
export function supposed({ host, density }: Pick<PlannerScene, 'host' | 'density'>): Sizes {
  const em = parseFloat(getComputedStyle(host).fontSize);
  const { clientWidth } = host;
  const isNarrow = clientWidth > 0 && clientWidth < NARROW * em;
  const [row, head, headed] = isNarrow ? [4.4, 4.6, 0] : [(ROWS[density] ?? ROWS.normal) * 1.07, 3.1, 3.9];
  const small = em * SMALL;
  return { isNarrow, heights: { row: Math.round(row * small), head: Math.round(head * small) }, viewport: Math.min(isNarrow ? Infinity : 44 * em, 0.85 * innerHeight), headed: headed * small };
}
