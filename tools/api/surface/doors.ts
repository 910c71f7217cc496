// Which doors are published, and the program the compiler reads them in: sources, not built files, so that nothing has to be built.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { root } from '../../entry/node26.mjs';
import { PUBLISHED } from '../../pack/tarballs.ts';

export interface Door {
  /** As an import says it: '@jalon/core/time'. */
  name: string;
  /** '@jalon/core'. */
  packageName: string;
  /** Its source, from the top of the repository. */
  path: string;
}

export function doorsOf(packageName: string): Door[] {
  const home = PUBLISHED[packageName] ?? '';
  const { exports } = JSON.parse(readFileSync(join(root, home, 'package.json'), 'utf8')) as { exports: Record<string, string | { 'jalon-source'?: string }> };
  return Object.entries(exports).flatMap(([door, target]) => {
    const source = typeof target === 'object' ? target['jalon-source'] : undefined;
    return source ? [{ name: packageName + door.slice(1), packageName, path: join(home, source) }] : [];
  });
}

export function programOf(doors: readonly Door[]): ts.Program {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: ['node'], skipLibCheck: true }, root);
  return ts.createProgram(doors.map(({ path }) => join(root, path)), options);
}

/** 'packages/core/src/x.ts' → '@jalon/core'; undefined for what is not ours. */
export function packageOf(file: string): string | undefined {
  const path = relative(root, file).replaceAll('\\', '/');
  return Object.entries(PUBLISHED).find(([, home]) => path.startsWith(`${home}/`))?.[0];
}
