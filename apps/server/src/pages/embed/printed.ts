import { attributes, attributesOf, frameAddress, widgetsOf } from './elements.ts';
import type { EmbedWords } from './embed-words.ts';
import { isBundled, isFrame, LINK_WORDS, resizeOf, WIDGETS, type EmbedChoice, type EmbedFacts, type OneWidget } from './embed.values.ts';
import { filesOf, loadsParts, type NamedFile } from './files.ts';
import { hostCode, ownFile, OWN_FILE } from './host-code.ts';
import { policyLines, trustedTypes } from './policy-lines.ts';
import { styleLines } from './style-lines.ts';

export const PRINTED_PARTS = ['snippet', 'own', 'policy', 'types', 'hash', 'setting', 'style', 'todo', 'less'] as const;
export type PrintedPart = (typeof PRINTED_PARTS)[number];

/** One part of what is printed: what to copy, and what to know. A part with neither is not shown. `code` between backquotes in `items`. */
export interface Printed {
  readonly code: string;
  readonly items: readonly string[];
}

const part = (code: string, items: readonly (string | false)[] = []): Printed => ({ code, items: items.filter((item) => item !== false && item !== '') as string[] });

/** Fills `{place}` in words. */
export const filled = (words: string, values: Readonly<Record<string, string>>): string => words.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

function policyPart(choice: EmbedChoice, facts: EmbedFacts, { policy }: EmbedWords): Printed {
  const lines = policyLines(choice, facts);
  const why = lines.map(([directive, ...sources]) => (sources.some((source) => source !== "'self'") || directive === 'frame-src' ? policy.why[directive] : policy.own[directive]) ?? '');
  return part(lines.map((line) => `${line.join(' ')};`).join('\n'), [...why, isFrame(choice) ? policy.nothingFramed : policy.nothing]);
}

function hashPart(choice: EmbedChoice, files: readonly NamedFile[], { hash }: EmbedWords): Printed {
  if (files.length === 0) return part('', [isBundled(choice) && hash.bundled]);
  if (choice.version === 'moving') return part('', [hash.moving]);
  return part(files.map(({ name, integrity }) => `${name}  ${integrity ?? ''}`).join('\n'), [hash.fixed, loadsParts(files) && hash.parts]);
}

function settingPart({ site }: EmbedChoice, { origins }: EmbedFacts, { setting }: EmbedWords): Printed {
  if (site === '') return part('JALON_CORS_ORIGINS=https://…', [setting.why, setting.tell]);
  return origins.includes(site) ? part('', [filled(setting.listed, { site })]) : part(`JALON_CORS_ORIGINS=${site}`, [setting.why, setting.added]);
}

/** The short code of the WordPress plugin: the attributes of the element. */
function shortCode(choice: EmbedChoice): string {
  const [widget = 'scorecard'] = widgetsOf(choice);
  return `[jalon_${widget}${attributes(attributesOf(widget, choice)).replaceAll('&amp;', '&')}]`;
}

function todoPart(choice: EmbedChoice, files: readonly NamedFile[], { todo }: EmbedWords): Printed {
  const { host, access, suffix, version, territory, form } = choice;
  return part('', [
    todo.host[host], host === 'wordpress' && filled(todo.shortCode, { code: shortCode(choice) }), todo.setting,
    access === 'signed' && host !== 'sharepoint' && filled(todo.signed, { file: OWN_FILE }), access === 'signed' && isFrame(choice) && todo.signedFrame,
    suffix !== '' && !isFrame(choice) && filled(todo.suffix, { suffix }), version === 'moving' && files.length > 0 && todo.moving,
    form === 'classic' && files.some((file) => file.form === 'module') && !isFrame(choice) && todo.noClassic,
    territory === '' && widgetsOf(choice).some((widget) => widget === 'review' || widget === 'planner') && todo.place,
    !isFrame(choice) && !isBundled(choice) && todo.once, todo.look,
  ]);
}

function lessPart(choice: EmbedChoice, { less }: EmbedWords): Printed {
  if (isFrame(choice)) return part('', [less.frameScroll, resizeOf(choice) === 'style' && less.frameStyle, choice.access === 'signed' && less.frameToken, less.frameRefused, less.framePrint]);
  return part('', [less.noScript, less.noConnect, !isBundled(choice) && less.hash, less.types, less.origin, less.styles, choice.access === 'signed' && less.token]);
}

/** All that is printed for a choice. The same on the server and in the page. */
export function printEmbed(choice: EmbedChoice, facts: EmbedFacts, words: EmbedWords): Record<PrintedPart, Printed> {
  const files = filesOf(choice, facts);
  const { place } = facts;
  const [one, many, plan] = LINK_WORDS[choice.locale === 'page' ? words.language : choice.locale];
  const link = (widget: OneWidget): string => (!place || WIDGETS[widget].of !== 'territory' ? many : widget === 'planner' ? plan(place) : one(place));
  const types = trustedTypes(choice, facts);
  return {
    snippet: part(hostCode(choice, facts, { link, language: words.language })), own: part(ownFile(choice, facts)),
    policy: policyPart(choice, facts, words), types: types.length > 0 ? part(`trusted-types ${types.join(' ')};`, [words.types]) : part(''),
    hash: hashPart(choice, files, words), setting: settingPart(choice, facts, words), style: part(styleLines(choice)),
    todo: todoPart(choice, files, words), less: lessPart(choice, words),
  };
}

/** What is shown of the choice: its first widget, in a frame, to a reader who is not signed in. */
export const previewAddress = (choice: EmbedChoice, { language }: Pick<EmbedWords, 'language'>): string =>
  frameAddress(widgetsOf(choice)[0] ?? 'scorecard', { ...choice, access: 'public', locale: choice.locale === 'page' ? language : choice.locale }, { server: '' });
