import type { DirectoryGrant } from '@jalon/contract';
import type { Console } from '../console.ts';
import { bdi, button, el, fill, freshId, type Child } from '../dom.ts';
import { isTouched } from '../forms.ts';
import { failed, show } from '../states.ts';

/** Every item of a list, page after page. */
export async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

export const period = ({ say, day }: Console, { from, to }: Pick<DirectoryGrant, 'from' | 'to'>): string =>
  say(from ? (to ? 'period.both' : 'period.from') : to ? 'period.to' : 'period.open', { from: from ? day(from) : '', to: to ? day(to) : '' });

export const whereOf = ({ say }: Console, { territory }: DirectoryGrant): Child => (territory ? [bdi(territory.name), ` · ${say(`kind.${territory.kind}`)}`] : say('everywhere'));

export interface Part {
  readonly section: HTMLElement;
  /** Reads it again: something changed. */
  readonly again: () => void;
}

/** A part of the page under its title, read by itself and read again when something changed. Whoever stood on a button in it finds it, or the title. */
export function part(context: Console, title: string, read: () => Promise<Child>, ...after: Child[]): Part {
  const heading = el('h2', { id: freshId('h'), tabindex: -1 }, title);
  const body = el('div', {});
  const again = async (): Promise<void> => {
    const stood = body.contains(document.activeElement) ? document.activeElement?.getAttribute('aria-label') : undefined;
    await show(context, body, read);
    if (stood === undefined || document.activeElement !== document.body) return;
    (Array.from(body.querySelectorAll('button')).find((each) => each.getAttribute('aria-label') === stood) ?? heading).focus();
  };
  void again();
  return { section: el('section', { 'aria-labelledby': heading.id }, heading, body, after), again: () => void again() };
}

/** A form is made anew with what was read, unless somebody is filling it in. */
export function renew(place: HTMLElement, make: () => HTMLDetailsElement): void {
  if (Array.from(place.querySelectorAll('form')).some(isTouched)) return;
  const [wasOpen, stoodHere] = [place.querySelector('details')?.open ?? false, place.contains(document.activeElement)];
  const made = make();
  made.open = wasOpen;
  fill(place, made);
  if (stoodHere) made.querySelector('summary')?.focus();
}

export const folded = (label: string, content: HTMLElement): HTMLDetailsElement => el('details', {}, el('summary', {}, label), content);

/** A button that acts on one line, named after it; what was refused stands beside it. */
export function actButton(context: Console, label: string, about: string, act: () => Promise<void>): Child {
  const result = el('div', {});
  return [button(label, () => {
    fill(result);
    act().catch((error: unknown) => fill(result, failed(context, error)));
  }, { 'aria-label': `${label} · ${about}` }), result];
}
