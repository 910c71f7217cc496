import { type Check, type Finding, type Import, importsOf, isTest, resolveRelative, type SourceFile } from './project.ts';

/** Data flows one way: a file imports only what stands to its left. */
export const LAYERS = ['values', 'schema', 'rules', 'engine', 'view', 'commands', 'index'] as const;
export type Layer = (typeof LAYERS)[number];

/** A subject imports only those before it. */
export const SUBJECTS = [
  'shared', 'time', 'territory', 'referential', 'assessment', 'allocation', 'investment', 'governance', 'coaching', 'messages',
] as const;
export type Subject = (typeof SUBJECTS)[number];

const CORE = 'packages/core/src/';

interface Place {
  subject: Subject;
  /** Texts have no layer: they may read every kind of file before them. */
  layer: Layer | 'text';
}

const isSubject = (name: string): name is Subject => (SUBJECTS as readonly string[]).includes(name);
const isLayer = (name: string): name is Layer => (LAYERS as readonly string[]).includes(name);

/** Where a file of core stands, or a sentence that says why it stands nowhere. */
export function placeOf(path: string): Place | string {
  const parts = path.slice(CORE.length).split('/');
  const [subject = '', name = ''] = [parts[0], parts.at(-1)];
  if (!isSubject(subject)) return `The folder ${subject} is no subject. The subjects are ${SUBJECTS.join(', ')}.`;
  if (name === 'index.ts') return { subject, layer: 'index' };
  if (subject === 'messages') return { subject, layer: 'text' };
  const layer = name.replace(/\.ts$/, '').split('.').at(-1) ?? '';
  if (isLayer(layer) && name.split('.').length === 3) return { subject, layer };
  return `The name says no layer. End it in one of ${LAYERS.slice(0, -1).map((each) => `.${each}.ts`).join(', ')}.`;
}

const rank = (layer: Place['layer']): number => (layer === 'text' ? LAYERS.length - 1 : LAYERS.indexOf(layer));

function judge(from: Place, to: Place): string | undefined {
  if (SUBJECTS.indexOf(to.subject) > SUBJECTS.indexOf(from.subject)) {
    return `${from.subject} comes before ${to.subject} and may not import it. Move what both need to an earlier subject.`;
  }
  if (to.subject !== from.subject && to.layer === 'index') {
    return `Inside core, import the file itself and not the door ${to.subject}/index.ts: a door brings every layer along.`;
  }
  if (rank(to.layer) > rank(from.layer)) {
    return `A .${from.layer} file may not import a .${to.layer} file. Order: ${LAYERS.join(' → ')}.`;
  }
  return undefined;
}

function findingsOf(file: SourceFile): Finding[] {
  const from = placeOf(file.path);
  if (typeof from === 'string') return [{ path: file.path, message: from }];
  const check = ({ specifier, line }: Import): Finding[] => {
    const target = resolveRelative(file.path, specifier);
    const to = target?.startsWith(CORE) && target.slice(CORE.length).includes('/') ? placeOf(target) : undefined;
    if (!to || typeof to === 'string') return [];
    const message = judge(from, to);
    return message ? [{ path: file.path, line, message: `${specifier}: ${message}` }] : [];
  };
  return importsOf(file).flatMap(check);
}

/** Doors at the top of src (index.ts, schemas.ts) may name anything; tests may look everywhere. */
const isInSubject = ({ path }: SourceFile) => path.slice(CORE.length).includes('/') && !isTest(path);

export const layers: Check = {
  name: 'Layers and order of subjects in core',
  files: [`${CORE}**/*.ts`],
  run: (files) => files.filter(isInSubject).flatMap(findingsOf),
};
