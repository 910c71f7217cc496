import { markup, type Markup } from '../markup.ts';
import { type PortalPersona, VISITOR } from '../portal-options.ts';
import type { PublishedScript, PublishedWidgets, WidgetName } from '../published-widget.ts';
import { type Language, LANGUAGES, TEXTS, type Texts } from '../texts/index.ts';

export type PageName = keyof Texts['pages'];
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What a page is made from. */
export interface PageContext {
  readonly language: Language;
  readonly theme: Theme;
  /** Origin of this page. */
  readonly origin: string;
  readonly serverUrl: string;
  readonly personas: readonly PortalPersona[];
  readonly widgets: PublishedWidgets | undefined;
  /** The exercise the address asks for. */
  readonly exercise?: string | undefined;
}

export interface Page {
  readonly name: PageName | undefined;
  readonly title: string;
  readonly main: Markup;
  /** Which widget stands on it, so that its script is loaded. */
  readonly widget?: WidgetName;
  /** What this page alone loads besides. */
  readonly extra?: Markup;
}

const FILES: Record<PageName, string> = { home: '', card: 'fiche', matrix: 'matrice', planner: 'plan', allocation: 'dotations', languages: 'deux-langues', embed: 'integrer', console: 'console' };

/** `/fiche` in French, `/en/fiche` in English. */
export const addressOf = (page: PageName, language: Language): string => `${language === 'fr' ? '' : `/${language}`}/${FILES[page]}`;

/** Which page in which language an address means. */
export function pageAt(path: string): { name: PageName | undefined; language: Language } {
  const [, prefix, rest] = /^(?:\/(en|ar)(?=\/|$))?\/?(.*?)\/?$/.exec(path) ?? [];
  const name = (Object.keys(FILES) as PageName[]).find((each) => FILES[each] === rest);
  return { name, language: (prefix as Language | undefined) ?? 'fr' };
}

/** Everybody one may be, as the pages name them. */
export function places({ personas, language }: PageContext): { id: string; label: string }[] {
  const { roles } = TEXTS[language];
  const known = personas.map(({ id, name }) => ({ id, label: [name, roles[id] ?? id].filter(Boolean).join(' · ') }));
  return [...known, { id: VISITOR, label: roles[VISITOR] ?? VISITOR }];
}

/** Ours comes first: both wait for the page to be read and then run in this order. */
export const partnerTag = markup`<script type="module" src="/partner.js"></script>`;

/** The one tag of Jalon's. */
export const jalonTag = ({ src, integrity }: PublishedScript): Markup => markup`<script type="module" src="${src}" integrity="${integrity}" crossorigin></script>`;

const option = (value: string, label: string, selected: boolean) => markup`<option value="${value}"${selected && markup` selected`}>${label}</option>`;

function settings(context: PageContext, name: PageName): Markup {
  const { language, theme } = context;
  const { settings: label, themes } = TEXTS[language];
  return markup`<div class="settings" role="group" aria-label="${label.label}">
      <label>${label.who} <select id="place" autocomplete="off">${places(context).map(({ id, label: place }) => option(id, place, false))}</select></label>
      <label>${label.theme} <select id="theme" autocomplete="off">${THEMES.map((each) => option(each, themes[each], each === theme))}</select></label>
      <nav aria-label="${label.language}" class="languages">${LANGUAGES.map((each) => link(addressOf(name, each), TEXTS[each].name, each === language, each))}</nav>
    </div>`;
}

const link = (href: string, label: string, current: boolean, language?: Language) =>
  markup`<a href="${href}"${language && markup` lang="${language}" hreflang="${language}" data-keeps-place`}${current && markup` aria-current="${language ? 'true' : 'page'}"`}>${label}</a>`;

/** The whole document around the content of a page. */
export function documentOf(page: Page, context: PageContext): string {
  const { language, theme, widgets, origin, serverUrl } = context;
  const text = TEXTS[language];
  const script = page.widget && widgets?.[page.widget];
  const name = page.name ?? 'home';
  const entries = Object.entries(text.pages) as [PageName, string][];
  return markup`<!doctype html>
<html lang="${language}" dir="${text.dir}" data-theme="${theme}">
<head>
  <meta charset="utf-8">
  <title>${page.title} · ${text.agency}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}">
  <link rel="icon" href="/emblem.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/partner.css">
  ${partnerTag}
  ${script && jalonTag(script)}${page.extra}
</head>
<body>
  <a class="skip" href="#contenu">${text.skip}</a>
  <header>
    <p class="fictitious">${text.fictitious}</p>
    <div class="band">
    <a class="agency" href="${addressOf('home', language)}"><img src="/emblem.svg" alt="" width="32" height="32">${text.agency}</a>
    <nav aria-label="${text.menu}" class="menu">${entries.map(([each, label]) => link(addressOf(each, language), label, each === page.name))}</nav>
    ${settings(context, name)}
    </div>
  </header>
  <main id="contenu" tabindex="-1">
${page.main}
  </main>
  <footer>
    <p>${text.origins.ours} <bdi dir="ltr">${origin}</bdi>. ${text.origins.theirs} <a href="${serverUrl}/" dir="ltr">${serverUrl}</a>. ${text.origins.licence}</p>
  </footer>
</body>
</html>
`.markup;
}
