import type { Console } from '../console.ts';
import { code, el, fill, freshId, table, type Child } from '../dom.ts';
import { field, type Field } from '../forms.ts';
import { gridFields, type FieldWord, type GridField, type GridFormPart, type GridLine } from '../grid-fields.ts';
import { valueAt } from '../json-place.ts';

/** A grid in a form, beside its text. */
export interface GridEditor {
  readonly element: HTMLElement;
  /** Puts another document in the form. */
  show(document: object, isOpen: boolean): void;
  /** The same document, changed elsewhere: what each field holds, and nothing else. */
  refresh(document: object): void;
  /** The field of this place in the document, or the first below it. */
  fieldAt(path: string): { readonly input: Field; readonly name: string } | undefined;
}

/** A field was written in: its place, its kind, what was typed. */
export type Written = (pointer: string, kind: GridField['kind'], typed: string) => void;

/** Opens whatever a field is folded in, and goes to it. */
export function goTo(input: HTMLElement): void {
  for (let holder = input.parentElement; holder; holder = holder.parentElement) if (holder instanceof HTMLDetailsElement) holder.open = true;
  input.focus();
  input.scrollIntoView({ block: 'center' });
}

const wordsOf = ({ say, language }: Console, name: readonly FieldWord[]): string => name.map(({ word, at }) => (at === undefined ? say(`figure.${word}`) : `${say(`figures.${word}`)} ${at}`)).join(language === 'ar' ? '، ' : ', ');

type Fields = Map<string, { readonly input: HTMLInputElement; readonly name: string }>;

/** The input of a field, known by its place. */
function inputOf({ pointer, kind, value, language }: GridField, name: string, fields: Fields, written: Written): HTMLInputElement {
  const input = el('input', { 'name': pointer, value, 'autocomplete': 'off', 'spellcheck': language ? undefined : 'false', 'lang': language, 'dir': language === 'ar' ? 'rtl' : 'ltr', 'inputmode': kind === 'figure' ? 'decimal' : undefined });
  input.addEventListener('change', () => written(pointer, kind, input.value));
  fields.set(pointer, { input, name });
  return input;
}

/** The lines of one part of the grid, each field named by its line and by its own word. */
function partTable(context: Console, { name, lines }: GridFormPart, fields: Fields, written: Written): HTMLElement {
  const { say, language } = context;
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const small = (each: GridField, line: GridLine, row: string): HTMLElement => {
    const words = each.language ? languages.of(each.language) ?? each.language : wordsOf(context, each.name);
    const input = inputOf(each, `${line.code} · ${words}`, fields, written);
    const label = el('label', { for: (input.id = freshId('g')), id: `${input.id}-name` }, words);
    input.setAttribute('aria-labelledby', `${row} ${label.id}`);
    return el('span', { class: `small ${each.kind}` }, label, input);
  };
  const [hasPoints, hasFigures] = [lines.some(({ points }) => points.length > 0), lines.some(({ figures }) => figures.length > 0)];
  const row = (line: GridLine): Child[] => {
    const id = freshId('r');
    const some = (each: readonly GridField[]): Child => each.map((one) => small(one, line, id));
    return [el('span', { id }, code(line.code)), some(line.labels), ...(hasPoints ? [some(line.points)] : []), ...(hasFigures ? [some(line.figures)] : [])];
  };
  const [title, columns] = [say(`part.${name}`, { count: lines.length }), [say('item'), say('label'), ...(hasPoints ? [say('points')] : []), ...(hasFigures ? [say('targets')] : [])]];
  return el('details', { 'open': name === 'indicators', 'data-part': name }, el('summary', {}, title), table({ caption: title, columns, rows: lines.map(row) }));
}

export function gridEditor(context: Console, written: Written): GridEditor {
  const { say } = context;
  const fields: Fields = new Map();
  const body = el('div', {});
  const element = el('details', { class: 'editor', hidden: true }, el('summary', {}, say('editor')), body);
  return {
    element,
    show(document, isOpen) {
      const { version, parts } = gridFields(document);
      // Whoever stands in a field stays there, and what is folded stays so.
      const [stood, folded] = [Array.from(fields).find(([, { input }]) => input === window.document.activeElement)?.[0], new Map(Array.from(body.querySelectorAll('details'), (each) => [each.dataset['part'], each.open]))];
      fields.clear();
      fill(body, el('p', { class: 'hint' }, say('editor.hint')), el('div', { class: 'fields' }, field(say('version'), inputOf(version, say('version'), fields, written), say('version.hint'))),
        parts.map((part) => partTable(context, part, fields, written)));
      for (const each of body.querySelectorAll('details')) each.open = folded.get(each.dataset['part']) ?? each.open;
      fields.get(stood ?? '')?.input.focus();
      element.hidden = false;
      element.open ||= isOpen;
    },
    refresh(document) {
      for (const [pointer, { input }] of fields) input.value = String(valueAt(document, pointer) ?? '');
    },
    fieldAt: (path) => fields.get(path) ?? Array.from(fields).find(([pointer]) => path !== '' && pointer.startsWith(`${path}/`) && path.split('/').length > 2)?.[1],
  };
}
