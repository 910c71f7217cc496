import { foldName } from '../../territory/territory.values.ts';
import type { EntrantGround } from './entrant-columns.rules.ts';
import type { EntrantRemark } from './entrant-table.values.ts';

type Named = EntrantGround['territories'][number];
export type TerritoryReading = { readonly id: string } | { readonly remark: EntrantRemark };

/** Kinds that a word before a name says. */
const KINDS: Readonly<Record<string, readonly string[]>> = { region: ['region'], departement: ['departement'], commune: ['commune', 'ville'], ville: ['ville', 'commune'], city: ['ville', 'commune'], town: ['ville', 'commune'], municipality: ['commune', 'ville'] };

/** Of several of one name, the one that a word before it, the list or the cycle means; all where none does. */
function narrow(found: readonly Named[], words: string, sets: readonly (ReadonlySet<string> | undefined)[]): readonly Named[] {
  const kinds = KINDS[words.split(' ')[0] ?? ''];
  const ofKind = kinds ? found.filter(({ kind }) => kinds.includes(kind)) : [];
  if (ofKind.length === 1) return ofKind;
  for (const set of sets) { const own = found.filter(({ id }) => set?.has(id)); if (own.length === 1) return own; }
  return found;
}

/** What is written before a name. */
const BEFORE = /^(?:commune(?: rurale| urbaine)?|ville|municipalite|prefecture|region|departement|collectivite|municipality|city|town|جماعه|جماعة|مدينه|مدينة) (?:de la |de l |de |du |des |d |of )?/;

/** Finds territories by their id, any of their codes, or their name: accents, capitals and what stands before a name do not matter. */
export function territoryFinder({ territories, entrants, likely }: EntrantGround): (text: string) => TerritoryReading {
  const byWords = new Map<string, Set<Named>>();
  const put = (words: string, one: Named): void => void (byWords.get(words) ?? byWords.set(words, new Set()).get(words)!).add(one);
  const byCode = new Map<string, Named>();
  for (const one of territories) {
    byCode.set(one.id.toLowerCase(), one);
    for (const { scheme, code } of one.identifiers) { byCode.set(`${scheme}:${code}`.toLowerCase(), one); byCode.set(code.toLowerCase(), one); }
    const words = foldName(one.name);
    put(words, one);
    const bare = words.replace(BEFORE, '');
    if (bare !== words) put(`~${bare}`, one);
  }
  const listed = new Set(entrants.map(({ territory }) => territory));
  return (text) => {
    const coded = byCode.get(text.trim().toLowerCase());
    if (coded) return { id: coded.id };
    const words = foldName(text);
    const bare = words.replace(BEFORE, '');
    const found = [...(byWords.get(words) ?? byWords.get(bare) ?? byWords.get(`~${bare}`) ?? [])];
    const [only, ...others] = narrow(found, words, [listed, likely]);
    const figures = { found: text.trim().slice(0, 80) };
    if (!only) return { remark: { code: 'territory-unknown', figures } };
    if (others.length === 0) return { id: only.id };
    return { remark: { code: 'territory-ambiguous', figures: { ...figures, codes: [only, ...others].slice(0, 4).map(({ id }) => id).join(', ') } } };
  };
}
