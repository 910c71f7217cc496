import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { integrityOf, sri } from './integrity.ts';

it('hashes as browsers do', () => {
  // The example of the Subresource Integrity specification.
  expect(sri(Buffer.from("alert('Hello, world.');"))).toBe('sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO');
});

it('lists scripts, parts included, and no maps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-sri-'));
  mkdirSync(join(folder, 'parts'));
  for (const name of ['a.js', 'a.js.map', 'parts/en-X.js']) writeFileSync(join(folder, name), name);
  expect(Object.keys(integrityOf(folder, '1.0.0').files)).toEqual(['a.js', 'parts/en-X.js']);
  rmSync(folder, { recursive: true });
});
