import { route } from '../route-description.values.ts';

/** What is said, and by whom. */
export const ASSESSMENTS_ROUTES = {
  getAssessment: route({ name: 'getAssessment', method: 'GET', path: '/v1/assessments/:assessment', access: 'token', personal: true, object: 'assessment' }),
  getAssessmentCan: route({ name: 'getAssessmentCan', method: 'GET', path: '/v1/assessments/:assessment/can', access: 'token', personal: true, object: 'assessment' }),
  listAssessmentJournal: route({ name: 'listAssessmentJournal', method: 'GET', path: '/v1/assessments/:assessment/journal', access: 'token', personal: true, object: 'assessment' }),
  getAssessmentBundle: route({ name: 'getAssessmentBundle', method: 'GET', path: '/v1/assessments/:assessment/bundle', access: 'token', personal: true, object: 'assessment', answers: 'bytes' }),
  sendAssessmentCommands: route({ name: 'sendAssessmentCommands', method: 'POST', path: '/v1/assessments/:assessment/commands', access: 'token', personal: true, object: 'assessment' }),
} as const;
