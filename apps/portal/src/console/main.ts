import { createClient, createDirectory, createProgramme } from '@jalon/client';
import type { Me } from '@jalon/contract';
import { getAccessToken, provider } from './token.ts';
import './widgets.ts';
import type { Console, ConsolePage } from './console.ts';
import { el, fill } from './dom.ts';
import { confirm } from './forms.ts';
import { assessmentPage } from './pages/assessment.ts';
import { programmePage } from './pages/programme.ts';
import { rightsPage } from './pages/rights.ts';
import { territoriesPage } from './pages/territories.ts';
import { failed, loading } from './states.ts';
import { sayIn } from './texts/index.ts';

const place = document.querySelector<HTMLElement>('#console');

const PAGES: readonly { readonly at: RegExp; readonly name: 'territories' | 'programme' | 'rights' | 'dossier'; readonly make: (context: Console, at: RegExpExecArray) => ConsolePage }[] = [
  { at: /^#\/dossier\/([\w-]+)\/([\w-]+)\/([\w:.-]+)$/, name: 'dossier', make: (context, [, programme = '', cycle = '', territory = '']) => assessmentPage(context, { programme, cycle, territory }) },
  { at: /^#\/programme$/, name: 'programme', make: programmePage },
  { at: /^#\/droits$/, name: 'rights', make: rightsPage },
  { at: /^/, name: 'territories', make: territoriesPage },
];
const TABS = { territories: '#/', programme: '#/programme', rights: '#/droits' } as const;
const LOCALES = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-u-nu-latn' } as const;

function consoleOf(me: Me, parts: Pick<Console, 'language' | 'say' | 'jalon' | 'directory' | 'office'>, status: HTMLElement): Console {
  const days = new Intl.DateTimeFormat(LOCALES[parts.language], { dateStyle: 'long', timeZone: 'UTC' });
  return {
    ...parts, me, has: (role) => me.grants.some((grant) => grant.role === role), announce: (text) => fill(status, text),
    day: (date) => days.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
  };
}

/** Which tabs serve the reader; the pages behind the others still say who may. */
const tabsFor = ({ has, me }: Console): (keyof typeof TABS)[] => [...(me.grants.some(({ role }) => role !== 'administrator') ? ['territories' as const] : []), ...(has('officer') ? ['programme' as const] : []), ...(has('administrator') ? ['rights' as const] : [])];

/** Changes pages as the address does; asks before what was typed is lost. */
function follow(root: HTMLElement, context: Console): void {
  const { say } = context;
  const nav = el('nav', { 'aria-label': say('tabs'), 'class': 'tabs noprint' });
  const title = el('h1', { tabindex: -1 });
  const content = el('div', { class: 'page' });
  fill(root, el('p', { class: 'quiet' }, say('signed.in', { name: context.me.name, organisation: context.me.organisation?.name ?? '' }), context.me.demonstration && el('span', {}, ' · ', el('strong', {}, say('demonstration')))), nav, title, content);
  let [current, page]: [string, ConsolePage | undefined] = [location.hash, undefined];
  const open = (isFirst: boolean): void => {
    current = location.hash;
    // Without a place of one's own in the address: the first page that serves the reader.
    const address = /^#\/.+/.test(current) ? current : TABS[tabsFor(context)[0] ?? 'territories'];
    const found = PAGES.find(({ at }) => at.test(address));
    page = found?.make(context, found.at.exec(address) as RegExpExecArray);
    if (!found || !page) return;
    fill(nav, tabsFor(context).map((name) => el('a', { 'href': TABS[name], 'aria-current': name === found.name ? 'page' : undefined }, say(`tab.${name}`))));
    fill(title, page.title);
    fill(content, page.content);
    document.title = document.title.replace(/^.*? · /, `${page.title} · `);
    if (!isFirst) title.focus();
  };
  addEventListener('hashchange', () => void (async () => {
    const wanted = location.hash;
    if (wanted === current || !/^#\/|^$/.test(wanted)) return;
    if (page?.isDirty?.()) {
      history.replaceState(null, '', current || '#/');
      if (!(await confirm(context, say('leave.question'), say('leave')))) return;
      history.replaceState(null, '', wanted);
    }
    open(false);
  })());
  addEventListener('beforeunload', (event) => page?.isDirty?.() && event.preventDefault());
  open(true);
}

/** Whoever just published a grid or took an act reads it back at once: nothing the browser kept of grids and cycles answers for them. */
const fetchAnew: typeof fetch = (input, init) => fetch(input, { ...init, cache: 'no-store' });

async function start(root: HTMLElement, holder: NonNullable<typeof provider>): Promise<void> {
  const language = (['en', 'ar'] as const).find((each) => each === document.documentElement.lang) ?? 'fr';
  const say = sayIn(language);
  const status = el('p', { role: 'status', class: 'unseen' });
  const body = el('div', {});
  fill(root, status, body);
  fill(body, loading({ say }));
  const options = { baseUrl: holder.getAttribute('base-url') ?? '', language, getAccessToken, fetch: fetchAnew };
  const jalon = createClient(options);
  // One client for the pages and the widgets in them; it also receives files, which the provider's own does not.
  holder.client = jalon;
  try {
    follow(body, consoleOf(await jalon.me(), { language, say, jalon, directory: createDirectory(options), office: createProgramme(options) }, status));
  } catch (error) {
    fill(body, el('h1', {}, say('title')), failed({ say }, error, () => void start(root, holder)));
  }
}

if (place && provider) void start(place, provider);
