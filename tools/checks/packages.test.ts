import { expect, it } from 'vitest';
import { packages } from './packages.ts';

const source = (name: string, text: string) => ({ path: `packages/${name}/src/x.ts`, text });
const manifest = (name: string, dependencies = {}) => ({
  path: `packages/${name}/package.json`,
  text: JSON.stringify({ name: `@jalon/${name}`, dependencies }),
});
const messages = (...files: { path: string; text: string }[]) => packages.run(files).map(({ message }) => message);

it('refuses an import against the arrow', () => {
  expect(messages(source('core', "import { a } from '@jalon/client';"))).toEqual(['@jalon/core may not import @jalon/client. It imports nothing of ours.']);
});

it('refuses a package that is not declared', () => {
  expect(messages(manifest('client'), source('client', "import x from 'lit/decorators.js';"))).toEqual(['lit is imported but not among the dependencies of @jalon/client.']);
});

it('is content with a declared package along the arrow', () => {
  expect(messages(manifest('client', { '@jalon/core': '1.0.0' }), source('client', "import '@jalon/core/time';"))).toEqual([]);
});
