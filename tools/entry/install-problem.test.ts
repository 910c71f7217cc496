import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { explainInstallProblem } from './install-problem.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-install-'));
  vi.stubEnv('npm_config_user_agent', 'npm/11.19.1 node/v20.20.2 linux x64');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

const entry = (version: string, more = {}) => ({ packages: { 'node_modules/zod': { version, ...more } } });

function install(wanted: object, installed?: object): string {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(wanted));
  if (installed) {
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify(installed));
  }
  return explainInstallProblem(folder)?.join(' ') ?? 'fine';
}

it('says to install when nothing is installed', () => {
  expect(install(entry('4.6.7'))).toContain('Run `npm ci` first');
});

it('names the first package that differs from the lockfile', () => {
  expect(install(entry('4.6.7'), entry('4.6.6'))).toContain('zod is 4.6.6, the lockfile says 4.6.7');
});

it('is content when both agree', () => {
  expect(install(entry('4.6.7'), entry('4.6.7'))).toBe('fine');
});

it("does not miss another platform's package", () => {
  expect(install(entry('4.6.7', { optional: true }), { packages: {} })).toBe('fine');
});

it('names an npm that is too old', () => {
  vi.stubEnv('npm_config_user_agent', 'npm/8.19.4 node/v18.0.0 linux x64');
  expect(install(entry('4.6.7'), entry('4.6.7'))).toContain('This npm (version 8) is too old');
});
