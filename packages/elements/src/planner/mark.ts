import { render } from 'lit';
import { mark, type Mark } from '../shared/icons.ts';

const models = new Map<Mark, Element>();

/** A copy of a mark: drawn once by its template, then copied, since many lines have one. With words it says them itself. */
export function markCopy(name: Mark, words = ''): Element {
  let model = models.get(name);
  if (!model) {
    const place = document.createElement('span');
    render(mark(name, `c-${name}`), place);
    models.set(name, (model = place.firstElementChild!));
  }
  const copy = model.cloneNode(true) as Element;
  if (words) {
    copy.removeAttribute('aria-hidden');
    copy.setAttribute('role', 'img');
    copy.setAttribute('aria-label', words);
  }
  return copy;
}
