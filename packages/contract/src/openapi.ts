import * as z from 'zod';
import {
  allocationAmountsSchema, allocationConditionSchema, allocationFormulaSchema, allocationRunSchema, allocationViewSchema, assessmentStateSchema, comparisonSchema, cycleSchema, formulaSchema, frameworkSchema,
  planStateSchema, planViewSchema, referentialSchema, scorecardSummarySchema, scorecardViewSchema, signedResultSheetSchema, territorySchema, trajectoryViewSchema,
} from '@jalon/core/schemas';
import { ALLOCATION_TABLES_ROUTES } from './allocations/allocation-tables-routes.values.ts';
import { anyChangeSchema } from './changes/changes.schema.ts';
import { LAST_EVENT_HEADER } from './changes/changes.values.ts';
import { importReportSchema, jobSchema } from './jobs/jobs.schema.ts';
import { IDEMPOTENCY_HEADER, IDEMPOTENCY_KEY } from './jobs/jobs-routes.values.ts';
import { FILE_NAME_HEADER } from './plans/plans-routes.values.ts';
import { planSummarySchema } from './plans/plans.schema.ts';
import { answerSchemas, querySchemas, requestSchemas } from './messages.schema.ts';
import { problemSchema } from './problem.schema.ts';
import { CLIENT_HEADER, SERVER_HEADER } from './handshake.values.ts';
import { PROBLEM_STATUS, type ServerProblemCode } from './problem.values.ts';
import { parametersOf } from './route-path.values.ts';
import { bodyOfRoute, type RouteDescription } from './route-description.values.ts';
import { PROGRAMME_ROUTES } from './programme/programme-routes.values.ts';
import { ROUTE_SUMMARIES } from './route-summaries.values.ts';
import { ROUTES, type RouteName } from './route.values.ts';

type Json = Record<string, unknown>;

export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Json;
  readonly example?: string;
}

export interface OpenApiOperation {
  readonly operationId: RouteName;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly Record<string, readonly string[]>[];
  readonly parameters: readonly OpenApiParameter[];
  readonly requestBody?: Json;
  readonly responses: Record<string, Json>;
}

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string; readonly license: { readonly name: string; readonly identifier: string } };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Record<string, Record<string, OpenApiOperation>>;
  readonly components: { readonly schemas: Record<string, Json>; readonly securitySchemes: Json };
}

/** Schemas that get a name of their own in the document; the others are written where they are used. */
const NAMED = {
  Problem: problemSchema, Territory: territorySchema, Referential: referentialSchema, Formula: formulaSchema, FormulaTest: comparisonSchema, Cycle: cycleSchema,
  ScorecardView: scorecardViewSchema, ScorecardSummary: scorecardSummarySchema, AssessmentState: assessmentStateSchema, SignedResultSheet: signedResultSheetSchema, TrajectoryView: trajectoryViewSchema,
  PlanState: planStateSchema, PlanView: planViewSchema, PlanSummary: planSummarySchema, PlanningFramework: frameworkSchema, Job: jobSchema, ImportReport: importReportSchema, Change: anyChangeSchema,
  AllocationRun: allocationRunSchema, AllocationView: allocationViewSchema, AllocationAmounts: allocationAmountsSchema, AllocationFormula: allocationFormulaSchema, AllocationCondition: allocationConditionSchema,
} as const;

