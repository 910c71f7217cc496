import type { AllocationRun, LoadedAllocationFormula } from '@jalon/core/allocation';
import { emptyAssessment, parseAssessmentId, type AssessmentState } from '@jalon/core/assessment';
import type { AggregateKind, AnyChange, CommandOutcome, Job, JournalEntry } from '@jalon/contract';
import type { LoadedFramework, PlanSetting, PlanState } from '@jalon/core/investment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { parseTerritoryRef, type Territory, type TerritoryRef } from '@jalon/core/territory';
import { buildCycle, buildReferential } from '../builders/referential.ts';
import { SENEGAL_IN_SMALL } from '../builders/territory.ts';
import type { Kept } from '../scenarios/play-gestures.ts';
import type { FileReference } from './file-references.ts';

/** What a store starts with. */
export interface World {
  readonly territories: readonly Territory[];
  readonly referentials: readonly LoadedReferential[];
  readonly cycles: readonly Cycle[];
  readonly assessments: readonly AssessmentState[];
  readonly frameworks?: readonly LoadedFramework[];
  readonly formulas?: readonly LoadedAllocationFormula[];
  readonly plans?: readonly Kept<PlanState>[];
  readonly runs?: readonly Kept<AllocationRun>[];
  /** What rules of plans know of a territory, by its own id. */
  readonly settings?: Readonly<Record<string, PlanSetting>>;
}

/** What plans and allocations add to a world. */
export type PlanningWorld = Required<Pick<World, 'frameworks' | 'formulas' | 'plans' | 'runs' | 'settings'>>;

/** A command that was carried out: its answer is given again when it comes again. */
export interface Receipt {
  readonly assessmentId: string;
  readonly actorId: string;
  readonly command: { readonly type: string; readonly v: number; readonly payload: unknown };
  readonly outcome: CommandOutcome;
}

/** What became of a command on a plan or a run. */
export type KeptOutcome = Omit<CommandOutcome, 'inverse'> & { readonly inverse: { readonly type: string; readonly payload: unknown } | null };

/** The same of a plan or a run. */
export interface PlanningReceipt extends Pick<Receipt, 'actorId' | 'command'> {
  /** What it was sent to. */
  readonly about: { readonly kind: AggregateKind; readonly id: string };
  readonly outcome: KeptOutcome;
}

/** A line of the journal, and what it is about. */
export type JournalLine = AnyChange & Required<Pick<AnyChange, 'about'>>;

/** An export or an import, for whoever asked for it. */
export interface KeptJob {
  /** Who asked; `null`: somebody without a token, for everybody. */
  readonly by: string | null;
  /** Of an adopted plan, for somebody who is granted nothing there. */
  readonly open?: true;
  /** By which a request that comes again is known, and what it asked. */
  readonly begunBy: { readonly key: string; readonly asked: string } | undefined;
  readonly job: Job;
  readonly bytes?: Uint8Array<ArrayBuffer>;
}

/** A file of evidence, and the people who brought its bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly broughtBy: Set<string>;
}

/** An upload of which not everything has come. */
export interface OpenUpload {
  readonly id: string;
  readonly sha256: string;
  readonly by: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  received: number;
  expiresAt: string;
}

/** Everything the stand-in knows, in memory. Tests may look into it, and change it. */
export interface JalonStore {
  readonly territories: readonly Territory[];
  readonly referentials: readonly LoadedReferential[];
  readonly cycles: readonly Cycle[];
  readonly assessments: Map<string, AssessmentState>;
  readonly frameworks: readonly LoadedFramework[];
  readonly formulas: readonly LoadedAllocationFormula[];
  readonly plans: Map<string, Kept<PlanState>>;
  readonly runs: Map<string, Kept<AllocationRun>>;
  readonly settings: Readonly<Record<string, PlanSetting>>;
  readonly receipts: Map<string, Receipt>;
  readonly planningReceipts: Map<string, PlanningReceipt>;
  readonly files: Map<string, StoredFile>;
  readonly uploads: Map<string, OpenUpload>;
  /** Who named which file. Never taken away: the journal still speaks of a proof that was detached, and the file under it may stand under another line. */
  readonly fileReferences: FileReference[];
  /** Lines about assessments, oldest first. */
  readonly journal: (JournalEntry & { readonly assessmentId: string })[];
  /** Lines about plans and runs, oldest first. They are numbered together with the others. */
  readonly planningJournal: JournalLine[];
  readonly jobs: Map<string, KeptJob>;
  findTerritory(ref: TerritoryRef): Territory | undefined;
  /** Names of what a territory lies in, from the smallest to the largest, the country left out. */
  within(territory: Territory): string[];
  findProgramme(programme: string, cycle: string): { readonly cycle: Cycle; readonly referential: LoadedReferential } | undefined;
  /** An assessment nobody wrote in yet has version 0. */
  assessment(id: string): AssessmentState;
}

/** A store of its own for each test. Without a world: Kolda and Louga, a small grid, no answers. */
export function createStore(world: Partial<World> = {}): JalonStore {
  const referentials = world.referentials ?? [buildReferential()];
  const cycles = world.cycles ?? referentials.map((referential) => buildCycle({}, referential));
  const territories = world.territories ?? SENEGAL_IN_SMALL;
  const byId = new Map(territories.map((territory) => [territory.id, territory]));
  const byCode = new Map(territories.flatMap((territory) => territory.identifiers.map(({ scheme, code }) => [`${scheme}:${code.toUpperCase()}`, territory] as const)));
  const assessments = new Map((world.assessments ?? []).map((state) => [state.id, state]));
  return {
    territories, referentials, cycles, assessments, frameworks: world.frameworks ?? [], formulas: world.formulas ?? [], settings: world.settings ?? {},
    plans: new Map((world.plans ?? []).map((kept) => [kept.state.id, kept])), runs: new Map((world.runs ?? []).map((kept) => [kept.state.id, kept])), receipts: new Map(), planningReceipts: new Map(), files: new Map(), uploads: new Map(), fileReferences: [], journal: [], planningJournal: [], jobs: new Map(),
    findTerritory(ref) {
      const { scheme, code } = parseTerritoryRef(ref);
      return scheme === undefined ? byId.get(code) : byCode.get(`${scheme}:${code.toUpperCase()}`);
    },
    within: ({ path }) => path.toReversed().flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind !== 'country').map(({ name }) => name),
    findProgramme(programme, code) {
      const cycle = cycles.find((one) => one.programme === programme && one.code === code);
      const referential = cycle && referentials.find((grid) => grid.code === cycle.grid.code && grid.version === cycle.grid.version);
      return referential && { cycle, referential };
    },
    assessment: (id) => assessments.get(id) ?? emptyAssessment(parseAssessmentId(id) ?? { programme: '', cycle: '', territory: '' }),
  };
}

/** The number the next line of the journal gets. */
export const nextSequence = ({ journal, planningJournal }: JalonStore): number => journal.length + planningJournal.length + 1;

/** Every line of the journal, oldest first. */
export const allLines = ({ journal, planningJournal }: JalonStore): JournalLine[] =>
  [...journal.map((line): JournalLine => ({ ...line, about: { kind: 'assessment', id: line.assessmentId } })), ...planningJournal].sort((a, b) => a.sequence - b.sequence);
