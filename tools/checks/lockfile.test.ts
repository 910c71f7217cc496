import { expect, it } from 'vitest';
import { lockfile } from './lockfile.ts';

const messages = (packages: object) => lockfile.run([{ path: 'package-lock.json', text: JSON.stringify({ packages }) }]).map(({ message }) => message);

it('refuses a lockfile from which npm left an optional package out', () => {
  const found = messages({ 'node_modules/turbo': { version: '2.0.0', optionalDependencies: { '@turbo/linux-64': '2.0.0' } } });
  expect(found).toEqual([expect.stringContaining('`npm ci` would fail')]);
});

it('refuses an optional package of another version', () => {
  const found = messages({
    'node_modules/turbo': { version: '2.0.0', optionalDependencies: { '@turbo/linux-64': '2.0.0' } },
    'node_modules/@turbo/linux-64': { version: '1.0.0' },
  });
  expect(found).toHaveLength(1);
});

it('finds an optional package beside its parent', () => {
  const found = messages({
    'node_modules/a/node_modules/turbo': { version: '2.0.0', optionalDependencies: { '@turbo/linux-64': '2.0.0' } },
    'node_modules/a/node_modules/@turbo/linux-64': { version: '2.0.0' },
  });
  expect(found).toEqual([]);
});

it('refuses the address of a registry, not a link to a workspace', () => {
  const found = messages({
    'node_modules/zod': { version: '4.0.0', resolved: 'https://registry.example/zod.tgz' },
    'node_modules/@jalon/core': { resolved: 'packages/core' },
  });
  expect(found).toEqual([expect.stringContaining('node_modules/zod carries a registry address')]);
});

it('says so when there is none', () => {
  expect(lockfile.run([])[0]?.message).toContain('no lockfile');
});
