import { LANGUAGES, type Language } from '@jalon/core/shared';
import { buildOpenApi, type OpenApiDocument, type OpenApiOperation } from '@jalon/contract/schemas';
import { contentTag, stillStands } from '../http/etag.ts';
import type { App } from '../http/create-app.ts';
import { DOCS_WORDS, type DocsWords } from './docs-words.ts';
import { markup, withCode, type Markup } from './markup.ts';
import { pageLanguage, sendPage } from './page.ts';

type Json = Record<string, unknown>;

interface Scene { readonly language: Language; readonly words: DocsWords }

const REF = '#/components/schemas/';

/** A type in a few words, with links to the schemas that have a name. */
function typeOf(schema: Json | undefined, words: DocsWords): Markup {
  if (!schema) return markup``;
  const ref = schema['$ref'];
  if (typeof ref === 'string' && ref.startsWith(REF)) return markup`<a href="#schema-${ref.slice(REF.length)}">${ref.slice(REF.length)}</a>`;
  if (schema['const'] !== undefined) return markup`<code>${JSON.stringify(schema['const'])}</code>`;
  if (Array.isArray(schema['enum'])) return markup`<code>${schema['enum'].map((value) => JSON.stringify(value)).join(' | ')}</code>`;
  const choices = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(choices)) return markup`${choices.map((choice, index) => markup`${index > 0 && ` ${words.or} `}${typeOf(choice as Json, words)}`)}`;
  if (schema['type'] === 'array') return markup`${words.listOf} ${typeOf(schema['items'] as Json, words)}`;
  const type = schema['type'] === undefined ? words.anything : String(schema['type']);
  return markup`${[type, schema['format'] && `(${String(schema['format'])})`].filter(Boolean).join(' ')}`;
}

/** A text of the contract on a page of another language says which language it is in. */
const inEnglish = (text: Markup, language: Language): Markup => (language === 'en' ? text : markup`<span lang="en" dir="ltr">${text}</span>`);

function parametersTable({ parameters }: OpenApiOperation, { language, words }: Scene): Markup {
  const rows = parameters.map(({ name, in: place, required, description, schema, example }) => markup`
        <tr><td><code dir="ltr">${name}</code></td><td>${words[place]}${required && ` · ${words.required}`}</td><td>${typeOf(schema, words)}</td><td>${description && inEnglish(withCode(description), language)}${example && markup` <code dir="ltr">${example}</code>`}</td></tr>`);
  return markup`<div class="scroll"><table><thead><tr><th>${words.parameter}</th><th>${words.where}</th><th>${words.type}</th><th>${words.meaning}</th></tr></thead><tbody>${rows}
      </tbody></table></div>`;
}

function contentOf(part: Json | undefined): Json | undefined {
  const content = part?.['content'] as Record<string, { schema?: Json }> | undefined;
  return content && Object.values(content)[0]?.schema;
}

const schemaBlock = (schema: Json): Markup => markup`<details><summary>JSON Schema</summary><pre tabindex="0" dir="ltr">${JSON.stringify(schema, null, 2)}</pre></details>`;

function bodyPart({ requestBody }: OpenApiOperation, { words }: Scene): Markup {
  const schema = contentOf(requestBody);
  return schema ? markup`<h4>${words.body}</h4>${schemaBlock(schema)}` : markup``;
}

function answersPart({ responses }: OpenApiOperation, { language, words }: Scene): Markup {
  const rows = Object.entries(responses).map(([status, response]) => {
    const schema = contentOf(response);
    const inline = schema && !schema['$ref'];
    return markup`
        <tr><td>${status}</td><td>${inEnglish(withCode(String(response['description'] ?? '')), language)}</td><td>${inline ? schemaBlock(schema) : typeOf(schema, words)}</td></tr>`;
  });
  return markup`<div class="scroll"><table><thead><tr><th>${words.answer}</th><th>${words.meaning}</th><th>${words.content}</th></tr></thead><tbody>${rows}
      </tbody></table></div>`;
}

function accessOf({ security }: OpenApiOperation, words: DocsWords): string {
  if (security.length === 0 || security.every((one) => Object.keys(one).length === 0)) return words.everyone;
  return security.some((one) => Object.keys(one).length === 0) ? words.tokenShowsMore : words.tokenNeeded;
}

function operationPart(path: string, method: string, operation: OpenApiOperation, scene: Scene): Markup {
  return markup`
    <section class="operation" id="${operation.operationId}" aria-labelledby="${operation.operationId}-name">
      <h3 id="${operation.operationId}-name"><bdi dir="ltr"><span class="method">${method.toUpperCase()}</span><code>${path}</code></bdi></h3>
      <p>${inEnglish(markup`${operation.summary}`, scene.language)} ${accessOf(operation, scene.words)}</p>
      ${parametersTable(operation, scene)}
      ${bodyPart(operation, scene)}
      ${answersPart(operation, scene)}
    </section>`;
}

function reference({ info, paths, components }: OpenApiDocument, language: Language): Markup {
  const words = DOCS_WORDS[language];
  const scene = { language, words };
  const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  return markup`    <h1>${words.title}</h1>${words.contract !== '' && markup`<p>${words.contract}</p>`}
    ${info.description.split('\n\n').map((paragraph) => markup`<p>${inEnglish(withCode(paragraph), language)}</p>`)}
    <p>${words.version} <bdi dir="ltr">${info.version}</bdi>. ${words.machines} <a href="/openapi.json"><bdi dir="ltr">/openapi.json</bdi></a> (<bdi>OpenAPI 3.1</bdi>). ${words.problems} <a href="/problems?lang=${language}"><bdi dir="ltr">/problems</bdi></a>. ${words.accessibility} <a href="/accessibility?lang=${language}"><bdi dir="ltr">/accessibility</bdi></a>.</p>
    <h2 id="operations">${words.operations}</h2>
    <ul>${operations.map(({ path, method, operation }) => markup`<li><a href="#${operation.operationId}"><bdi dir="ltr">${method.toUpperCase()} ${path}</bdi></a>: ${inEnglish(markup`${operation.summary}`, language)}</li>`)}</ul>
    ${operations.map(({ path, method, operation }) => operationPart(path, method, operation, scene))}
    <h2 id="schemas">${words.schemas}</h2>
    ${Object.entries(components.schemas).map(([name, schema]) => markup`
    <section id="schema-${name}"><h3>${name}</h3><pre tabindex="0" dir="ltr">${JSON.stringify(schema, null, 2)}</pre></section>`)}`;
}

/** `/openapi.json`, and the same for people at `/docs`: plain pages, no script. */
export function addApiDocs(options: { readonly version: string; readonly baseUrl: string }): (app: App) => void {
  return (app) => {
    let made: { document: OpenApiDocument; text: string; etag: string } | undefined;
    const references = new Map<Language, Markup>();
    const make = () => {
      const document = buildOpenApi(options);
      const text = JSON.stringify(document);
      made ??= { document, text, etag: contentTag(text) };
      return made;
    };
    app.get('/openapi.json', (c) => {
      const { text, etag } = made ?? make();
      c.header('ETag', etag);
      c.header('Cache-Control', 'no-cache');
      if (stillStands(c.req.header('if-none-match'), etag)) return c.body(null, 304);
      return c.body(text, 200, { 'Content-Type': 'application/json; charset=utf-8' });
    });
    app.get('/docs', (c) => {
      const language = pageLanguage(c);
      const main = references.get(language) ?? reference((made ?? make()).document, language);
      references.set(language, main);
      return sendPage(c, { title: DOCS_WORDS[language].title, language, languages: LANGUAGES, main });
    });
  };
}
