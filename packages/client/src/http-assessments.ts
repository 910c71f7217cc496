import { ASSESSMENTS_ROUTES, type SendCommandsResponse } from '@jalon/contract';
import type { AssessmentCommand, AssessmentCommandType } from '@jalon/core/assessment';
import type { AssessmentCommandDraft, Assessments, Edit, EditOptions, SendOptions, SendResult } from './assessments.ts';
import { acknowledges } from './check-acknowledgement.ts';
import { hasFields, isScorecard } from './check-answer.ts';
import type { ListOf } from './http-lists.ts';
import { createReviewCommands } from './http-review.ts';
import type { Send } from './send.ts';

const isAssessment = hasFields({ id: 'string', version: 'number', answers: 'object' });
const isCan = hasFields({ assessmentId: 'string', can: 'object' });

/** Ids are made here, once per call of the caller's: every try carries the same ones. */
const complete = (draft: AssessmentCommandDraft, uuid: () => string): AssessmentCommand => ({ ...draft, id: draft.id ?? uuid(), v: 1 }) as AssessmentCommand;

export function createAssessments(send: Send, list: ListOf, uuid: () => string): Assessments {
  async function sendAll<I extends 'view' | 'none' = 'view'>(assessment: string, drafts: readonly AssessmentCommandDraft[], options: SendOptions<I> = {}): Promise<SendResult<I>> {
    const { include = 'view', dryRun = false } = options;
    const commands = drafts.map((draft) => complete(draft, uuid));
    const check = acknowledges(commands.map(({ id }) => id), include === 'view' ? isScorecard : undefined);
    return await send<SendResult<I>>({ route: ASSESSMENTS_ROUTES.sendAssessmentCommands, params: { assessment }, body: { commands, dryRun, include }, check, options });
  }

  async function edit(assessment: string, type: AssessmentCommandType, payload: unknown, { base, id, ...options }: EditOptions): Promise<Edit> {
    const draft = { type, payload, base, id } as AssessmentCommandDraft;
    const answer: SendCommandsResponse = await sendAll(assessment, [draft], { ...options, include: 'view' });
    return { view: answer.view!, version: answer.version, outcome: answer.outcomes[0]! };
  }

  return {
    get: (assessment, options) => send({ route: ASSESSMENTS_ROUTES.getAssessment, params: { assessment }, check: isAssessment, options }),
    can: (assessment, options) => send({ route: ASSESSMENTS_ROUTES.getAssessmentCan, params: { assessment }, check: isCan, options }),
    journal: (assessment, query, options) => list({ route: ASSESSMENTS_ROUTES.listAssessmentJournal, params: { assessment }, query, options }),
    bundle: (assessment, options) => send({ route: ASSESSMENTS_ROUTES.getAssessmentBundle, params: { assessment }, check: () => undefined, options: { timeouts: { perTryMs: 600_000, totalMs: 600_000 }, ...options } }),
    send: sendAll,
    recordAnswer: (assessment, answer, options) => edit(assessment, 'recordAnswer', answer, options),
    clearAnswer: (assessment, answer, options) => edit(assessment, 'clearAnswer', answer, options),
    attachEvidence: (assessment, proof, options) => edit(assessment, 'attachEvidence', proof, options),
    detachEvidence: (assessment, proof, options) => edit(assessment, 'detachEvidence', proof, options),
    importResult: (assessment, result, options) => edit(assessment, 'importResult', result, options),
    withdrawResult: (assessment, result, options) => edit(assessment, 'withdrawResult', result, options),
    ...createReviewCommands(edit),
    async undo(assessment, inverse, options) {
      if (inverse === null) throw new TypeError('undo() got null: the command changed nothing, or was an act, which a later act corrects. Look at outcome.inverse first.');
      return await edit(assessment, inverse.type, inverse.payload, options);
    },
  };
}
