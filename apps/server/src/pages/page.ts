import type { Context } from 'hono';
import { LANGUAGES, type Language } from '@jalon/core/shared';
import { contentTag, stillStands } from '../http/etag.ts';
import { languageOf } from '../http/language.ts';
import { markup, type Markup } from './markup.ts';

export const PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface Page {
  readonly title: string;
  readonly language: Language;
  readonly main: Markup;
  /** The same page in other languages, where there are any. */
  readonly languages?: readonly Language[];
  /** A second style sheet, beside the one of all pages. */
  readonly style?: string;
  /** The one script of the page that has one: the widget, or what verifies a sheet. */
  readonly script?: { readonly src: string; readonly integrity: string };
  /** The policy of a page that does more than these two allow. */
  readonly policy?: string;
}

/** The language of a page in its address, and in its forms. */
export const LANGUAGE_FIELD = 'lang';

/** What a page with a widget allows besides: its own script under its own name of Trusted Types, and asking this server. */
export const widgetPolicy = (types: string): string => `${PAGE_POLICY}; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types ${types}`;

const NAMES: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English', ar: 'العربية' };
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** `?lang=` first, then what the browser asks for. */
export function pageLanguage(c: Context): Language {
  const asked = c.req.query(LANGUAGE_FIELD);
  return LANGUAGES.find((language) => language === asked) ?? languageOf(c.req.header('accept-language'));
}

/** The same address with another language: what else was asked for stays. */
function linkIn(language: Language, address: string): string {
  const query = new URL(address).searchParams;
  query.set(LANGUAGE_FIELD, language);
  return `?${query.toString()}`;
}

const languageLinks = (languages: readonly Language[], current: Language, address: string): Markup => markup`<nav class="languages">${languages.map((language) => markup`
    <a href="${linkIn(language, address)}" lang="${language}" hreflang="${language}"${language === current && markup` aria-current="true"`}>${NAMES[language]}</a>`)}
  </nav>`;

/** Sends a page of ours: one style sheet, no script but the widget's, nothing from elsewhere. */
export function sendPage(c: Context, { title, language, main, languages, script, style, policy }: Page, status: 200 | 404 = 200): Response {
  const text = markup`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
  <meta charset="utf-8">
  <title>${title} · Jalon</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/pages.css">
  ${style && markup`<link rel="stylesheet" href="${style}">`}${script && markup`<script type="module" src="${script.src}" integrity="${script.integrity}" crossorigin></script>`}
</head>
<body>
  <header><a class="home" href="/">Jalon</a>${languages && languageLinks(languages, language, c.req.url)}</header>
  <main>
${main}
  </main>
</body>
</html>
`.markup;
  const etag = contentTag(text);
  c.header('Content-Security-Policy', policy ?? (script ? widgetPolicy('jalon') : PAGE_POLICY));
  c.header('Content-Language', language);
  c.header('Cache-Control', 'no-cache');
  c.header('ETag', etag);
  if (status === 200 && stillStands(c.req.header('if-none-match'), etag)) return c.body(null, 304);
  return c.html(text, status);
}
