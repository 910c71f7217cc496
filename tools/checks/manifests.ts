import { type Check, type Finding, packageName, type SourceFile } from './project.ts';

interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  license?: string;
  type?: string;
  exports?: Record<string, string | Record<string, string>>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const isExact = (spec: string) => /^\d+\.\d+\.\d+/.test(spec);

function dependencyFindings(manifest: Manifest, versions: Map<string, string>): string[] {
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  return Object.entries(all).flatMap(([name, spec]) => {
    const ours = versions.get(packageName(name));
    if (ours !== undefined && spec !== ours) return [`${name} is ${ours} here, but "${spec}" is asked for.`];
    return isExact(spec) ? [] : [`${name}: "${spec}" is not one exact version. A release must be built from what was tested.`];
  });
}

/** Doors of types alone, made from the manifest of the elements: they have no source. */
const MADE = ['./react', './vue'];

function releaseFindings({ license, type, exports = {} }: Manifest): string[] {
  const doors = Object.entries(exports).filter((entry): entry is [string, Record<string, string>] => typeof entry[1] === 'object');
  const misplaced = doors.filter(([door, conditions]) => !MADE.includes(door) && Object.keys(conditions)[0] !== 'jalon-source');
  return [
    ...(license === 'Apache-2.0' ? [] : ['The licence must be Apache-2.0.']),
    ...(type === 'module' ? [] : ['"type" must be "module": we publish ES modules only.']),
    ...misplaced.map(([door]) => `The door ${door} must name "jalon-source" first, or tests would read an old build.`),
  ];
}

export const manifests: Check = {
  name: 'package.json of every workspace',
  files: ['package.json', '{packages,apps,examples}/*/package.json', '{e2e,bench,tools}/package.json'],
  run(files) {
    const all = files.map(({ path, text }: SourceFile) => ({ path, manifest: JSON.parse(text) as Manifest }));
    const versions = new Map(all.map(({ manifest }) => [manifest.name, manifest.version]));
    return all.flatMap(({ path, manifest }): Finding[] => {
      const messages = [...dependencyFindings(manifest, versions), ...(manifest.private ? [] : releaseFindings(manifest))];
      return messages.map((message) => ({ path, message }));
    });
  },
};
