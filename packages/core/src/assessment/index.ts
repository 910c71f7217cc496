export {
  ANSWER_COMMANDS, ASSESSMENT_COMMAND_TYPES, ASSESSMENT_REFUSALS, AUTHOR_ROLES, FILING_STATES, GATE_VERDICTS, ITEM_REASON_CODES, OUTCOMES, RECORDS, ROLES, TIMINGS, TREATMENTS,
  VERDICT_CODES, WINDOW_REASON_CODES, WINDOW_STANDINGS,
} from './assessment.values.ts';
export type {
  AssessmentCommandType, AssessmentRefusal, AuthorRole, FilingState, GateVerdict, ItemReasonCode, Outcome, RecordPointer, Role, Timing, Treatment, VerdictCode,
  WindowReasonCode, WindowStanding,
} from './assessment.values.ts';
export { ENGINE_VERSION } from './engine-version.values.ts';
export type { ActorRef, Answer, AssessmentState, Dossier, Evidence, ImportedResult, InputValue } from './dossier.schema.ts';
export type {
  AssessmentCommand, AttachEvidencePayload, ClearAnswerPayload, DetachEvidencePayload, ImportResultPayload, RecordAnswerPayload, WithdrawResultPayload,
} from './assessment-command.schema.ts';
export type { SampleUnit } from './sample.schema.ts';
export type {
  AssessmentResult, AxisTrace, BandTrace, BoundTrace, ItemResult, PointsSplit, QuantityTrace, RuleTrace, ScoreResult, ShownSplit, StepTrace, ThresholdResult, TraceOf, WindowReason, WindowResult,
} from './assessment-result.schema.ts';
export { compileReferential, scorerOf } from './compile-referential.engine.ts';
export { scorerFor } from './scorer.engine.ts';
export type { Scorer, WhatIfChange } from './scorer.engine.ts';
export type { ShapeSet } from './shapes/shape-set.engine.ts';
export { placeTerritory } from './scoring-context.engine.ts';
export type { ScoredTerritory, ScoringContext, TerritoryInCycle } from './scoring-context.engine.ts';
export type { CohortStatistics, CohortStratum } from './cohort.schema.ts';
export { gatherCohort, quantileOf, standingsOf } from './gather-cohort.engine.ts';
export type { Standing } from './gather-cohort.engine.ts';
export { scoreCohort } from './score-cohort.engine.ts';
export type { CohortContext, CohortResult } from './score-cohort.engine.ts';
export { peersOf, stratumOf } from './cohort.engine.ts';
export type { Peers, Stratification } from './cohort.engine.ts';
export { findGaps } from './gaps.engine.ts';
export type { Gap, Gaps } from './gaps.engine.ts';
export { buildScorecardView, summariseScorecard } from './scorecard.view.ts';
export type { ScorecardParts } from './scorecard.view.ts';
export type {
  AnswerView, DomainView, GateView, IndicatorView, ScorecardSummary, ScorecardView, ScoreView, StepView, VerdictView, WindowView,
} from './scorecard-view.schema.ts';
export { buildResultSheet, resultSheetForm, sheetDay } from './result-sheet.view.ts';
export type { ResultSheetParts } from './result-sheet.view.ts';
export type { ResultSheet, SheetItem, SignedResultSheet } from './result-sheet.schema.ts';
export { RESULT_KINDS, REVIEW_ENTITY, answerEntity, assessmentIdOf, entryEntity, parseAssessmentId, parseEntity, resultEntity } from './assessment-id.values.ts';
export type { AssessmentEntity, AssessmentKey, ResultKind } from './assessment-id.values.ts';
export { TERRITORIAL_RELATIONS } from '../shared/command/grant.values.ts';
export type { TerritorialRelation } from '../shared/command/grant.values.ts';
export { COMMAND_RIGHTS, SET_TYPE_COMMANDS, defaultAuthorOf } from './assessment-rights.values.ts';
export type { Actor, CommandRight, Grant, RightCondition } from './assessment-rights.values.ts';
export { canSendCommand, coachesOf, territorialRelation } from './can-send-command.rules.ts';
export type { CommandTarget, GrantedPlace } from './can-send-command.rules.ts';
export { actorOn } from './acting-role.rules.ts';
export { grantsOn, mayReadDraft, opensDrafts } from './may-read-draft.rules.ts';
export { filingOf } from './filing.rules.ts';
export { publishedPart } from './published-part.rules.ts';
export { asksOf, findItem, isAnswered } from './asks-of-item.rules.ts';
export type { AssessmentItem, ItemAsks } from './asks-of-item.rules.ts';
export { emptyAssessment } from './empty-assessment.rules.ts';
export { samePayload, sameValue } from '../shared/command/same-payload.rules.ts';
export { applyAnswerCommand } from './apply-answer-command.commands.ts';
export type { AnswerCommand } from './apply-answer-command.commands.ts';
export { applyAssessmentCommand, authorOf, entityOf, targetOf } from './apply-assessment-command.commands.ts';
export { MAX_COMMANDS_PER_BATCH, applyAssessmentBatch } from './apply-assessment-batch.commands.ts';
export type { BatchOutcome, BatchResult } from './apply-assessment-batch.commands.ts';
export { entityValue } from './assessment-change.commands.ts';
export type {
  AppliedCommand, ChangedEntity, CommandBody, CommandContext, CommandResult, CurrentEntity, EntityValue, RefusedCommand,
} from './assessment-change.commands.ts';
export {
  COMPLETENESS_CODES, DECISIONS, DECISIONS_AT, DECISION_STAGES, GUARD_CODES, REVIEW_ACTS, REVIEW_EDITS, REVIEW_ENTRIES, REVIEW_EVENTS,
  REVIEW_REFUSALS, REVIEW_STATES,
} from './review/review.values.ts';
export type {
  CompletenessCode, DecisionCode, DecisionStage, GuardCode, ReviewAct, ReviewEdit, ReviewEntry, ReviewRefusal, ReviewState,
} from './review/review.values.ts';
export { AUTHOR_WRITES_IN, EDITED_IN, EDIT_ROLES, RECORD_IN, REVIEW_WORKFLOW, RUNS_IN, STAGE_DECIDES_IN, transitionOf } from './review/review-workflow.values.ts';
export type { Transition } from './review/review-workflow.values.ts';
export type { Decision, Drawn, Publication, Reply, Review, ReviewComment, ReviewPromise, ReviewStep, Sample } from './review/review.schema.ts';
export type {
  AddCommentPayload, AddPromisePayload, DecideItemPayload, DrawSamplePayload, ReplyToItemPayload, ReviewActPayload, ReviewEntryPayload, WithdrawDecisionPayload,
  WithdrawReplyPayload, WithdrawSamplePayload,
} from './review/review-command.schema.ts';
export type { ReviewSummary, ReviewView } from './review/review-view.schema.ts';
export { NO_REVIEW, mayTakeBack, reviewOf } from './review/review-entries.rules.ts';
export { statesFor } from './review/review-states.rules.ts';
export { drawFrom } from './review/draw-sample.rules.ts';
export { checkCompleteness } from './review/check-completeness.engine.ts';
export type { Finding } from './review/review-finding.values.ts';
export { reviewDelays } from './review/review-deadlines.engine.ts';
export type { ReviewDelay, ReviewDelays } from './review/review-guards.rules.ts';
export { findOpenings } from './openings.engine.ts';
export type { Openings, OpeningsQuery } from './openings.engine.ts';
export { carryDossier } from './carry-dossier.engine.ts';
export { affectedByAct, simulateChange } from './simulate-change.engine.ts';
export type { SimulatedCohort, SimulatedRules } from './simulate-change.engine.ts';
export type { SimulatedTerritory, Simulation, SimulationTotals } from './simulation.schema.ts';
export { compareWithClass, compareYears } from './compare-years.view.ts';
export type { InTwoYears, ItemInYear, PlaceInClass, YearFigures, YearOfResult, YearsComparison } from './compare-years.view.ts';
export { ITEM_CHANGES, LEAST_PEERS, MEDIAN_SIDES, YEAR_STANDINGS } from './trajectory/trajectory.values.ts';
export type { ItemChange, MedianSide, YearStanding } from './trajectory/trajectory.values.ts';
export { buildTrajectoryView } from './trajectory/trajectory.view.ts';
export type { TrajectoryParts, YearEntry } from './trajectory/trajectory.view.ts';
export type { PublishedScore } from './trajectory/year-peers.view.ts';
export type { ItemOverYears, TrajectoryView, YearLine, YearPeers, YearsBeside, YearThreshold } from './trajectory/trajectory-view.schema.ts';
export { FILING_LETTERS, SHOWN_STATES, STANDING_LETTERS, STATE_LETTERS, UNKNOWN_LETTER, filingOfLetter, standingOfLetter, stateOfLetter } from './matrix/matrix.values.ts';
export type { ShownState } from './matrix/matrix.values.ts';
export { shownState } from './matrix/shown-state.rules.ts';
export type { ItemState } from './matrix/shown-state.rules.ts';
export type { MatrixRow, MatrixView } from './matrix/matrix-view.schema.ts';
export type { MatrixColumn, MatrixFilter, MatrixGrouping, MatrixQuery, MatrixSort } from './matrix/matrix-query.values.ts';
export { buildMatrixRow } from './matrix/matrix-row.view.ts';
export { buildMatrixView } from './matrix/matrix.view.ts';
export type { MatrixEntry, MatrixParts } from './matrix/matrix.view.ts';
export { areasAround, matrixItem, numbersOf } from './matrix/matrix-items.view.ts';
export type { MatrixItem } from './matrix/matrix-items.view.ts';
export { foldAhead, foldedNames } from './matrix/matrix-names.view.ts';
export { filingAt, largestAreas, standingsAt, stateAt } from './matrix/matrix-reading.view.ts';
export { filterMatrix } from './matrix/filter-matrix.view.ts';
export { MATRIX_WINDOW_ORDER, arrangeMatrix } from './matrix/arrange-matrix.view.ts';
export type { ArrangedMatrix, MatrixGroup } from './matrix/arrange-matrix.view.ts';
export { describeMatrix } from './matrix/describe-matrix.view.ts';
export type { DigestOptions, MatrixDigest } from './matrix/describe-matrix.view.ts';
export { matrixWithin, pickMatrixRows } from './matrix/pick-matrix-rows.view.ts';
export { unpublishedRow } from './matrix/unpublished-row.view.ts';
