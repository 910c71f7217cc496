export { FILE_BYTES, LIMITS } from './limits.values.ts';
export { PROBLEM_CODES, ROUTES } from './route.values.ts';
// By subject, for a page that asks for one or two of them.
export { ASSESSMENTS_ROUTES } from './assessments/assessments-routes.values.ts';
export { ALLOCATION_TABLES_ROUTES, TABLE_LETTERS, TABLE_ROWS } from './allocations/allocation-tables-routes.values.ts';
export { ALLOCATIONS_ROUTES } from './allocations/allocations-routes.values.ts';
export { CHANGES_ROUTES } from './changes/changes-routes.values.ts';
export { AGGREGATE_KINDS, CHANGE_EVENT, HEARTBEAT_MS, LAST_EVENT_HEADER, aboutOf } from './changes/changes.values.ts';
export type { AggregateKind } from './changes/changes.values.ts';
export { IDEMPOTENCY_HEADER, IDEMPOTENCY_KEY, JOBS_ROUTES } from './jobs/jobs-routes.values.ts';
export { FILE_REMARKS, JOB_KINDS, JOB_STATUSES, isJobOver } from './jobs/jobs.values.ts';
export type { FileRemark, JobKind, JobStatus } from './jobs/jobs.values.ts';
export { PLANNING_ROUTES } from './planning/planning-routes.values.ts';
export { FILE_NAME_HEADER, PLANS_ROUTES } from './plans/plans-routes.values.ts';
export { EXPORT_FORMATS, EXPORT_TABLES, IMPORT_TABLES } from './plans/plans.values.ts';
export type { ExportFormat, ExportTable, ImportTable } from './plans/plans.values.ts';
export { FILES_ROUTES } from './files/files-routes.values.ts';
export { IDENTITY_ROUTES } from './identity/identity-routes.values.ts';
export { SERVICE_ROUTES } from './service/service-routes.values.ts';
export { DIRECTORY_ROUTES } from './directory/directory-routes.values.ts';
export { REFERENTIALS_ROUTES } from './referentials/referentials-routes.values.ts';
export { RESULTS_ROUTES, RESULT_KEYS_PATH } from './results/results-routes.values.ts';
export { SCORECARDS_ROUTES } from './scorecards/scorecards-routes.values.ts';
export { TERRITORIES_ROUTES } from './territories/territories-routes.values.ts';
export { TRAJECTORIES_ROUTES } from './trajectories/trajectories-routes.values.ts';
export { bodyOfRoute } from './route-description.values.ts';
export type { RouteAccess, RouteDescription } from './route-description.values.ts';
export type { ProblemCode, RouteName } from './route.values.ts';
export { CLIENT_HEADER, MINIMUM_CLIENT, SERVER_HEADER, isOlder } from './handshake.values.ts';
export { PROBLEM_STATUS, problemCodeOf, problemPath } from './problem.values.ts';
export type { AnyRefusal, RefusedBatch, ServerProblemCode } from './problem.values.ts';
export { parametersOf, pathOf } from './route-path.values.ts';
export type { PathParameters } from './route-path.values.ts';
export type { Page } from './page.schema.ts';
export type { Problem } from './problem.schema.ts';
export type { Health } from './service/service.schema.ts';
export type { ListTerritoriesQuery } from './territories/territories.schema.ts';
export type { CycleSummary, ListCyclesQuery, ListReferentialsQuery, ReferentialSummary } from './referentials/referentials.schema.ts';
export { PROGRAMME_ROUTES } from './programme/programme-routes.values.ts';
export type {
  AddCycleActRequest, AddedCycleAct, CheckedReferential, ComparedReferentials, CycleDraft, DocumentIssue, GridGiven, ListProgrammeJournalQuery, ProgrammeEntry, PublishedCycle, PublishedReferential,
  ReadMembershipTable, SaidCycleDifference, SimulateChangeRequest,
} from './programme/programme.schema.ts';
export type { ListScorecardsQuery } from './scorecards/scorecards.schema.ts';
export type { AssessmentCan, CommandOutcome, JournalEntry, ListJournalQuery, SendCommandsRequest, SendCommandsResponse } from './assessments/assessments.schema.ts';
export type { AnyChange, AnyChanges, Change, Changes, GetChangesQuery, StreamChangesQuery } from './changes/changes.schema.ts';
export type { ExportLoss, ExportReport, ImportReport, Job, ReportedRemark, ReportedRow, StartedJob } from './jobs/jobs.schema.ts';
export type { ListPlanningFrameworksQuery, PlanningFrameworkSummary } from './planning/planning.schema.ts';
export type {
  ExportPlanRequest, ImportChoicesGiven, ImportPlanQuery, ListPlanJournalQuery, ListPlansQuery, PlanCan, PlanCommandOutcome, PlanInFull, PlanSummary, SendPlanCommandsRequest, SendPlanCommandsResponse,
} from './plans/plans.schema.ts';
export type {
  AllocationCan, AllocationCommandOutcome, AllocationFormulaSummary, AllocationRunInFull, AllocationRunSummary, AllocationTable, ListAllocationFormulasQuery,
  ListAllocationJournalQuery, ListAllocationRunsQuery, ReadAllocationTableQuery, SendAllocationCommandsRequest, SendAllocationCommandsResponse,
} from './allocations/allocations.schema.ts';
export type { FileState, FileStatus, StartUploadRequest, Upload } from './files/files.schema.ts';
export type { ResultKey, ResultKeys } from './results/results.schema.ts';
export type {
  AddGrantRequest, AddOrganisationRequest, AddPersonRequest, DirectoryAct, DirectoryChange, DirectoryGrant, DirectoryPerson, GrantStanding, MovePersonRequest, Organisation, RenameRequest,
} from './directory/directory.schema.ts';
export type { Me } from './identity/identity.schema.ts';
