import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STAND_IN_VERSION } from './version.ts';

it('is of the version of the server it stands in for', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../../../apps/server/package.json', import.meta.url), 'utf8')) as { version: string };
  expect(STAND_IN_VERSION).toBe(version);
});
