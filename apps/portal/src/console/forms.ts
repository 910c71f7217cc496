import { isProblem } from '@jalon/client';
import type { Console } from './console.ts';
import { el, freshId, type Child } from './dom.ts';
import { failed } from './states.ts';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A field under its label, with what helps to fill it in. */
export function field(label: string, input: Field, hint?: string): HTMLElement {
  input.id = freshId('f');
  const help = hint === undefined ? null : el('p', { class: 'hint', id: `${input.id}-hint` }, hint);
  if (help) input.setAttribute('aria-describedby', help.id);
  return el('div', { class: 'field' }, el('label', { for: input.id }, label), help, input);
}

export const select = (name: string, options: readonly (readonly [value: string, label: string])[], attributes: Readonly<Record<string, string | boolean>> = {}): HTMLSelectElement =>
  el('select', { name, ...attributes }, options.map(([value, label]) => el('option', { value }, label)));

/** What was typed in a field, without spaces around; `undefined` for nothing. */
export function valueOf(form: HTMLFormElement, name: string): string | undefined {
  const value = (form.elements.namedItem(name) as Field | null)?.value.trim();
  return value === '' ? undefined : value;
}

/** Whether anything in a form differs from how it came. */
export const isTouched = (form: HTMLFormElement): boolean => Array.from(form.elements).some((each) =>
  (each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement) && each.value !== each.defaultValue);

/** What a form holds now is what was kept: leaving loses nothing. */
export function keepAsSaved(form: HTMLFormElement): void {
  for (const input of Array.from(form.elements)) if ('defaultValue' in input) input.defaultValue = (input as Field).value;
}

function clear(form: HTMLFormElement): void {
  for (const old of form.querySelectorAll('.wrong')) old.remove();
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

/** A fault under the field it is of. */
export function fault(input: Field, sentence: string): void {
  const id = `${input.id}-fault`;
  input.parentElement?.querySelector(`#${id}`)?.remove();
  const text = el('p', { class: 'wrong fault', id }, sentence);
  input.after(text);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', [`${input.id}-hint`, text.id].filter((each) => document.getElementById(each)).join(' '));
}

/** Each fault under the field it is of, the first one focused; the others above the button. */
function tell(words: Pick<Console, 'say'>, form: HTMLFormElement, foot: Element, error: unknown): void {
  const faults = isProblem(error) ? error.errors : [];
  const placed = faults.flatMap(({ pointer, detail }) => {
    const input = form.elements.namedItem(pointer.split('/').pop() ?? '') as Field | null;
    if (!input || !('value' in input)) return [];
    fault(input, detail ?? '');
    return [input];
  });
  placed[0]?.focus();
  if (placed.length < faults.length || faults.length === 0) foot.before(failed(words, error));
}

/** A form that sends nothing by itself: `send` does, the button waits, and what was typed stays when it is refused. */
export function form(words: Pick<Console, 'say'>, label: string, submit: string, send: (form: HTMLFormElement) => Promise<void>, ...children: Child[]): HTMLFormElement {
  const done = el('button', { type: 'submit', class: 'main' }, submit);
  const foot = el('p', { class: 'acts' }, done);
  const made = el('form', { 'aria-label': label, 'novalidate': true }, children, foot);
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    if (done.getAttribute('aria-busy')) return;
    clear(made);
    done.setAttribute('aria-busy', 'true');
    send(made).catch((error: unknown) => tell(words, made, foot, error)).finally(() => done.removeAttribute('aria-busy'));
  });
  return made;
}

/** Asks before something that is not taken back. Escape and "no" are the same; the focus comes back where it was. */
export function confirm(words: Pick<Console, 'say'>, question: string, yes: string, ...more: Child[]): Promise<boolean> {
  return new Promise((resolve) => {
    const title = freshId('q');
    const no = el('button', { type: 'button' }, words.say('cancel'));
    const go = el('button', { type: 'submit', class: 'main', value: 'yes' }, yes);
    const dialog = el('dialog', { 'aria-labelledby': title }, el('form', { method: 'dialog' }, el('h2', { id: title }, question), more, el('p', { class: 'acts' }, go, no)));
    no.addEventListener('click', () => dialog.close('no'));
    // What is to be filled in comes first; Enter there confirms it.
    const first = dialog.querySelector('input, select');
    (first ?? no).setAttribute('autofocus', '');
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
