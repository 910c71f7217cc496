/** Who may call a route. `public`: without a token; `token`: any valid token, rights checked per object. */
export type RouteAccess = 'public' | 'token';

export interface RouteDescription {
  /** The name a client method and a cross-tenant test know it by. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With `:parameters`, relative to the base URL. */
  readonly path: string;
  readonly access: RouteAccess;
  /** True where the answer depends on who asks: such answers are never shared by caches. */
  readonly personal: boolean;
  /** The path parameter that names the object whose rights are checked, if any. */
  readonly object?: 'territory' | 'assessment';
  readonly summary: string;
}

const route = <const T extends RouteDescription>(description: T): T => description;

/** The HTTP surface, described once. Client, server, mock handlers and the OpenAPI page all read it. */
export const ROUTES = {
  getHealth: route({ name: 'getHealth', method: 'GET', path: '/healthz', access: 'public', personal: false, summary: 'Whether the server and its database answer.' }),
  listTerritories: route({ name: 'listTerritories', method: 'GET', path: '/v1/territories', access: 'public', personal: false, summary: 'Territories by name, kind, region or code, in pages.' }),
  getTerritory: route({ name: 'getTerritory', method: 'GET', path: '/v1/territories/:territory', access: 'public', personal: false, summary: 'One territory, by own id or scheme:code.' }),
  listReferentials: route({ name: 'listReferentials', method: 'GET', path: '/v1/referentials', access: 'public', personal: false, summary: 'Grids that are loaded.' }),
  getReferential: route({ name: 'getReferential', method: 'GET', path: '/v1/referentials/:code/:version', access: 'public', personal: false, summary: 'One version of a grid.' }),
  listCycles: route({ name: 'listCycles', method: 'GET', path: '/v1/cycles', access: 'public', personal: false, summary: 'Cycles of the programmes.' }),
  getCycle: route({ name: 'getCycle', method: 'GET', path: '/v1/cycles/:programme/:cycle', access: 'public', personal: false, summary: 'One cycle: anchors, membership, acts.' }),
  listScorecards: route({ name: 'listScorecards', method: 'GET', path: '/v1/scorecards', access: 'public', personal: true, summary: 'One line per territory: published results, and drafts one may read.' }),
  getScorecard: route({ name: 'getScorecard', method: 'GET', path: '/v1/scorecards/:programme/:cycle/:territory', access: 'public', personal: true, object: 'territory', summary: 'The scorecard of a territory in a cycle: published, or the working draft for those entitled.' }),
  getAssessment: route({ name: 'getAssessment', method: 'GET', path: '/v1/assessments/:assessment', access: 'token', personal: true, object: 'assessment', summary: 'The answers and imported results behind a scorecard.' }),
  getAssessmentCan: route({ name: 'getAssessmentCan', method: 'GET', path: '/v1/assessments/:assessment/can', access: 'token', personal: true, object: 'assessment', summary: 'What the caller may do with it, and the names of the people in it.' }),
  listAssessmentJournal: route({ name: 'listAssessmentJournal', method: 'GET', path: '/v1/assessments/:assessment/journal', access: 'token', personal: true, object: 'assessment', summary: 'Who changed what, newest first, in pages.' }),
  sendAssessmentCommands: route({ name: 'sendAssessmentCommands', method: 'POST', path: '/v1/assessments/:assessment/commands', access: 'token', personal: true, object: 'assessment', summary: '1 to 200 commands in one transaction; dryRun tries them.' }),
  getMe: route({ name: 'getMe', method: 'GET', path: '/v1/me', access: 'token', personal: true, summary: 'Who the caller is: name, organisation, roles and where they hold.' }),
} as const;

export type RouteName = keyof typeof ROUTES;

/** Every problem code this API answers (RFC 9457 `type` is `{base}/problems/{code}`). Clients match the code. */
export const PROBLEM_CODES = [
  'invalid-request', 'invalid-json', 'invalid-cursor', 'body-too-large', 'unsupported-media-type', 'not-acceptable',
  'not-signed-in', 'token-invalid', 'token-expired', 'forbidden', 'not-found', 'method-not-allowed', 'not-published',
  'stale', 'id-reused', 'refused', 'precondition-failed', 'too-many-requests', 'timeout', 'unavailable', 'internal',
  'no-answer', 'unexpected-answer', 'cancelled',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Limits the server keeps; over them it answers a problem, never a cut result. */
export const LIMITS = { pageSizeDefault: 50, pageSizeMax: 200, commandsPerBatch: 200, bodyBytes: 1_000_000, requestMs: 15_000 } as const;
