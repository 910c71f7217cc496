import { describe, expect, it } from 'vitest';
import { MAX_PROJECTS, type Project } from '@jalon/core/investment';
import { AGGREGATE_KINDS, JOB_STATUSES, LIMITS, ROUTES, aboutOf, isJobOver } from './index.ts';
import { answerSchemas, buildOpenApi, querySchemas, requestSchemas } from './schemas.ts';

const by = { id: 'p-1', role: 'secretary' } as const;
const project = (id: string): Project => ({
  id, code: id, title: 'Marché central', sector: 'trade', marks: [], cost: 60_000_000, ap: 60_000_000, paid: 0, credits: { 2026: 60_000_000 }, funding: [{ source: 'own', year: 2026, amount: 60_000_000 }],
  mode: 'MODir', nature: 'works', status: 'planned', execution: {},
});
const touched = { identity: { version: 1, by, since: 0 } };
const inFull = {
  plan: {
    id: 'kolda-2026', territory: 'sn-kd-kd1-1', name: 'PTI', firstYear: 2026, years: 3, currency: 'XOF', framework: { code: 'sn-pti', version: '2026.1', hash: `sha256-${'0'.repeat(64)}` }, status: 'draft',
    ceilings: [], projects: [{ ...project('p-01'), touched, twinning: { city: 'Saint-Denis' } }], rephasings: [], closedYears: [], steps: [], demonstration: true, version: 1, touched: {}, removed: {}, council: 'municipal',
  },
  setting: { classes: ['commune'], paid: [{ source: 'own', year: 2024, paid: 1, note: 'arrêté' }], district: 'Kolda' }, place: { id: 'sn-kd-kd1-1', path: ['sn', 'sn-kd'] }, seen: 3,
};
const command = (type: string, payload: unknown) => ({ id: crypto.randomUUID(), v: 1, base: 1, type, payload });

describe('a plan on the wire', () => {
  it('keeps the fields of a later version, of the plan, its lines and its setting', () => {
    expect(answerSchemas.getPlan.parse(inFull)).toEqual(inFull);
  });

  it('takes a gesture on all its lines in one request, and one line or command more in none', () => {
    const restore = (count: number) => ({ commands: [command('restoreProjects', { set: [], add: Array.from({ length: count }, (_, at) => ({ project: project(`p-${at}`) })), remove: [] })] });
    expect(MAX_PROJECTS).toBe(LIMITS.planLines);
    expect(requestSchemas.sendPlanCommands.safeParse(restore(LIMITS.planLines)).success).toBe(true);
    expect(JSON.stringify(restore(LIMITS.planLines)).length * 4).toBeLessThan(LIMITS.planBytes);
    expect(ROUTES.sendPlanCommands.bodyBytes).toBe(LIMITS.planBytes);
    expect(requestSchemas.sendPlanCommands.safeParse(restore(LIMITS.planLines + 1)).success).toBe(false);
    const many = (count: number) => ({ commands: Array.from({ length: count }, () => command('setPlanName', { name: 'PTI' })) });
    expect([LIMITS.commandsPerBatch, LIMITS.commandsPerBatch + 1, 0].map((count) => requestSchemas.sendPlanCommands.safeParse(many(count)).success)).toEqual([true, false, false]);
  });

  it('is asked for by one status or several, and by no other word', () => {
    const takes = (status: string): boolean => querySchemas.listPlans.safeParse({ status }).success;
    expect(['draft', 'draft,returned', 'draft,', 'DRAFT', 'draft returned'].map(takes)).toEqual([true, true, false, false, false]);
  });

  it('is written in French as a PTI unless somebody asks otherwise', () => {
    expect(requestSchemas.exportPlan.parse({ format: 'xlsx' })).toEqual({ format: 'xlsx', table: 'pti', language: 'fr' });
    expect(requestSchemas.exportPlan.safeParse({ format: 'exe' }).success).toBe(false);
  });
});

describe('the feed of changes', () => {
  const line = { sequence: 3, commandId: 'c', type: 'setCosts', at: '2026-11-22T20:00:00.000Z', version: 3, by: { id: 'p', role: 'team' }, item: null, before: null, after: null, engine: '1.1.0' };

  it('tells of anything, and reads what an earlier server told of assessments', () => {
    const items = [...AGGREGATE_KINDS.map((kind) => ({ ...line, about: { kind, id: 'x' } })), { ...line, assessmentId: 'pacasen~2025~sn-kd-kd1-1' }];
    expect(answerSchemas.getChanges.parse({ items, nextSince: 3, more: false }).items).toEqual(items);
  });

  it('is asked for by kinds, or about one thing', () => {
    const takes = (query: object): boolean[] => [querySchemas.getChanges, querySchemas.streamChanges].map((schema) => schema.safeParse(query).success);
    expect(takes({ kinds: AGGREGATE_KINDS.join(',') })).toEqual([true, true]);
    expect(takes({ about: aboutOf('assessment', 'pacasen~2025~sn-kd-kd1-1'), since: '4' })).toEqual([true, true]);
    for (const query of [{ kinds: 'plans' }, { kinds: 'plan,' }, { about: 'plan' }, { about: 'body:x' }, { about: 'plan:a/b' }, { about: 'plan:a b' }]) expect([query, takes(query)]).toEqual([query, [false, false]]);
  });
});

it('a job is over when it is done, failed or cancelled; a status of a later version is none of them', () => {
  expect(JOB_STATUSES.filter((status) => isJobOver({ status }))).toEqual(['done', 'failed', 'cancelled']);
  expect(isJobOver({ status: 'sorting' })).toBe(false);
});

describe('in the OpenAPI document', () => {
  const { paths } = buildOpenApi({ version: '1.4.2', baseUrl: 'https://jalon.example' });

  it('a route that begins a job answers 202', () => {
    for (const name of ['exports', 'imports']) expect(Object.keys(paths[`/v1/plans/{plan}/${name}`]!['post']!.responses).filter((status) => status.startsWith('2'))).toEqual(['202']);
    expect(Object.keys(paths['/v1/plans/{plan}/commands']!['post']!.responses).filter((status) => status.startsWith('2'))).toEqual(['200']);
  });

  it('the stream is one of events, which goes on after the last one has', () => {
    const { responses, parameters } = paths['/v1/changes/stream']!['get']!;
    expect(Object.keys(responses['200']!['content'] as object)).toEqual(['text/event-stream']);
    expect(parameters.map(({ name }) => name)).toContain('Last-Event-ID');
    expect(responses['304']).toBeUndefined();
  });
});
