import { foldName } from '../../territory/territory.values.ts';
import type { EntrantGround } from './entrant-columns.rules.ts';
import type { EntrantRemark } from './entrant-table.values.ts';

type Named = EntrantGround['territories'][number];
export type TerritoryReading = { readonly id: string } | { readonly remark: EntrantRemark };

/** Kinds that a word before a name says. */
const KINDS: Readonly<Record<string, readonly string[]>> = { region: ['region'], departement: ['departement'], commune: ['commune', 'ville'], ville: ['ville', 'commune'], city: ['ville', 'commune'], town: ['ville', 'commune'], municipality: ['commune', 'ville'] };

/** Of several of one name, the one that the list or the cycle means; all where none does. Where a word before the name says a kind, nobody of another kind is meant. */
function narrow(found: readonly Named[], words: string, sets: readonly (ReadonlySet<string> | undefined)[]): readonly Named[] {
  const kinds = KINDS[words.split(' ')[0] ?? ''];
  const whole = kinds ? found.filter(({ name }) => foldName(name) === words) : [];
  if (whole.length === 1) return whole;
  const meant = kinds ? found.filter(({ kind }) => kinds.includes(kind)) : found;
  for (const set of sets) { const own = meant.filter(({ id }) => set?.has(id)); if (own.length === 1) return own; }
  return meant;
}

/** What is written before a name. */
const BEFORE = /^(?:commune(?: rurale| urbaine)?|ville|municipalite|prefecture|region|departement|collectivite|municipality|city|town|جماعه|جماعة|مدينه|مدينة) (?:de la |de l |de |du |des |d |of )?/;

/** Finds territories by their id, any of their codes, or their name: accents and capitals do not matter. "Pikine" is the département as much as the "Ville de Pikine". */
export function territoryFinder({ territories, entrants, likely }: EntrantGround): (text: string) => TerritoryReading {
  const byWords = new Map<string, Set<Named>>();
  const put = (words: string, one: Named): void => void (byWords.get(words) ?? byWords.set(words, new Set()).get(words)!).add(one);
  const byCode = new Map<string, Named>();
  for (const one of territories) {
    byCode.set(one.id.toLowerCase(), one);
    for (const { scheme, code } of one.identifiers) { byCode.set(`${scheme}:${code}`.toLowerCase(), one); byCode.set(code.toLowerCase(), one); }
    const words = foldName(one.name);
    put(words, one);
    put(words.replace(BEFORE, ''), one);
  }
  const listed = new Set(entrants.map(({ territory }) => territory));
  return (text) => {
    const coded = byCode.get(text.trim().toLowerCase());
    if (coded) return { id: coded.id };
    const words = foldName(text);
    const found = [...new Set([words, words.replace(BEFORE, '')].flatMap((one) => [...(byWords.get(one) ?? [])]))];
    const [only, ...others] = narrow(found, words, [listed, likely]);
    const figures = { found: text.trim().slice(0, 80) };
    if (!only) return { remark: { code: 'territory-unknown', figures } };
    if (others.length === 0) return { id: only.id };
    return { remark: { code: 'territory-ambiguous', figures: { ...figures, codes: [only, ...others].slice(0, 4).map(({ id }) => id).join(', ') } } };
  };
}