const PATH_PARAMETERS: Record<string, { description: string; example: string }> = {
  territory: { description: 'A territory, by its own id or by `scheme:code`. A name is never a key.', example: 'ansd:SN-KD-KD1-1' },
  assessment: { description: 'An assessment, `programme~cycle~territory`. It need not exist yet: before any command it stands at version 0.', example: 'pacasen~2025~sn-kd-kd1-1' },
  programme: { description: 'A programme.', example: 'pacasen' },
  cycle: { description: 'A cycle of the programme.', example: '2025' },
  sha256: { description: 'A file, by the SHA-256 of its bytes in lower-case hexadecimal.', example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
  upload: { description: 'An upload in pieces, by the `id` its beginning answered.', example: '5f0c6a52-6a0e-4b53-9d39-0d7d3b1b4c3e' },
  organisation: { description: 'An organisation, by its `id`.', example: 'ard-kolda' },
  person: { description: 'Somebody of the directory, by the `id` it gave them.', example: 'p-5f0c6a52-6a0e-4b53-9d39-0d7d3b1b4c3e' },
  grant: { description: 'A grant, by its `id` in the list.', example: '17' },
  code: { description: 'A grid, a planning framework or an allocation formula.', example: 'pacasen' },
  version: { description: 'A version of it.', example: '2025.1' },
  plan: { description: 'A plan, by its `id`: made by whoever begins it. Before any command it stands at version 0.', example: '0f6b9f0e-8d2c-4a53-9f0e-3c1f6b7a2d10' },
  run: { description: 'An allocation run, by its `id`.', example: 'togo-fact-2026' },
  job: { description: 'A job, by the `id` its beginning answered.', example: '5f0c6a52-6a0e-4b53-9d39-0d7d3b1b4c3e' },
};

const QUERY_NOTES: Record<string, string> = {
  subject: 'A grid and its version, `pacasen 2025.1`, or a programme and its cycle, `pacasen~2025`.',
  q: 'Words of a name, or a code. Accents and case do not matter; each word begins a word of the name or of a code.',
  kind: 'Kinds of territory, separated by commas: `commune,ville`.',
  within: 'A territory, by any of its references: only what lies within it.',
  before: 'Code of the first of two cycles to set side by side; the last before the second that may be read, where absent.',
  after: 'Code of the second of two cycles to set side by side; the last that may be read, where absent.',
  review: 'States of the review, parted by commas: `filed,desk,field` is what waits for verification.',
  late: '`true`: only those whose delay to file, to complete or to reply is past; `false`: only the others.',
  promised: '`true`: only those with a promise still open; `false`: only the others.',
  limit: 'How many lines a page holds, from 1 to 200; 50 where absent.',
  since: '`nextSince` of the answer before; 0, the beginning, where absent.',
  cursor: 'Where the next page starts: `nextCursor` of the page before, as it was given, with the same filters.',
  organisation: 'An organisation: only what is of it.',
  last: 'The last day a grant holds, `2025-06-30`; it ends at once where absent.',
  territory: 'A territory, by its own id or by `scheme:code`: of it, and of those within it.',
  status: 'One status, or of plans several parted by commas: `draft,returned`.',
  kinds: 'Kinds of things, parted by commas: `assessment,plan`. Assessments alone where neither this nor `about` is given.',
  about: 'One thing alone: `plan:kolda-2026`, `assessment:pacasen~2025~sn-kd-kd1-1`, `allocation-run:togo-fact-2026`.',
  table: 'What the file holds, `lines` or `ceilings`; found from its columns where absent.',
  sheet: 'The sheet of a workbook, by its name; the first one that has the columns where absent.',
  choices: 'What words of the file stand for, as JSON: `{"sectors":{"Voirie":"roads"},"sources":{"BCI":"own"}}`.',
  programme: 'A programme.', cycle: 'A cycle of the programme.', code: 'A grid, a planning framework or an allocation formula.',
  item: 'What a line is about: a gate or an indicator of the grid, a line of the plan, a territory of the run.',
};

const HEADERS = {
  client: { name: CLIENT_HEADER, in: 'header', required: false, description: 'Version of the client, `1.4.0`. One older than `minimumClient` of `/healthz` is refused with 426; without it, any is let through.', schema: { type: 'string' } },
  language: { name: 'Accept-Language', in: 'header', required: false, description: 'Language of the sentences in problems: `fr` (where absent), `en` or `ar`.', schema: { type: 'string' } },
  ifNoneMatch: { name: 'If-None-Match', in: 'header', required: false, description: 'The `ETag` of an answer one has: 304 where it still stands.', schema: { type: 'string' } },
  uploadOffset: { name: 'Upload-Offset', in: 'header', required: true, description: 'Where the piece starts in the file, in bytes.', schema: { type: 'integer', minimum: 0 } },
  lastEvent: { name: LAST_EVENT_HEADER, in: 'header', required: false, description: 'The `id` of the last event one has: the stream goes on after it.', schema: { type: 'integer', minimum: 0 } },
  fileName: { name: FILE_NAME_HEADER, in: 'header', required: false, description: 'Name of the file, percent-encoded UTF-8.', schema: { type: 'string' } },
  idempotency: { name: IDEMPOTENCY_HEADER, in: 'header', required: false, description: 'A word of the caller\'s own, a UUID say: the same request sent again under it is answered with the job it began, and begins no other.', schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source } },
  ifMatch: { name: 'If-Match', in: 'header', required: false, description: 'The `ETag` the change rests on. Strict where sent: 412 as soon as anything changed.', schema: { type: 'string' } },
} as const satisfies Record<string, OpenApiParameter>;

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });

