import { createHash } from 'node:crypto';
import { ENGINE_VERSION, publishedPart, type AssessmentState } from '@jalon/core/assessment';
import { sql } from 'kysely';
import type { Log } from '../log/log.ts';
import type { Services } from '../services.ts';
import { KNOWN_MIGRATIONS } from '../storage/migrate.ts';
import type { Settings } from '../storage/settings.ts';
import { refreshView } from './assessment-store.ts';
import { makeView, type ViewAudience } from './make-view.ts';
import { findSubjectById, sceneOf } from './subject.ts';

type Parts = Pick<Services, 'clock' | 'database' | 'programmes' | 'territories' | 'version'>;

interface Row { readonly id: string; readonly audience: ViewAudience; readonly state: AssessmentState }

const AT_ONCE = 100;
/** Said where there are so many that the start takes seconds. */
const MANY = 1_000;

/** What stored scorecards are made with, besides the answers: this version, its engine and shapes, grids, cycles and territories. */
const madeWith = ({ version, programmes, territories }: Parts): string => createHash('sha256')
  .update(JSON.stringify([version, ENGINE_VERSION, KNOWN_MIGRATIONS, programmes.referentials.map(({ hash }) => hash), programmes.cycles, territories.size])).digest('hex');

async function refreshOne(parts: Parts, { id, audience, state }: Row): Promise<void> {
  const part = audience === 'working' ? state : publishedPart(state);
  if (part) await refreshView(parts.database.db, { assessmentId: id, audience, view: makeView(part, sceneOf(parts, findSubjectById(parts, id))) });
}

/**
 * Makes every stored scorecard again where another version, grid, cycle or territory made it: lists choose by what is stored, and a card of
 * an earlier version lacks what this one tells. Answers how many were made.
 */
export async function refreshViews(parts: Parts, settings: Settings, log: Log): Promise<number> {
  const hash = madeWith(parts);
  if ((await settings.read<{ hash: string }>('views'))?.hash === hash) return 0;
  let [done, after]: [number, readonly [string, string]] = [0, ['', '']];
  for (;;) {
    const { rows } = await sql<Row>`
      select a.id, v.audience, a.state from views v join assessments a on a.id = v.assessment_id
      where (v.assessment_id, v.audience) > (${after[0]}, ${after[1]}) order by v.assessment_id, v.audience limit ${AT_ONCE}`.execute(parts.database.db);
    for (const row of rows) await refreshOne(parts, row);
    done += rows.length;
    if (done === MANY) log.info('Les fiches sont refaites par cette version… / Scorecards are made again by this version…');
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) break;
    after = [last.id, last.audience];
  }
  await settings.write('views', { hash });
  return done;
}
