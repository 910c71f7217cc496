import type { AssessmentCan, CommandOutcome, JournalEntry, SendCommandsResponse } from '@jalon/contract';
import type {
  AssessmentCommand, AssessmentState, AttachEvidencePayload, ClearAnswerPayload, DetachEvidencePayload, ImportResultPayload, RecordAnswerPayload, ScorecardView,
  WithdrawResultPayload,
} from '@jalon/core/assessment';
import type { CallOptions } from './call-options.ts';
import type { Paged } from './pages.ts';
import type { ReviewCommands } from './review-commands.ts';

/** A command before it is sent. Its id is made for you, once, unless you bring your own. */
export type AssessmentCommandDraft = AssessmentCommand extends infer C ? (C extends AssessmentCommand ? Omit<C, 'id' | 'v'> & { readonly id?: string | undefined; readonly v?: 1 | undefined } : never) : never;

/** The command that takes another one back. */
export type CommandInverse = NonNullable<CommandOutcome['inverse']>;

export interface EditOptions extends CallOptions {
  /** Version of the assessment the person saw: `card.version`. `"any"` is for service accounts. */
  readonly base: number | 'any';
  /** The command's id, a UUID: the same id is never carried out twice. Made for you when absent. */
  readonly id?: string | undefined;
  /** True: judged and answered as if done, nothing is changed. */
  readonly dryRun?: boolean | undefined;
}

export interface SendOptions<I extends 'view' | 'none' = 'view' | 'none'> extends CallOptions {
  readonly dryRun?: boolean | undefined;
  /** `view`, the default: the scorecard comes back with the answer. */
  readonly include?: I | undefined;
}

export interface JournalQuery {
  readonly item?: string | undefined;
  /** Entries per page, 1 to 200. */
  readonly pageSize?: number | undefined;
}

/** What an edit gives back. */
export interface Edit {
  /** The scorecard as it stands after the edit. */
  readonly view: ScorecardView;
  /** The `base` of the next command. */
  readonly version: number;
  readonly outcome: CommandOutcome;
}

export type SendResult<I extends 'view' | 'none'> = I extends 'view' ? SendCommandsResponse & { readonly view: ScorecardView } : SendCommandsResponse;

/**
 * Answers, proofs and imported results of one territory in one cycle, and the commands that change them. Every command
 * may fail with `stale` (somebody else changed the same thing first, nothing was done), `refused` (a rule says no, see
 * `refusal`), `forbidden`, or `id-reused`.
 */
