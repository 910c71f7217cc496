import { describe, expect, it } from 'vitest';
import { buildOpenApi } from './openapi.ts';
import { ROUTES, type RouteName } from './route.values.ts';
import { answerSchemas } from './messages.schema.ts';

const document = buildOpenApi({ version: '1.0.0', baseUrl: 'https://jalon.example' });
const operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
const references = (value: unknown): string[] =>
  typeof value !== 'object' || value === null ? [] : Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : references(inner)));

describe('the OpenAPI document', () => {
  it('describes every route of the contract, once, with its method and parameters', () => {
    expect(operations.map(({ operation }) => operation.operationId).sort()).toEqual(Object.keys(ROUTES).sort());
    for (const { path, method, operation } of operations) {
      const route = ROUTES[operation.operationId];
      expect(method.toUpperCase()).toBe(route.method);
      const named = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name);
      expect(path).toBe(route.path.replace(/:(\w+)/g, '{$1}'));
      expect(operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named);
    }
  });

  it('asks for a token where the contract does', () => {
    const secured = operations.filter(({ operation }) => !operation.security.some((way) => Object.keys(way).length === 0) && operation.security.length > 0).map(({ operation }) => operation.operationId);
    const expected = (Object.keys(ROUTES) as RouteName[]).filter((name) => ROUTES[name].access === 'token');
    expect(secured.sort()).toEqual(expected.sort());
  });

  it('points only at schemas it holds, and every answer has one', () => {
    for (const reference of references(document)) {
      const name = reference.replace('#/components/schemas/', '');
      expect(document.components.schemas, reference).toHaveProperty(name);
    }
    expect(Object.keys(answerSchemas).sort()).toEqual(Object.keys(ROUTES).sort());
  });

  it('is the same bytes each time, so that it can be kept', () => {
    expect(JSON.stringify(buildOpenApi({ version: '1.0.0', baseUrl: 'https://jalon.example' }))).toBe(JSON.stringify(document));
  });
});
