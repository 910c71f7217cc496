import { LANGUAGES, type Language } from '@jalon/core/shared';
import type { App } from '../http/create-app.ts';
import { markup, withCode, type Markup } from './markup.ts';
import { pageLanguage, sendPage } from './page.ts';
import { ICON_SVG, PAGES_CSS } from './style.ts';
import { contentTag, stillStands } from '../http/etag.ts';

export interface IndexPageOptions {
  readonly demonstration: boolean;
  readonly widgetVersion: string | undefined;
  /** Address of the made-up agency, where it runs. */
  readonly portalUrl: string | undefined;
  /** Date the product lives in. */
  readonly today: () => string;
}

type Words = Readonly<Record<'title' | 'lead' | 'demonstration' | 'portal' | 'docs' | 'openapi' | 'health' | 'problems' | 'storybook' | 'widget' | 'embed' | 'accessibility' | 'results' | 'scorecards' | 'territories' | 'token', string>>;

const WORDS: Readonly<Record<Language, Words>> = {
  fr: {
    title: 'Ce que sert ce serveur', lead: 'Jalon aide celles et ceux qui aident les collectivités.',
    demonstration: 'Démonstration\u202f: les personnes et les dossiers sont inventés. La date du produit est le', portal: 'L’intranet d’une agence inventée, qui intègre la fiche comme un partenaire', docs: 'La référence de l’API, à lire',
    openapi: 'La même, pour les machines (OpenAPI 3.1)', health: 'L’état du serveur', problems: 'Les problèmes et ce qu’il faut en faire', storybook: 'Chaque situation de chaque composant',
    widget: 'Le composant à intégrer', embed: 'Pour les webmestres\u202f: ce qu’il faut copier pour mettre Jalon dans une page', accessibility: 'Ce que les composants respectent du RGAA et des WCAG, à coller dans une déclaration', results: 'Les résultats d’un cycle, en un tableau simple', scorecards: 'Les fiches publiées d’un cycle', territories: 'Un territoire, cherché par son nom', token: 'Un jeton pour essayer l’API\u202f:',
  },
  en: {
    title: 'What this server serves', lead: 'Jalon helps the people who help local governments.',
    demonstration: 'Demonstration: people and dossiers are made up. The product’s date is', portal: 'A made-up agency’s intranet that embeds the scorecard as a partner would', docs: 'The reference of the API, to read',
    openapi: 'The same, for machines (OpenAPI 3.1)', health: 'How the server is', problems: 'Problems, and what to do about them', storybook: 'Every situation of every widget',
    widget: 'The widget to embed', embed: 'For webmasters: what to copy to put Jalon on a page', accessibility: 'What the widgets conform to of WCAG and RGAA, to paste into a statement', results: 'The results of a cycle, in a plain table', scorecards: 'The published scorecards of a cycle', territories: 'A territory, searched by name', token: 'A token to try the API with:',
  },
  ar: {
    title: 'ما يقدّمه هذا الخادم', lead: 'جالون يساعد من يساعدون الجماعات المحلية.',
    demonstration: 'عرض تجريبي: الأشخاص والملفات مختلقة. تاريخ المنتج هو', portal: 'شبكة داخلية لوكالة مختلقة تُدمج البطاقة كما يفعل شريك', docs: 'مرجع الواجهة للقراءة',
    openapi: 'المرجع نفسه للآلات (OpenAPI 3.1)', health: 'حالة الخادم', problems: 'المشكلات وما العمل فيها', storybook: 'كل حالات كل مكوّن',
    widget: 'المكوّن الذي يُدمج', embed: 'لمديري المواقع: ما يُنسخ لإدراج جالون في صفحة', accessibility: 'ما تستوفيه المكوّنات من معايير الإتاحة، للنسخ في تصريح', results: 'نتائج دورة في جدول بسيط', scorecards: 'البطاقات المنشورة لدورة', territories: 'جماعة يُبحث عنها باسمها', token: 'رمز لتجربة الواجهة:',
  },
};

const line = (href: string, text: string): Markup => markup`
      <li><a href="${href}"><bdi dir="ltr">${href}</bdi></a><br>${text}</li>`;

function notice({ demonstration, today }: IndexPageOptions, words: Words): Markup {
  if (!demonstration) return markup``;
  const command = 'curl -s -u coach-kolda:demonstration -d grant_type=client_credentials http://…/demo/token';
  return markup`    <div class="notice"><p>${words.demonstration} <bdi>${today()}</bdi>.</p><p>${words.token} ${withCode(`\`${command}\``)}</p></div>`;
}

/** A plain index of all that is served. */
export function addIndexPage(options: IndexPageOptions): (app: App) => void {
  const css = contentTag(PAGES_CSS);
  return (app) => {
    app.get('/pages.css', (c) => {
      c.header('ETag', css);
      c.header('Cache-Control', 'no-cache');
      if (stillStands(c.req.header('if-none-match'), css)) return c.body(null, 304);
      return c.body(PAGES_CSS, 200, { 'Content-Type': 'text/css; charset=utf-8' });
    });
    app.get('/icon.svg', (c) => c.body(ICON_SVG, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' }));
    app.get('/', (c) => {
      const language = pageLanguage(c);
      const words = WORDS[language];
      const { portalUrl, widgetVersion, demonstration } = options;
      const main = markup`    <h1>${words.title}</h1>
    <p>${words.lead}</p>
${notice(options, words)}
    <ul class="plain">${portalUrl !== undefined && line(`${portalUrl}/`, words.portal)}
      ${line('/docs', words.docs)}${line('/openapi.json', words.openapi)}${line('/problems', words.problems)}${line('/healthz', words.health)}
      ${widgetVersion !== undefined && line('/embed?territory=ansd:SN-FK-FD1-1&cycle=pacasen~2021', words.embed)}${widgetVersion !== undefined && line(`/cdn/${widgetVersion}/scorecard.js`, words.widget)}${line('/storybook/', words.storybook)}${line('/accessibility', words.accessibility)}
      ${line('/m/pacasen/2021', words.results)}${line('/v1/territories?q=kolda', words.territories)}${line('/v1/scorecards?programme=pacasen&cycle=2021', words.scorecards)}
      ${demonstration && markup`${line('/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1', 'Kolda')}`}
    </ul>`;
      return sendPage(c, { title: words.title, language, languages: LANGUAGES, main });
    });
  };
}
