import { isProblem } from '@jalon/client';
import type { Console } from './console.ts';
import { button, code, el, fill, type Child } from './dom.ts';

type Words = Pick<Console, 'say'>;

export const loading = ({ say }: Words): HTMLElement => el('p', { role: 'status', class: 'waiting' }, say('loading'));
export const empty = (text: string): HTMLElement => el('p', { class: 'empty' }, text);

/** What went wrong, what to do, and the number to quote. Forbidden says who may. */
export function failed({ say }: Words, error: unknown, retry?: () => void): HTMLElement {
  if (!isProblem(error)) console.error(error);
  const problem = isProblem(error) ? error : undefined;
  const reasons = problem?.errors.flatMap(({ detail }) => detail ?? []) ?? [];
  const isForbidden = problem?.code === 'forbidden' || problem?.code === 'not-signed-in';
  return el('div', { class: 'note wrong', role: 'alert' }, el('p', {}, el('strong', {}, isForbidden ? say('forbidden') : say('failed'))),
    el('p', {}, problem?.code === 'not-signed-in' ? say('not.signed.in') : problem?.detail ?? say('failed.unknown')), reasons.length > 0 && el('ul', {}, reasons.map((reason) => el('li', {}, reason))),
    retry && !isForbidden && el('p', {}, button(say('retry'), retry)), problem?.requestId && el('p', { class: 'quiet' }, say('request'), ' ', code(problem.requestId)));
}

/** Fills a place with what is read: that it is awaited, then the content, or why there is none. */
export async function show(words: Words, place: HTMLElement, read: () => Promise<Child>): Promise<void> {
  place.setAttribute('aria-busy', 'true');
  if (place.childElementCount === 0) fill(place, loading(words));
  try {
    fill(place, await read());
  } catch (error) {
    fill(place, failed(words, error, () => void show(words, place, read)));
  } finally {
    place.removeAttribute('aria-busy');
  }
}
