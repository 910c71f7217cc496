/** The one door that holds zod: import it where documents and requests are read, never in a page that only shows. */
export { SCHEMA_FAULT_CODES, schemaFaults } from './shared/schema-fault.rules.ts';
export type { SchemaFault, SchemaFaultCode } from './shared/schema-fault.rules.ts';
export { localizedTextSchema } from './shared/localized-text.schema.ts';
export { plainDateSchema, instantSchema, periodSchema } from './time/time.schema.ts';
export { identifierSchema, territorySchema } from './territory/territory.schema.ts';
export {
  codeSchema, decimalSchema, pointsSchema, deadlineExpressionSchema, quantitySchema, bandSchema, yesnoRuleSchema, deadlineRuleSchema, chainRuleSchema,
  ratioRuleSchema, signedRuleSchema, verdictRuleSchema, countRuleSchema, branchRuleSchema, kOfNRuleSchema, anyRuleSchema, sanctionRuleSchema, binaryRuleSchema, checklistRuleSchema, checklistAllRuleSchema, deltaRuleSchema, avgGrowthRuleSchema, timelinessRuleSchema, sampleRuleSchema, rubricRuleSchema, tableAxisSchema, table2dRuleSchema, stepsRuleSchema, linearRuleSchema, targetRuleSchema,
  perOccurrenceRuleSchema, externalRuleSchema, surveyRuleSchema, stratificationSchema, rankRuleSchema, expressionRuleSchema, manualRuleSchema, penaltyRuleSchema, bonusRuleSchema, gateRuleSchema, indicatorRuleSchema,
} from './referential/rule.schema.ts';
export { comparisonSchema, formulaSchema } from './referential/formula.schema.ts';
export {
  sourceSchema, provenanceSchema, choiceValueSchema, inputSchema, eventSchema, evidenceKindSchema, domainSchema, classSchema, anchorSchema, conditionSchema, gateSchema, indicatorSchema,
  roundSchema, scoreLabelSchema, scoreSchema, thresholdSchema, windowSchema, referentialSchema,
} from './referential/referential.schema.ts';
export { listedTerritorySchema, membershipSchema, actSchema, cycleSchema } from './referential/cycle.schema.ts';
export { sampleUnitSchema, unitsDrawnSchema } from './assessment/sample.schema.ts';
export {
  moneySchema, inputValueSchema, evidenceSchema, actorRefSchema, answerSchema, importedResultSchema, dossierSchema, assessmentStateSchema,
} from './assessment/dossier.schema.ts';
export {
  recordAnswerPayloadSchema, clearAnswerPayloadSchema, attachEvidencePayloadSchema, detachEvidencePayloadSchema, importResultPayloadSchema,
  withdrawResultPayloadSchema, assessmentCommandSchema,
} from './assessment/assessment-command.schema.ts';
export {
  exactSchema, pointsSplitSchema, shownSplitSchema, quantityTraceSchema, boundTraceSchema, bandTraceSchema, axisTraceSchema, stepTraceSchema, branchTraceSchema, ruleTraceSchema, itemResultSchema, scoreResultSchema,
  thresholdResultSchema, windowReasonSchema, windowResultSchema, assessmentResultSchema,
} from './assessment/assessment-result.schema.ts';
export { resultSheetSchema, sheetItemSchema, signedResultSheetSchema } from './assessment/result-sheet.schema.ts';
export { cohortStratumSchema, cohortStatisticsSchema } from './assessment/cohort.schema.ts';
export {
  verdictViewSchema, windowViewSchema, scoreViewSchema, stepViewSchema, answerViewSchema, gateViewSchema, indicatorViewSchema, domainViewSchema,
  scorecardViewSchema, scorecardSummarySchema,
} from './assessment/scorecard-view.schema.ts';
export {
  commentSchema, decisionSchema, drawnSchema, promiseSchema, publicationSchema, replySchema, reviewSchema, reviewStepSchema, sampleSchema,
} from './assessment/review/review.schema.ts';
export {
  addCommentPayloadSchema, addPromisePayloadSchema, decideItemPayloadSchema, drawSamplePayloadSchema, replyToItemPayloadSchema, reviewActPayloadSchema,
  reviewEntryPayloadSchema, withdrawDecisionPayloadSchema, withdrawReplyPayloadSchema, withdrawSamplePayloadSchema,
} from './assessment/review/review-command.schema.ts';
export { matrixRowSchema, matrixViewSchema } from './assessment/matrix/matrix-view.schema.ts';
export { itemOverYearsSchema, trajectoryViewSchema, yearLineSchema, yearPeersSchema, yearsBesideSchema } from './assessment/trajectory/trajectory-view.schema.ts';
export { reviewSummarySchema, reviewViewSchema } from './assessment/review/review-view.schema.ts';
export { loadReferential } from './referential/load-referential.rules.ts';
export { loadCycle } from './referential/load-cycle.rules.ts';
export { DOCUMENT_BOUNDS } from './referential/read-document.rules.ts';
export { simulatedTerritorySchema, simulationSchema, simulationTotalsSchema } from './assessment/simulation.schema.ts';
export {
  adoptedLineSchema, adoptionSchema, amountSchema, approvalSchema, basedOnSchema, beneficiariesSchema, ceilingSchema, closedYearSchema, executedSchema, frameworkRefSchema,
  fundingLineSchema, landSchema, localitySchema, originSchema, phasingSchema, planActorRefSchema, planContentSchema, planIdSchema, planStateSchema, planStepSchema, procurementSchema,
  projectSchema, quarterSchema, recurrentSchema, rephasingSchema, scheduleSchema, screeningSchema, touchSchema, yearAmountsSchema, yearSchema,
} from './investment/plan.schema.ts';
export {
  approvalThresholdSchema, chainLimitSchema, chainStepSchema, frameworkSchema, fundingSourceSchema, legalReferenceSchema, planRuleBodySchema, planRuleSchema, procedureSchema, procedureThresholdSchema, sectorSchema,
} from './investment/framework/framework.schema.ts';
export { loadFramework } from './investment/framework/load-framework.rules.ts';
export {
  allocationConditionSchema, allocationDataSchema, allocationFormulaSchema, allocationPartSchema, allocationWindowSchema, earmarkSchema, envelopeSchema, keySchema, rateSchema, trancheSchema,
} from './allocation/allocation-formula.schema.ts';
export { entrantSchema, entrantValueSchema } from './allocation/entrant.schema.ts';
export { allocationLineSchema, allocationPotSchema, allocationResultSchema, conditionReadingSchema, partLineSchema, windowAllocationSchema } from './allocation/allocation-result.schema.ts';
export { loadAllocationFormula } from './allocation/load-formula.rules.ts';
export { allocationRunSchema, computedLineSchema, formulaRefSchema, movementSchema } from './allocation/run/run.schema.ts';
export { movementPayloadSchema, runCommandSchema } from './allocation/run/run-command.schema.ts';
export {
  allocationGroupSchema, allocationHeadSchema, allocationVerdictSchema, allocationViewSchema, allocationWindowViewSchema, lateMoneySchema, stepAmountsSchema,
} from './allocation/view/allocation-view.schema.ts';
export {
  allocationAmountsSchema, amountFactorSchema, amountLadderSchema, amountPartSchema, amountReasonSchema, amountTraceSchema, amountWorthSchema,
} from './allocation/view/allocation-amounts.schema.ts';
export { planFindingSchema, severityCountsSchema } from './investment/checks/plan-finding.schema.ts';
export { planGroupSchema, planRowSchema, planSourceSchema, planSumsSchema, planViewSchema, planYearSchema } from './investment/totals/plan-view.schema.ts';
export {
  addProjectPayloadSchema, adoptPlanPayloadSchema, approvePlanPayloadSchema, closeYearPayloadSchema, createPlanPayloadSchema, describeProjectPayloadSchema, moveProjectPayloadSchema,
  planCommandSchema, proposePlanPayloadSchema, recordExecutionPayloadSchema, removeProjectPayloadSchema, reorderProjectsPayloadSchema, rephaseProjectPayloadSchema,
  restoreProjectsPayloadSchema, returnPlanPayloadSchema, sendPlanPayloadSchema, setCeilingPayloadSchema, setCostsPayloadSchema, setCreditsPayloadSchema, setDeliveryPayloadSchema,
  setFundingPayloadSchema, setPlanNamePayloadSchema, setReadinessPayloadSchema, setSchedulePayloadSchema, splitProjectPayloadSchema,
} from './investment/plan-command.schema.ts';
