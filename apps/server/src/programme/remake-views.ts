import { setImmediate } from 'node:timers/promises';
import { publishedPart, type AssessmentState } from '@jalon/core/assessment';
import type { Transaction } from 'kysely';
import { writeChanges } from '../aggregates/aggregate-store.ts';
import { makeView, type ViewAudience } from '../assessments/make-view.ts';
import { sceneOf } from '../assessments/subject.ts';
import { ASSESSMENTS, rowOfView, type ViewToStore } from '../assessments/view-store.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';
import type { Tables } from '../storage/tables.ts';

const AT_ONCE = 40;

type Parts = Pick<Services, 'clock' | 'territories'>;

function remade(id: string, audience: ViewAudience, state: AssessmentState, { referential, cycle }: Programme, parts: Parts): ViewToStore[] {
  const territory = parts.territories.get(state.territory);
  const part = audience === 'working' ? state : publishedPart(state);
  if (!territory || !part) return [];
  const key = { programme: cycle.programme, cycle: cycle.code, territory: territory.id };
  const subject = { id, key, territory, referential, cycle, asOf: parts.clock.today(referential.timeZone) };
  return [{ assessmentId: id, audience, view: makeView(part, sceneOf(parts, subject)) }];
}

/**
 * Makes every stored view of a cycle again by the rules given, in the transaction that changes them: its assessments stay locked until it
 * ends, so that no writer stores a view made by the rules of before. Answers how many.
 */
export async function remakeViews(trx: Transaction<Tables>, programme: Programme, parts: Parts): Promise<number> {
  const { programme: name, code } = programme.cycle;
  const locked = await trx.selectFrom('assessments').select(['id', 'state']).where('programme', '=', name).where('cycle', '=', code).orderBy('id').forUpdate().execute();
  const states = new Map(locked.map(({ id, state }) => [id, state as AssessmentState]));
  const stored = await trx.selectFrom('views').innerJoin('assessments', 'assessments.id', 'views.assessment_id').select(['views.assessment_id as id', 'views.audience as audience'])
    .where('assessments.programme', '=', name).where('assessments.cycle', '=', code).orderBy('views.assessment_id').execute();
  for (let at = 0; at < stored.length; at += AT_ONCE) {
    const views = stored.slice(at, at + AT_ONCE).flatMap(({ id, audience }) => remade(id, audience as ViewAudience, states.get(id)!, programme, parts));
    await writeChanges(trx, ASSESSMENTS, { lines: [], rows: [], views: views.map(rowOfView) });
    // Others are answered in between.
    await setImmediate();
  }
  return stored.length;
}
