import { createHash } from 'node:crypto';
import { publishedPart, scoreCohort, scorerOf, type AssessmentState, type CohortStatistics } from '@jalon/core/assessment';
import type { LoadedReferential } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import { sql } from 'kysely';
import { MOST_DOSSIERS } from '../programme/cohort-of-cycle.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';
import type { StoredView } from './make-view.ts';
import type { Subject } from './subject.ts';

/** What the territories of a cycle have, for the ranks of each among the others. */
export interface CyclePeers {
  /** The same for the same ranked values, whoever works them out and when: it enters the tag of every card made with them. */
  readonly mark: string;
  readonly statistics: CohortStatistics;
}

type Parts = Pick<Services, 'database' | 'territories'>;
type CycleOf = Pick<Subject, 'referential' | 'cycle' | 'asOf'>;

/** As worked out last, and from what. */
interface Kept extends Programme { readonly asOf: string; readonly moment: string; readonly told: string; readonly peers: CyclePeers }

const keptOf = new WeakMap<object, Map<string, Kept>>();

/** What is being worked out at this moment: everyone who asks meanwhile waits for the same. */
const underWay = new WeakMap<object, Map<string, Promise<CyclePeers>>>();

/** Whether a card of the grid depends on other territories than its own. */
export const ranks = ({ basis, indicators }: LoadedReferential): boolean => basis !== 'outline' && indicators.some(({ rule }) => rule.kind === 'rank');

/** Moves with every write in the cycle: versions only grow. With how many dossiers there are. */
async function momentOf({ database: { db } }: Parts, { cycle }: CycleOf): Promise<{ readonly moment: string; readonly dossiers: number }> {
  const { rows } = await sql<{ dossiers: number; versions: string }>`
    select count(*) as dossiers, sum(version) as versions from assessments where programme = ${cycle.programme} and cycle = ${cycle.code} and version > 0`.execute(db);
  const { dossiers = 0, versions = '' } = rows[0] ?? {};
  return { moment: `${dossiers} ${versions}`, dossiers };
}

/** Moves with what is published in the cycle, and with who filed. */
async function toldOf({ database: { db } }: Parts, { cycle }: CycleOf): Promise<string> {
  const { rows } = await sql<{ told: string }>`
    select coalesce(md5(string_agg(concat(a.id, ' ', p.version, ' ', w.summary::jsonb ->> 'filing'), ',' order by a.id)), '') as told
    from assessments a left join views p on p.assessment_id = a.id and p.audience = 'public' left join views w on w.assessment_id = a.id and w.audience = 'working'
    where a.programme = ${cycle.programme} and a.cycle = ${cycle.code} and a.version > 0`.execute(db);
  return rows[0]?.told ?? '';
}

async function statesOf({ database: { db } }: Parts, { cycle }: CycleOf): Promise<AssessmentState[]> {
  const rows = await db.selectFrom('assessments').select('state').where('programme', '=', cycle.programme).where('cycle', '=', cycle.code).where('version', '>', 0).orderBy('id').execute();
  return rows.map(({ state }) => state as AssessmentState);
}

