import type { Context } from 'hono';
import { LANGUAGES, type Language } from '@jalon/core/shared';
import type { Territory } from '@jalon/core/territory';
import { listTerritories } from '../../territories/list-territories.ts';
import type { App } from '../../http/create-app.ts';
import { ANONYMOUS } from '../../identity/caller.ts';
import type { Services } from '../../services.ts';
import type { WidgetFiles } from '../cdn.ts';
import type { PageScripts } from '../page-scripts.ts';
import { LANGUAGE_FIELD, pageLanguage, sendPage } from '../page.ts';
import { EMBED_WORDS } from './embed-words.ts';
import { FRAME_FILE, type EmbedFacts } from './embed.values.ts';
import { embedForm, type Found } from './embed-form.ts';
import { printedParts } from './embed-parts.ts';
import { publishedFiles } from './published-files.ts';
import { readChoice } from './read-choice.ts';
import { markup } from '../markup.ts';

export interface EmbedPageOptions {
  readonly services: Services;
  readonly widgets: WidgetFiles;
  readonly baseUrl: string;
  readonly origins: readonly string[];
  readonly scripts: PageScripts;
}

/** The page asks this server, shows a frame of it, and sends its form to itself. */
const EMBED_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const refOf = ({ identifiers: [first], id }: Territory): string => (first ? `${first.scheme}:${first.code}` : id);

/** A code is taken as it is; of a name, the only territory that bears it, or those that do. */
async function findPlace(words: string, services: Services): Promise<Found> {
  if (words === '') return { words, place: undefined, others: [] };
  const known = services.territories.resolve(words);
  if (known) return { words, place: known, others: [] };
  const answer = await listTerritories({ services, query: { q: words, limit: 12 }, parameters: {}, caller: ANONYMOUS, language: 'fr', body: undefined, ifMatch: undefined, header: () => undefined } as never);
  const { items } = JSON.parse(new TextDecoder().decode('bytes' in answer ? answer.bytes.plain : undefined)) as { items: Territory[] };
  const [only] = items;
  return items.length === 1 ? { words, place: only, others: [] } : { words, place: undefined, others: items.map((territory) => ({ ref: refOf(territory), name: territory.name, within: services.territories.within(territory).join(', ') })) };
}

/** Every cycle, the newest first. */
const cyclesOf = ({ programmes: { cycles } }: Services): { readonly programme: string; readonly cycle: string }[] =>
  cycles.toSorted((a, b) => (b.anchors['cycle.start'] ?? '').localeCompare(a.anchors['cycle.start'] ?? '')).map(({ programme, code }) => ({ programme, cycle: code }));

async function embedPage(c: Context, language: Language, { services, widgets, baseUrl, origins, scripts }: EmbedPageOptions): Promise<Response> {
  const words = EMBED_WORDS[language];
  const cycles = cyclesOf(services);
  const query = new URL(c.req.url).searchParams;
  const read = readChoice(query, cycles[0] ?? { programme: '', cycle: '' });
  const asked = { ...read, territory: query.get('chosen') ?? read.territory };
  const found = await findPlace(asked.territory, services);
  const choice = { ...asked, territory: found.place ? (services.territories.resolve(asked.territory) ? asked.territory : refOf(found.place)) : '' };
  const host = scripts.find('frame-host');
  const files = { ...publishedFiles(widgets), ...(host ? { [FRAME_FILE]: { integrity: host.integrity, policy: '' } } : {}) };
  const facts: EmbedFacts = { server: baseUrl, version: widgets.version, files, origins, place: found.place?.name ?? '' };
  const script = scripts.find('embed');
  const main = markup`    <h1>${words.title}</h1>
    <p class="lead">${words.lead} ${words.accessibility} <a href="/accessibility?lang=${language}"><bdi dir="ltr">/accessibility</bdi></a>.</p>
    <div class="embed" id="embed" data-facts="${JSON.stringify(facts)}" data-words="${JSON.stringify(words)}">
${embedForm(choice, found, { words, cycles, language: markup`<input type="hidden" name="${LANGUAGE_FIELD}" value="${language}">` })}
${printedParts(choice, facts, words)}
    </div>`;
  return sendPage(c, { title: words.title, language, languages: LANGUAGES, main, policy: EMBED_POLICY, ...(script ? { script: { src: script.path, integrity: script.integrity } } : {}) });
}

/** `/embed`: what a webmaster copies, made of a few choices. A form that needs no script, and one that follows each choice with it. */
export function addEmbedPage(options: EmbedPageOptions): (app: App) => void {
  return (app) => {
    app.get('/embed', (c) => embedPage(c, pageLanguage(c), options));
  };
}
