import type { Context } from 'hono';
import type { Language } from '@jalon/core/shared';
import { contentTag, stillStands } from '../../http/etag.ts';
import type { App } from '../../http/create-app.ts';
import { ProblemError } from '../../http/problem-error.ts';
import type { Services } from '../../services.ts';
import type { WidgetFiles } from '../cdn.ts';
import { EMBED_DENSITIES, EMBED_THEMES, ONE_WIDGETS, WIDGETS, widgetTag, type OneWidget } from '../embed/embed.values.ts';
import { publishedFiles } from '../embed/published-files.ts';
import { markup, type Markup } from '../markup.ts';
import { directionOf, pageLanguage } from '../page.ts';
import type { PageScript, PageScripts } from '../page-scripts.ts';

export interface FramePageOptions {
  readonly services: Pick<Services, 'territories' | 'programmes'>;
  readonly widgets: WidgetFiles;
  /** Whose pages may frame a widget: the very list of those that may ask. */
  readonly origins: readonly string[];
  readonly scripts: PageScripts;
  readonly baseUrl: string;
}

const fileOf = (widget: OneWidget): string => `${WIDGETS[widget].name}.js`;

const WORDS: Readonly<Record<Language, { readonly missing: string; readonly alone: string; readonly name: Readonly<Record<OneWidget, string>> }>> = {
  fr: { missing: 'Les mêmes données, sans script\u202f:', alone: 'Ouvrir seul, pour lire ou imprimer', name: { scorecard: 'Fiche', list: 'Dossiers', review: 'Examen du dossier', matrix: 'Matrice', planner: 'Plan triennal', allocation: 'Dotations' } },
  en: { missing: 'The same data, without a script:', alone: 'Open alone, to read or print', name: { scorecard: 'Scorecard', list: 'Dossiers', review: 'Review of the dossier', matrix: 'Matrix', planner: 'Three-year plan', allocation: 'Grants' } },
  ar: { missing: 'المعطيات نفسها دون برنامج نصي:', alone: 'فتحه وحده للقراءة أو الطباعة', name: { scorecard: 'بطاقة', list: 'الملفات', review: 'فحص الملف', matrix: 'المصفوفة', planner: 'المخطط الثلاثي', allocation: 'المنح' } },
};

export const FRAME_CSS = `:root { color-scheme: light dark; } :root[data-theme="light"] { color-scheme: light; } :root[data-theme="dark"] { color-scheme: dark; }
body { margin: 0; font-family: system-ui, sans-serif; line-height: 1.5; display: flow-root; }
jalon-provider { display: block; } jalon-scorecard-matrix { --jalon-matrix-height: 38rem; } .alone { margin: .75rem 0 0; font-size: .9rem; } a { color: light-dark(#0645ad, #a9c4ff); } a:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media print { .alone { display: none; } }
`;

