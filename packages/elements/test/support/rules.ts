// WebKit's driver has no word for paper, less motion or a dark system. There, the rules that hold for these are made to hold, and drawn by the engine as ever.
import type { Media } from './browser.ts';

const QUERIES: Readonly<Record<keyof Media, (value: string) => readonly (readonly [query: string, holds: boolean])[]>> = {
  media: (value) => [['print', value === 'print'], ['screen', value !== 'print']],
  reducedMotion: (value) => [['(prefers-reduced-motion: reduce)', value === 'reduce'], ['(prefers-reduced-motion: no-preference)', value !== 'reduce']],
  colorScheme: (value) => [['(prefers-color-scheme: dark)', value === 'dark']],
  forcedColors: () => [],
};

const rootsIn = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [root, ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? rootsIn(shadowRoot) : []))];
const mediaIn = (rules: CSSRuleList): CSSMediaRule[] => [...rules].flatMap((rule) => [...(rule instanceof CSSMediaRule ? [rule] : []), ...(rule instanceof CSSGroupingRule ? mediaIn(rule.cssRules) : [])]);

/** Fails where no rule of what is there speaks of the medium: nothing would be tested. */
export async function withRules<T>(media: Media, act: () => Promise<T> | T): Promise<T> {
  const sheets = new Set(rootsIn(document).flatMap((root) => [...root.adoptedStyleSheets]));
  const rules = [...sheets].flatMap(({ cssRules }) => mediaIn(cssRules));
  const changes = (Object.entries(media) as [keyof Media, string][]).flatMap(([name, value]) => QUERIES[name](value)).flatMap(([query, holds]) => rules.filter((rule) => rule.media.mediaText === query).map((rule) => ({ rule, query, holds })));
  if (changes.length === 0) throw new Error(`No rule speaks of ${JSON.stringify(media)}`);
  for (const { rule, holds } of changes) rule.media.mediaText = holds ? 'all' : 'not all';
  try {
    return await act();
  } finally {
    for (const { rule, query } of changes) rule.media.mediaText = query;
  }
}
