// Custom data of Visual Studio Code, formats 1.1: completion and help in HTML and CSS, which other editors read too.
import type { Tag } from '../manifest/manifest.ts';
import { wordsOf } from './words.ts';

const byName = <T extends { name: string }>(list: readonly T[]): T[] => [...new Map(list.map((each) => [each.name, each])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));

function helpOf(tag: Tag): string {
  const lines = [tag.description ?? ''];
  if (tag.events.length > 0) lines.push('**Events**', ...tag.events.map(({ name, type, description }) => `- \`${name}\` (${type?.text}): ${description}`));
  if (tag.cssParts.length > 0) lines.push('**Parts**', ...tag.cssParts.map(({ name, description }) => `- \`${name}\`: ${description}`));
  return lines.join('\n');
}

export function htmlData(tags: readonly Tag[]): object {
  return {
    version: 1.1,
    tags: tags.map((tag) => ({
      name: tag.tagName,
      description: { kind: 'markdown', value: helpOf(tag) },
      attributes: tag.attributes.map(({ name, description, type, default: value }) => {
        const words = wordsOf(type?.text);
        const help = `${description ?? ''}${value === undefined ? '' : `\n\nUnless told: \`${value}\`.`}`;
        return { name, description: { kind: 'markdown', value: help }, ...(type?.text === 'boolean' ? { valueSet: 'v' } : {}), ...(words.length > 0 ? { values: words.map((word) => ({ name: word })) } : {}) };
      }),
    })),
  };
}

export function cssData(tags: readonly Tag[]): object {
  const tokens = byName(tags.flatMap(({ cssProperties }) => cssProperties));
  const parts = byName(tags.flatMap(({ tagName, cssParts }) => cssParts.map((part) => ({ ...part, tagName }))));
  const on = (name: string): string => tags.filter(({ cssParts }) => cssParts.some((part) => part.name === name)).map(({ tagName, cssParts }) => `- \`${tagName}\`: ${cssParts.find((part) => part.name === name)?.description}`).join('\n');
  return {
    version: 1.1,
    properties: tokens.map(({ name, description, default: value }) => ({ name, description: { kind: 'markdown', value: `${description ?? ''}${value ? `\n\nUnless told: \`${value}\`.` : ''}` } })),
    pseudoElements: parts.map(({ name }) => ({ name: `::part(${name})`, description: { kind: 'markdown', value: on(name) } })),
  };
}
