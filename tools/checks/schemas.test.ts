import { expect, it } from 'vitest';
import { schemas } from './schemas.ts';

const file = (path: string, text = '') => ({ path: `packages/${path}`, text });
const messages = (...files: { path: string; text: string }[]) => schemas.run(files).map(({ message }) => message);

it('refuses an engine that runs a schema', () => {
  expect(messages(file('core/src/time/due.engine.ts', "import { dueSchema } from './due.schema.ts';"))[0]).toContain('./due.schema.ts is imported to run');
});

it('lets an engine take the type', () => {
  expect(messages(file('core/src/time/due.engine.ts', "import type { Due } from './due.schema.ts';\nimport { type B } from './b.schema.ts';"))).toEqual([]);
});

it('lets a loader run a schema', () => {
  expect(messages(file('core/src/referential/load-referential.rules.ts', "import { a } from './a.schema.ts';"))).toEqual([]);
});

it.each(['zod', '@jalon/core/schemas', '@jalon/contract/schemas'])('refuses a widget that runs %s', (specifier) => {
  expect(messages(file('elements/src/card.ts', `import * as s from '${specifier}';`))).toHaveLength(1);
});

it('says by which way a door reaches a schema', () => {
  const found = messages(
    file('core/src/time/index.ts', "export { load } from './load-time.rules.ts';"),
    file('core/src/time/load-time.rules.ts', "import { timeSchema } from './time.schema.ts';"),
    file('core/src/time/time.schema.ts', "import * as z from 'zod';"),
  );
  expect(found).toEqual([expect.stringContaining('load-time.rules.ts → time.schema.ts')]);
});

it('lets the contract run schemas behind ./schemas, not behind its main door', () => {
  const openapi = file('contract/src/openapi.ts', "import * as z from 'zod';\nimport { a } from './messages.schema.ts';");
  expect(messages(openapi, file('contract/src/schemas.ts', "export * from './openapi.ts';"))).toEqual([]);
  expect(messages(openapi, file('contract/src/index.ts', "export { a } from './openapi.ts';"))).toHaveLength(1);
});
