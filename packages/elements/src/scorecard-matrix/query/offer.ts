import { REVIEW_STATES, largestAreas, type MatrixView, type ReviewState } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import type { Scene } from '../scene.ts';
import { textIn } from '../table/columns.ts';
import type { Choice } from './controls.ts';

/** What the rows of a view have to choose among. */
export interface Offer {
  readonly areas: readonly Choice[];
  /** What the largest areas are called. */
  readonly area: string;
  readonly classes: readonly Choice[];
  readonly review: readonly ReviewState[];
}

function offerOf({ view, say }: Scene): Offer {
  const places = [...new Set(largestAreas(view))].filter((place) => place >= 0);
  const [kind = 'region', ...others] = new Set(places.map((place) => view.areas[place]!.kind));
  const classes = new Set(view.rows.classes.flat());
  const review = new Set(view.rows.review);
  return {
    areas: places.map((place) => ({ value: view.areas[place]!.id, words: view.areas[place]!.name })).sort((a, b) => a.words.localeCompare(b.words, say.format.locale)),
    area: kind === 'region' || others.length > 0 ? say('matrix.table.area') : say.code('kind', kind),
    classes: view.classes.flatMap(({ code, label }, place) => (classes.has(place) ? [{ value: code, words: textIn(say)(label) }] : [])),
    review: REVIEW_STATES.filter((state) => review.has(state)),
  };
}

interface Offered { readonly made: readonly unknown[]; readonly offer: Offer }
const offers = new WeakMap<object, Offered>();

/** Looked for once for the same columns in the same language: 35,000 rows take a moment, and other values of theirs change nothing of it. */
export function offerIn(scene: Scene): Offer {
  const { view: { rows, classes }, say } = scene;
  const made = [rows.classes, rows.review, classes, say];
  const before = offers.get(rows.area);
  if (before && made.every((each, place) => each === before.made[place])) return before.offer;
  const offer = offerOf(scene);
  offers.set(rows.area, { made, offer });
  return offer;
}

/** Items or windows, by code and label. */
export const labelled = (say: Say, all: readonly Pick<MatrixView['gates'][number], 'code' | 'label'>[], prefix = ''): Choice[] =>
  all.map(({ code, label }) => ({ value: `${prefix}${code}`, words: say('matrix.table.place', { code, label: textIn(say)(label) }) }));
