import { render } from 'lit';
import type { ShownState, WindowStanding } from '@jalon/core/assessment';
import { mark, type Mark } from '../../shared/icons.ts';

/** The shape of each state: the same as on the card. */
export const markOf = (state: ShownState): Mark => (state === 'act-unmet' ? 'unmet' : state === 'unpublished' ? 'none' : state);
export const STANDING_MARK: Readonly<Record<WindowStanding, Mark>> = { open: 'met', closed: 'unmet', undetermined: 'pending', 'not-member': 'na' };

const made = new Map<Mark, Element>();

/** A shape, drawn once and copied from then on. */
export function markNode(name: Mark): Element {
  let drawn = made.get(name);
  if (!drawn) {
    const box = document.createElement('div');
    render(mark(name), box);
    made.set(name, (drawn = box.firstElementChild!));
  }
  return drawn.cloneNode(true) as Element;
}
