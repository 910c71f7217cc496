import { MARKS, type Mark } from '../shared/icons.ts';

/** An element of a drawing, with what stands in it. */
export function shape(tag: string, attributes: Readonly<Record<string, string | number>>, ...inside: readonly Element[]): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const name in attributes) element.setAttribute(name, String(attributes[name]));
  element.append(...inside);
  return element;
}

const models = new Map<Mark, Element>();

/** A mark from its template, which holds shapes alone, each an empty tag: read here, it costs a quarter of what it does to have it rendered. */
function drawn(name: Mark): Element {
  const svg = shape('svg', { class: `mk c-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' });
  for (const [, tag, attributes] of MARKS[name].strings[0]!.matchAll(/<(\w+)(.*?)\/>/g)) {
    const part = shape(tag!, {});
    for (const [, key, value] of attributes!.matchAll(/(\S+)="(.*?)"/g)) part.setAttribute(key!, value!);
    svg.append(part);
  }
  return svg;
}

/** A copy of a mark: drawn once, then copied, since many lines have one. With words it says them itself. */
export function markCopy(name: Mark, words = ''): Element {
  let model = models.get(name);
  if (!model) models.set(name, (model = drawn(name)));
  const copy = model.cloneNode(true) as Element;
  if (words) {
    copy.removeAttribute('aria-hidden');
    copy.setAttribute('role', 'img');
    copy.setAttribute('aria-label', words);
  }
  return copy;
}
