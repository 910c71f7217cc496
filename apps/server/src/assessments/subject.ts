import { parseAssessmentId, type AssessmentKey } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import type { PlainDate } from '@jalon/core/time';
import { ProblemError } from '../http/problem-error.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';
import { madeWith } from './made-with.ts';
import type { ViewScene } from './make-view.ts';
import type { CyclePeers } from './peers-of-cycle.ts';

/** What an assessment is of, all of it known to exist. */
export interface Subject extends Programme {
  readonly id: string;
  readonly key: AssessmentKey;
  readonly territory: Territory;
  /** Today in the programme's zone. */
  readonly asOf: PlainDate;
  /** Once they are looked up: see peers-of-cycle.ts. */
  readonly peers?: CyclePeers;
}

type Known = Pick<Services, 'clock' | 'programmes' | 'territories'>;

const unknown = (parameter: string, value: string): ProblemError =>
  new ProblemError('not-found', { faults: [{ code: `unknown-${parameter}`, pointer: `/path/${parameter}`, figures: { value: value.slice(0, 100) } }] });

/** Which of the two is not known. */
export const unknownIn = ({ programmes }: Pick<Known, 'programmes'>, programme: string, cycle: string): ProblemError => unknown(programmes.cycles.some((one) => one.programme === programme) ? 'cycle' : 'programme', cycle);

/** By any of its references. `pointer` is where the request names it. */
export function findTerritory({ territories }: Pick<Services, 'territories'>, ref: string, pointer = '/path/territory'): Territory {
  const territory = territories.resolve(ref);
  if (!territory) throw new ProblemError('not-found', { faults: [{ code: 'unknown-territory', pointer, figures: { value: ref.slice(0, 100) } }] });
  return territory;
}

/** Finds programme, cycle and territory, or says which of them is unknown. */
export function findSubject(services: Known, programme: string, cycle: string, territoryRef: string): Subject {
  const found = services.programmes.find(programme, cycle);
  if (!found) throw unknownIn(services, programme, cycle);
  const territory = findTerritory(services, territoryRef);
  const key = { programme, cycle, territory: territory.id };
  return { ...found, key, id: `${programme}~${cycle}~${territory.id}`, territory, asOf: services.clock.today(found.referential.timeZone) };
}

export function findSubjectById(services: Known, id: string): Subject {
  const key = parseAssessmentId(id);
  if (!key || !services.territories.get(key.territory)) throw unknown('assessment', id);
  return findSubject(services, key.programme, key.cycle, key.territory);
}

export const sceneOf = ({ territories }: Pick<Services, 'territories'>, { referential, cycle, territory, asOf, peers }: Subject): ViewScene =>
  // Rules may have been changed since the peers were looked up: those of another grid are no peers.
  ({ referential, cycle, territory, asOf, madeWith: madeWith(territories, { referential, cycle }), within: territories.within(territory), peers: peers?.statistics.grid.hash === referential.hash ? peers : undefined });

/** The name under which everything made from this assessment is forgotten when it changes. */
export const tagOfAssessment = (id: string): string => `assessment ${id}`;
/** The same for the lists of a cycle. */
export const tagOfCycle = ({ programme, cycle }: Pick<AssessmentKey, 'programme' | 'cycle'>): string => `cycle ${programme}~${cycle}`;
