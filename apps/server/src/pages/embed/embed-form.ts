import type { Territory } from '@jalon/core/territory';
import { markup, withCode, type Markup } from '../markup.ts';
import type { EmbedWords } from './embed-words.ts';
import { EMBED_LISTS, type EmbedChoice, type EmbedListName } from './embed.values.ts';
import { filled } from './printed.ts';

/** What the words for a territory lead to. */
export interface Found {
  readonly words: string;
  readonly place: Territory | undefined;
  readonly others: readonly { readonly ref: string; readonly name: string; readonly within: string }[];
}

export interface FormScene {
  readonly words: EmbedWords;
  readonly cycles: readonly { readonly programme: string; readonly cycle: string }[];
  /** Keeps the language of the page. */
  readonly language: Markup;
}

const hinted = (name: string, hints: Readonly<Record<string, string>>): Markup => markup`${hints[name] !== undefined && markup`<span class="hint" id="hint-${name}">${withCode(hints[name])}</span>`}`;
const described = (name: string, hints: Readonly<Record<string, string>>): Markup => markup`${hints[name] !== undefined && markup` aria-describedby="hint-${name}"`}`;

/** Names in a choice bear their code without backquotes: an option holds plain text. */
const plain = (text: string): string => text.replaceAll('`', '');

function list(name: EmbedListName, choice: EmbedChoice, { words }: FormScene): Markup {
  const options = EMBED_LISTS[name].map((value) => markup`<option value="${value}"${choice[name] === value && markup` selected`}>${plain(words.option[name][value] ?? value)}</option>`);
  return markup`<p class="field"><label for="f-${name}">${words.field[name]}</label><select id="f-${name}" name="${name}"${described(name, words.hint)}>${options}</select>${hinted(name, words.hint)}</p>`;
}

function text(name: 'territory' | 'suffix' | 'site', value: string, { words }: FormScene): Markup {
  const more = { territory: markup` list="places"`, suffix: markup` pattern="[a-z][a-z0-9]{0,15}" maxlength="16"`, site: markup` inputmode="url"` }[name];
  return markup`<p class="field"><label for="f-${name}">${words.field[name]}</label><input id="f-${name}" name="${name}" value="${value}" dir="auto" autocomplete="off" spellcheck="false"${more}${described(name, words.hint)}>${hinted(name, words.hint)}</p>`;
}

function cycleField({ programme, cycle }: EmbedChoice, { words, cycles }: FormScene): Markup {
  const options = cycles.map((one) => markup`<option value="${one.programme}~${one.cycle}"${one.programme === programme && one.cycle === cycle && markup` selected`}>${one.programme} ${one.cycle}</option>`);
  return markup`<p class="field"><label for="f-cycle">${words.field.cycle}</label><select id="f-cycle" name="cycle">${options}</select></p>`;
}

/** Of a name that several bear, each as a button of the form: the rest of the choice stays. */
function candidates({ words: typed, place, others }: Found, { words }: FormScene): Markup {
  if (place || typed === '') return markup``;
  if (others.length === 0) return markup`<p class="notice" role="alert">${filled(words.notFound, { words: typed })}</p>`;
  return markup`<fieldset class="notice"><legend>${words.found}</legend>${others.map(({ ref, name, within }) => markup`<button name="chosen" value="${ref}"><bdi>${name}</bdi>${within && markup` (<bdi>${within}</bdi>)`} <code dir="ltr">${ref}</code></button> `)}</fieldset>`;
}

/** The choices. Without a script, the button shows them. */
export function embedForm(choice: EmbedChoice, found: Found, scene: FormScene): Markup {
  const { groups, show } = scene.words;
  const of = (name: EmbedListName): Markup => list(name, choice, scene);
  return markup`<form class="choices" method="get" action="/embed">
  ${scene.language}
  ${candidates(found, scene)}
  <fieldset><legend>${groups.what}</legend>${of('widget')}${text('territory', found.place ? choice.territory : found.words, scene)}<datalist id="places"></datalist>${cycleField(choice, scene)}</fieldset>
  <fieldset><legend>${groups.where}</legend>${of('host')}${text('site', choice.site, scene)}${of('access')}</fieldset>
  <fieldset><legend>${groups.how}</legend>${of('locale')}${of('theme')}${of('density')}${of('version')}${of('form')}${text('suffix', choice.suffix, scene)}${of('resize')}</fieldset>
  <p class="send"><button>${show}</button></p>
</form>`;
}
