import { LANGUAGES, type Language } from '@jalon/core/shared';
import { standingsAt, type MatrixView } from '@jalon/core/assessment';
import { foldName } from '@jalon/core/territory';
import type { App } from '../http/create-app.ts';
import { ANONYMOUS } from '../identity/caller.ts';
import { getMatrix } from '../scorecards/get-matrix.ts';
import { SHEET_WORDS } from '../results/sheet-words.ts';
import type { Services } from '../services.ts';
import { markup, type Markup } from './markup.ts';
import { LANGUAGE_FIELD, PAGE_POLICY, pageLanguage, sendPage } from './page.ts';

interface Words { readonly title: string; readonly lead: string; readonly name: string; readonly area: string; readonly points: string; readonly result: string; readonly card: string; readonly sheet: string; readonly unpublished: string; readonly notFiled: string; readonly find: string; readonly search: string; readonly none: string; readonly previous: string; readonly next: string; readonly invented: string; readonly count: (shown: number, all: number, published: number) => string }

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    title: 'Résultats', lead: 'Ce qui est publié, en un tableau simple. Il ne demande aucun script.', name: 'Collectivité', area: 'Région', points: 'Points', result: 'Lire', card: 'fiche', sheet: 'résultat publié', unpublished: 'non publié', notFiled: 'non déposé',
    find: 'Chercher un nom ou un code', search: 'Chercher', none: 'Aucune collectivité ne répond à cette recherche.', previous: 'Page précédente', next: 'Page suivante', invented: 'Données de démonstration\u202f: ces chiffres sont inventés.',
    count: (shown, all, published) => `Collectivités\u202f: ${shown} sur ${all}. Résultats publiés\u202f: ${published}.`,
  },
  en: {
    title: 'Results', lead: 'What is published, in a plain table. It needs no script.', name: 'Local government', area: 'Region', points: 'Points', result: 'Read', card: 'scorecard', sheet: 'published result', unpublished: 'not published', notFiled: 'not filed',
    find: 'Search a name or a code', search: 'Search', none: 'No local government answers to this search.', previous: 'Previous page', next: 'Next page', invented: 'Demonstration data: these figures are made up.',
    count: (shown, all, published) => `Local governments: ${shown} of ${all}. Published results: ${published}.`,
  },
  ar: {
    title: 'النتائج', lead: 'ما نُشر في جدول بسيط لا يتطلب برنامجًا نصيًا.', name: 'الجماعة', area: 'الجهة', points: 'النقاط', result: 'قراءة', card: 'البطاقة', sheet: 'النتيجة المنشورة', unpublished: 'غير منشور', notFiled: 'لم يودع',
    find: 'البحث باسم أو رمز', search: 'بحث', none: 'لا جماعة توافق هذا البحث.', previous: 'الصفحة السابقة', next: 'الصفحة التالية', invented: 'معطيات للعرض: هذه الأرقام مختلقة.',
    count: (shown, all, published) => `الجماعات: ${shown} من ${all}. النتائج المنشورة: ${published}.`,
  },
};

/** In the column of filings. */
const NOT_FILED = 'x';
/** Rows of one page: one that a printer and a slow line still carry. */
const PAGE = 200;
/** A form that sends itself here, besides what every page may. */
const POLICY = PAGE_POLICY.replace("form-action 'none'", "form-action 'self'");

const isPublished = ({ rows }: MatrixView, row: number): boolean => rows.published[row] === 'y';
const text = (label: Readonly<Partial<Record<Language, string>>> | null, language: Language, code: string): string => label?.[language] ?? label?.fr ?? code;

/** The matrix of a cycle as anybody reads it. */
async function readMatrix(services: Services, programme: string, cycle: string, within: string | undefined): Promise<MatrixView> {
  const query = within === undefined ? {} : { within };
  const answer = await getMatrix({ services, parameters: { programme, cycle }, query, caller: ANONYMOUS, language: 'fr', body: undefined, ifMatch: undefined, header: () => undefined });
  if (!('bytes' in answer)) throw new Error('The matrix came without bytes.');
  return JSON.parse(answer.bytes.plain.toString()) as MatrixView;
}

/** The largest area a row lies in, below the country. */
function largestArea({ rows, areas }: MatrixView, row: number): MatrixView['areas'][number] | undefined {
  let place = rows.area[row] ?? null;
  for (let parent = place; parent !== null; parent = areas[parent]?.parent ?? null) place = parent;
  return place === null ? undefined : areas[place];
}