export interface Assessments extends ReviewCommands {
  /**
   * The answers and imported results behind a scorecard. One nobody wrote in yet has version 0.
   *
   * @example
   * const { answers, version } = await jalon.assessments.get(card.assessmentId);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  get(assessmentId: string, options?: CallOptions): Promise<AssessmentState>;
  /**
   * What the caller may do with it, and the names of the people in it.
   *
   * @example
   * const { can } = await jalon.assessments.can(card.assessmentId);
   * if (can.recordAnswer?.allowed) console.log('this person may answer');
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  can(assessmentId: string, options?: CallOptions): Promise<AssessmentCan>;
  /**
   * Who changed what, newest first.
   *
   * @example
   * for await (const entry of jalon.assessments.journal(card.assessmentId, { item: 'IDP-2' })) console.log(entry.at, entry.by.role, entry.type);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  journal(assessmentId: string, query?: JournalQuery, options?: CallOptions): Paged<JournalEntry>;
  /**
   * All there is about an assessment, as a ZIP for an auditor: state, result with its trace, scorecard, journal and files, with their hashes in
   * `manifest.json`; a file that is missing is named there and in `MISSING.txt`. For verifiers, officers and the local government itself.
   *
   * @example
   * const zip = await jalon.assessments.bundle(card.assessmentId);
   *
   * @throws {JalonProblem} `not-signed-in`, `forbidden`, `not-found`.
   */
  bundle(assessmentId: string, options?: CallOptions): Promise<Blob>;
  /**
   * Sends 1 to 200 commands as one: all are done, or none.
   *
   * @example
   * const { version, outcomes, view } = await jalon.assessments.send(card.assessmentId, [
   *   { type: 'recordAnswer', base: card.version, payload: { item: 'IDP-2', input: { collected: xof(182_400_000), expected: xof(240_000_000) } } },
   *   { type: 'clearAnswer', base: card.version, payload: { item: 'IDP-1' } },
   * ], { dryRun: true });
   *
   * @throws {JalonProblem} `stale`, `refused`, `id-reused`, `forbidden`, `invalid-request`; `command` says which one.
   */
  send<I extends 'view' | 'none' = 'view'>(assessmentId: string, commands: readonly AssessmentCommandDraft[], options?: SendOptions<I>): Promise<SendResult<I>>;
  /**
   * Replaces what this author says of an item. Proofs already attached stay.
   *
   * @example
   * const { view, outcome } = await jalon.assessments.recordAnswer(card.assessmentId,
   *   { item: 'IDP-2', input: { collected: xof(182_400_000), expected: xof(240_000_000) } }, { base: card.version });
   *
   * @throws {JalonProblem} `stale` with `current` and `changedBy`; `refused` with `refusal`.
   */
  recordAnswer(assessmentId: string, answer: RecordAnswerPayload, options: EditOptions): Promise<Edit>;
  /**
   * Takes away what this author says of an item, proofs included.
   *
   * @example
   * const { view } = await jalon.assessments.clearAnswer(card.assessmentId, { item: 'IDP-2' }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`, `refused`.
   */
  clearAnswer(assessmentId: string, answer: ClearAnswerPayload, options: EditOptions): Promise<Edit>;
  /**
   * Attaches a proof to an answer. The file itself is stored apart.
   *
   * @example
   * const evidence = { id: 'delib-2024-12', kind: 'deliberation', title: 'Délibération du 18 décembre 2024', pages: 'p. 2' };
   * const { view } = await jalon.assessments.attachEvidence(card.assessmentId, { item: 'CMO-1', evidence }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`, `refused`.
   */
  attachEvidence(assessmentId: string, proof: AttachEvidencePayload, options: EditOptions): Promise<Edit>;
  /**
   * Takes a proof off an answer.
   *
   * @example
   * const { view } = await jalon.assessments.detachEvidence(card.assessmentId, { item: 'CMO-1', evidenceId: 'delib-2024-12' }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`, `refused`.
   */
  detachEvidence(assessmentId: string, proof: DetachEvidencePayload, options: EditOptions): Promise<Edit>;
  /**
   * Keeps a result published elsewhere as the result of record, with its source.
   *
   * @example
   * const source = { ref: 'Arrêté 2021, annexe 2', confidence: 'V' } as const;
   * const { view } = await jalon.assessments.importResult(card.assessmentId, { kind: 'score', target: 'idp', value: '69', source, on: '2021' }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`, `refused`.
   */
  importResult(assessmentId: string, result: ImportResultPayload, options: EditOptions): Promise<Edit>;
  /**
   * Takes an imported result back.
   *
   * @example
   * const { view } = await jalon.assessments.withdrawResult(card.assessmentId, { kind: 'score', target: 'idp' }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`, `refused`.
   */
  withdrawResult(assessmentId: string, result: WithdrawResultPayload, options: EditOptions): Promise<Edit>;
  /**
   * Takes an edit back by sending its inverse, an ordinary command with an id of its own.
   *
   * @example
   * const { outcome, version } = await jalon.assessments.clearAnswer(card.assessmentId, { item: 'IDP-2' }, { base: card.version });
   * await jalon.assessments.undo(card.assessmentId, outcome.inverse, { base: version });
   *
   * @throws {JalonProblem} `stale`, naming whoever touched the same thing meanwhile.
   * @throws {TypeError} When there is no inverse: the command changed nothing, or was an act, which a later act corrects.
   */
  undo(assessmentId: string, inverse: CommandInverse | null, options: EditOptions): Promise<Edit>;
}
