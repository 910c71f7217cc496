// What pages hold on to, tag by tag: the manifest as lines, in the form of the other reports.
import type { Entry } from '../surface/print.ts';
import type { Surface } from '../surface/surface.ts';
import { methodsOf, propertiesOf, type Tag } from './manifest.ts';

const sorted = (lines: string[]): string[] => lines.sort();
const mark = ({ deprecated }: { deprecated?: string | boolean }): string => (deprecated ? '@deprecated ' : '');
const typed = ({ name, type, default: value, ...more }: { name: string; type?: { text: string }; default?: string; deprecated?: string | boolean }): string =>
  `${mark(more)}${name}: ${type?.text ?? 'unknown'}${value === undefined ? '' : ` = ${value}`}`;

function linesOf(tag: Tag): Entry[] {
  const methods = methodsOf(tag).map(({ name, parameters = [], return: result, ...more }) =>
    `${mark(more)}${name}(${parameters.map((each) => `${each.name}${each.optional || each.default !== undefined ? '?' : ''}: ${each.type?.text ?? 'unknown'}`).join(', ')}): ${result?.type?.text ?? 'void'}`);
  const entries: Entry[] = [
    { head: 'attributes', lines: tag.attributes.map(typed) },
    { head: 'properties', lines: propertiesOf(tag).map((each) => `${mark(each)}${each.readonly ? 'readonly ' : ''}${typed({ name: each.name, ...(each.type && { type: each.type }) })}`) },
    { head: 'methods', lines: methods },
    { head: 'events', lines: tag.events.map((each) => `${mark(each)}${each.name}: ${each.type?.text}`) },
    { head: 'slots', lines: tag.slots.map(({ name }) => name || '(default)') },
    { head: 'parts', lines: tag.cssParts.map((each) => `${mark(each)}${each.name}`) },
    // What a token is unless told may change as the drawing does.
    { head: 'tokens', lines: tag.cssProperties.map((each) => `${mark(each)}${each.name}`) },
  ];
  return entries.filter(({ lines }) => lines.length > 0).map(({ head, lines }) => ({ head, lines: sorted(lines) }));
}

export function tagSurface(tags: readonly Tag[]): Surface {
  return new Map(tags.map((tag) => [`<${tag.tagName}>`, linesOf(tag)]));
}