/** Definitions of the named schemas, and references to them, as OpenAPI 3.1 wants them. */
function components(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(registry, { io: 'output', unrepresentable: 'any', uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema as Json)]));
}

function withoutIdentity({ $schema: _schema, $id: _id, ...rest }: Json): Json {
  return rest;
}

/** The schema of one answer, with references to the named ones. */
function answerOf(name: RouteName): Json {
  const holder = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) holder.add(schema, { id });
  const named = Object.entries(NAMED).find(([, schema]) => schema === answerSchemas[name]);
  if (named) return { $ref: `#/components/schemas/${named[0]}` };
  holder.add(answerSchemas[name], { id: 'Answer' });
  const { schemas } = z.toJSONSchema(holder, { io: 'output', unrepresentable: 'any', uri: (id) => `#/components/schemas/${id}` });
  return withoutIdentity(schemas['Answer'] as Json);
}

const UPLOAD_PROBLEMS = ['file-refused', 'file-too-large', 'hash-mismatch', 'offset-mismatch', 'file-infected', 'quota-exceeded'] as const;
const isDirectory = ({ path }: RouteDescription): boolean => /^\/v1\/(organisations|people|grants)\b/.test(path);
const isOfficers = ({ name }: RouteDescription): boolean => Object.hasOwn(PROGRAMME_ROUTES, name);
const isUpload = ({ method, path }: RouteDescription): boolean => method !== 'GET' && /^\/v1\/(files|uploads)\b/.test(path);
const isOfPlans = ({ path }: RouteDescription): boolean => /^\/v1\/(plans|jobs)\b/.test(path);
/** A file whose cells are the answer: nothing of it is kept. */
const isTable = ({ name }: RouteDescription): boolean => Object.hasOwn(ALLOCATION_TABLES_ROUTES, name);
const isJob = ({ object, status }: RouteDescription): boolean => object === 'job' || status === 202;

function headersOf(route: RouteDescription): OpenApiParameter[] {
  if (route.answers === 'events') return [HEADERS.lastEvent];
  if (route.method === 'GET') return [HEADERS.ifNoneMatch];
  if (isJob(route)) return route.body === 'bytes' ? [HEADERS.fileName, HEADERS.idempotency] : bodyOfRoute(route) === 'json' ? [HEADERS.idempotency] : [];
  if (isTable(route)) return [HEADERS.fileName];
  if (isDirectory(route)) return [];
  if (!isUpload(route)) return [HEADERS.ifMatch];
  return route.method === 'PATCH' ? [HEADERS.uploadOffset] : [];
}

