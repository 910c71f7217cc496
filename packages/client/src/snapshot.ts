import type { CycleSummary, Page, ReferentialSummary, RouteDescription } from '@jalon/contract';
import { matrixWithin, type MatrixView, type ScorecardSummary, type ScorecardView } from '@jalon/core/assessment';
import type { Territory, TerritoryRef } from '@jalon/core/territory';
import { readBaseUrl } from './base-url.ts';
import type { CallOptions } from './call-options.ts';
import { hasFields, isMatrix, isScorecard, type Check } from './check-answer.ts';
import { isPage } from './check-page.ts';
import { DEFAULTS, TRANSPORT_OPTIONS, type TransportOptions } from './client-options.ts';
import { isLineAsked, territoriesOfLines } from './find-scorecards.ts';
import { findTerritories, isTerritory } from './find-territory.ts';
import { refuseUnknownOptions } from './option-faults.ts';
import { paged, type Paged } from './pages.ts';
import { JalonProblem } from './problem.ts';
import { PROXY_CODES } from './problem-from-answer.ts';
import { createSend, type Call } from './send.ts';
import type { JalonSource } from './source.ts';
import { createValidatedCache } from './validated-cache.ts';

/** What {@link createSnapshotClient} accepts. */
export type SnapshotOptions = TransportOptions;

/** A published snapshot, read-only. Made by {@link createSnapshotClient}. */
export interface SnapshotClient extends JalonSource {
  readonly kind: 'snapshot';
  readonly assessments?: undefined;
}

const file = (path: string): RouteDescription => ({ name: 'snapshot', method: 'GET', path, access: 'public', personal: false });

/**
 * Reads what an agency published as plain JSON files on any web server, CDN or file share; no Jalon server is asked.
 * Below the base URL stand `territories.json`, `referentials.json`, `cycles.json` and
 * `scorecards/{programme}/{cycle}/index.json`, each a list, and one file per thing:
 * `scorecards/{programme}/{cycle}/{territoryId}.json`, `scorecards/{programme}/{cycle}/matrix.json`, `referentials/{code}/{version}.json`, `cycles/{programme}/{cycle}.json`;
 * for the years of a territory `trajectories/{programme}/{territoryId}.json`, and `trajectories/{programme}/{territoryId}/{before}~{after}.json` for two cycles asked for, either of which may be left out.
 *
 * @example
 * const snapshot = createSnapshotClient({ baseUrl: 'https://files.example/jalon' });
 * const card = await snapshot.scorecards.get({ territory: 'sn-kd-kd1-1', programme: 'pacasen', cycle: '2025' });
 *
 * @throws {TypeError} When `baseUrl` is not a URL, or an option is unknown.
 */
