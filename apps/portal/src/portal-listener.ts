import type { IncomingMessage, ServerResponse } from 'node:http';
import { markup } from './markup.ts';
import { consolePage } from './pages/console.ts';
import { embedPage } from './pages/embed.ts';
import { homePage } from './pages/home.ts';
import { matrixPage } from './pages/matrix-page.ts';
import { allocationPage, plannerPage } from './pages/plan-pages.ts';
import { documentOf, type Page, type PageContext, pageAt, type PageName, type Theme, THEMES } from './pages/page.ts';
import { cardPage, languagesPage } from './pages/scorecard-pages.ts';
import { contentSecurityPolicy, securityHeaders } from './policy.ts';
import type { PortalOptions } from './portal-options.ts';
import { publicFile, typeOfPublicFile } from './public-files.ts';
import { POLICIES, publishedWidgets, WidgetNotPublished } from './published-widget.ts';
import { sessionToken } from './session-token.ts';
import { TEXTS } from './texts/index.ts';

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

/** The listener is reached on loopback under any name of it; each is an origin of its own. */
const originOf = (request: IncomingMessage): string => `http://${request.headers.host ?? 'localhost'}`;

function themeOf(request: IncomingMessage): Theme {
  const asked = /(?:^|;\s*)theme=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  return THEMES.find((each) => each === asked) ?? 'auto';
}

function message(name: PageName | undefined, { title, what }: { title: string; what: string }): Page {
  return { name, title, main: markup`    <h1>${title}</h1><p>${what}</p>` };
}

/** `?exercice=2026`; nothing else of an address goes into a page. */
const exerciseIn = (url = ''): string | undefined => /[?&]exercice=([\w-]{1,30})(?:&|$)/.exec(url)?.[1];

const PAGES: Record<PageName, (context: PageContext) => Page | Promise<Page>> = {
  home: homePage,
  card: cardPage,
  matrix: matrixPage,
  planner: plannerPage,
  allocation: allocationPage,
  languages: languagesPage,
  console: consolePage,
  embed: async (context) => embedPage(context, await publicFile('/partner.js')),
};

async function pageAnswer(path: string, request: IncomingMessage, options: PortalOptions): Promise<Answer> {
  const { name, language } = pageAt(path);
  const { serverUrl, personas } = options;
  const context: PageContext = { language, theme: themeOf(request), origin: originOf(request), serverUrl, personas, widgets: undefined, exercise: exerciseIn(request.url) };
  const answer = (page: Page, status: number, widgets?: PageContext['widgets']): Answer => ({
    status,
    type: 'text/html; charset=utf-8',
    body: documentOf(page, { ...context, widgets }),
    headers: { 'Content-Language': language, Vary: 'Cookie', ...(page.widget && { 'Content-Security-Policy': contentSecurityPolicy(serverUrl, POLICIES[page.widget]) }) },
  });
  const unpublished = () => answer(message(name, TEXTS[language].notPublished), 503);
  if (!name) return answer(message(undefined, TEXTS[language].notFound), 404);
  try {
    const widgets = await publishedWidgets(options);
    const page = await PAGES[name]({ ...context, widgets });
    return page.widget && !widgets[page.widget] ? unpublished() : answer(page, 200, widgets);
  } catch (error) {
    if (!(error instanceof WidgetNotPublished)) throw error;
    if (name === 'console') return answer(consolePage(context), 200);
    return name === 'home' ? answer(homePage(context), 200) : unpublished();
  }
}

const asJson = ({ status, body }: { status: number; body: unknown }): Answer => ({ status, type: 'application/json', body: JSON.stringify(body) });

async function answerTo(request: IncomingMessage, options: PortalOptions): Promise<Answer> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (path === '/session/token') {
    if (request.method !== 'POST') return { ...asJson({ status: 405, body: { detail: 'POST only.' } }), headers: { Allow: 'POST' } };
    return asJson(await sessionToken(request, originOf(request), options));
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return { ...asJson({ status: 405, body: { detail: 'GET or HEAD only.' } }), headers: { Allow: 'GET, HEAD' } };
  }
  const type = typeOfPublicFile(path);
  return type ? { status: 200, type, body: await publicFile(path) } : pageAnswer(path, request, options);
}

/** Only the names of this machine: a name that was made to point here must not get our tokens. */
const isOurName = (host = ''): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

/**
 * Serves the intranet of a made-up agency, which embeds Jalon as a partner would. Give it to `http.createServer`, on another port
 * than the Jalon server: another origin. Loopback only, as it lets its reader be anybody it knows.
 */
export function createPortalListener(options: PortalOptions): (request: IncomingMessage, response: ServerResponse) => void {
  const settings = { ...options, serverUrl: new URL(options.serverUrl).origin };
  const send = (request: IncomingMessage, response: ServerResponse, { status, type, body, headers }: Answer) => {
    const bytes = Buffer.from(body);
    response.writeHead(status, { ...securityHeaders(settings.serverUrl), 'Cache-Control': 'no-store', 'Content-Type': type, 'Content-Length': bytes.length, ...headers });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  return (request, response) => {
    if (!isOurName(request.headers.host)) return send(request, response, { status: 421, type: 'text/plain; charset=utf-8', body: 'This demonstration answers on localhost only.\n' });
    answerTo(request, settings).then(
      (answer) => send(request, response, answer),
      (error: unknown) => send(request, response, asJson({ status: 500, body: { detail: error instanceof Error ? error.message : 'The page could not be made.' } })),
    );
  };
}
