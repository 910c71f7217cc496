export { answerSchemas, querySchemas, requestSchemas } from './messages.schema.ts';
export { pageOf } from './page.schema.ts';
export { problemSchema } from './problem.schema.ts';
export { healthSchema } from './service/service.schema.ts';
export { listTerritoriesQuerySchema } from './territories/territories.schema.ts';
export { cycleSummarySchema, listCyclesQuerySchema, listReferentialsQuerySchema, referentialSummarySchema } from './referentials/referentials.schema.ts';
export {
  PROGRAMME_ACTIONS, addCycleActRequestSchema, addedCycleActSchema, checkReferentialRequestSchema, checkedReferentialSchema, compareReferentialsRequestSchema, cycleDifferenceSchema, cycleDraftSchema,
  gridGivenSchema, issueSchema, membershipTableSchema, programmeEntrySchema, publishedCycleSchema, publishedReferentialSchema, readMembershipTableRequestSchema, referentialComparisonSchema,
  simulateChangeRequestSchema,
} from './programme/programme.schema.ts';
export { listScorecardsQuerySchema } from './scorecards/scorecards.schema.ts';
export { getTrajectoryQuerySchema } from './trajectories/trajectories.schema.ts';
export {
  assessmentCanSchema, commandOutcomeSchema, journalEntrySchema, listJournalQuerySchema, sendCommandsRequestSchema, sendCommandsResponseSchema,
} from './assessments/assessments.schema.ts';
export { anyChangeSchema, anyChangesSchema, changeSchema, changesSchema, getChangesQuerySchema, streamChangesQuerySchema } from './changes/changes.schema.ts';
export { exportLossSchema, exportReportSchema, importRemarkSchema, importReportSchema, importedRowSchema, jobSchema, startedJobSchema } from './jobs/jobs.schema.ts';
export { listPlanningFrameworksQuerySchema, planningFrameworkSummarySchema } from './planning/planning.schema.ts';
export {
  exportPlanRequestSchema, importChoicesSchema, importPlanQuerySchema, listPlanJournalQuerySchema, listPlansQuerySchema, planCanSchema, planCommandOutcomeSchema, planInFullSchema, planSettingSchema,
  planSummarySchema, sendPlanCommandsRequestSchema, sendPlanCommandsResponseSchema,
} from './plans/plans.schema.ts';
export {
  allocationCanSchema, allocationCommandOutcomeSchema, allocationFormulaSummarySchema, allocationRunInFullSchema, allocationRunSummarySchema, allocationTableSchema,
  listAllocationFormulasQuerySchema, listAllocationJournalQuerySchema, listAllocationRunsQuerySchema, readAllocationTableQuerySchema, sendAllocationCommandsRequestSchema, sendAllocationCommandsResponseSchema,
} from './allocations/allocations.schema.ts';
export { FILE_STATES, fileStatusSchema, startUploadRequestSchema, uploadSchema } from './files/files.schema.ts';
export { resultKeySchema, resultKeysSchema } from './results/results.schema.ts';
export {
  DIRECTORY_ACTS, GRANT_STANDINGS, addGrantRequestSchema, addOrganisationRequestSchema, addPersonRequestSchema, directoryChangeSchema, directoryGrantSchema, movePersonRequestSchema, organisationSchema, personSchema, renameRequestSchema,
} from './directory/directory.schema.ts';
export { meSchema } from './identity/identity.schema.ts';
export { buildOpenApi } from './openapi.ts';
export type { OpenApiDocument, OpenApiOperation, OpenApiParameter } from './openapi.ts';