/** Everyone the cycle names in a list, a class or a window, and everyone who has a dossier in it. */
function territoriesOf({ territories }: Parts, { cycle }: CycleOf, states: readonly AssessmentState[]): Territory[] {
  const named = [...Object.values(cycle.lists), ...Object.values(cycle.classes)].flatMap((list) => list.map(({ territory }) => territory));
  const refs = [...named, ...cycle.members.flatMap(({ also = [] }) => also), ...states.map(({ territory }) => territory)];
  const found = new Map(refs.flatMap((ref) => { const territory = territories.resolve(ref); return territory ? [[territory.id, territory] as const] : []; }));
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const markOfStrata = (hash: string, strata: unknown): string => createHash('sha256').update(JSON.stringify([hash, strata])).digest('hex').slice(0, 12);

/** In a cycle of more dossiers than are ranked nobody has a rank: what its points would be stays open on every card alike. */
function tooMany({ referential: { code, version, hash }, cycle, asOf }: CycleOf): CyclePeers {
  const statistics: CohortStatistics = { format: 1, grid: { code, version, hash }, cycle: { programme: cycle.programme, code: cycle.code }, asOf, strata: [] };
  return { mark: markOfStrata(hash, 'too many'), statistics };
}

/** What is published alone is ranked. A dossier filed and not published yet may still have any value; one that is not filed counts as the grid says. */
function gather(parts: Parts, { referential, cycle, asOf }: CycleOf, states: readonly AssessmentState[]): CyclePeers {
  const territories = territoriesOf(parts, { referential, cycle, asOf }, states);
  const known = states.filter(({ territory }) => parts.territories.get(territory));
  const dossiers = known.flatMap((state) => publishedPart(state) ?? []);
  const published = new Set(dossiers.map(({ territory }) => territory));
  const awaited = new Set(known.filter(({ territory, filing }) => filing === 'filed' && !published.has(territory)).map(({ territory }) => territory));
  const { statistics } = scoreCohort(scorerOf(referential), dossiers, { asOf, cycle, territories, awaited });
  const codes = new Set(referential.indicators.filter(({ rule }) => rule.kind === 'rank').map(({ code }) => code));
  const strata = statistics.strata.filter(({ of }) => codes.has(of));
  return { mark: markOfStrata(referential.hash, strata), statistics: { ...statistics, strata } };
}

async function gatherOnce(parts: Parts, subject: CycleOf, told: string): Promise<CyclePeers> {
  const all = underWay.get(subject.cycle) ?? new Map<string, Promise<CyclePeers>>();
  underWay.set(subject.cycle, all);
  const key = `${subject.referential.hash} ${subject.asOf} ${told}`;
  const begun = all.get(key) ?? statesOf(parts, subject).then((states) => gather(parts, subject, states));
  all.set(key, begun);
  try {
    return await begun;
  } finally {
    all.delete(key);
  }
}

/**
 * The peers in a cycle whose grid ranks, from what is published of all of them; `undefined` where nothing ranks. Worked out again where that
 * changed, where somebody filed, and with the day: by the first who asks, and kept in memory. Every server comes to the same, as each asks the
 * database every time whether anything was written. Of more than MOST_DOSSIERS dossiers none is ranked.
 */
export async function peersOfCycle(parts: Parts, subject: CycleOf): Promise<CyclePeers | undefined> {
  const { referential, cycle, asOf } = subject;
  if (!ranks(referential)) return undefined;
  const all = keptOf.get(parts.database) ?? new Map<string, Kept>();
  keptOf.set(parts.database, all);
  const key = `${cycle.programme}~${cycle.code}`;
  const standing = (): Kept | undefined => {
    const kept = all.get(key);
    return kept?.referential === referential && kept.cycle === cycle && kept.asOf === asOf ? kept : undefined;
  };
  // In this order: what is written in between is seen the next time.
  const { moment, dossiers } = await momentOf(parts, subject);
  if (dossiers > MOST_DOSSIERS) return tooMany(subject);
  const known = standing();
  if (known?.moment === moment) return known.peers;
  const told = await toldOf(parts, subject);
  const stands = standing();
  const peers = stands?.told === told ? stands.peers : await gatherOnce(parts, subject, told);
  all.set(key, { referential, cycle, asOf, moment, told, peers });
  return peers;
}

/** The subject with its peers, where its grid ranks. */
export async function amongPeers<T extends CycleOf>(parts: Parts, subject: T): Promise<T & { readonly peers?: CyclePeers }> {
  const peers = await peersOfCycle(parts, subject);
  return peers ? { ...subject, peers } : subject;
}

/** How the tag of a card says with which peers it was made. */
export const markOf = (peers: CyclePeers | undefined): string => (peers ? `r${peers.mark}-` : '');

/** Whether a stored card was made with these peers; always where nothing ranks. */
export const madeAmong = ({ etag }: Pick<StoredView, 'etag'>, peers: CyclePeers | undefined): boolean => etag.includes(`-${markOf(peers)}`);
