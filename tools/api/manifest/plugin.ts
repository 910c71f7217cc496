// What our manifest says beyond what the analyzer finds: only what is public, types a reader can use, defaults, and the tokens.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attribute, Manifest, Member, TagDeclaration } from './manifest.ts';

const SOURCES = join(import.meta.dirname, '../../../packages/elements/src');

/** `type Theme = 'auto' | 'light'` → Theme: "'auto' | 'light'": lists of words are said where they are used. */
function listsOfWords(): Map<string, string> {
  const found = globSync('**/*.ts', { cwd: SOURCES }).flatMap((path) => [...readFileSync(join(SOURCES, path), 'utf8').matchAll(/^export type (\w+) = ((?:'[^']*'(?: \| )?)+);/gm)]);
  return new Map(found.map(([, name = '', words = '']) => [name, words]));
}

/** A widget's tokens are listed beside the style sheet they stand in: `@cssprop [--jalon-x=value] - what it is for`. */
function tokensOfAll(): { name: string; default?: string; description: string }[] {
  const text = readFileSync(join(SOURCES, 'shared/tokens.css.ts'), 'utf8');
  return [...text.matchAll(/^ \* @cssprop \[?(--jalon-[a-z0-9-]+)(?:=([^\]]*))?\]? - (.+)$/gm)].map(([, name = '', value, description = '']) => ({ name, ...(value ? { default: value } : {}), description }));
}

const isPublic = ({ name, privacy, static: isStatic }: Member): boolean => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected' && (!isStatic || name === 'version' || name === 'tag');

/** Nothing may always be said: that a value may be absent goes without saying. */
const plain = (text: string, words: Map<string, string>): string => text.replace(/( \| (undefined|null))+$/, '').replace(/^\w+$/, (name) => words.get(name) ?? name);

function complete(tag: TagDeclaration, words: Map<string, string>): void {
  tag.members = tag.members?.filter(isPublic);
  const fields = new Map(tag.members?.map((member) => [member.name, member]));
  for (const each of [...(tag.attributes ?? []), ...(tag.members ?? [])]) if (each.type) each.type.text = plain(each.type.text, words);
  for (const attribute of tag.attributes ?? []) {
    const value = defaultOf(attribute, fields.get(attribute.fieldName ?? ''));
    if (value !== undefined) attribute.default = value;
    const field = fields.get(attribute.fieldName ?? '');
    if (field && attribute.description) field.description ??= attribute.description;
  }
}

/** What counts when an attribute is absent. */
function defaultOf(attribute: Attribute, field: Member | undefined): string | undefined {
  return attribute.type?.text === 'boolean' ? 'false' : (attribute.default ?? field?.default);
}

export const jalonPlugin = {
  name: 'jalon',
  packageLinkPhase({ customElementsManifest }: { customElementsManifest: Manifest }): void {
    const [words, tokens] = [listsOfWords(), tokensOfAll()];
    const homes = new Map(customElementsManifest.modules.flatMap(({ path, declarations = [] }) => declarations.map(({ name }) => [name, path])));
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) {
        complete(declaration, words);
        // The analyzer takes the first argument of each event we make for its name: only those that are documented stay.
        declaration.events = (declaration.events ?? [])
          .filter(({ name }) => name?.startsWith('jalon-'))
          .map((event) => ({ ...event, references: [{ name: event.type?.text, module: homes.get(event.type?.text ?? '') }] }));
        if (declaration.tagName && declaration.tagName !== 'jalon-provider') declaration.cssProperties = [...tokens, ...(declaration.cssProperties ?? [])];
      }
    }
  },
};
