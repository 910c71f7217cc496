import type {
  AddCommentPayload, AddPromisePayload, DecideItemPayload, DrawSamplePayload, ReplyToItemPayload, ReviewActPayload, ReviewEntryPayload, WithdrawDecisionPayload,
  WithdrawReplyPayload, WithdrawSamplePayload,
} from '@jalon/core/assessment';
import type { Edit, EditOptions } from './assessments.ts';

/**
 * The review of a dossier, from its filing to the publication of its result. `view.review.next` says which acts lead on, who may do them,
 * and what still keeps them from it. An act needs as `base` the version as it stands: whatever changed since makes it `stale`. It has no
 * inverse: a later act corrects it.
 */
export interface ReviewCommands {
  /**
   * Files the dossier, for the first time or completed after it was returned.
   *
   * @example
   * const { view } = await jalon.assessments.fileDossier(card.assessmentId, {}, { base: card.version });
   * console.log(view.review?.state); // 'filed'
   *
   * @throws {JalonProblem} `stale`; `refused` with `deadline-past` or `incomplete`.
   */
  fileDossier(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Records that the time to file has passed without a dossier.
   *
   * @throws {JalonProblem} `stale`; `refused` with `too-early`.
   */
  recordNotFiled(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Lets a dossier not filed in time be prepared again, once an act of the cycle extends the time to file. `motive` says why.
   *
   * @throws {JalonProblem} `stale`; `refused` with `motive-missing` or `deadline-past`.
   */
  reopenFiling(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Returns a dossier to be completed, and opens the delay to do so. `motive` says what is missing.
   *
   * @example
   * await jalon.assessments.returnDossier(card.assessmentId, { motive: 'Joindre l’accusé de réception du budget' }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`; `forbidden` with `coach-cannot-verify`; `refused` with `motive-missing`.
   */
  returnDossier(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Receives the dossier: the desk review begins.
   *
   * @throws {JalonProblem} `stale`; `forbidden` with `coach-cannot-verify`.
   */
  acceptDossier(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Opens the field visit.
   *
   * @throws {JalonProblem} `stale`; `forbidden` with `coach-cannot-verify`.
   */
  openFieldVisit(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Issues the provisional result, once every item is decided, and opens the delay to reply. From here the verification is of record.
   *
   * @throws {JalonProblem} `stale`; `refused` with `undecided-items`, which names them.
   */
  issueProvisional(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Closes the replies: the local government when it waives the rest of its delay, the verification once the delay is past.
   *
   * @throws {JalonProblem} `stale`; `refused` with `too-early`.
   */
  closeReplies(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Issues the final result, once every contested item is decided. From here the appeal is of record where it decided.
   *
   * @throws {JalonProblem} `stale`; `refused` with `undecided-replies`, which names them.
   */
  issueFinal(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Publishes the final result for everyone. `reference` names the minutes of the committee, or `motive` says why.
   *
   * @example
   * await jalon.assessments.publishResult(card.assessmentId, { reference: 'PV du comité du 12 juillet 2025' }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`; `refused` with `motive-missing` or `outline-grid`.
   */
  publishResult(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Reopens a final or published result to correct it. What is published stays so until it is published again.
   *
   * @throws {JalonProblem} `stale`; `refused` with `motive-missing`.
   */
  reopenReview(assessmentId: string, payload: ReviewActPayload, options: EditOptions): Promise<Edit>;
  /**
   * Decides on an item, and writes what the decision says as the answer of the verification, or of the appeal (`stage: 'appeal'`).
   *
   * @example
   * await jalon.assessments.decideItem(card.assessmentId,
   *   { item: 'IDP-2', decision: 'amended', justification: 'Compte administratif, p. 12', input: { collected: xof(180_000_000), expected: xof(240_000_000) } },
   *   { base: card.version });
   *
   * @throws {JalonProblem} `stale`; `refused` with `justification-missing`, `wrong-decision` or `not-contested`.
   */
  decideItem(assessmentId: string, decision: DecideItemPayload, options: EditOptions): Promise<Edit>;
  /**
   * Takes a decision back, and with it the figures it wrote.
   *
   * @throws {JalonProblem} `stale`; `refused` with `no-such-entry`.
   */
  withdrawDecision(assessmentId: string, decision: WithdrawDecisionPayload, options: EditOptions): Promise<Edit>;
  /**
   * Contests an item of the provisional result, within the delay to reply.
   *
   * @throws {JalonProblem} `stale`; `refused` with `wrong-review-state`.
   */
  replyToItem(assessmentId: string, reply: ReplyToItemPayload, options: EditOptions): Promise<Edit>;
  /**
   * Contests an item no longer.
   *
   * @throws {JalonProblem} `stale`; `refused` with `no-such-entry`.
   */
  withdrawReply(assessmentId: string, reply: WithdrawReplyPayload, options: EditOptions): Promise<Edit>;
  /**
   * Comments on an item, or on the whole dossier without one. `id` is a UUID made at the gesture.
   *
   * @throws {JalonProblem} `stale`; `refused` with `entry-exists`.
   */
  addComment(assessmentId: string, comment: AddCommentPayload, options: EditOptions): Promise<Edit>;
  /**
   * Takes back one's own comment.
   *
   * @throws {JalonProblem} `stale`; `refused` with `not-the-author` or `no-such-entry`.
   */
  removeComment(assessmentId: string, comment: ReviewEntryPayload, options: EditOptions): Promise<Edit>;
  /**
   * Notes what was promised, and for which day.
   *
   * @example
   * await jalon.assessments.addPromise(card.assessmentId, { id: crypto.randomUUID(), item: 'CMO-1', text: 'Envoyer le récépissé', due: '2025-06-15' }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`; `refused` with `entry-exists`.
   */
  addPromise(assessmentId: string, promise: AddPromisePayload, options: EditOptions): Promise<Edit>;
  /**
   * Takes back a promise one noted oneself.
   *
   * @throws {JalonProblem} `stale`; `refused` with `not-the-author` or `no-such-entry`.
   */
  removePromise(assessmentId: string, promise: ReviewEntryPayload, options: EditOptions): Promise<Edit>;
  /**
   * Notes that a promise was kept.
   *
   * @throws {JalonProblem} `stale`; `refused` with `no-such-entry`.
   */
  keepPromise(assessmentId: string, promise: ReviewEntryPayload, options: EditOptions): Promise<Edit>;
  /**
   * Notes that a promise was not kept after all.
   *
   * @throws {JalonProblem} `stale`; `refused` with `no-such-entry`.
   */
  reopenPromise(assessmentId: string, promise: ReviewEntryPayload, options: EditOptions): Promise<Edit>;
  /**
   * Draws what will be looked at, from a population and a seed chosen before. The same seed draws the same.
   *
   * @example
   * await jalon.assessments.drawSample(card.assessmentId, { item: 'IDP-8', population: works, size: 3, seed: 'tirage public du 2 juin 2025' }, { base: card.version });
   *
   * @throws {JalonProblem} `stale`; `refused` with `entry-exists` or `sample-size`.
   */
  drawSample(assessmentId: string, sample: DrawSamplePayload, options: EditOptions): Promise<Edit>;
  /**
   * Withdraws a sample, so that another may be drawn.
   *
   * @throws {JalonProblem} `stale`; `refused` with `no-such-entry`.
   */
  withdrawSample(assessmentId: string, sample: WithdrawSamplePayload, options: EditOptions): Promise<Edit>;
}
