/** A custom property a page may set, and what holds where it does not. */
export interface Token {
  readonly name: string;
  /** Default in light, and in dark where it differs. */
  readonly light: string;
  readonly dark: string | undefined;
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** `--_d-ink: #1a1d21; …` → a table of them. The first of a name wins: light, or the density that is normal. */
function declarations(css: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g)) if (!found.has(name)) found.set(name, value.trim());
  return found;
}

/** The fallback of `var(--jalon-x, fallback)`, whose brackets may nest. */
function* uses(css: string): Generator<[name: string, fallback: string]> {
  for (const match of css.matchAll(/var\(\s*(--jalon-[\w-]+)\s*(,)?/g)) {
    let depth = 1;
    let end = match.index + match[0].length;
    for (; depth > 0 && end < css.length; end += 1) depth += css[end] === '(' ? 1 : css[end] === ')' ? -1 : 0;
    yield [match[1] ?? '', match[2] ? css.slice(match.index + match[0].length, end - 1).trim() : ''];
  }
}

/** Every token the sheets read, in the order they first read it. */
export function readTokens(sheets: readonly string[]): Token[] {
  const css = withoutComments(sheets.join('\n'));
  const dark = declarations(/\[theme="?dark"?\]\)\s*\{([^}]*)\}/.exec(css)?.[1] ?? '');
  const light = declarations(css);
  const found = new Map<string, Token>();
  for (const [name, fallback] of uses(css)) {
    const own = /^var\((--_[\w-]+)\)$/.exec(fallback)?.[1] ?? '';
    if (!found.has(name)) found.set(name, { name, light: light.get(own) ?? fallback, dark: dark.get(own) });
  }
  return [...found.values()];
}
