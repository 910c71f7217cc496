import { createHash } from 'node:crypto';
import { allocationOfRun, buildAllocationView, type AllocatedTerritory, type AllocationRun, type AllocationScene } from '@jalon/core/allocation';
import { ENGINE_VERSION } from '@jalon/core/assessment';
import type { AllocationRunSummary } from '@jalon/contract';
import type { ShownView } from '../aggregates/aggregate-kind.ts';
import { contentTag } from '../http/etag.ts';
import { packed } from '../http/stored-bytes.ts';
import type { Services } from '../services.ts';
import { serverVersion } from '../start/version.ts';
import { KNOWN_MIGRATIONS } from '../storage/migrate.ts';
import { formulaOf, type RunSubject } from './run-subject.ts';

export type SceneParts = Pick<Services, 'planning' | 'programmes' | 'territories' | 'demonstration'>;

/** A run's view as bytes, ready to be stored and sent, with its line in a list. */
export interface StoredRunView extends ShownView {
  readonly madeWith: string;
  readonly summary: string;
}

const ofCode = JSON.stringify([serverVersion(), ENGINE_VERSION, KNOWN_MIGRATIONS]);

/** What the view of a run is made with besides the run and the day: this version of the server, of its engine and of the names of places. */
export const runMadeWith = ({ territories }: Pick<Services, 'territories'>): string => createHash('sha256').update(`${ofCode} ${territories.size}`).digest('hex').slice(0, 16);

/** A territory as a page names it, with the region it is summed up with. */
function territoryOf({ territories }: SceneParts, id: string): AllocatedTerritory | undefined {
  const territory = territories.get(id);
  if (!territory) return undefined;
  const region = territory.path.flatMap((above) => territories.get(above) ?? []).find(({ kind }) => kind === 'region');
  const [identifier] = territory.identifiers;
  return { ref: identifier ? `${identifier.scheme}:${identifier.code}` : territory.id, name: territory.name, group: region ? { code: region.id, label: region.name } : null };
}

/** All that is shown of a run. */
export function sceneOfRun(parts: SceneParts, run: AllocationRun, { asOf }: RunSubject): AllocationScene {
  const formula = formulaOf(parts, run.formula);
  const year = run.exercise.slice(0, 4);
  const cycle = parts.programmes.cycles.find(({ programme }) => programme === run.programme);
  return {
    run, formula, allocation: allocationOfRun(run, formula), calendar: { asOf, yearStart: `${year}-01-01`, yearEnd: `${year}-12-31` }, demonstration: parts.demonstration,
    programmeLabel: formula?.label ?? cycle?.label, territoryOf: (id) => territoryOf(parts, id),
  };
}

function summaryOf(run: AllocationRun, changedAt: string, currency: string | undefined): AllocationRunSummary {
  const { id, programme, exercise, name, status, version, formula, entrants, computed, inputsVersion, decree } = run;
  return {
    id, programme, exercise, name, status, version, formula: formula && { code: formula.code, version: formula.version }, currency: currency ?? null, changedAt, territories: entrants.length,
    given: computed ? computed.lines.reduce((sum, { given }) => sum + given, 0) : null, outdated: computed !== null && computed.inputsVersion !== inputsVersion, decree: decree && { ref: decree.ref, on: decree.on },
  };
}

export function makeRunView(parts: SceneParts, run: AllocationRun, subject: RunSubject, changedAt: string): StoredRunView {
  const scene = sceneOfRun(parts, run, subject);
  const bytes = Buffer.from(JSON.stringify(buildAllocationView(scene)));
  return {
    version: run.version, etag: contentTag(bytes, `${run.version}-${subject.asOf}-`), madeWith: runMadeWith(parts), body: packed(bytes), plain: bytes,
    summary: JSON.stringify(summaryOf(run, changedAt, scene.formula?.currency)),
  };
}

const PROPOSAL = /-p[0-9a-f]{8}(?=(?:-gzip)?")/g;

/** Identity of a run, and of what is proposed beside it. Versions only go up and are never given twice. */
export function runTag({ id, version }: Pick<AllocationRun, 'id' | 'version'>, proposed?: unknown): string {
  const beside = proposed === undefined ? '' : `-p${createHash('sha256').update(JSON.stringify(proposed)).digest('hex').slice(0, 8)}`;
  return `"${id.replaceAll(/[^\w~.-]/g, '_')}-${version}${beside}"`;
}

/** Tags of runs as `If-Match` means them: a proposal may have moved, the run is what is written on. */
export const withoutProposal = (header: string): string => header.replaceAll(PROPOSAL, '');
