// Only what is imported is in the bundle: two elements, and of the client the reader.
import { createReader } from '@jalon/client';
import '@jalon/elements/define/provider';
import '@jalon/elements/define/scorecard';

const jalon = createReader({ baseUrl: import.meta.env.VITE_JALON_URL ?? 'http://localhost:4173' });
const [provider, card] = [document.querySelector('jalon-provider')!, document.querySelector('jalon-scorecard')!];
const [places, told] = [document.querySelector<HTMLSelectElement>('#places')!, document.querySelector('#told')!];

// One client for the page and for the widgets in it.
provider.client = jalon;

for await (const { id, name } of jalon.territories.list({ within: 'iso3166-2:SN-FK', kind: 'commune' })) places.add(new Option(name, id));
places.addEventListener('change', () => (card.territory = places.value));
card.territory = 'ansd:SN-FK-FD1-1';

card.addEventListener('jalon-item-open', ({ item, open }) => {
  told.textContent = open ? `Vous lisez ${item}.` : `${item} est refermé.`;
});
