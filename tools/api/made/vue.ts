// Types of the elements in Vue's templates, which vue-tsc and the editors read from GlobalComponents.
import type { Tag } from '../manifest/manifest.ts';
import { camel, comment, settableOf, wordsOf } from './words.ts';

/** A template writes text, or binds a value. */
function typeOf(text: string): string {
  if (text === 'boolean') return "boolean | ''";
  return text === 'number' ? 'number | `${number}`' : wordsOf(text).length > 0 ? text : 'string';
}

function propsOf(tag: Tag): string {
  const attributes = tag.attributes.map(({ name, type, description }) => `${comment(description)}  ${camel(name)}?: ${typeOf(type?.text ?? 'string')} | undefined;`);
  const properties = settableOf(tag).map(({ name, description }) => `${comment(description)}  ${name}?: ${tag.name}['${name}'] | undefined;`);
  const events = tag.events.map(({ name, type, description }) => `${comment(description)}  on${camel(`-${name}`)}?: ((event: ${type?.text}) => void) | undefined;`);
  return `${comment(tag.description, '')}export interface ${tag.name}Props {\n${[...attributes, ...properties, ...events].join('\n')}\n}\n`;
}

export function vueTypes(tags: readonly Tag[]): string {
  const names = [...new Set(tags.flatMap((tag) => [tag.name, ...tag.events.map(({ type }) => type?.text ?? '')]))].sort();
  const lines = tags.map((tag) => `${comment(tag.description)}  '${tag.tagName}': Component<${tag.name}, ${tag.name}Props>;`);
  return `// Made from the manifest. With \`import '@jalon/elements/vue'\`, or "types": ["@jalon/elements/vue"] in tsconfig.json, templates know the elements.
import type { HTMLAttributes, PublicProps } from 'vue';
import type { ${names.join(', ')} } from './index.js';

/** The properties of an element, and what a template may say of it. */
type Component<Element extends HTMLElement, Own> = new () => Element & { $props: Own & Omit<HTMLAttributes, keyof Own> & PublicProps };

${tags.map(propsOf).join('\n')}
interface ByTag {
${lines.join('\n')}
}

/**
 * Every element by its tag, or by its tag with the suffix you gave to \`define\`:
 * \`declare module 'vue' { interface GlobalComponents extends JalonComponents<'adm'> {} }\`
 */
export type JalonComponents<Suffix extends string = ''> = { [Tag in keyof ByTag as Suffix extends '' ? Tag : \`\${Tag}-\${Suffix}\`]: ByTag[Tag] };

declare module 'vue' {
  interface GlobalComponents extends JalonComponents {}
}
`;
}
