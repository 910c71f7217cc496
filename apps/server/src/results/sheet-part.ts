import type { ResultSheet, SheetItem } from '@jalon/core/assessment';
import type { Language } from '@jalon/core/shared';
import { markup, type Markup } from '../pages/markup.ts';
import { attestedBy, colonIn, dateIn, decimalIn, textIn } from './sheet-formats.ts';
import { SHEET_WORDS, type SheetWords } from './sheet-words.ts';

type LocalText = Parameters<typeof textIn>[1];
interface Scene { readonly sheet: ResultSheet; readonly language: Language; readonly words: SheetWords }

/** A text of the grid; one that is in French on another page says so. */
function gridText(text: LocalText, language: Language): Markup {
  const shown = textIn(language, text);
  return text && language !== 'fr' && text[language] === undefined ? markup`<bdi lang="fr">${shown}</bdi>` : markup`<bdi>${shown}</bdi>`;
}

const code = (text: string): Markup => markup`<bdi class="code" dir="ltr">${text}</bdi>`;
const fact = (name: string, value: Markup): Markup => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;

function table(title: string, heads: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  if (rows.length === 0) return markup``;
  const body = rows.map((cells) => markup`<tr>${cells.map((cell, at) => (at === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`))}</tr>`);
  return markup`
    <section><h2>${title}</h2><table><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${body}</tbody></table></section>`;
}

function standingOf({ treatment, verdict, points }: SheetItem, { language, words }: Scene): Markup | null {
  const figure = verdict ? words.gate[verdict] : points && code(`${decimalIn(language, points.earned)} / ${decimalIn(language, points.max)}`);
  const treated = treatment === 'applies' ? null : (words.treatment[treatment] ?? treatment);
  return figure === null && treated === null ? null : markup`${figure}${figure && treated && ' · '}${treated}`;
}

function items(scene: Scene, kind: SheetItem['kind'], title: string, head: string): Markup {
  const { label } = scene.words;
  const rows = scene.sheet.items.filter((item) => item.kind === kind && standingOf(item, scene) !== null).map((item) => [code(item.code), gridText(item.label, scene.language), markup`${standingOf(item, scene)}`]);
  return table(title, [label.code, label.item, head], rows);
}

function score({ sheet, language, words: { label, threshold } }: Scene): Markup {
  if (!sheet.score) return markup``;
  const { earned, max, thresholds } = sheet.score;
  const shown = (figure: string): string => decimalIn(language, figure);
  const lines = thresholds.map((one) => markup`<br>${label.threshold} ${shown(one.atLeast)}${colonIn(language)}${threshold[one.verdict]}`);
  return fact(label.score, markup`<strong>${earned === null ? label.notScored : `${shown(earned)} ${label.outOf} ${shown(max)}`}</strong>${lines}`);
}

const figureOf = (value: string, { language, words: { label } }: Scene): string => (value === 'true' ? label.yes : value === 'false' ? label.no : decimalIn(language, value));

/** All a sheet says, for people. */
export function sheetPart(sheet: ResultSheet, language: Language): Markup {
  const words = SHEET_WORDS[language];
  const { label } = words;
  const scene: Scene = { sheet, language, words };
  const { territory, programme, cycle, grid, act } = sheet;
  const refs = territory.identifiers.map((one) => `${one.scheme}:${one.code}`).join(' · ');
  const said = act && [act.reference, act.motive].filter(Boolean).join(' · ');
  return markup`
    <p class="verdict">${words.verdict[sheet.verdict]}</p>
    ${sheet.demonstration && markup`<p class="notice">${words.demonstration}</p>`}
    <p>${attestedBy(sheet, words)}</p>
    <dl class="facts">
      ${fact(label.territory, markup`<bdi>${territory.name}</bdi> ${refs !== '' && markup`(${code(refs)})`}`)}${fact(label.programme, programme.label ? gridText(programme.label, language) : code(programme.code))}
      ${fact(label.cycle, cycle.label ? gridText(cycle.label, language) : code(cycle.code))}${fact(label.publishedOn, markup`${dateIn(language, sheet.publishedOn)}`)}
      ${said && fact(label.act, markup`<bdi>${said}</bdi>`)}${fact(label.grid, code(`${grid.code} ${grid.version}`))}${score(scene)}
    </dl>
    ${table(label.windows, [label.item, label.standing], sheet.windows.map((one) => [gridText(one.label, language), markup`${words.standing[one.standing]}`]))}
    ${table(label.sources, [label.item, label.figure, label.publishedOn, label.source], sheet.sources.map((one) => [markup`${words.kind[one.kind] ?? one.kind}`, markup`${figureOf(one.value, scene)}`, markup`${dateIn(language, one.on)}`, markup`<bdi class="long">${one.source.ref}</bdi>`]))}
    ${items(scene, 'gate', label.conditions, label.standing)}
    ${items(scene, 'indicator', label.indicators, label.points)}`;
}
