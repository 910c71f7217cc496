import { expect, it } from 'vitest';
import { manifests } from './manifests.ts';

const core = { name: '@jalon/core', version: '1.0.0', license: 'Apache-2.0', type: 'module' };
const messages = (...all: object[]) =>
  manifests.run(all.map((each, at) => ({ path: `packages/${at}/package.json`, text: JSON.stringify(each) }))).map(({ message }) => message);

it('refuses a range of versions', () => {
  expect(messages({ ...core, dependencies: { zod: '^4.6.7' } })[0]).toContain('not one exact version');
});

it('refuses another version of our own package than the one beside it', () => {
  expect(messages(core, { ...core, name: '@jalon/client', dependencies: { '@jalon/core': '0.9.0' } })[0]).toContain('@jalon/core is 1.0.0 here');
});

it('refuses a door that does not name its source first', () => {
  expect(messages({ ...core, exports: { '.': { types: './d.ts', 'jalon-source': './s.ts' } } })[0]).toContain('must name "jalon-source" first');
});

it('refuses another licence for what is published', () => {
  expect(messages({ ...core, license: 'MIT' })[0]).toContain('Apache-2.0');
  expect(messages({ ...core, license: 'MIT', private: true })).toEqual([]);
});
