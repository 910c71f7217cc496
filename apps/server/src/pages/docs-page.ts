import { buildOpenApi, type OpenApiDocument, type OpenApiOperation } from '@jalon/contract/schemas';
import { contentTag, stillStands } from '../http/etag.ts';
import type { App } from '../http/create-app.ts';
import { markup, withCode, type Markup } from './markup.ts';
import { sendPage } from './page.ts';

type Json = Record<string, unknown>;

const REF = '#/components/schemas/';

/** A type in a few words, with links to the schemas that have a name. */
function typeOf(schema: Json | undefined): Markup {
  if (!schema) return markup``;
  const ref = schema['$ref'];
  if (typeof ref === 'string' && ref.startsWith(REF)) return markup`<a href="#schema-${ref.slice(REF.length)}">${ref.slice(REF.length)}</a>`;
  if (schema['const'] !== undefined) return markup`<code>${JSON.stringify(schema['const'])}</code>`;
  if (Array.isArray(schema['enum'])) return markup`<code>${schema['enum'].map((value) => JSON.stringify(value)).join(' | ')}</code>`;
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return markup`${choices.map((choice, index) => markup`${index > 0 && ' or '}${typeOf(choice as Json)}`)}`;
  if (schema['type'] === 'array') return markup`list of ${typeOf(schema['items'] as Json)}`;
  return markup`${[schema['type'] ?? 'anything', schema['format'] && `(${String(schema['format'])})`].filter(Boolean).join(' ')}`;
}

function parametersTable({ parameters }: OpenApiOperation): Markup {
  const rows = parameters.map(({ name, in: place, required, description, schema, example }) => markup`
        <tr><td><code>${name}</code></td><td>${place}${required && ', required'}</td><td>${typeOf(schema)}</td><td>${description && withCode(description)}${example && markup` <code>${example}</code>`}</td></tr>`);
  return markup`<div class="scroll"><table><thead><tr><th>Parameter</th><th>Where</th><th>Type</th><th>Meaning</th></tr></thead><tbody>${rows}
      </tbody></table></div>`;
}

function contentOf(part: Json | undefined): Json | undefined {
  const content = part?.['content'] as Record<string, { schema?: Json }> | undefined;
  return content && Object.values(content)[0]?.schema;
}

const schemaBlock = (schema: Json): Markup => markup`<details><summary>JSON Schema</summary><pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre></details>`;

function bodyPart({ requestBody }: OpenApiOperation): Markup {
  const schema = contentOf(requestBody);
  return schema ? markup`<h4>Body</h4>${schemaBlock(schema)}` : markup``;
}

function answersPart({ responses }: OpenApiOperation): Markup {
  const rows = Object.entries(responses).map(([status, response]) => {
    const schema = contentOf(response);
    const inline = schema && !schema['$ref'];
    return markup`
        <tr><td>${status}</td><td>${withCode(String(response['description'] ?? ''))}</td><td>${inline ? schemaBlock(schema) : typeOf(schema)}</td></tr>`;
  });
  return markup`<div class="scroll"><table><thead><tr><th>Answer</th><th>Meaning</th><th>Content</th></tr></thead><tbody>${rows}
      </tbody></table></div>`;
}

function accessOf({ security }: OpenApiOperation): string {
  if (security.length === 0 || security.every((one) => Object.keys(one).length === 0)) return 'Everyone.';
  return security.some((one) => Object.keys(one).length === 0) ? 'Everyone; a token may show more.' : 'A token is needed.';
}

function operationPart(path: string, method: string, operation: OpenApiOperation): Markup {
  return markup`
    <section class="operation" id="${operation.operationId}" aria-labelledby="${operation.operationId}-name">
      <h3 id="${operation.operationId}-name"><span class="method">${method.toUpperCase()}</span><code>${path}</code></h3>
      <p>${operation.summary} ${accessOf(operation)}</p>
      ${parametersTable(operation)}
      ${bodyPart(operation)}
      ${answersPart(operation)}
    </section>`;
}

function reference({ info, paths, components }: OpenApiDocument): Markup {
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  return markup`    <h1>Reference of the API</h1>
    ${info.description.split('\n\n').map((paragraph) => markup`<p>${withCode(paragraph)}</p>`)}
    <p>Version ${info.version}. The same as a document for machines: <a href="/openapi.json">/openapi.json</a> (OpenAPI 3.1). Problems, one page each: <a href="/problems">/problems</a>.</p>
    <h2 id="operations">Operations</h2>
    <ul>${operations.map(({ path, method, operation }) => markup`<li><a href="#${operation.operationId}">${method.toUpperCase()} ${path}</a>: ${operation.summary}</li>`)}</ul>
    ${operations.map(({ path, method, operation }) => operationPart(path, method, operation))}
    <h2 id="schemas">Schemas</h2>
    ${Object.entries(components.schemas).map(([name, schema]) => markup`
    <section id="schema-${name}"><h3>${name}</h3><pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre></section>`)}`;
}

/** `/openapi.json`, and the same for people at `/docs`: plain pages, no script. */
export function addApiDocs(options: { readonly version: string; readonly baseUrl: string }): (app: App) => void {
  return (app) => {
    let made: { document: OpenApiDocument; text: string; etag: string; page: Markup } | undefined;
    const make = () => {
      const document = buildOpenApi(options);
      const text = JSON.stringify(document);
      made ??= { document, text, etag: contentTag(text), page: reference(document) };
      return made;
    };
    app.get('/openapi.json', (c) => {
      const { text, etag } = made ?? make();
      c.header('ETag', etag);
      c.header('Cache-Control', 'no-cache');
      if (stillStands(c.req.header('if-none-match'), etag)) return c.body(null, 304);
      return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
    });
    app.get('/docs', (c) => sendPage(c, { title: 'API', language: 'en', main: (made ?? make()).page }));
  };
}
