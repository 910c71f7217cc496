/** Attributes a reader sees or hears. */
const SAID = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'data-l', 'title', 'placeholder', 'alt'];

/** All that a widget says to those who see it or hear it, in its order; `within`: those parts of it. What it announces is left out, as it tells of what was done before. */
export function told(element: Element, within?: string): string[] {
  const texts: string[] = [];
  const add = (text: string | null): void => {
    const plain = (text ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
    if (plain !== '') texts.push(plain);
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) return add(node.data);
    if (node instanceof Element) {
      if (node.localName === 'style' || (within === undefined && node.matches('[role=status], [aria-live], .paper'))) return;
      for (const name of SAID) add(node.getAttribute(name));
    }
    for (const child of node.childNodes) walk(child);
  };
  const root = element.shadowRoot!;
  for (const start of within === undefined ? [root] : root.querySelectorAll(within)) walk(start);
  return texts;
}
