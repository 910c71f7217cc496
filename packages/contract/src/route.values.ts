import { ALLOCATION_TABLES_ROUTES } from './allocations/allocation-tables-routes.values.ts';
import { ALLOCATIONS_ROUTES } from './allocations/allocations-routes.values.ts';
import { ASSESSMENTS_ROUTES } from './assessments/assessments-routes.values.ts';
import { DIRECTORY_ROUTES } from './directory/directory-routes.values.ts';
import { CHANGES_ROUTES } from './changes/changes-routes.values.ts';
import { FILES_ROUTES } from './files/files-routes.values.ts';
import { IDENTITY_ROUTES } from './identity/identity-routes.values.ts';
import { JOBS_ROUTES } from './jobs/jobs-routes.values.ts';
import { PLANNING_ROUTES } from './planning/planning-routes.values.ts';
import { PLANS_ROUTES } from './plans/plans-routes.values.ts';
import { PROGRAMME_ROUTES } from './programme/programme-routes.values.ts';
import { REFERENTIALS_ROUTES } from './referentials/referentials-routes.values.ts';
import { RESULTS_ROUTES } from './results/results-routes.values.ts';
import { SCORECARDS_ROUTES } from './scorecards/scorecards-routes.values.ts';
import { SERVICE_ROUTES } from './service/service-routes.values.ts';
import { TERRITORIES_ROUTES } from './territories/territories-routes.values.ts';
import { TRAJECTORIES_ROUTES } from './trajectories/trajectories-routes.values.ts';

/** The HTTP surface, described once, subject by subject. Client, server, mock handlers and the OpenAPI page all read it. */
export const ROUTES = {
  ...SERVICE_ROUTES, ...TERRITORIES_ROUTES, ...REFERENTIALS_ROUTES, ...SCORECARDS_ROUTES, ...ASSESSMENTS_ROUTES, ...IDENTITY_ROUTES, ...CHANGES_ROUTES, ...FILES_ROUTES, ...DIRECTORY_ROUTES, ...RESULTS_ROUTES,
  ...PROGRAMME_ROUTES, ...TRAJECTORIES_ROUTES, ...PLANNING_ROUTES, ...PLANS_ROUTES, ...JOBS_ROUTES, ...ALLOCATIONS_ROUTES, ...ALLOCATION_TABLES_ROUTES,
} as const;

export type RouteName = keyof typeof ROUTES;

/** Every problem code this API answers (RFC 9457 `type` is `{base}/problems/{code}`). Clients match the code. */
export const PROBLEM_CODES = [
  'invalid-request', 'invalid-json', 'invalid-cursor', 'body-too-large', 'unsupported-media-type', 'not-acceptable',
  'not-signed-in', 'token-invalid', 'token-expired', 'forbidden', 'not-found', 'method-not-allowed', 'not-published',
  'file-refused', 'file-too-large', 'hash-mismatch', 'offset-mismatch', 'file-pending', 'file-infected', 'quota-exceeded',
  'stale', 'id-reused', 'refused', 'conflict', 'precondition-failed', 'too-many-requests', 'timeout', 'unavailable', 'internal', 'client-too-old',
  'grid-immutable', 'cycle-published', 'document-refused', 'job-not-done', 'file-unreadable',
  'no-answer', 'unexpected-answer', 'server-too-old', 'cancelled',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];
