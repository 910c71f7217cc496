import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SUBJECTS } from '../checks/layers.ts';
import { spell, subjectFiles } from './subject.ts';

const MANIFEST = 'packages/core/package.json';
const SCHEMAS = 'packages/core/src/schemas.ts';

/** Why a subject of this name cannot be written here, or undefined. */
export function problemWith(name: string, root: string): string | undefined {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) return `"${name}" is no folder name. Use small letters and hyphens: npm run new subject allocation`;
  if (!(SUBJECTS as readonly string[]).includes(name)) {
    return `"${name}" has no place in the order of subjects yet. Add it to SUBJECTS in tools/checks/layers.ts (it may import only those before it), with a page in docs/decisions/ that says why.`;
  }
  if (existsSync(join(root, 'packages/core/src', name))) return `packages/core/src/${name} is already there.`;
  return undefined;
}

interface Door {
  'jalon-source': string;
  types: string;
  import: string;
}

/** Adds the door to the exports, before the doors that are no subject. */
function addDoor(name: string, root: string): void {
  const path = join(root, MANIFEST);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { exports: Record<string, Door | string> };
  const door: Door = {
    'jalon-source': `./src/${name}/index.ts`,
    types: `./dist/${name}/index.d.ts`,
    import: `./dist/${name}/index.js`,
  };
  const entries = Object.entries(manifest.exports);
  const at = entries.findIndex(([key]) => key === './schemas');
  entries.splice(at < 0 ? entries.length : at, 0, [`./${name}`, door]);
  writeFileSync(path, `${JSON.stringify({ ...manifest, exports: Object.fromEntries(entries) }, null, 2)}\n`);
}

function addSchema(name: string, root: string): void {
  const path = join(root, SCHEMAS);
  const line = `export { ${spell(name).camel}Schema } from './${name}/${name}.schema.ts';\n`;
  writeFileSync(path, readFileSync(path, 'utf8') + line);
}

/** Writes the subject, opens its door, and answers the paths written. */
export function writeSubject(name: string, root: string): string[] {
  const files = subjectFiles(name);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  addDoor(name, root);
  addSchema(name, root);
  return files.map(({ path }) => path);
}
