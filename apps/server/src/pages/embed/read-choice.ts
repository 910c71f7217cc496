import { EMBED_LISTS, type EmbedChoice, type EmbedListName } from './embed.values.ts';

interface Query { get(name: string): string | null }

/** `adm`: what may follow a tag's name, and is no tag of ours with it. */
const SUFFIX = /^(?!(?:provider|review|list|matrix|scorecard|planner|allocation)$)[a-z][a-z0-9]{0,15}$/;

function oneOf<N extends EmbedListName>(name: N, query: Query): EmbedChoice[N] {
  const list: readonly string[] = EMBED_LISTS[name];
  const asked = query.get(name) ?? '';
  return (list.includes(asked) ? asked : list[0]) as EmbedChoice[N];
}

/** `https://www.agence.example/page` → its origin; empty for what is no web address. */
export function originOf(text: string): string {
  const url = URL.parse(text.includes('://') || text === '' ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) ? url.origin : '';
}

/** Reads a choice from an address or a form. What is not known falls back to the first of its list; `cycle=pacasen~2025`. */
export function readChoice(query: Query, usual: { readonly programme: string; readonly cycle: string }): EmbedChoice {
  const [programme, cycle] = (query.get('cycle') ?? '').split('~');
  const suffix = (query.get('suffix') ?? '').trim();
  return {
    widget: oneOf('widget', query), host: oneOf('host', query), locale: oneOf('locale', query), theme: oneOf('theme', query), density: oneOf('density', query),
    version: oneOf('version', query), form: oneOf('form', query), access: oneOf('access', query), resize: oneOf('resize', query),
    territory: (query.get('territory') ?? '').trim(), ...(programme && cycle ? { programme, cycle } : usual),
    suffix: SUFFIX.test(suffix) ? suffix : '', site: originOf((query.get('site') ?? '').trim()),
  };
}
