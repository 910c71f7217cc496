import type { Grant, Role } from '@jalon/core/assessment';

/** Somebody made up, with what was granted to them. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly grants: readonly Grant[];
}

const persona = (id: string, name: string, role: Role, territoryId: string | null, organisation: string): Persona => ({
  id, name, organisation: { id: organisation.toLowerCase().replaceAll(' ', '-'), name: organisation }, grants: [{ role, territoryId }],
});

/** The people of the demonstration, by the names the reference server knows them by too. */
export const PERSONAS = {
  'secretary-kolda': persona('secretary-kolda', 'Fatou Baldé', 'secretary', 'sn-kd-kd1-1', 'Commune de Kolda'),
  'coach-kolda': persona('coach-kolda', 'Mamadou Diallo', 'coach', 'sn-kd', 'ARD de Kolda'),
  'coach-kolda-2': persona('coach-kolda-2', 'Aïssatou Sow', 'coach', 'sn-kd', 'ARD de Kolda'),
  verifier: persona('verifier', 'Ousmane Ndiaye', 'verifier', null, 'Cabinet vérificateur'),
  'officer-adm': persona('officer-adm', 'Khady Fall', 'officer', null, 'ADM'),
  reader: persona('reader', 'Ibrahima Sarr', 'reader', null, 'DGPU'),
  'secretary-louga': persona('secretary-louga', 'Astou Mbaye', 'secretary', 'sn-lg-ld1-1', 'Commune de Louga'),
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;
export const PERSONA_NAMES = Object.keys(PERSONAS) as PersonaName[];

/** The token the stand-in takes for a persona. It vouches for nobody outside tests. */
export const tokenOf = (name: string): string => `persona.${name}`;

/** A token that was good once. */
export const EXPIRED_TOKEN = 'expired.coach-kolda';
