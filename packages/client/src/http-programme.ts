import { PROGRAMME_ROUTES } from '@jalon/contract';
import { hasFields } from './check-answer.ts';
import type { ClientOptions } from './client-options.ts';
import { createListOf } from './http-lists.ts';
import type { ProgrammeOffice } from './programme.ts';
import { createTransport } from './transport.ts';

const isSimulation = hasFields({ territories: 'object', totals: 'object' });
const isDraft = hasFields({ document: 'object', issues: 'object', tag: 'string' });
const ifMatchOf = (tag: string | undefined): { headers?: Record<string, string> } => (tag === undefined ? {} : { headers: { 'If-Match': tag } });

/**
 * What the officers of a programme do on one server: apart from {@link createClient}, so that no other page carries it. Options and problems
 * are those of `createClient`.
 *
 * @example
 * const programme = createProgramme({ baseUrl: 'https://jalon.example', getAccessToken });
 * const { ok, issues } = await programme.check(grid);
 *
 * @throws {TypeError} When `baseUrl` is not a URL, or an option is unknown.
 */
export function createProgramme(options: ClientOptions): ProgrammeOffice {
  const { send, baseUrl } = createTransport('createProgramme', options);
  const list = createListOf(send, baseUrl);
  const R = PROGRAMME_ROUTES;
  return {
    check: (document, callOptions) => send({ route: R.checkReferential, body: { document }, check: hasFields({ ok: 'boolean', issues: 'object' }), options: callOptions }),
    compare: (before, after, callOptions) => send({ route: R.compareReferentials, body: { before, after }, check: hasFields({ changed: 'object', points: 'object' }), options: callOptions }),
    publishReferential: (code, version, body, callOptions) => send({ route: R.publishReferential, params: { code, version }, body, check: hasFields({ hash: 'string', created: 'boolean' }), options: callOptions }),
    simulate: (body, callOptions) => send({ route: R.simulateChange, body, check: isSimulation, options: callOptions }),
    readMembershipTable: (text, callOptions) => send({ route: R.readMembershipTable, body: { text }, check: hasFields({ listed: 'object', faults: 'object' }), options: callOptions }),
    draft: (programme, cycle, callOptions) => send({ route: R.getCycleDraft, params: { programme, cycle }, check: isDraft, options: callOptions }),
    saveDraft: (programme, cycle, body, { ifMatch, ...callOptions } = {}) => send({ route: R.saveCycleDraft, params: { programme, cycle }, body, ...ifMatchOf(ifMatch), check: isDraft, options: callOptions }),
    publishCycle: (programme, cycle, { ifMatch, ...callOptions } = {}) => send({ route: R.publishCycle, params: { programme, cycle }, body: {}, ...ifMatchOf(ifMatch), check: hasFields({ publishedAt: 'string', differences: 'object' }), options: callOptions }),
    addAct: (programme, cycle, body, callOptions) => send({ route: R.addCycleAct, params: { programme, cycle }, body, check: hasFields({ index: 'number', affected: 'object' }), options: callOptions }),
    journal: (query, callOptions) => list({ route: R.listProgrammeJournal, query, options: callOptions }),
  };
}
