import { ESLint } from 'eslint';
import { beforeAll, expect, it } from 'vitest';
import { root } from '../entry/node26.mjs';

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({ cwd: root });
});

async function messages(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return (result?.messages ?? []).map(({ message, ruleId }) => `${ruleId}: ${message}`);
}

it.each(["import { z } from 'zod';", "import z from 'zod';", "import { z } from 'zod/mini';"])('refuses %s', async (line) => {
  expect(await messages('packages/contract/src/x.schema.ts', `${line}\nexport const a = z.string();\n`)).toEqual([expect.stringContaining('92 kB')]);
});

it("is content with import * as z from 'zod' and with types by name", async () => {
  const text = "import * as z from 'zod';\nimport type { ZodType } from 'zod';\nexport const a: ZodType = z.string();\n";
  expect(await messages('packages/contract/src/x.schema.ts', text)).toEqual([]);
});

it.each(['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'fetch("x")', 'crypto.randomUUID()', 'performance.now()', 'process.env'])(
  'refuses %s in core',
  async (expression) => {
    expect(await messages('packages/core/src/time/x.engine.ts', `export const a = ${expression};\n`)).toHaveLength(1);
  },
);

it('lets core read an instant it was given', async () => {
  expect(await messages('packages/core/src/time/x.engine.ts', 'export const a = (ms: number) => new Date(ms);\n')).toEqual([]);
});

it('warns over 40 lines in a function and fails over 60', async () => {
  const body = (lines: number) => `export function a(): void {\n${'  void 0;\n'.repeat(lines)}}\n`;
  expect(await messages('packages/client/src/x.ts', body(30))).toEqual([]);
  expect(await messages('packages/client/src/x.ts', body(45))).toEqual([expect.stringContaining('jalon/long-function')]);
  expect(await messages('packages/client/src/x.ts', body(65))).toHaveLength(2);
});

it('refuses a value import that is only a type', async () => {
  expect(await messages('packages/client/src/x.ts', "import { A } from './a.ts';\nexport type B = A;\n")).toEqual([
    expect.stringContaining('consistent-type-imports'),
  ]);
});
