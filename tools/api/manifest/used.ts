// What the sources of an element use: the other side of what its manifest says. Found by following its imports, those that load
// later among them; what only types are taken from is left out.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, resolveRelative } from '../../checks/project.ts';

export interface Used {
  parts: Set<string>;
  tokens: Set<string>;
  /** Classes of events that are fired. */
  events: Set<string>;
}

const textOf = new Map<string, string>();

/** Every file reached from one, by its path from `home`. */
export function reachedFrom(start: string, home: string): Map<string, string> {
  const reached = new Map<string, string>();
  const waiting = [start];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (reached.has(path) || !existsSync(join(home, path))) continue;
    const text = textOf.get(path) ?? readFileSync(join(home, path), 'utf8');
    textOf.set(path, text);
    reached.set(path, text);
    for (const { specifier, typeOnly } of importsOf({ path, text })) {
      const next = typeOnly ? undefined : resolveRelative(path, specifier);
      if (next) waiting.push(next);
    }
  }
  return reached;
}

const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, first = '']) => first);

/** `part="row cell"` in a template, `part: 'row'` in an element made by code. A part is always written as a word, so that it is found. */
const partsIn = (text: string): string[] => [...matches(text, /\bpart="([\w -]+)"/g), ...matches(text, /[{,]\s*part: '([\w -]+)'/g)].flatMap((names) => names.split(' '));

/** Comments say what may be set; only code uses it. */
const code = (text: string): string => text.replace(/\/\*[^]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

export function usedBy(start: string, home: string): Used {
  const texts = [...reachedFrom(start, home).values()].map(code);
  const all = (find: (text: string) => string[]): Set<string> => new Set(texts.flatMap(find));
  return {
    parts: all(partsIn),
    tokens: all((text) => matches(text, /var\((--jalon-[a-z0-9-]+)/g)),
    events: all((text) => matches(text, /\bnew (Jalon\w+Event)\(/g)),
  };
}
