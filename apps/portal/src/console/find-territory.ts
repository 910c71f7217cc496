import type { Console } from './console.ts';
import { el, fill } from './dom.ts';
import { field, select } from './forms.ts';

const PAUSE_MS = 250;

/** A territory by words of its name: what is chosen is one line of what was found, as a name alone is never a key. `''` is everywhere. */
export function territoryFields({ say, jalon, announce }: Console, name: string): { nodes: HTMLElement[] } {
  const search = el('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const found = select(name, [['', say('everywhere')]]);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const look = async (): Promise<void> => {
    const mine = (asked += 1);
    const q = search.value.trim();
    const { items } = q === '' ? { items: [] } : await jalon.territories.list({ q, pageSize: 20 }).first();
    if (mine !== asked) return;
    fill(found, el('option', { value: '' }, say('everywhere')), items.map(({ id, name: label, kind }) => el('option', { value: id }, `${label} · ${say(`kind.${kind}`)}`)));
    if (items.length > 0) found.selectedIndex = 1;
    if (q !== '') announce(say('found', { count: items.length }));
  };
  search.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look().catch(() => announce(say('failed.unknown'))), PAUSE_MS);
  });
  return { nodes: [field(say('territory.search'), search), field(say('territory'), found)] };
}
