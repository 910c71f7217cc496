// Types of the elements in JSX. React 18 writes every prop as an attribute; React 19 sets the property where there is one, and
// listens for `onjalon-error`: both read the same types.
import type { Tag } from '../manifest/manifest.ts';
import { attributeType, comment, otherwiseCalled, quoted, settableOf } from './words.ts';

function propsOf(tag: Tag): string {
  const attributes = tag.attributes.map((each) => `${comment(each.description)}  ${quoted(each.name)}?: ${attributeType(each)} | undefined;`);
  const twins = otherwiseCalled(tag).map((each) => `${comment(`The property behind \`${each.name}\`.`)}  ${each.fieldName}?: ${tag.name}['${each.fieldName}'] | undefined;`);
  const properties = settableOf(tag).map(({ name, description }) => `${comment(description && `${description} From React 19 on.`)}  ${name}?: ${tag.name}['${name}'] | undefined;`);
  const events = tag.events.map(({ name, type, description }) => `${comment(description && `${description} From React 19 on.`)}  'on${name}'?: ((event: ${type?.text}) => void) | undefined;`);
  return `${comment(tag.description, '')}export interface ${tag.name}Props {\n${[...attributes, ...twins, ...properties, ...events].join('\n')}\n}\n`;
}

export function reactTypes(tags: readonly Tag[]): string {
  const names = [...new Set(tags.flatMap((tag) => [tag.name, ...tag.events.map(({ type }) => type?.text ?? '')]))].sort();
  const lines = tags.map((tag) => `${comment(tag.description)}  '${tag.tagName}': Props<${tag.name}, ${tag.name}Props>;`);
  return `// Made from the manifest. With \`import '@jalon/elements/react'\`, or "types": ["@jalon/elements/react"] in tsconfig.json, JSX knows the elements.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ${names.join(', ')} } from './index.js';

type Props<Element extends HTMLElement, Own> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> & Own;

${tags.map(propsOf).join('\n')}
interface ByTag {
${lines.join('\n')}
}

/**
 * Every element by its tag, or by its tag with the suffix you gave to \`define\`:
 * \`declare module 'react' { namespace JSX { interface IntrinsicElements extends JalonElements<'adm'> {} } }\`
 */
export type JalonElements<Suffix extends string = ''> = { [Tag in keyof ByTag as Suffix extends '' ? Tag : \`\${Tag}-\${Suffix}\`]: ByTag[Tag] };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends JalonElements {}
  }
}
`;
}
