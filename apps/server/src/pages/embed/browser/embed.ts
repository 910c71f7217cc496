// The page for webmasters follows each choice: what is printed comes from the same function as on the server.
import type { EmbedWords } from '../embed-words.ts';
import { isBundled, isFrame, type EmbedChoice, type EmbedFacts } from '../embed.values.ts';
import { previewAddress, PRINTED_PARTS, printEmbed, type Printed } from '../printed.ts';
import { readChoice } from '../read-choice.ts';

interface Place { readonly id: string; readonly name: string; readonly identifiers: readonly { readonly scheme: string; readonly code: string }[] }

/** Long enough for a word to be typed. */
const REST_MS = 300;

const root = document.getElementById('embed');
const form = document.querySelector<HTMLFormElement>('form.choices');
const said = document.getElementById('said');
const preview = document.querySelector<HTMLIFrameElement>('#preview');
const datalist = document.getElementById('places');

/** Names of territories met so far, by what stands in the field. */
const names = new Map<string, string>();

/** Text with what stands between backquotes as code. */
function withCode(text: string): Node[] {
  return text.split('`').map((piece, index) => {
    if (index % 2 === 0) return document.createTextNode(piece);
    const code = document.createElement('code');
    code.dir = 'ltr';
    code.textContent = piece;
    return code;
  });
}

function showPart(name: string, { code, items }: Printed): void {
  const section = document.getElementById(name);
  const block = section?.querySelector<HTMLElement>('.code');
  const list = section?.querySelector('ul');
  const text = section?.querySelector('pre code');
  if (!section || !block || !list || !text) return;
  section.hidden = code === '' && items.length === 0;
  block.hidden = code === '';
  list.hidden = items.length === 0;
  if (text.textContent !== code) text.textContent = code;
  list.replaceChildren(...items.map((item) => {
    const line = document.createElement('li');
    line.append(...withCode(item));
    return line;
  }));
}

const fieldOf = (name: string): Element | null | undefined => document.getElementById(`f-${name}`)?.closest('.field');

/** Choices that change nothing here are put aside. */
function wantedFields({ host, access }: EmbedChoice): Record<string, boolean> {
  const framed = isFrame({ host });
  const bundled = isBundled({ host });
  return { resize: framed && access === 'public', form: !framed && !bundled && host !== 'sharepoint', suffix: !framed, version: !bundled };
}

function follow(choice: EmbedChoice, facts: EmbedFacts, words: EmbedWords, query: URLSearchParams): void {
  const printed = printEmbed(choice, facts, words);
  for (const name of PRINTED_PARTS) showPart(name, printed[name]);
  const address = previewAddress(choice, words);
  if (preview && preview.src !== new URL(address, location.href).href) preview.src = address;
  for (const [name, asked] of Object.entries(wantedFields(choice))) fieldOf(name)?.toggleAttribute('hidden', !asked);
  document.getElementById('preview-alone')?.setAttribute('href', address);
  history.replaceState(null, '', `?${query.toString()}`);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    const own = new URLSearchParams(query);
    own.set('lang', link.hreflang);
    link.href = `?${own.toString()}`;
  }
}

async function copy(button: HTMLButtonElement, words: EmbedWords): Promise<void> {
  const code = document.querySelector(`#${button.dataset['copies'] ?? ''} pre`);
  if (!code || !said) return;
  said.textContent = '';
  const copied = await navigator.clipboard?.writeText(code.textContent ?? '').then(() => true, () => false) ?? false;
  if (!copied) getSelection()?.selectAllChildren(code);
  const title = document.getElementById(`${button.dataset['copies'] ?? ''}-title`)?.textContent ?? '';
  said.textContent = `${copied ? words.copied : words.selected} (${title})`;
  if (!copied) return;
  button.textContent = words.copied;
  setTimeout(() => (button.textContent = words.copy), 2000);
}

/** Territories that fit what is typed, as choices of the field. */
async function seek(typed: string): Promise<void> {
  if (typed.length < 2 || names.has(typed) || !datalist) return;
  const answer = await fetch(`/v1/territories?limit=20&q=${encodeURIComponent(typed)}`).then((got) => (got.ok ? (got.json() as Promise<{ items: Place[] }>) : undefined), () => undefined);
  datalist.replaceChildren(...(answer?.items ?? []).map(({ id, name, identifiers: [first] }) => {
    const value = first ? `${first.scheme}:${first.code}` : id;
    names.set(value, name);
    const option = document.createElement('option');
    option.value = value;
    option.label = name;
    option.textContent = `${name} (${value})`;
    return option;
  }));
}

function start(at: HTMLElement, choices: HTMLFormElement): void {
  const facts = JSON.parse(at.dataset['facts'] ?? '{}') as EmbedFacts;
  const words = JSON.parse(at.dataset['words'] ?? '{}') as EmbedWords;
  const field = choices.elements.namedItem('territory') as HTMLInputElement;
  if (facts.place) names.set(field.value, facts.place);
  const update = (): void => {
    const query = new URLSearchParams([...new FormData(choices)].map(([name, value]) => [name, String(value)]));
    const asked = readChoice(query, { programme: '', cycle: '' });
    const known = names.has(asked.territory);
    follow(known ? asked : { ...asked, territory: '' }, { ...facts, place: names.get(asked.territory) ?? '' }, words, query);
  };
  for (const [name, asked] of Object.entries(wantedFields(readChoice(new URLSearchParams([...new FormData(choices)] as [string, string][]), { programme: '', cycle: '' })))) fieldOf(name)?.toggleAttribute('hidden', !asked);
  let rest: ReturnType<typeof setTimeout> | undefined;
  choices.addEventListener('input', (event) => {
    clearTimeout(rest);
    rest = setTimeout(() => void (event.target === field ? seek(field.value.trim()).then(update) : update()), event.target instanceof HTMLInputElement ? REST_MS : 0);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, words));
  }
}

if (root && form) start(root, form);
