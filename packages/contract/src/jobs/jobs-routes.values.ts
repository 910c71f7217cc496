import { route } from '../route-description.values.ts';

const job = { access: 'token', personal: true, object: 'job' } as const;

/** Work that takes longer than a request: exports and imports. For whoever asked for it. */
export const JOBS_ROUTES = {
  getJob: route({ name: 'getJob', method: 'GET', path: '/v1/jobs/:job', ...job }),
  getJobFile: route({ name: 'getJobFile', method: 'GET', path: '/v1/jobs/:job/file', ...job, answers: 'bytes' }),
  cancelJob: route({ name: 'cancelJob', method: 'POST', path: '/v1/jobs/:job/cancel', ...job, body: 'none' }),
} as const;
