// What larger or spaced text must not do to a widget: be cut, stand out of it, or be written over other text.

/** What WCAG 1.4.12 asks a text to bear, put inside the widget, where no page's sheet reaches. */
const SPACED = '* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important; } p { margin-block-end: 2em !important; }';

/** Spaces the text of a widget; answers how to undo it. */
export function space(inside: ShadowRoot): () => void {
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(SPACED);
  inside.adoptedStyleSheets = [...inside.adoptedStyleSheets, spaced];
  return () => { inside.adoptedStyleSheets = inside.adoptedStyleSheets.filter((sheet) => sheet !== spaced); };
}

interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
interface Written { readonly words: string; readonly element: HTMLElement; readonly box: Box }

/** Less than this is the roundness of a letter. */
const SLACK = 2;
/** Of a line's height, above and below, no letter of most scripts reaches. */
const AIR = 0.28;

interface Held { readonly hides: boolean; readonly scrolls: boolean; readonly isAway: boolean; readonly box: Box }

/** What is asked of an element again and again, asked once. */
let known = new Map<Element, Held>();

function heldBy(element: Element): Held {
  let held = known.get(element);
  if (!held) {
    const { overflowX, overflowY, contain, clipPath } = getComputedStyle(element);
    const overflow = `${overflowX} ${overflowY}`;
    known.set(element, (held = { hides: /hidden|clip/.test(overflow) || /strict|content|paint/.test(contain), scrolls: /auto|scroll/.test(overflow), isAway: clipPath !== 'none', box: element.getBoundingClientRect() }));
  }
  return held;
}

const isWithin = (inner: Box, outer: Box): boolean => inner.left >= outer.left - SLACK && inner.right <= outer.right + SLACK && inner.top >= outer.top - SLACK && inner.bottom <= outer.bottom + SLACK;
const meets = (a: Box, b: Box): boolean => a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;

/** Text for ears alone, or drawn by the browser as it likes. */
const isPassedOver = (element: HTMLElement): boolean => element.closest('.vh, svg, select, option, textarea, [hidden], dialog:not([open])') !== null || !element.checkVisibility();

/** The line without its air, which lies beside it where it is written upright. */
function inked({ left, right, top, bottom }: DOMRect, isUpright: boolean): Box {
  const air = (isUpright ? right - left : bottom - top) * AIR;
  return isUpright ? { left: left + air, right: right - air, top, bottom } : { left, right, top: top + air, bottom: bottom - air };
}

/** Cut away whole, for ears alone: heads of a table that stands in blocks. */
function isClippedAway(element: HTMLElement): boolean {
  for (let around: HTMLElement | null = element; around; around = around.parentElement) if (heldBy(around).isAway) return true;
  return false;
}

/** Each line of text of a widget, where it is drawn. */
function* writtenIn(inside: ShadowRoot): Generator<Written> {
  const nodes = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const element = node.parentElement;
    const words = node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (!element || words === '' || element.localName === 'style' || isPassedOver(element) || isClippedAway(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) if (rect.width > 1) yield { words, element, box: inked(rect, getComputedStyle(element).writingMode.startsWith('vertical')) };
  }
}

/** Shortened, and told whole by the browser to whoever points at it: the widget tells it to the others. */
const isToldWhole = ({ words, element }: Written): boolean => element.closest('[title]')?.getAttribute('title')?.includes(words) === true;

/** Where it is read from: its cell, what scrolls around it, or the widget. Says so where something on the way cuts it. */
function faultOf(one: Written, host: Box): string | undefined {
  const { words, element, box } = one;
  if (isToldWhole(one)) return undefined;
  const cell = element.closest('td, th');
  if (cell && !isWithin(box, cell.getBoundingClientRect())) return `outside its cell: “${words}”`;
  for (let around: HTMLElement | null = element; around; around = around.parentElement) {
    const held = heldBy(around);
    if (held.scrolls) return undefined;
    if (held.hides && !isWithin(box, held.box)) return `cut: “${words}” in ${around.localName}.${around.className}`;
  }
  return box.left >= host.left - SLACK && box.right <= host.right + SLACK ? undefined : `outside: “${words}”`;
}

/** Within what scrolls or cuts around it, if anything does: what is cut is a fault of its own, and is drawn over nothing. */
function isInView({ element, box }: Written): boolean {
  for (let around: HTMLElement | null = element; around; around = around.parentElement) {
    const { scrolls, hides, box: edge } = heldBy(around);
    if ((scrolls || hides) && !isWithin(box, edge)) return false;
  }
  return true;
}

/** What is cut, stands out, or is written over something else; nothing when all is well. */
export function crowdedIn(host: Element): string[] {
  const inside = host.shadowRoot;
  if (!inside) return [`${host.localName} has not drawn itself`];
  known = new Map();
  const written = [...writtenIn(inside)];
  const outer = host.getBoundingClientRect();
  const faults = written.flatMap((one) => faultOf(one, outer) ?? []);
  const seen = written.filter(isInView).sort((a, b) => a.box.top - b.box.top);
  for (const [place, one] of seen.entries()) {
    for (let next = place + 1; next < seen.length && seen[next]!.box.top < one.box.bottom; next += 1) {
      const other = seen[next]!;
      if (other.element !== one.element && meets(one.box, other.box)) faults.push(`over each other: “${one.words}” and “${other.words}”`);
    }
  }
  return [...new Set(faults)];
}