/** `<link>`s and `<script>`s of the frame come from here alone; whose page may be around it is the list of the server. */
const policyOf = (origins: readonly string[], policy: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors ${["'self'", ...origins].join(' ')}; require-trusted-types-for 'script'; trusted-types ${policy}`;

function attribute(c: Context, name: string): Markup {
  const value = c.req.query(name);
  return markup`${value !== undefined && value !== '' && markup` ${name}="${value}"`}`;
}

const oneOf = (list: readonly string[], asked: string | undefined): string => list.find((each) => each === asked) ?? list[0] ?? '';

/** The widget's own tag as the address has it, and the link for a reader without script. */
function widgetMarkup(c: Context, widget: OneWidget, { language, theme }: { language: Language; theme: string }): Markup {
  const tag = widgetTag(widget);
  const density = oneOf(EMBED_DENSITIES, c.req.query('density'));
  const [programme, cycle, territory = ''] = ['programme', 'cycle', 'territory'].map((name) => encodeURIComponent(c.req.query(name) ?? ''));
  const { takesCycle } = WIDGETS[widget];
  const read = territory ? `/s/${territory.replace(/^ansd%3A/, '')}?${takesCycle ? `programme=${programme}&cycle=${cycle}&` : ''}lang=${language}` : `/m/${programme}/${cycle}?lang=${language}`;
  const switches = WIDGETS[widget].switches.filter((name) => !['', '0', undefined].includes(c.req.query(name)));
  return markup`<jalon-provider base-url="/"${c.req.query('token') === 'parent' && markup` data-token`}>
  ${{ markup: `<${tag}` }}${WIDGETS[widget].texts.map((name) => attribute(c, name))} lang="${language}" theme="${theme}" density="${density}" heading-level="1"${switches.map((name) => markup` ${{ markup: name }}`)}><p>${WORDS[language].missing} <a href="${read}" target="_blank">${read}</a></p>${{ markup: `</${tag}>` }}
</jalon-provider>`;
}

/** The same widget, without what only a page around can give. */
function aloneAddress(c: Context, widget: OneWidget): string {
  const kept = [...WIDGETS[widget].texts, ...WIDGETS[widget].switches, 'lang', 'theme', 'density'].flatMap((name) => (c.req.query(name) ? [[name, c.req.query(name) ?? ''] as [string, string]] : []));
  return `/frame/${widget}?${new URLSearchParams(kept).toString()}`;
}

interface Framed {
  readonly widget: OneWidget;
  readonly language: Language;
  /** Origins that may size the frame. */
  readonly allowed: string;
  readonly file: Pick<PageScript, 'path' | 'integrity'>;
  readonly inside: PageScript | undefined;
  /** Name of the territory. */
  readonly place: string;
}

const scriptTag = ({ path, integrity }: Pick<PageScript, 'path' | 'integrity'>): Markup => markup`<script type="module" src="${path}" integrity="${integrity}" crossorigin></script>`;

/** The whole page. Ours comes first: it says who is signed in before the widget asks. */
function frameDocument(c: Context, { widget, language, allowed, file, inside, place }: Framed): string {
  const theme = oneOf(EMBED_THEMES, c.req.query('theme'));
  const { alone, name } = WORDS[language];
  return markup`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" data-theme="${theme}">
<head>
  <meta charset="utf-8">
  <title>${place && `${place} · `}${name[widget]} · Jalon</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="responsive-embedded-sizing" content="allow-origins=${allowed}">
  <link rel="icon" href="/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/frame.css">
  ${inside && scriptTag(inside)}${scriptTag(file)}
</head>
<body>
<main>
${widgetMarkup(c, widget, { language, theme })}
<p class="alone"><a href="${aloneAddress(c, widget)}" target="_blank" rel="noopener">${alone}</a></p>
</main>
</body>
</html>
`.markup;
}

/** `/frame/scorecard?territory=…`: one widget in a page of its own, for pages that take no script. Framed by the origins of the server's list alone. */
export function addFramePages({ services, widgets, origins, scripts, baseUrl }: FramePageOptions): (app: App) => void {
  const allowed = [new URL(baseUrl).origin, ...origins].join(' ');
  return (app) => {
    app.get('/frame.css', (c) => c.body(FRAME_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache', ETag: contentTag(FRAME_CSS) }));
    app.get('/frame/:widget', (c) => {
      const widget = ONE_WIDGETS.find((each) => each === c.req.param('widget'));
      const file = widget && publishedFiles(widgets)[fileOf(widget)];
      if (!widget || !file) throw new ProblemError('not-found');
      const language = pageLanguage(c);
      const text = frameDocument(c, { widget, language, allowed, file: { path: `/cdn/${widgets.version}/${fileOf(widget)}`, integrity: file.integrity }, place: services.territories.resolve(c.req.query('territory') ?? '')?.name ?? '', inside: scripts.find('frame-inside') });
      const etag = contentTag(text);
      c.header('Content-Security-Policy', policyOf(origins, file.policy));
      // A page that isolates itself takes no frame but one that does so too, and says it may stand there.
      c.header('Cross-Origin-Embedder-Policy', 'require-corp');
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      c.header('Content-Language', language);
      c.header('Cache-Control', 'no-cache');
      c.header('ETag', etag);
      if (stillStands(c.req.header('if-none-match'), etag)) return c.body(null, 304);
      return c.html(text);
    });
  };
}

