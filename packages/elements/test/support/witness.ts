// What a hand did last in the page, said by a test that waited in vain.

const heard: string[] = [];
const nameOf = (target: EventTarget | undefined): string => (target instanceof Element ? `${target.localName}${target.id && `#${target.id}`}` : 'nothing');

for (const type of ['keydown', 'keyup', 'click', 'focusin', 'focusout'] as const) {
  addEventListener(type, (event) => {
    heard.push(`${type}${event instanceof KeyboardEvent ? ` ${event.key}${event.repeat ? ' again' : ''}${event.defaultPrevented ? ' prevented' : ''}` : ''} on ${nameOf(event.composedPath()[0])}`);
    if (heard.length > 8) heard.shift();
  }, true);
}

function innermost(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Where the focus is, whether the page has it, and the last events of a hand. */
export const situation = (): string => `focus on ${nameOf(innermost() ?? undefined)}, page ${document.visibilityState}${document.hasFocus() ? '' : ' and without focus'}; ${heard.join(', ') || 'no key, no click'}`;
