import type { Grant, Role } from '@jalon/core/assessment';

/** Somebody made up, with what was granted to them. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  readonly grants: readonly Grant[];
}

const organisation = (id: string, name: string, role: Role, territoryId: string | null) => ({ organisation: { id, name: `${name} (démonstration)` }, grants: [{ role, territoryId }] });
const ARD_KOLDA = organisation('demo-ard-kolda', 'ARD de Kolda', 'coach', 'sn-kd');

/** The people of the demonstration, all invented, as the reference server knows them too. */
export const PERSONAS = {
  'secretary-kolda': { id: 'secretary-kolda', name: 'Mariama Sané', ...organisation('demo-mairie-kolda', 'Mairie de Kolda', 'secretary', 'sn-kd-kd1-1') },
  'coach-kolda': { id: 'coach-kolda', name: 'Aïssatou Baldé', ...ARD_KOLDA },
  'coach-kolda-2': { id: 'coach-kolda-2', name: 'Mamadou Diallo', ...ARD_KOLDA },
  verifier: { id: 'verifier', name: 'Ousmane Ndiaye', ...organisation('demo-verification', 'Cabinet de vérification', 'verifier', null) },
  'officer-adm': { id: 'officer-adm', name: 'Khady Thiam', ...organisation('demo-adm', 'Agence de développement municipal', 'officer', null) },
  reader: { id: 'reader', name: 'Paul Mendy', ...organisation('demo-observateurs', 'Observateurs', 'reader', 'sn') },
  'secretary-louga': { id: 'secretary-louga', name: 'Ndèye Fall', ...organisation('demo-mairie-louga', 'Mairie de Louga', 'secretary', 'sn-lg-ld1-1') },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;
export const PERSONA_NAMES = Object.keys(PERSONAS) as PersonaName[];

/** The token the stand-in takes for a persona. It vouches for nobody outside tests. */
export const tokenOf = (name: string): string => `persona.${name}`;

/** A token that was good once. */
export const EXPIRED_TOKEN = 'expired.coach-kolda';
