import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstFile, secondFile, withRuntime } from './one-file.ts';

const SECOND = 'parts/all/second-1a2b.js';
const RUNTIME = 'var all = (made) => {\n\tconst target = {};\n\tfor (const name in made) Object.defineProperty(target, name, { get: made[name] });\n\treturn target;\n};\nexport { all as t };\n';
const FIRST = `import { t as all } from "./parts/all/rolldown-runtime-x.js";
const said = [];
function say(words) { said.push(words); return said.length; }
class Widget { more() { return import("./${SECOND}").then((n) => n.a); } where() { return import.meta.url; } }
export { Widget, said as b, say as c };
`;
const OTHER = `import { t as __all } from "./rolldown-runtime-x.js";
import { b as said$1, c as say } from "../../first.all.js";
var more_exports = __all({ go: () => go });
function go() { say("second"); return [...said$1, typeof import("./parts/all/fr-1.js").catch(() => 0)]; }
export { more_exports as a };
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jalon-one-file-'));
  mkdirSync(join(folder, 'parts/all'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const made = () => firstFile(withRuntime(FIRST, RUNTIME), { second: SECOND, exported: ['Widget'] });

it('gives both files one state, whatever address the first was loaded from, and asks for the second once', async () => {
  writeFileSync(join(folder, 'first.mjs'), made().module.replace(SECOND, 'parts/all/second.mjs'));
  writeFileSync(join(folder, 'parts/all/second.mjs'), secondFile(withRuntime(OTHER, RUNTIME)));
  const first = (await import(`${pathToFileURL(join(folder, 'first.mjs')).href}?v=2`)) as { Widget: new () => { more(): Promise<{ go(): string[] }> } };
  expect(Object.keys(first)).toEqual(['Widget']);
  const widget = new first.Widget();
  expect((await widget.more()).go()).toEqual(['second', 'object']);
  expect((await new first.Widget().more()).go()).toEqual(['second', 'second', 'object']);
});

it('asks again for a second file that did not come', async () => {
  writeFileSync(join(folder, 'late.mjs'), made().module.replace(SECOND, 'parts/all/late.mjs'));
  const { Widget } = (await import(pathToFileURL(join(folder, 'late.mjs')).href)) as { Widget: new () => { more(): Promise<unknown> } };
  await expect(new Widget().more()).rejects.toThrow();
  expect(made().module).toMatch(/second = undefined; throw cause/);
});

it('is a classic script with what a page may use, and no address of its own', () => {
  const { classic } = made();
  const name = 'Jalon';
  const { Widget, ...more } = runInThisContext(`${classic};${name}`) as Record<string, new () => { where(): unknown }>;
  expect([new Widget!().where(), Object.keys(more)]).toEqual([undefined, []]);
});

it('looks for languages where the second file stands', () => {
  expect(secondFile(withRuntime(OTHER, RUNTIME))).toContain('import("./fr-1.js")');
});

it('refuses to hand over what has no value yet, or a second file that nothing asks for', () => {
  const moving = FIRST.replace('const said', 'let said');
  expect(() => firstFile(withRuntime(moving, RUNTIME), { second: SECOND, exported: [] })).toThrow(/said before they have their value/);
  expect(() => firstFile(withRuntime(FIRST, RUNTIME), { second: 'parts/all/else.js', exported: [] })).toThrow(/Nothing asks for/);
});
