import type { SheetVerification } from '@jalon/client';
import type { ResultSheet } from '@jalon/core/assessment';
import type { Language } from '@jalon/core/shared';
import { attestedBy, dateIn, decimalIn, textIn } from '../sheet-formats.ts';
import type { SheetWords } from '../sheet-words.ts';
import type { VerifyWords } from '../verify-words.ts';

export interface Page {
  readonly verify: HTMLElement;
  readonly said: HTMLElement;
  readonly answer: HTMLElement;
  readonly file: HTMLInputElement;
  readonly words: VerifyWords & { readonly sheet: SheetWords };
  readonly language: Language;
}

export interface Answer {
  readonly found: SheetVerification;
  /** Whether the hash read from a printed sheet is that of what is published; `null` where a file was chosen. */
  readonly printed: 'same' | 'other' | null;
  /** Whether it could be compared with what is published now. */
  readonly compared: boolean;
}

type Child = Node | string | false | null;

/** Text only: nothing a sheet holds is ever read as markup. */
function element(name: string, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children.filter((child): child is Node | string => child !== false && child !== null));
  return made;
}
const isolated = (text: string): HTMLElement => Object.assign(element('bdi', text), { className: 'long' });

function listOf(facts: readonly (readonly [name: string, value: string | null])[]): HTMLElement {
  const list = element('dl', ...facts.flatMap(([name, value]) => (value === null ? [] : [element('div', element('dt', name), element('dd', isolated(value)))])));
  list.className = 'facts';
  return list;
}

function say(page: Page, good: boolean, title: string, ...children: readonly Child[]): void {
  page.answer.dataset['good'] = String(good);
  page.answer.replaceChildren(element('h2', `${good ? '✓' : '✗'} ${title}`), ...children.filter((child): child is Node | string => child !== false && child !== null));
  page.answer.focus();
}

/** What could not even be tried. */
export const showTrouble = (page: Page, [title, what]: readonly [string, string]): void => say(page, false, title, element('p', what));

/** By whom, when, with which key, or what is wrong. Only what is authentic is shown in figures. */
export function showAnswer(page: Page, { found, printed, compared, storedAt }: Answer & { readonly storedAt: string | null }): void {
  const { words, language } = page;
  const { verdict, sheet, key } = found;
  const date = (at: string | null | undefined): string | null => (at ? dateIn(language, at) : null);
  const other = verdict === 'valid' && printed === 'other';
  const [title, what] = other ? words.otherPrinted : words.verdict[verdict];
  const filled = what.replace('{issuer}', () => `\u2068${sheet?.issuer ?? ''}\u2069`).replace('{date}', date(sheet?.issuedAt) ?? '');
  const authentic = verdict === 'valid' || verdict === 'superseded';
  say(page, verdict === 'valid' && !other, title, element('p', filled),
    authentic && sheet && figures(sheet, page), printed === 'same' && verdict === 'valid' && element('p', element('strong', words.compare)), !compared && element('p', words.notCompared),
    (verdict === 'superseded' || other) && sheet && currentLink(sheet, page),
    sheet && listOf([
      [words.label.issuer, sheet.issuer], [words.label.issuedAt, date(sheet.issuedAt)], [words.label.key, key?.kid ?? null], [words.label.keyFrom, date(key?.validFrom)],
      [words.label.keyRetired, date(key?.retiredAt)], [words.label.keyCompromised, date(key?.compromisedAt)], [words.label.hash, authentic ? sheet.resultHash : null],
    ]),
    storedAt !== null && element('p', words.stored.replace('{date}', date(storedAt) ?? '')));
}

function currentLink({ programme, cycle, territory }: ResultSheet, { words, language }: Page): HTMLElement {
  const link = document.createElement('a');
  link.href = `/r/${[programme.code, cycle.code, territory.id].map(encodeURIComponent).join('/')}?lang=${language}`;
  link.textContent = words.current;
  return element('p', link);
}

function figures(sheet: ResultSheet, { words: { sheet: words }, language }: Page): HTMLElement {
  const { label } = words;
  const { score } = sheet;
  const points = score && (score.earned === null ? label.notScored : `${decimalIn(language, score.earned)} ${label.outOf} ${decimalIn(language, score.max)}`);
  const notice = sheet.demonstration && Object.assign(element('p', words.demonstration), { className: 'notice' });
  return element('div', notice,
    element('p', element('strong', words.verdict[sheet.verdict])),
    listOf([
      [label.territory, sheet.territory.name], [label.programme, textIn(language, sheet.programme.label) ?? sheet.programme.code], [label.cycle, textIn(language, sheet.cycle.label) ?? sheet.cycle.code],
      [label.publishedOn, dateIn(language, sheet.publishedOn)], [label.score, points],
      ...sheet.windows.map((one): [string, string] => [textIn(language, one.label) ?? one.code, words.standing[one.standing]]),
    ]),
    element('p', attestedBy(sheet, words)));
}
