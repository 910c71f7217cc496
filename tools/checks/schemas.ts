import { type Check, type Finding, type Import, importsOf, isTest, resolveRelative, type SourceFile } from './project.ts';

/** The only doors with zod behind them. */
const SCHEMA_DOOR = /\/src\/schemas\.ts$/;

/** Where schemas may run: in other schemas, behind their own door, and in a loader, whose job is to run one. */
const MAY_RUN = [/\.schema\.ts$/, SCHEMA_DOOR, /\/load-[^/]*\.rules\.ts$/];

const isSchemaFile = (path: string) => path.endsWith('.schema.ts') || SCHEMA_DOOR.test(path);
const isSchema = (path: string, { specifier }: Import) =>
  specifier === 'zod' ||
  specifier.startsWith('zod/') ||
  /^@jalon\/(core|contract)\/schemas$/.test(specifier) ||
  isSchemaFile(resolveRelative(path, specifier) ?? '');

/** The contract is made of schemas; there only its zod-free door is watched. */
const isContract = (path: string) => path.startsWith('packages/contract/');

function directFindings(file: SourceFile): Finding[] {
  if (isTest(file.path) || isContract(file.path) || MAY_RUN.some((pattern) => pattern.test(file.path))) return [];
  return importsOf(file)
    .filter((each) => !each.typeOnly && isSchema(file.path, each))
    .map(({ specifier, line }) => ({
      path: file.path,
      line,
      message: `${specifier} is imported to run. Use \`import type\`: a running schema puts zod (26 kB) on every page.`,
    }));
}

const isDoor = (path: string) => /packages\/(core|contract|client|elements)\/src\/(.*\/)?index\.ts$/.test(path);

/** Follows what a door imports to run, and answers the way to a schema, if there is one. */
function wayToSchema(path: string, files: Map<string, SourceFile>, seen: Set<string>): string[] | undefined {
  if (isSchemaFile(path)) return [path];
  const file = files.get(path);
  if (!file || seen.has(path)) return undefined;
  seen.add(path);
  for (const { specifier, typeOnly } of importsOf(file)) {
    const target = typeOnly ? undefined : resolveRelative(path, specifier);
    const way = target && wayToSchema(target, files, seen);
    if (way) return [path, ...way];
  }
  return undefined;
}

function doorFinding(door: SourceFile, files: Map<string, SourceFile>): Finding[] {
  const way = wayToSchema(door.path, files, new Set());
  if (!way) return [];
  const names = way.slice(1).map((path) => path.slice(path.lastIndexOf('/') + 1));
  const message = `This door reaches a schema: ${names.join(' → ')}. Export what needs zod from src/schemas.ts alone.`;
  return [{ path: door.path, message }];
}

export const schemas: Check = {
  name: 'Schemas as types only',
  files: ['packages/{core,contract,client,elements}/src/**/*.ts'],
  run(files) {
    const byPath = new Map(files.map((file) => [file.path, file]));
    return [...files.flatMap(directFindings), ...files.filter(({ path }) => isDoor(path)).flatMap((door) => doorFinding(door, byPath))];
  },
};
