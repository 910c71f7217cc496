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

interface Offered { readonly say: Say; readonly offer: Offer }
const offers = new WeakMap<MatrixView, Offered>();

/** Looked for once for the same view in the same language: 35,000 of them take a moment. */
export function offerIn(scene: Scene): Offer {
  const { view, say } = scene;
  const before = offers.get(view);
  if (before?.say === say) return before.offer;
  const offer = offerOf(scene);
  offers.set(view, { say, offer });
  return offer;
}

/** Items or windows, by code and label. */
export const labelled = (say: Say, all: readonly Pick<MatrixView['gates'][number], 'code' | 'label'>[], prefix = ''): Choice[] =>
  all.map(({ code, label }) => ({ value: `${prefix}${code}`, words: say('matrix.table.place', { code, label: textIn(say)(label) }) }));
