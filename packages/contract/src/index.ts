export { LIMITS, PROBLEM_CODES, ROUTES } from './route.values.ts';
export type { ProblemCode, RouteAccess, RouteDescription, RouteName } from './route.values.ts';
export { PROBLEM_STATUS, problemPath } from './problem.values.ts';
export type { ServerProblemCode } from './problem.values.ts';
export { parametersOf, pathOf } from './route-path.values.ts';
export type { PathParameters } from './route-path.values.ts';
export type {
  AssessmentCan, CommandOutcome, CycleSummary, Health, JournalEntry, ListCyclesQuery, ListJournalQuery, ListReferentialsQuery, ListScorecardsQuery,
  ListTerritoriesQuery, Me, Page, Problem, ReferentialSummary, SendCommandsRequest, SendCommandsResponse,
} from './messages.schema.ts';
