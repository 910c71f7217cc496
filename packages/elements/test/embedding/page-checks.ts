// What is measured on a page, from outside a widget.

const LOOK = ['fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'color', 'textTransform', 'letterSpacing', 'wordSpacing', 'lineHeight', 'textAlign', 'textIndent', 'whiteSpace', 'cursor', 'display', 'visibility', 'direction', 'colorScheme'] as const;
export const look = (element: Element): string => LOOK.map((name) => `${name}: ${getComputedStyle(element)[name]}`).join('; ');

/** With one more sheet on the page, then without it. */
export async function withSheet(css: string, act: () => unknown): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  try {
    await act();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  }
}

const all = (element: Element, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const nameOf = (one: Element): string => `${one.localName}.${one.getAttribute('class') ?? ''} ${(one.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)}`;
const isForEyes = (one: HTMLElement): boolean => !one.closest('.vh, .defs, dialog:not([open])') && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });

/** Whether something around it scrolls sideways, so that it may stand out. */
function scrolls(one: HTMLElement): boolean {
  for (let at = one.parentElement; at; at = at.parentElement) if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(at).overflowX)) return true;
  return false;
}

/** What stands out of a column on either side: from right to left nothing would scroll. What is drawn counts as one. */
export function overflowing(element: Element, column: Element): string[] {
  const { left, right } = column.getBoundingClientRect();
  return all(element, '.body :not(svg *)').filter((one) => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && (box.left < left - 1 || box.right > right + 1) && isForEyes(one) && !scrolls(one);
  }).map(nameOf);
}

const CONTROLS = 'button, input, select, textarea, a[href], summary, [tabindex="0"]';

/** Controls smaller than 24 by 24 pixels, but for those in the run of a sentence. A box to tick is as large as its label. */
export function tooSmall(element: Element): string[] {
  return all(element, 'button, input, select, textarea, a[href], summary').filter(isForEyes).filter((one) => {
    if (getComputedStyle(one).display === 'inline') return false;
    const { width, height } = (one.matches('[type=checkbox], [type=radio]') ? (one.closest('label, td, th') ?? one) : one).getBoundingClientRect();
    return width > 0 && (width < 24 - 0.5 || height < 24 - 0.5);
  }).map((one) => `${nameOf(one)} ${one.getBoundingClientRect().width} × ${one.getBoundingClientRect().height}`);
}

/** What Tab must come to: of a group of radio buttons the one chosen, else the first; and nothing that is switched off. */
export function reachable(element: Element): HTMLElement[] {
  const controls = all(element, CONTROLS).filter((one) => isForEyes(one) && one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled);
  const radios = controls.filter((one): one is HTMLInputElement => one.matches('[type=radio]'));
  const stopOf = (name: string): HTMLInputElement | undefined => radios.find((one) => one.name === name && one.checked) ?? radios.find((one) => one.name === name);
  return controls.filter((one) => !one.matches('[type=radio]') || stopOf((one as HTMLInputElement).name) === one);
}

/** Boxes that would cut something off on paper. */
export const hidesNothingOf = (element: Element): string[] =>
  all(element, '.body, .body *').filter((one) => isForEyes(one) && one.getBoundingClientRect().height > 2 && ['auto', 'scroll'].some((each) => [getComputedStyle(one).overflowX, getComputedStyle(one).overflowY].includes(each)) && one.scrollHeight > one.clientHeight + 1).map(nameOf);