function rowMarkup(view: MatrixView, row: number, language: Language): Markup {
  const { rows, programme, cycle, windows } = view;
  const words = WORDS[language];
  const { standing } = SHEET_WORDS[language];
  const area = largestArea(view, row);
  const ref = rows.ref[row] ?? rows.id[row] ?? '';
  const published = isPublished(view, row);
  const standings = standingsAt(view, row);
  const points = rows.earned[row];
  const cells = published
    ? markup`<td class="num">${points ?? ''}</td>${windows.map((_, at) => markup`<td>${standing[standings[at] ?? 'undetermined']}</td>`)}`
    : markup`<td colspan="${windows.length + 1}">${view.rows.filing[row] === NOT_FILED ? words.notFiled : words.unpublished}</td>`;
  const sheet = markup`${published && markup` · <a href="/r/${programme.code}/${cycle.code}/${rows.id[row] ?? ''}?lang=${language}">${words.sheet}</a>`}`;
  return markup`
      <tr><th scope="row"><bdi>${rows.name[row] ?? ''}</bdi></th><td><bdi>${area?.name ?? ''}</bdi></td>${cells}<td><a href="/s/${ref.replace(/^ansd:/, '')}?programme=${programme.code}&cycle=${cycle.code}&lang=${language}">${words.card}</a>${sheet}</td></tr>`;
}

interface Shown { readonly language: Language; readonly search: string; readonly page: number; readonly within: string | undefined }

function chosenRows({ rows, count }: MatrixView, search: string): number[] {
  const words = foldName(search).split(' ').filter(Boolean);
  const all = Array.from({ length: count }, (_, row) => row);
  return words.length === 0 ? all : all.filter((row) => words.every((word) => ` ${foldName(`${rows.name[row] ?? ''} ${rows.ref[row] ?? ''}`)}`.includes(` ${word}`)));
}

/** Links to the pages before and after, where there are any. */
function pager({ language, search, page, within }: Shown, pages: number): Markup {
  const { previous, next } = WORDS[language];
  const link = (to: number, label: string): Markup => markup`<a href="?${new URLSearchParams({ ...(within === undefined ? {} : { within }), ...(search === '' ? {} : { q: search }), page: String(to), [LANGUAGE_FIELD]: language }).toString()}">${label}</a> `;
  return markup`${pages > 1 && markup`<p>${page > 1 && link(page - 1, previous)}${page < pages && link(page + 1, next)}</p>`}`;
}

function resultsTable(view: MatrixView, shown: Shown): Markup {
  const { language, search, page, within } = shown;
  const words = WORDS[language];
  const rows = chosenRows(view, search);
  const published = [...view.rows.published].filter((letter) => letter === 'y').length;
  const head = [words.name, words.area, view.score ? text(view.score.label, language, view.score.code) : words.points, ...view.windows.map(({ label, code }) => text(label, language, code)), words.result];
  const title = `${words.title} · ${text(view.programme.label, language, view.programme.code)} ${text(view.cycle.label, language, view.cycle.code)}`;
  const table = markup`<div class="scroll" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${head.map((label) => markup`<th scope="col">${label}</th>`)}</tr></thead><tbody>${rows.slice((page - 1) * PAGE, page * PAGE).map((row) => rowMarkup(view, row, language))}
    </tbody></table></div>`;
  return markup`    <h1><bdi>${title}</bdi></h1>
    <p>${words.lead}</p>
    ${view.rows.demonstration.includes('y') && markup`<p class="notice">${words.invented}</p>`}
    <form class="find" method="get"><input type="hidden" name="${LANGUAGE_FIELD}" value="${language}">${within !== undefined && markup`<input type="hidden" name="within" value="${within}">`}
      <p class="field"><label for="q">${words.find}</label><input id="q" name="q" type="search" value="${search}"></p><p class="send field"><button>${words.search}</button></p></form>
    <p>${words.count(rows.length, view.count, published)}</p>
    ${rows.length === 0 ? markup`<p>${words.none}</p>` : table}
    ${pager(shown, Math.ceil(rows.length / PAGE))}`;
}

/** `/m/pacasen/2021`: what is published of a cycle, as a plain table: where the link inside an embedded matrix or list leads. No script. */
export function addResultsPage(services: Services): (app: App) => void {
  return (app) => {
    app.get('/m/:programme/:cycle', async (c) => {
      const { programme, cycle } = c.req.param();
      const within = c.req.query('within') || undefined;
      const view = await readMatrix(services, programme, cycle, within);
      const shown: Shown = { language: pageLanguage(c), search: (c.req.query('q') ?? '').slice(0, 100), page: Math.max(1, Math.trunc(Number(c.req.query('page'))) || 1), within };
      const { language } = shown;
      return sendPage(c, { title: `${WORDS[language].title} ${programme} ${cycle}`, language, languages: LANGUAGES, main: resultsTable(view, shown), policy: POLICY });
    });
  };
}
