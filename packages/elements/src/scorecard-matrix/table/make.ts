/** An element with properties and what stands in it. No markup is parsed: a page under Trusted Types lets it pass. */
export function make<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Partial<Record<string, unknown>> = {}, ...inside: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element) (element as unknown as Record<string, unknown>)[name] = value;
    else element.setAttribute(name, String(value));
  }
  // An empty text is a place for words to come: `append('')` keeps it.
  element.append(...inside);
  return element;
}
