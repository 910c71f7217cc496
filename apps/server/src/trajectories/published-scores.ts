import { placeTerritory, type FilingState, type PublishedScore, type ScorecardSummary } from '@jalon/core/assessment';
import { namedTerritories } from '@jalon/core/referential';
import type { PlainDate } from '@jalon/core/time';
import { sql } from 'kysely';
import { madeWith } from '../assessments/made-with.ts';
import { madeAmong, peersOfCycle } from '../assessments/peers-of-cycle.ts';
import { readView, stillValid } from '../assessments/read-view.ts';
import { findSubjectById } from '../assessments/subject.ts';
import { ANONYMOUS } from '../identity/caller.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';

interface Line {
  readonly id: string; readonly territory_id: string;
  /** `null` where nothing of the dossier is published. */
  readonly etag: string | null; readonly made_with: string; readonly valid_until: PlainDate | null;
  readonly filing: FilingState; readonly earned: string | null; readonly open: string | null;
}

/** Every dossier of a cycle, with the score that everyone may read of it. */
async function readLines({ database: { db } }: Services, { cycle }: Programme): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select a.id, a.territory_id, v.etag, v.made_with, v.valid_until, v.summary::jsonb ->> 'filing' as filing,
      v.summary::jsonb #>> '{score,earned}' as earned, v.summary::jsonb #>> '{score,open}' as open
    from assessment_keys a left join views v on v.assessment_id = a.id and v.audience = 'public'
    where a.programme = ${cycle.programme} and a.cycle = ${cycle.code}`.execute(db);
  return rows;
}

type Read = Pick<PublishedScore, 'points' | 'filing'>;
const NOTHING: Read = { points: null, filing: null };
const read = (filing: FilingState, earned: string | null, open: string | null): Read => ({ filing, points: earned === null || open === null ? null : { earned, open } });

/** Made again where its day has passed, its peers changed, or another version made it. */
async function readAnew(services: Services, id: string): Promise<Read> {
  const { filing, score } = JSON.parse((await readView(services, findSubjectById(services, id), 'public', ANONYMOUS)).summary) as ScorecardSummary;
  return read(filing, score?.earned ?? null, score?.open ?? null);
}

/** What is published of everyone a cycle names, and of everyone who has a dossier in it. */
export async function publishedScores(services: Services, programme: Programme, asOf: PlainDate): Promise<PublishedScore[]> {
  const { territories } = services;
  const { cycle } = programme;
  const [lines, peers] = [await readLines(services, programme), await peersOfCycle(services, { ...programme, asOf })];
  const here = madeWith(territories, programme);
  const told = new Map<string, Read>();
  for (const { id, territory_id, etag, made_with, valid_until: validUntil, filing, earned, open } of lines) {
    const holds = etag !== null && made_with === here && stillValid({ validUntil }, asOf) && madeAmong({ etag }, peers);
    told.set(territory_id, etag === null ? NOTHING : holds ? read(filing, earned, open) : await readAnew(services, id));
  }
  const everyone = new Map([...namedTerritories(cycle), ...told.keys()].flatMap((ref) => { const territory = territories.resolve(ref); return territory ? [[territory.id, territory] as const] : []; }));
  return [...everyone.values()].map((territory) => ({ territory: territory.id, classes: [...placeTerritory({ asOf, cycle, territory }).classes], ...(told.get(territory.id) ?? NOTHING) }));
}
