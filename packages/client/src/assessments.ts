import type { AssessmentCan, CommandOutcome, JournalEntry, SendCommandsResponse } from '@jalon/contract';
import type {
  AssessmentCommand, AssessmentState, AttachEvidencePayload, ClearAnswerPayload, DetachEvidencePayload, ImportResultPayload, RecordAnswerPayload, ScorecardView,
  WithdrawResultPayload,
} from '@jalon/core/assessment';
import type { CallOptions } from './call-options.ts';
import type { Paged } from './pages.ts';

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

/** Answers, proofs and imported results of one territory in one cycle, and the commands that change them. */
export interface Assessments {
  get(assessmentId: string, options?: CallOptions): Promise<AssessmentState>;
  can(assessmentId: string, options?: CallOptions): Promise<AssessmentCan>;
  journal(assessmentId: string, query?: JournalQuery, options?: CallOptions): Paged<JournalEntry>;
  send<I extends 'view' | 'none' = 'view'>(assessmentId: string, commands: readonly AssessmentCommandDraft[], options?: SendOptions<I>): Promise<SendResult<I>>;
  recordAnswer(assessmentId: string, answer: RecordAnswerPayload, options: EditOptions): Promise<Edit>;
  clearAnswer(assessmentId: string, answer: ClearAnswerPayload, options: EditOptions): Promise<Edit>;
  attachEvidence(assessmentId: string, proof: AttachEvidencePayload, options: EditOptions): Promise<Edit>;
  detachEvidence(assessmentId: string, proof: DetachEvidencePayload, options: EditOptions): Promise<Edit>;
  importResult(assessmentId: string, result: ImportResultPayload, options: EditOptions): Promise<Edit>;
  withdrawResult(assessmentId: string, result: WithdrawResultPayload, options: EditOptions): Promise<Edit>;
  undo(assessmentId: string, inverse: CommandInverse | null, options: EditOptions): Promise<Edit>;
}
