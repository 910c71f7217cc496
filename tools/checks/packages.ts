import { type Check, type Finding, importsOf, isTest, packageName, type SourceFile } from './project.ts';

/** Who may import whom among our packages. Tests may also use @jalon/testing and what they are about. */
const ARROWS: Record<string, string[]> = {
  core: [],
  referentials: ['core'],
  contract: ['core', 'referentials'],
  client: ['core', 'referentials', 'contract'],
  elements: ['core', 'referentials', 'contract', 'client'],
  testing: ['core', 'referentials', 'contract', 'client'],
  // The made-up agency is private: the build puts it into the server's own files.
  server: ['core', 'referentials', 'contract', 'elements', 'portal'],
  portal: ['core', 'contract', 'client', 'elements'],
};

const BUNDLED = ['@jalon/portal'];

/** Built whole into one file of the server's own, which verifies results in a browser: the client goes into it. */
const takesClientAlong = (path: string, specifier: string): boolean => path.startsWith('apps/server/src/results/browser/') && specifier === '@jalon/client';

const NAME = /^(?:packages|apps)\/([^/]+)\/src\//;

interface Manifest {
  name: string;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

function arrowFinding(from: string, path: string, line: number, specifier: string): Finding[] {
  const to = packageName(specifier).replace('@jalon/', '');
  const allowed = ARROWS[from] ?? [];
  if (!specifier.startsWith('@jalon/') || to === from || allowed.includes(to)) return [];
  const may = allowed.length > 0 ? `It may import ${allowed.join(', ')}` : 'It imports nothing of ours';
  return [{ path, line, message: `@jalon/${from} may not import @jalon/${to}. ${may}.` }];
}

function declaredFinding(manifest: Manifest | undefined, path: string, line: number, specifier: string): Finding[] {
  const name = packageName(specifier);
  const isOurOwn = name === manifest?.name || BUNDLED.includes(name) || specifier.startsWith('node:') || specifier.startsWith('.');
  if (!manifest || isOurOwn || manifest.dependencies?.[name] || manifest.peerDependencies?.[name]) return [];
  return [{ path, line, message: `${name} is imported but not among the dependencies of ${manifest.name}.` }];
}

function manifestsByFolder(files: readonly SourceFile[]): Map<string, Manifest> {
  const manifests = files.filter(({ path }) => path.endsWith('/package.json'));
  return new Map(manifests.map(({ path, text }) => [path.split('/')[1] as string, JSON.parse(text) as Manifest]));
}

export const packages: Check = {
  name: 'Arrows between packages, and declared dependencies',
  files: ['packages/*/src/**/*.ts', 'apps/{server,portal}/src/**/*.ts', '{packages,apps}/*/package.json'],
  run(files) {
    const manifests = manifestsByFolder(files);
    return files
      .filter(({ path }) => path.endsWith('.ts') && !isTest(path))
      .flatMap((file) => {
        const from = NAME.exec(file.path)?.[1] ?? '';
        return importsOf(file).filter(({ specifier }) => !takesClientAlong(file.path, specifier)).flatMap(({ specifier, line }) => [
          ...arrowFinding(from, file.path, line, specifier),
          ...declaredFinding(manifests.get(from), file.path, line, specifier),
        ]);
      });
  },
};
