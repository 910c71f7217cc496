import { expect, it } from 'vitest';
import { layers } from './layers.ts';

const core = (path: string, text = '') => ({ path: `packages/core/src/${path}`, text });
const messages = (...files: { path: string; text: string }[]) => layers.run(files).map(({ message }) => message);

it('lets a file import what stands to its left', () => {
  expect(messages(core('time/due.engine.ts', "import { a } from './due.rules.ts';\nimport { b } from '../shared/money.values.ts';"))).toEqual([]);
});

it('lets a file import its own layer', () => {
  expect(messages(core('time/due.engine.ts', "import { a } from './days.engine.ts';"))).toEqual([]);
});

it('refuses an import from the right, types included', () => {
  expect(messages(core('time/due.values.ts', "import type { A } from './due.engine.ts';"))[0]).toContain('A .values file may not import a .engine file');
});

it('refuses a subject that comes later', () => {
  expect(messages(core('time/due.engine.ts', "import { a } from '../assessment/score.engine.ts';"))[0]).toContain('time comes before assessment');
});

it('refuses the door of another subject', () => {
  expect(messages(core('time/due.engine.ts', "import { a } from '../shared/index.ts';"))[0]).toContain('import the file itself');
});

it('refuses a name without a layer, and an unknown subject', () => {
  expect(messages(core('time/helpers.ts'))[0]).toContain('The name says no layer');
  expect(messages(core('utils/x.values.ts'))[0]).toContain('The folder utils is no subject');
});

it('leaves tests and the doors at the top alone', () => {
  expect(messages(core('time/due.test.ts', "import '../assessment/index.ts';"), core('schemas.ts', "export * from './time/time.schema.ts';"))).toEqual([]);
});

it('lets texts read every layer before them', () => {
  expect(messages(core('messages/fr.ts', "import type { Refusal } from '../assessment/assessment.commands.ts';"))).toEqual([]);
});
