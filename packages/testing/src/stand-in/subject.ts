import { buildScorecardView, parseAssessmentId, scorerOf, type AssessmentState, type ScorecardView } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import { dateInZone, type Instant, type PlainDate } from '@jalon/core/time';
import { Refusal } from './problem.ts';
import type { JalonStore } from './store.ts';

/** What an assessment is of, all of it known to exist. */
export interface Subject {
  readonly id: string;
  readonly territory: Territory;
  readonly cycle: Cycle;
  readonly referential: LoadedReferential;
  /** Today in the programme's zone. */
  readonly asOf: PlainDate;
}

const unknown = (parameter: string, value: string): Refusal =>
  new Refusal('not-found', { errors: [{ code: `unknown-${parameter}`, pointer: `/path/${parameter}`, figures: { value: value.slice(0, 100) } }] });

/** Which of the two is not known. */
export const unknownIn = (store: JalonStore, programme: string, cycle: string): Refusal => unknown(store.cycles.some((one) => one.programme === programme) ? 'cycle' : 'programme', cycle);

export function findTerritory(store: JalonStore, ref: string): Territory {
  const territory = store.findTerritory(ref);
  if (!territory) throw unknown('territory', ref);
  return territory;
}

export function findSubject(store: JalonStore, programme: string, cycle: string, ref: string, now: Instant): Subject {
  const found = store.findProgramme(programme, cycle);
  if (!found) throw unknownIn(store, programme, cycle);
  const territory = findTerritory(store, ref);
  return { ...found, id: `${programme}~${cycle}~${territory.id}`, territory, asOf: dateInZone(now, found.referential.timeZone) };
}

export function findSubjectById(store: JalonStore, id: string, now: Instant): Subject {
  const key = parseAssessmentId(id);
  if (!key || !store.findTerritory(key.territory)) throw unknown('assessment', id);
  return findSubject(store, key.programme, key.cycle, key.territory, now);
}

export function scorecardOf(store: JalonStore, { referential, cycle, territory, asOf }: Subject, state: AssessmentState): ScorecardView {
  const result = scorerOf(referential).score(state, { asOf, cycle, territory });
  return buildScorecardView({ result, state, referential, cycle, territory, within: store.within(territory) });
}
