import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { layers } from '../checks/layers.ts';
import { readFiles } from '../checks/project.ts';
import { schemas } from '../checks/schemas.ts';
import { root } from '../entry/node26.mjs';
import { problemWith, writeSubject } from './write.ts';

// A copy of core's bones below node_modules/.cache, so that packages are found as usual.
let copy: string;
beforeAll(() => {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  copy = mkdtempSync(join(cache, 'new-subject-'));
  for (const path of ['packages/core/package.json', 'packages/core/tsconfig.json', 'packages/core/src/shared', 'tsconfig.base.json']) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  writeFileSync(join(copy, 'packages/core/src/schemas.ts'), '');
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  writeSubject('coaching', copy);
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const run = (program: string, ...args: string[]) =>
  execFileSync(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: join(copy, 'packages/core'),
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, VITEST: undefined, NO_COLOR: '1' },
  });

it('writes tests that pass', () => {
  expect(run('vitest/vitest.mjs', 'run', 'src/coaching')).toMatch(/Tests\s+3 passed/);
});

it('writes types that fit', () => {
  expect(run('typescript/bin/tsc', '-p', '.')).toBe('');
});

it('obeys the layers and keeps schemas as types', () => {
  expect(layers.run(readFiles(copy, layers.files))).toEqual([]);
  expect(schemas.run(readFiles(copy, ['packages/core/src/**/*.ts']))).toEqual([]);
});

it('opens the door before ./schemas, and names the schema there', () => {
  const doors = Object.keys((JSON.parse(readFileSync(join(copy, 'packages/core/package.json'), 'utf8')) as { exports: object }).exports);
  expect(doors.indexOf('./coaching')).toBe(doors.indexOf('./schemas') - 1);
  expect(readFileSync(join(copy, 'packages/core/src/schemas.ts'), 'utf8')).toContain('coachingSchema');
});

it.each([
  ['Coaching!', 'is no folder name'],
  ['weather', 'has no place in the order of subjects'],
  ['coaching', 'is already there'],
])('refuses %s and says why', (name, why) => {
  expect(problemWith(name, copy)).toContain(why);
});
