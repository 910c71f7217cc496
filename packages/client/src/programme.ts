import type {
  AddCycleActRequest, AddedCycleAct, CheckedReferential, ComparedReferentials, CycleDraft, GridGiven, ProgrammeEntry, PublishedCycle, PublishedReferential, ReadMembershipTable, SimulateChangeRequest,
} from '@jalon/contract';
import type { Simulation } from '@jalon/core/assessment';
import type { CycleJson, ReferentialJson } from '@jalon/core/referential';
import type { CallOptions } from './call-options.ts';
import type { Paged } from './pages.ts';

/** A document as it is written, right or not: checking says. */
export type DocumentJson<T> = T | Readonly<Record<string, unknown>>;

export interface ProgrammeJournalQuery {
  /** `"pacasen 2025.1"`, `"pacasen~2025"`. */
  readonly subject?: string | undefined;
  /** Items per page, 1 to 200. */
  readonly pageSize?: number | undefined;
}

/** Which state of a draft a change rests on. */
export interface DraftOptions extends CallOptions {
  /** `tag` of the draft as it was read. */
  readonly ifMatch?: string | undefined;
}

/**
 * The rules of a programme: grids, cycles, acts. For officers of every territory; each change is written down with its author. Made by
 * {@link createProgramme}. Every method throws a {@link JalonProblem} `forbidden` for others.
 */
export interface ProgrammeOffice {
  /**
   * Everything that is wrong in a grid, in the language of the page, with its hash and a summary. Nothing is kept.
   *
   * @example
   * const { ok, issues, standing } = await programme.check(grid);
   * for (const { path, sentence } of issues) console.log(path, sentence);
   */
  check(document: DocumentJson<ReferentialJson>, options?: CallOptions): Promise<CheckedReferential>;
  /**
   * What differs from one grid to another, loaded or at hand, each difference with its sentence.
   *
   * @example
   * const { points, thresholds } = await programme.compare({ code: 'pacasen', version: '2025.1' }, { document: grid });
   *
   * @throws {JalonProblem} `not-found` for a version that is not loaded, `document-refused` for a grid that does not load.
   */
  compare(before: GridGiven, after: GridGiven, options?: CallOptions): Promise<ComparedReferentials>;
  /**
   * Publishes a version of a grid. Sent again it changes nothing; words may be mended under the same version.
   *
   * @example
   * const { hash, created } = await programme.publishReferential('pacasen', '2026.1', grid);
   *
   * @throws {JalonProblem} `document-refused` with every issue; `grid-immutable` when the version is here with other content.
   */
  publishReferential(code: string, version: string, document: DocumentJson<ReferentialJson>, options?: CallOptions): Promise<PublishedReferential>;
  /**
   * Tries another grid, cycle document or act on the dossiers of a cycle: for each territory its windows and scores before and after.
   *
   * @example
   * const { totals } = await programme.simulate({ programme: 'pacasen', cycle: '2024', referential: { document: grid }, changedOnly: true });
   *
   * @throws {JalonProblem} `document-refused`; `refused` (`outline-grid`) for a grid that does not score.
   */
  simulate(change: SimulateChangeRequest, options?: CallOptions): Promise<Simulation>;
  /**
   * Reads a list of territories pasted from a table, and says line by line what it could not.
   *
   * @example
   * const { listed, faults } = await programme.readMembershipTable(pasted);
   */
  readMembershipTable(text: string, options?: CallOptions): Promise<ReadMembershipTable>;
  /**
   * A cycle being prepared, with what would keep it from being published.
   *
   * @example
   * const { document, issues, tag } = await programme.draft('pacasen', '2026');
   *
   * @throws {JalonProblem} `not-found` where none is being prepared.
   */
  draft(programme: string, cycle: string, options?: CallOptions): Promise<CycleDraft>;
  /**
   * Keeps a cycle being prepared, right or not. One that is there is only replaced with its `tag`.
   *
   * @example
   * const { issues, tag } = await programme.saveDraft('pacasen', '2026', cycle, { ifMatch: draft.tag });
   *
   * @throws {JalonProblem} `precondition-failed` when somebody saved it since; `cycle-published`.
   */
  saveDraft(programme: string, cycle: string, document: DocumentJson<CycleJson>, options?: DraftOptions): Promise<CycleDraft>;
  /**
   * Publishes the draft of a cycle: from then on it changes by acts alone. Tried again after an answer that was lost, it may find the cycle
   * published already: `cycle-published`.
   *
   * @example
   * const { differences } = await programme.publishCycle('pacasen', '2026', { ifMatch: draft.tag });
   *
   * @throws {JalonProblem} `document-refused` with every issue, `not-found` without a draft, `cycle-published`, `precondition-failed`.
   */
  publishCycle(programme: string, cycle: string, options?: DraftOptions): Promise<PublishedCycle>;
  /**
   * Decides an act on a published cycle, or with `dryRun` says whom it would affect. The same act sent again is decided once.
   *
   * @example
   * const act = { kind: 'neutralise', target: 'IDP-4', thresholds: 'scale', reason: 'Données non publiées', by: 'ADM', on: '2025-05-10' } as const;
   * const { affected } = await programme.addAct('pacasen', '2025', { act, dryRun: true });
   *
   * @throws {JalonProblem} `document-refused` for a target that is not there, `invalid-request` without reason, author or date.
   */
  addAct(programme: string, cycle: string, request: AddCycleActRequest, options?: CallOptions): Promise<AddedCycleAct>;
  /**
   * Who published or changed what, the newest first, with what stood before and after.
   *
   * @example
   * for await (const { at, action, subject, by } of programme.journal()) console.log(at, action, subject, by.name);
   */
  journal(query?: ProgrammeJournalQuery, options?: CallOptions): Paged<ProgrammeEntry>;
}
