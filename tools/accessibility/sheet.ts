import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { TESTS, type TestKey } from './evidence.values.ts';
import { AROUND, type SheetLanguage } from './around.ts';
import { RGAA, type RgaaCriterion } from './rgaa.values.ts';
import { type Found, WIDGETS } from './run.ts';
import { type Criterion, WCAG } from './wcag.values.ts';

const checker = createRequire(import.meta.url)('axe-core') as typeof axe;

/** `1.4.3` → the rules of axe that look for it. */
const rulesFor = (id: string): string[] => checker.getRules([`wcag${id.replaceAll('.', '')}`]).map(({ ruleId }) => ruleId);

const WORDS = {
  fr: { C: 'conforme', N: 'sans objet', P: 'dépend de la page', V: 'à vérifier' },
  en: { C: 'Supports', N: 'Not applicable', P: 'Depends on the page', V: 'Not yet evaluated' },
} as const;
type Letter = keyof (typeof WORDS)['fr'];

const cells = (verdicts: string, language: 'fr' | 'en'): string => [...verdicts].map((letter) => WORDS[language][letter as Letter]).join(' | ');
const row = (...values: readonly string[]): string => `| ${values.join(' | ')} |`;

/** The rules of axe that a run applied to a widget and saw pass. */
function applied(ids: readonly string[], { widgets }: Found): string[] {
  const passed = new Set(WIDGETS.flatMap((widget) => widgets[widget].passed));
  return [...new Set(ids.flatMap(rulesFor))].filter((rule) => passed.has(rule)).sort();
}

const named = (keys: readonly TestKey[]): string => [...new Set(keys)].map((key) => `« ${TESTS[key].name} » (\`${TESTS[key].file.split('/').at(-1)}\`)`).join(' ; ');

function how(ids: readonly string[], keys: readonly TestKey[], found: Found): string {
  const rules = applied(ids, found).map((rule) => `\`${rule}\``);
  return [rules.length > 0 ? `axe : ${rules.join(', ')}` : '', named(keys)].filter(Boolean).join('. ') || '–';
}

const HEAD_FR = [row('Critère', 'Fiche', 'Examen', 'Dossiers', 'Matrice', 'Plan', 'Répartition', 'Vérifié par'), row(...Array.from({ length: 8 }, () => '---'))];
const byId = new Map(WCAG.map((criterion) => [criterion.id, criterion]));
const wcagRow = ({ id, level, fr, verdicts, tests, note }: Criterion, found: Found): string => row(`${id} (${level}) ${fr}`, cells(verdicts, 'fr'), [how([id], tests, found), note].filter((part) => part && part !== '–').join('. ') || '–');
const rgaaRow = ({ id, about, verdicts, wcag }: RgaaCriterion, found: Found): string => row(`${id} ${about}`, cells(verdicts, 'fr'), /C|V/.test(verdicts) ? how(wcag, wcag.flatMap((each) => byId.get(each)?.tests ?? []), found) : '–');

function rgaa(found: Found): string {
  return RGAA.map(({ number, name, criteria, none }) => [`### ${number}. ${name}`, '', ...(criteria.length > 0 ? [...HEAD_FR, ...criteria.map((each) => rgaaRow(each, found)), ''] : []), ...(none ? [`Sans objet : ${none.ids.join(', ')}. ${none.why}`, ''] : [])].join('\n')).join('\n');
}

const wcagFr = (found: Found): string => [...HEAD_FR, ...WCAG.map((each) => wcagRow(each, found))].join('\n');
const wcagEn = (): string => [row('Criterion', 'Level', 'Scorecard', 'Review', 'List', 'Matrix', 'Plan', 'Allocation'), row(...Array.from({ length: 8 }, () => '---')), ...WCAG.map(({ id, level, en, verdicts }) => row(`${id} ${en}`, level, cells(verdicts, 'en')))].join('\n');

const countOf = (letter: Letter): number => RGAA.flatMap(({ criteria }) => criteria).filter(({ verdicts }) => verdicts.includes(letter)).length;

/** One language of the sheet, whole. */
export function sheet(language: SheetLanguage, found: Found): string {
  const text = AROUND[language]({ on: found.on, axe: found.axe, browser: found.browser, conform: countOf('C'), ofThePage: countOf('P'), unverified: countOf('V') });
  return text.replace('{{rgaa}}', () => rgaa(found)).replace('{{wcag}}', () => (language === 'fr' ? wcagFr(found) : wcagEn()));
}
