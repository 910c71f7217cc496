import { useState } from 'react';

const PLACES = { 'ansd:SN-FK-FD1-1': 'Fatick', 'ansd:SN-DK-KM2-1': 'Malika' };

/** React 19 knows custom elements: it sets `headingLevel` as the property it is, and listens to what is called `on` + the event. */
export function Results({ server }: { server: string }) {
  const [territory, setTerritory] = useState(Object.keys(PLACES)[0]);
  const [told, setTold] = useState('Ouvrez une condition pour savoir pourquoi.');
  return (
    <main>
      <h1>Nos résultats</h1>
      <label>
        Commune{' '}
        <select value={territory} onChange={(event) => setTerritory(event.target.value)}>
          {Object.entries(PLACES).map(([id, name]) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
      <jalon-provider base-url={server}>
        <jalon-scorecard
          territory={territory} programme="pacasen" cycle="2021" density="compact" headingLevel={2} readonly
          onjalon-item-open={({ item, open }) => setTold(open ? `Vous lisez ${item}.` : `${item} est refermé.`)}
          onjalon-error={({ code }) => setTold(`La fiche n’a pas pu être lue (${code}).`)}
        />
      </jalon-provider>
      <p role="status" id="told">{told}</p>
    </main>
  );
}
