import { describe, expect, it } from 'vitest';
import { PROBLEM_CODES, PROBLEM_STATUS, ROUTES, parametersOf, pathOf, type RouteDescription } from './index.ts';
import { buildOpenApi, querySchemas } from './schemas.ts';

const document = buildOpenApi({ version: '1.4.2', baseUrl: 'https://jalon.example' });
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));

/** Every value under a key, however deep. */
function everywhere(value: unknown, key: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => [...(name === key ? [one] : []), ...everywhere(one, key)]);
}

describe('the OpenAPI document', () => {
  it('has one operation per route, by its name, method and path', () => {
    expect(operations.map(({ path, method, operation }) => [operation.operationId, method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1')]).sort())
      .toEqual(Object.values<RouteDescription>(ROUTES).map(({ name, method, path }) => [name, method, path]).sort());
  });

  it('points only at schemas it holds', () => {
    const names = Object.keys(document.components.schemas);
    const refs = everywhere(document, '$ref').map(String);
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) expect(names.map((name) => `#/components/schemas/${name}`)).toContain(ref);
  });

  it('describes every parameter of a path and of a query', () => {
    for (const { path, operation } of operations) {
      const named = operation.parameters.map(({ name, in: place }) => `${place} ${name}`);
      expect(new Set(named).size).toBe(named.length);
      for (const name of parametersOf(path.replaceAll(/\{(\w+)\}/g, ':$1'))) expect(named).toContain(`path ${name}`);
      for (const name of Object.keys(querySchemas[operation.operationId].shape)) expect(named).toContain(`query ${name}`);
      for (const { in: place, description } of operation.parameters) expect([operation.operationId, place, description]).toEqual([operation.operationId, place, expect.any(String)]);
    }
  });

  it('asks for a token exactly where a route needs one', () => {
    for (const { operation } of operations) {
      const open = operation.security.some((one) => Object.keys(one).length === 0);
      expect([operation.operationId, open]).toEqual([operation.operationId, ROUTES[operation.operationId].access === 'public']);
    }
  });

  it('names every problem a server answers with, under its status', () => {
    const text = JSON.stringify(operations.map(({ operation }) => operation.responses));
    const answered = PROBLEM_CODES.filter((code) => PROBLEM_STATUS[code] !== null);
    for (const code of answered) expect(text).toContain(`\`${code}\``);
  });

  it('says of every route of the interface, and of no other, that asking too fast is refused', () => {
    for (const { path, operation } of operations) expect([path, JSON.stringify(operation.responses[429] ?? '').includes('`too-many-requests`')]).toEqual([path, path.startsWith('/v1/')]);
  });

  it('is plain JSON: what is written is what was made', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe('a path', () => {
  it('is filled in with everything escaped but the colon of a reference', () => {
    expect(pathOf(ROUTES.getTerritory, { territory: 'ansd:SN-KD-KD1-1' })).toBe('/v1/territories/ansd:SN-KD-KD1-1');
    expect(pathOf(ROUTES.getAssessment, { assessment: 'pacasen~2025~sn-kd-kd1-1' })).toBe('/v1/assessments/pacasen~2025~sn-kd-kd1-1');
    expect(pathOf(ROUTES.getTerritory, { territory: '../me?x#y/é' })).toBe('/v1/territories/..%2Fme%3Fx%23y%2F%C3%A9');
  });
});