function parametersOfRoute(route: RouteDescription, name: RouteName): OpenApiParameter[] {
  const inPath = parametersOf(route.path).map((parameter): OpenApiParameter => ({
    name: parameter, in: 'path', required: true, schema: { type: 'string' }, ...PATH_PARAMETERS[parameter],
  }));
  const query = z.toJSONSchema(querySchemas[name], { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, Json>; required?: string[] };
  const inQuery = Object.entries(query.properties ?? {}).map(([parameter, schema]): OpenApiParameter => ({
    name: parameter, in: 'query', required: query.required?.includes(parameter) ?? false,
    ...(QUERY_NOTES[parameter] ? { description: QUERY_NOTES[parameter] } : {}),
    schema: parameter === 'limit' ? { type: 'integer', minimum: 1, maximum: 200, default: 50 } : schema,
  }));
  return [...inPath, ...inQuery, ...headersOf(route), ...(route.path.startsWith('/v1/') ? [HEADERS.client] : []), HEADERS.language];
}

/** Of routes that begin or end a job; what is found wrong later stands in the job. */
function jobProblemsOf(route: RouteDescription): ServerProblemCode[] {
  const kind = bodyOfRoute(route);
  if (kind === 'none') return [];
  const own: ServerProblemCode[] = kind === 'bytes' ? ['file-too-large', 'file-refused', 'file-unreadable'] : ['invalid-json', 'body-too-large', 'unsupported-media-type'];
  return [...own, 'quota-exceeded', 'id-reused'];
}

/** The problems a route may answer with, found from what it is. */
export function problemsOf(route: RouteDescription): ServerProblemCode[] {
  const codes: ServerProblemCode[] = ['invalid-request', 'not-acceptable', 'method-not-allowed', 'internal', 'timeout', 'unavailable'];
  if (route.path.startsWith('/v1/')) codes.push('too-many-requests', 'client-too-old');
  if (route.access === 'token' || (route.object && isOfPlans(route))) codes.push('not-signed-in');
  if (route.personal) codes.push('token-invalid', 'token-expired', 'forbidden');
  if (route.path.includes(':')) codes.push('not-found');
  if (route.object === 'territory') codes.push('not-published');
  if (route.object === 'file') codes.push('file-pending', 'file-infected');
  if (route.object === 'job' && route.answers === 'bytes') codes.push('job-not-done');
  if (route.method === 'GET') codes.push('invalid-cursor');
  else if (isJob(route)) codes.push(...jobProblemsOf(route));
  else if (isTable(route)) codes.push('file-too-large', 'file-unreadable', 'refused');
  else if (isUpload(route)) codes.push('invalid-json', 'body-too-large', 'unsupported-media-type', ...UPLOAD_PROBLEMS);
  else if (isDirectory(route)) codes.push('invalid-json', 'body-too-large', 'unsupported-media-type', 'conflict');
  else if (isOfficers(route)) codes.push('invalid-json', 'body-too-large', 'unsupported-media-type', 'precondition-failed', 'not-found', 'refused', 'grid-immutable', 'cycle-published', 'document-refused');
  else codes.push('invalid-json', 'body-too-large', 'unsupported-media-type', 'precondition-failed', 'stale', 'id-reused', 'refused');
  return codes;
}

const BYTES: Json = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

/** What an answer holds when all is well. */
function contentOf(route: RouteDescription, name: RouteName): Json {
  if (route.answers === 'bytes') return BYTES;
  return { [route.answers === 'events' ? 'text/event-stream' : 'application/json']: { schema: answerOf(name) } };
}

const responseHeaders = {
  'ETag': { schema: { type: 'string' }, description: 'Identity of this very content.' },
  [SERVER_HEADER]: { schema: { type: 'string' }, description: 'Version of the server.' },
  'X-Request-Id': { schema: { type: 'string' }, description: 'Names this exchange in the server\'s log.' },
};

function responsesOf(route: RouteDescription, name: RouteName): Record<string, Json> {
  const responses: Record<string, Json> = {
    [route.status ?? 200]: { description: ROUTE_SUMMARIES[name], headers: responseHeaders, content: contentOf(route, name) },
  };
  if (route.method === 'GET' && route.answers !== 'events') responses[304] = { description: 'What the caller has still stands.' };
  for (const code of problemsOf(route)) {
    const status = PROBLEM_STATUS[code];
    const description = [(responses[status] as { description?: string } | undefined)?.description, `\`${code}\``].filter(Boolean).join(', ');
    responses[status] = { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  }
  return responses;
}

function bodyOf(route: RouteDescription, name: RouteName): Pick<OpenApiOperation, 'requestBody'> {
  const kind = bodyOfRoute(route);
  if (kind === 'none') return {};
  if (kind === 'bytes') return { requestBody: { required: true, content: BYTES } };
  const request: z.ZodType | undefined = (requestSchemas as Partial<Record<RouteName, z.ZodType>>)[name];
  if (!request) return {};
  const schema = withoutIdentity(z.toJSONSchema(request, { io: 'input', unrepresentable: 'any' }) as Json);
  return { requestBody: { required: true, content: { 'application/json': { schema } } } };
}

const tagOf = (path: string): string => path.split('/').filter((part) => part !== 'v1')[1] ?? 'server';

function operationOf(name: RouteName, route: RouteDescription): OpenApiOperation {
  const anonymous = route.access === 'public' ? [{}] : [];
  return {
    operationId: name, summary: ROUTE_SUMMARIES[name], tags: [tagOf(route.path)],
    security: [...anonymous, ...(route.personal ? [{ bearer: [] }] : [])],
    parameters: parametersOfRoute(route, name), ...bodyOf(route, name), responses: responsesOf(route, name),
  };
}

const DESCRIPTION = [
  'What Jalon knows of territories, grids, cycles and scorecards, of plans of investments and allocations, and how they are changed.',
  'Without a token: territories, grids and published results only. A change is a command; its `id` is the idempotency key.',
  'Errors are problems (RFC 9457): match the `code`, show the `detail`.',
].join('\n\n');

/** The OpenAPI 3.1 description of the whole surface, written from the routes and the schemas. */
export function buildOpenApi(options: { readonly version: string; readonly baseUrl: string }): OpenApiDocument {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const [name, route] of Object.entries(ROUTES) as [RouteName, RouteDescription][]) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Jalon', version: options.version, description: DESCRIPTION, license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: options.baseUrl }],
    paths,
    components: { schemas: components(), securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
  };
}
