export type Child = Node | string | null | undefined | false | readonly Child[];
type Value = string | number | boolean | null | undefined | ((event: Event) => void);

/** An element with its attributes and what stands in it. `onclick` and the like are listeners; text is only ever text. */
export function el<T extends keyof HTMLElementTagNameMap>(tag: T, attributes: Readonly<Record<string, Value>> = {}, ...children: Child[]): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodesOf(children));
  return element;
}

function nodesOf(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child): (Node | string)[] => {
    if (child === null || child === undefined || child === false) return [];
    return Array.isArray(child) ? nodesOf(child as readonly Child[]) : [child as Node | string];
  });
}

/** Puts these in the place of whatever stood in it. */
export const fill = (place: Element, ...children: Child[]): void => place.replaceChildren(...nodesOf(children));

let last = 0;
/** A name no other element has. */
export const freshId = (start: string): string => `${start}-${(last += 1)}`;

/** A button that does something. */
export const button = (label: string, onclick: (event: Event) => void, attributes: Readonly<Record<string, Value>> = {}): HTMLButtonElement => el('button', { type: 'button', ...attributes, onclick }, label);

export interface TableParts {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Child[])[];
}

/** A table whose rows become blocks on a narrow screen: each cell then says which column it is of. The first cell names the row. */
export function table({ caption, columns, rows }: TableParts): HTMLTableElement {
  const cell = (child: Child, at: number) => (at === 0 ? el('th', { scope: 'row', role: 'rowheader' }, child) : el('td', { 'role': 'cell', 'data-column': columns[at] ?? '' }, el('span', {}, child)));
  return el('table', { role: 'table' }, el('caption', {}, caption),
    el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, columns.map((column) => el('th', { scope: 'col', role: 'columnheader' }, column)))),
    el('tbody', { role: 'rowgroup' }, rows.map((row) => el('tr', { role: 'row' }, row.map(cell)))));
}

/** Names and codes keep their own direction. */
export const bdi = (text: string): HTMLElement => el('bdi', {}, text);
export const code = (text: string): HTMLElement => el('bdi', { dir: 'ltr', class: 'code' }, text);
