// What the makers of editors' data and of types share: how an attribute, a property or an event of an element is called.
import { type Attribute, propertiesOf, type Tag } from '../manifest/manifest.ts';

/** `'light' | 'dark'` → light, dark; nothing for an open type. */
export function wordsOf(type: string | undefined): string[] {
  const parts = (type ?? '').split(' | ');
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : [];
}

/** A type whose words stand alone in JSON or a template: an attribute is always text in the end. */
export function attributeType({ type }: Attribute): string {
  const text = type?.text ?? 'string';
  if (text === 'boolean') return "boolean | ''";
  return text === 'number' ? 'number | `${number}`' : text;
}

/** Properties a page may set. */
export const settableOf = (tag: Tag) => propertiesOf(tag).filter(({ readonly }) => !readonly);

/** Attributes whose property is called otherwise: `heading-level` → headingLevel. */
export const otherwiseCalled = (tag: Tag): (Attribute & { fieldName: string })[] =>
  tag.attributes.filter((each): each is Attribute & { fieldName: string } => each.fieldName !== undefined && each.fieldName !== each.name);

export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A doc comment, safe to stand in a file of types. */
export const comment = (text: string | undefined, indent = '  '): string => (text ? `${indent}/** ${text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')} */\n` : '');

export const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);
