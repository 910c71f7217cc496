import type * as z from 'zod';
import { allocationsAnswers, allocationsQueries, allocationsRequests } from './allocations/allocations.schema.ts';
import { assessmentsAnswers, assessmentsQueries, assessmentsRequests } from './assessments/assessments.schema.ts';
import { directoryAnswers, directoryQueries, directoryRequests } from './directory/directory.schema.ts';
import { changesAnswers, changesQueries } from './changes/changes.schema.ts';
import { filesAnswers, filesQueries, filesRequests } from './files/files.schema.ts';
import { identityAnswers, identityQueries } from './identity/identity.schema.ts';
import { jobsAnswers, jobsQueries } from './jobs/jobs.schema.ts';
import { planningAnswers, planningQueries } from './planning/planning.schema.ts';
import { plansAnswers, plansQueries, plansRequests } from './plans/plans.schema.ts';
import { programmeAnswers, programmeQueries, programmeRequests } from './programme/programme.schema.ts';
import { referentialsAnswers, referentialsQueries } from './referentials/referentials.schema.ts';
import { resultsAnswers, resultsQueries } from './results/results.schema.ts';
import { scorecardsAnswers, scorecardsQueries } from './scorecards/scorecards.schema.ts';
import { serviceAnswers, serviceQueries } from './service/service.schema.ts';
import { territoriesAnswers, territoriesQueries } from './territories/territories.schema.ts';
import { trajectoriesAnswers, trajectoriesQueries } from './trajectories/trajectories.schema.ts';
import type { RouteName } from './route.values.ts';

/** What each route accepts after the `?`. Anything else is refused. */
export const querySchemas = {
  ...serviceQueries, ...territoriesQueries, ...referentialsQueries, ...scorecardsQueries, ...assessmentsQueries, ...identityQueries, ...changesQueries, ...filesQueries, ...directoryQueries, ...resultsQueries,
  ...programmeQueries, ...trajectoriesQueries, ...planningQueries, ...plansQueries, ...jobsQueries, ...allocationsQueries,
} as const satisfies Record<RouteName, z.ZodObject>;

/** What the body of a request holds, for routes that take JSON. */
export const requestSchemas = { ...programmeRequests, ...assessmentsRequests, ...filesRequests, ...directoryRequests, ...plansRequests, ...allocationsRequests } as const satisfies Partial<Record<RouteName, z.ZodType>>;

/** What each route answers when all is well. */
export const answerSchemas = {
  ...serviceAnswers, ...territoriesAnswers, ...referentialsAnswers, ...scorecardsAnswers, ...assessmentsAnswers, ...identityAnswers, ...changesAnswers, ...filesAnswers, ...directoryAnswers, ...resultsAnswers,
  ...programmeAnswers, ...trajectoriesAnswers, ...planningAnswers, ...plansAnswers, ...jobsAnswers, ...allocationsAnswers,
} as const satisfies Record<RouteName, z.ZodType>;
