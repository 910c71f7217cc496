import type { Grant } from '@jalon/core/assessment';
import { demonstrationPeople, type DemonstrationPerson, type DemonstrationPersonId } from '@jalon/referentials';

/** Somebody made up, with what was granted to them. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly grants: readonly Grant[];
}

function personaOf({ id, name, organisation }: DemonstrationPerson): Persona {
  const own = demonstrationPeople.organisations.filter((one) => one.id === organisation);
  return {
    id, name, organisation: own[0] ? { id: own[0].id, name: own[0].name } : null,
    grants: own.map(({ role, territoryId }) => ({ role, territoryId })),
  };
}

export type PersonaName = DemonstrationPersonId;

/** The people of the demonstration, all invented, as the reference server knows them too. */
export const PERSONAS = /* @__PURE__ */ Object.fromEntries(demonstrationPeople.people.map((person) => [person.id, personaOf(person)])) as Readonly<Record<PersonaName, Persona>>;

export const PERSONA_NAMES = /* @__PURE__ */ Object.keys(PERSONAS) as PersonaName[];

/** The token the stand-in takes for a persona. It vouches for nobody outside tests. */
export const tokenOf = (name: string): string => `persona.${name}`;

/** A token that was good once. */
export const EXPIRED_TOKEN = 'expired.coach-kolda';