export function createSnapshotClient(options: SnapshotOptions): SnapshotClient {
  refuseUnknownOptions('createSnapshotClient', options, TRANSPORT_OPTIONS);
  const { read, readList, allTerritories, territory, missing } = openFiles(options);
  /** The files are named by own id; another reference costs one look into the list. */
  const idOf = async (ref: TerritoryRef, callOptions?: CallOptions) => (ref.includes(':') ? (await territory(ref, callOptions)).id : ref);

  return {
    kind: 'snapshot',
    ask: async ({ params = {}, query = {}, check, options: callOptions }) => read(yearsFile(query), { ...params, pair: pairOf(query), territory: await idOf(params['territory'] ?? '', callOptions) }, check, callOptions),
    territories: {
      list: (query = {}, callOptions) => cut(async () => findTerritories(await allTerritories(callOptions), query) ?? missing(query.within), query.pageSize),
      get: territory,
    },
    referentials: {
      list: ({ code, pageSize } = {}, callOptions) =>
        cut(async () => (await readList<ReferentialSummary>('/referentials.json', {}, callOptions)).filter((one) => code === undefined || one.code === code), pageSize),
      get: (code, version, callOptions) => read('/referentials/:code/:version.json', { code, version }, hasFields({ code: 'string', version: 'string', hash: 'string' }), callOptions),
    },
    cycles: {
      list: ({ programme, pageSize } = {}, callOptions) =>
        cut(async () => (await readList<CycleSummary>('/cycles.json', {}, callOptions)).filter((one) => programme === undefined || one.programme === programme), pageSize),
      get: (programme, cycle, callOptions) => read('/cycles/:programme/:cycle.json', { programme, cycle }, hasFields({ programme: 'string', code: 'string' }), callOptions),
    },
    scorecards: {
      list: ({ programme, cycle, within, q, pageSize, ...asked }, callOptions) =>
        cut(async () => {
          const all = await readList<ScorecardSummary>('/scorecards/:programme/:cycle/index.json', { programme, cycle }, callOptions);
          const lines = all.filter((line) => isLineAsked(line, asked));
          if (within === undefined && q === undefined) return lines;
          const chosen = territoriesOfLines(await allTerritories(callOptions), { q, within }) ?? missing(within);
          return lines.filter((line) => chosen.has(line.territory.id));
        }, pageSize),
      get: async ({ territory: ref, programme, cycle }, callOptions) =>
        read<ScorecardView>('/scorecards/:programme/:cycle/:territory.json', { programme, cycle, territory: await idOf(ref, callOptions) }, isScorecard, callOptions),
      matrix: async ({ programme, cycle, within }, callOptions) => {
        const whole = await read<MatrixView>('/scorecards/:programme/:cycle/matrix.json', { programme, cycle }, isMatrix, callOptions);
        return within === undefined ? whole : insideOf(whole, await territory(within, callOptions));
      },
    },
  };
}

/** The years of a territory, in one file for each two cycles that may be asked for. */
const pairOf = ({ before = '', after = '' }: NonNullable<Call['query']>): string => (before || after ? `${before}~${after}` : '');
const yearsFile = (query: NonNullable<Call['query']>): string => `/trajectories/:programme/:territory${pairOf(query) && '/:pair'}.json`;

/** A country has no place among the areas of a matrix: all that is in it lies there. */
const insideOf = (whole: MatrixView, { id, kind }: Territory): MatrixView => (kind === 'country' ? whole : matrixWithin(whole, id));

/** The files below the base URL, read and checked. */
function openFiles(options: SnapshotOptions) {
  const baseUrl = readBaseUrl(options.baseUrl);
  const send = createSend({ ...options, kept: createValidatedCache(DEFAULTS.keep), statusCodes: { ...PROXY_CODES, 404: 'not-found' } });
  const read = <T>(path: string, params: Record<string, string>, check: Check, callOptions?: CallOptions) => send<T>({ route: file(path), params, check, options: callOptions });
  const readList = async <T>(path: string, params: Record<string, string>, callOptions?: CallOptions) => (await read<Page<T>>(path, params, isPage, callOptions)).items;

  function missing(ref: TerritoryRef | undefined): never {
    const url = `${baseUrl}/territories.json`;
    throw new JalonProblem('not-found', `${url} does not hold ${ref}. Check the reference: an own id, or scheme:code such as ansd:SN-KD-KD1-1.`, { request: { method: 'GET', url } });
  }
  const allTerritories = (callOptions?: CallOptions) => readList<Territory>('/territories.json', {}, callOptions);
  async function territory(ref: TerritoryRef, callOptions?: CallOptions): Promise<Territory> {
    const found = (await allTerritories(callOptions)).find((one) => isTerritory(one, ref));
    return found ?? missing(ref);
  }
  return { read, readList, allTerritories, territory, missing };
}

/** Pages of a list that comes whole. */
function cut<T>(fetchAll: () => Promise<readonly T[]>, pageSize = 50): Paged<T> {
  return paged(
    async (cursor) => {
      const all = await fetchAll();
      const start = Number(cursor ?? 0);
      const end = start + pageSize;
      return { items: all.slice(start, end), nextCursor: end < all.length ? String(end) : null };
    },
    (cursor) => new RangeError(`page ${cursor} came twice`),
  );
}
