export { createClient } from './client.ts';
export type { JalonClient } from './client.ts';
export { createPlanning, planningOn } from './create-planning.ts';
export type { LiveChangeFeed, PlanningClient } from './create-planning.ts';
export { findAllocationRuns, findPlans, getAllocationAmounts, getAllocationView, getPlanView, getPlanningFramework } from './read-plans.ts';
export { createReader } from './reader.ts';
export type { JalonReader } from './reader.ts';
export { createSnapshotClient } from './snapshot.ts';
export type { SnapshotClient, SnapshotOptions } from './snapshot.ts';
export { isLineAsked, territoriesOfLines } from './find-scorecards.ts';
export { findTerritories } from './find-territory.ts';
export { JalonProblem, isProblem } from './problem.ts';
export type { AnyProblemCode, ChangedBy, CurrentState, ProblemError, ProblemFacts, ProblemOf } from './problem.ts';
export type { CallOptions, Timeouts } from './call-options.ts';
export type { AccessTokenRequest, ClientOptions, GetAccessToken, Retries, TransportOptions } from './client-options.ts';
export type { ChangeFeed, ChangesQuery, ChangesSince } from './changes.ts';
export { createDirectory } from './http-directory.ts';
export type { Directory, EndGrantOptions, OfOrganisationQuery } from './directory.ts';
export type { Files, UploadOptions, UploadProgress } from './files.ts';
export { SHEET_VERDICTS, verifyResultSheet } from './results/verify-result-sheet.ts';
export type { SheetVerdict, SheetVerification, VerifyOptions } from './results/verify-result-sheet.ts';
export type { Results } from './results/results.ts';
export { getTrajectory } from './trajectory.ts';
export type { TrajectoryKey } from './trajectory.ts';
export type { Call, Send } from './send.ts';
export type { Transport } from './transport.ts';
export { createProgramme } from './http-programme.ts';
export type { DocumentJson, DraftOptions, ProgrammeJournalQuery, ProgrammeOffice } from './programme.ts';
export type { Page, Paged } from './pages.ts';
export type {
  Cycles, CyclesQuery, JalonSource, MatrixKey, Referentials, ReferentialsQuery, ScorecardKey, Scorecards, ScorecardsQuery, Territories, TerritoriesQuery,
} from './source.ts';
export type { CommandBasis, CommandDone, CommandOptions, CommandsDone } from './commands.ts';
export type { AssessmentCommandDraft, Assessments, CommandInverse, Edit, EditOptions, JournalQuery, SendOptions, SendResult } from './assessments.ts';
export type { ReviewCommands } from './review-commands.ts';
export type { FollowFeedOptions, FollowOptions, LiveState, OnChange } from './live/live.ts';
export type { Jobs, WaitOptions } from './jobs/jobs.ts';
export type { FrameworksQuery, Planning } from './planning/planning.ts';
export { readAllocationTable } from './allocations/read-allocation-table.ts';
export type { ReadTableOptions } from './allocations/read-allocation-table.ts';
export { importGesture } from './plans/import-gesture.ts';
export type { PlanCommands, PlanVerb } from './plans/plan-commands.ts';
export type {
  ImportPlanOptions, PlanCommandDraft, PlanEditOptions, PlanEdited, PlanInverse, PlanJournalQuery, PlanSendOptions, PlanSendResult, PlanWithSetting, Plans, PlansQuery,
} from './plans/plans.ts';
export type {
  AllocationRunsQuery, Allocations, FormulasQuery, RunCommandDraft, RunEditOptions, RunEdited, RunInverse, RunJournalQuery, RunSendOptions, RunSendResult,
} from './allocations/allocations.ts';
export type { RunCommands, RunVerb } from './allocations/run-commands.ts';
