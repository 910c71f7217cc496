import { route } from '../route-description.values.ts';

/** Header by which a job is begun once, however often its request is sent. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';
/** What it may hold. */
export const IDEMPOTENCY_KEY = /^[\w.~-]{8,80}$/;

const job = { access: 'token', personal: true, object: 'job' } as const;

/** Without a token, of what was asked for without one. */
const open = { ...job, access: 'public' } as const;

/** Work that takes longer than a request: exports and imports. For whoever asked for it; what nobody signed in for is for everybody. */
export const JOBS_ROUTES = {
  getJob: route({ name: 'getJob', method: 'GET', path: '/v1/jobs/:job', ...open }),
  getJobFile: route({ name: 'getJobFile', method: 'GET', path: '/v1/jobs/:job/file', ...open, answers: 'bytes' }),
  cancelJob: route({ name: 'cancelJob', method: 'POST', path: '/v1/jobs/:job/cancel', ...job, body: 'none' }),
} as const;
