// The custom-elements manifest of packages/elements, as `cem analyze` writes it: what the editors' data, the types for React and
// Vue, Storybook's pages and the report of the tags are made from.
import { join } from 'node:path';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from '../../entry/node26.mjs';

interface Named {
  name: string;
  description?: string;
  deprecated?: string | boolean;
}
interface Typed extends Named {
  type?: { text: string };
  default?: string;
}
export interface Attribute extends Typed {
  fieldName?: string;
}
export interface Member extends Typed {
  kind: 'field' | 'method';
  privacy?: 'public' | 'protected' | 'private';
  static?: boolean;
  readonly?: boolean;
  attribute?: string;
  parameters?: { name: string; type?: { text: string }; optional?: boolean; default?: string }[];
  return?: { type?: { text: string } };
}
export interface TagDeclaration extends Named {
  kind: string;
  tagName?: string;
  members?: Member[];
  attributes?: Attribute[];
  events?: (Typed & { references?: unknown })[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Typed[];
}
/** One element, all of whose lists are there. */
export type Tag = Required<Pick<TagDeclaration, 'tagName' | 'members' | 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties'>> & TagDeclaration & { path: string };

export interface Manifest {
  modules: { path: string; declarations?: TagDeclaration[]; exports?: unknown[] }[];
}

export const ELEMENTS: string = join(root, 'packages/elements');

/** Reads the sources as the build does, and writes nothing. */
export async function readManifest(): Promise<Manifest> {
  return (await cli({ argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs'], cwd: ELEMENTS, noWrite: true })) as Manifest;
}

/** The elements of a manifest, in the order of their tags. */
export function tagsOf({ modules }: Manifest): Tag[] {
  const none = { members: [], attributes: [], events: [], slots: [], cssParts: [], cssProperties: [] };
  return modules
    .flatMap(({ path, declarations = [] }) => declarations.map((each) => ({ ...none, ...each, path })))
    .filter((each): each is Tag => each.tagName !== undefined)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** What a page may set from code, and that is no attribute's twin. */
export const propertiesOf = ({ members }: Tag): Member[] => members.filter(({ kind, static: isStatic, attribute }) => kind === 'field' && !isStatic && !attribute);

export const methodsOf = ({ members }: Tag): Member[] => members.filter(({ kind }) => kind === 'method');
