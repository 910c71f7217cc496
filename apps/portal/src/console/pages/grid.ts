import type { Console } from '../console.ts';
import { el, fill, freshId } from '../dom.ts';
import { confirm, fault, field, form, isTouched, keepAsSaved, select } from '../forms.ts';
import { nextVersion, writtenValue } from '../grid-fields.ts';
import { placeIn, valueAt, withValue } from '../json-place.ts';
import { show } from '../states.ts';
import { goTo, gridEditor, type GridEditor } from './grid-editor.ts';
import { nextSteps, summaryOf, type Steps } from './grid-steps.ts';
import { issueList, type Mending } from './issues.ts';

/** Which cycle the officer works on. */
export interface CycleKey {
  readonly programme: string;
  readonly cycle: string;
  /** Its grid today. */
  readonly grid: { readonly code: string; readonly version: string };
}

const written = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

/** The document in a text, or why there is none. */
function documentIn(text: string): { readonly document: object } | { readonly why: string } {
  try {
    const document = JSON.parse(text) as unknown;
    return typeof document === 'object' && document !== null ? { document } : { why: '' };
  } catch (error) {
    return { why: error instanceof Error ? error.message : '' };
  }
}

/** Selects in the text what stands at this place, and shows it. */
function selectIn(text: HTMLTextAreaElement, path: string): void {
  if ('why' in documentIn(text.value)) return goTo(text);
  const { start, end } = placeIn(text.value, path);
  goTo(text);
  text.setSelectionRange(start, end);
  const line = text.value.slice(0, start).split('\n').length - 1;
  text.scrollTop = line * (text.scrollHeight / text.value.split('\n').length);
}

/** A link to the field an issue is of, else to its place in the text. */
function mendingIn(editor: GridEditor, text: HTMLTextAreaElement): (path: string) => Mending {
  return (path) => {
    const found = editor.fieldAt(path);
    return found ? { name: found.name, go: () => goTo(found.input) } : { name: undefined, go: () => selectIn(text, path) };
  };
}

/** Takes a version that is loaded as the start of the next one. */
function startForm(context: Console, key: CycleKey, put: (document: object) => Promise<void>): HTMLElement {
  const { say, jalon } = context;
  const place = el('div', {});
  void show(context, place, async () => {
    const versions: string[] = [];
    for await (const { version } of jalon.referentials.list({ code: key.grid.code })) versions.push(version);
    const chosen = select('start', versions.map((version) => [version, `${key.grid.code} ${version}`]));
    chosen.value = key.grid.version;
    return form(context, say('grid.start'), say('grid.start'), async () => {
      const { hash: _hash, ...grid } = await jalon.referentials.get(key.grid.code, chosen.value);
      await put({ ...grid, version: nextVersion(grid.version, versions) });
    }, el('div', { class: 'fields' }, field(say('grid.version'), chosen)));
  });
  return place;
}

/** The text of a grid and the form beside it, which say the same; what is read of it stands below. */
class GridDesk {
  readonly text = el('textarea', { name: 'document', rows: 8, spellcheck: 'false', dir: 'ltr', class: 'code' });
  readonly editor: GridEditor;
  readonly notJson = el('div', {});
  readonly result = el('div', {});
  readonly #context: Console;
  readonly #key: CycleKey;
  #steps: Steps | undefined;

  constructor(context: Console, key: CycleKey) {
    this.#context = context;
    this.#key = key;
    this.editor = gridEditor(context, (pointer, kind, typed) => {
      const document = this.#read();
      if (document) this.put(written(withValue(document, pointer, writtenValue(typed, kind, valueAt(document, pointer)))));
    });
    this.text.addEventListener('change', () => this.follow());
  }

  /** The text was changed: the form says the same where it can. */
  follow(): void {
    this.#steps?.stale();
    const found = documentIn(this.text.value);
    if ('document' in found) this.editor.refresh(found.document);
  }

  /** Another text: what was read of the one before holds no longer. */
  put(text: string): void {
    this.text.value = text;
    this.#steps?.stale();
  }

  /** A loaded version as the next one, open in the form. */
  start(document: object): void {
    this.put(written(document));
    this.text.defaultValue = this.text.value;
    for (const place of [this.result, this.notJson]) fill(place);
    this.editor.show(document, true);
    const version = this.editor.fieldAt('/version');
    if (version) goTo(version.input);
  }

  /** Every issue in words, under its field and in a list with links; then what may be done. */
  async check(form: HTMLFormElement): Promise<void> {
    const { say, announce, office } = this.#context;
    fill(this.result);
    const document = this.#read();
    if (!document) return;
    const checked = await office.check(document as Record<string, unknown>);
    this.editor.show(document, false);
    for (const { path, sentence, severity } of checked.issues) {
      const found = severity === 'error' ? this.editor.fieldAt(path) : undefined;
      if (found) fault(found.input, sentence);
    }
    this.#steps = nextSteps(this.#context, this.#key, document, checked, () => keepAsSaved(form));
    announce(say('grid.checked', { count: checked.issues.length }));
    fill(this.result, el('h3', {}, say('issues')), summaryOf(this.#context, checked), issueList(this.#context, checked.issues, mendingIn(this.editor, this.text)), this.#steps.element);
  }

  #read(): object | undefined {
    const found = documentIn(this.text.value);
    fill(this.notJson, 'why' in found && el('p', { role: 'alert', class: 'note wrong' }, this.#context.say('grid.not.json', found)));
    return 'why' in found ? undefined : found.document;
  }
}

/** A grid, taken from a loaded version, brought as a file or pasted; written in a form or in its text; its issues in words, then what may be done with it. */
export function gridPart(context: Console, key: CycleKey): HTMLElement {
  const { say, announce } = context;
  const id = freshId('h');
  const desk = new GridDesk(context, key);
  const file = el('input', { type: 'file', accept: '.json,application/json' });
  file.addEventListener('change', () => void file.files?.[0]?.text().then((content) => {
    desk.text.value = content;
    desk.follow();
    announce(say('grid.read'));
  }));
  const check = form(context, say('grid.check'), say('grid.check'), (sent) => desk.check(sent),
    el('div', { class: 'fields' }, field(say('grid.file'), file)), field(say('grid.text'), desk.text, say('grid.text.hint')), desk.editor.element, desk.notJson);
  const start = startForm(context, key, async (document) => {
    if (isTouched(check) && !(await confirm(context, say('grid.replace'), say('grid.start')))) return;
    desk.start(document);
    announce(say('grid.started', { version: String(valueAt(document, '/version')) }));
  });
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, say('grid')), el('p', {}, say('grid.lead', key.grid)), start, check, desk.result);
}
