// web-types, which the editors of JetBrains read: https://json.schemastore.org/web-types.
import type { Tag } from '../manifest/manifest.ts';
import { settableOf, wordsOf } from './words.ts';

const value = (type: string | undefined): object => (type === 'boolean' ? { type: 'boolean' } : { type: wordsOf(type).length > 0 ? wordsOf(type).map((word) => `'${word}'`) : (type ?? 'string') });

export function webTypes(tags: readonly Tag[], name: string, version: string): object {
  const elements = tags.map((tag) => ({
    name: tag.tagName,
    description: tag.description,
    attributes: tag.attributes.map(({ name: attribute, description, type, default: unlessTold }) => ({ name: attribute, description, value: { ...value(type?.text), ...(type?.text === 'boolean' ? { kind: 'no-value' } : {}), ...(unlessTold === undefined ? {} : { default: unlessTold }) } })),
    slots: tag.slots.map(({ name: slot, description }) => ({ name: slot, description })),
    js: {
      properties: settableOf(tag).map(({ name: property, description, type }) => ({ name: property, description, type: type?.text })),
      events: tag.events.map(({ name: event, description, type }) => ({ name: event, description, type: type?.text })),
    },
    css: {
      properties: tag.cssProperties.map(({ name: token, description, default: unlessTold }) => ({ name: token, description, ...(unlessTold ? { default: unlessTold } : {}) })),
      parts: tag.cssParts.map(({ name: part, description }) => ({ name: part, description })),
    },
  }));
  return { $schema: 'https://json.schemastore.org/web-types', name, version, 'js-types-syntax': 'typescript', 'description-markup': 'markdown', contributions: { html: { elements } } };
}
