import type { Role } from '@jalon/core/assessment';

/** Somebody made up, to try the product as. */
export interface Persona {
  /** Subject of their tokens, and client id at the built-in issuer. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
}

/** An organisation made up, with what is granted to it. */
export interface DemonstrationOrganisation {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** `null`: everywhere. */
  readonly territoryId: string | null;
}

export const ORGANISATIONS: readonly DemonstrationOrganisation[] = [
  { id: 'demo-mairie-kolda', name: 'Mairie de Kolda (démonstration)', role: 'secretary', territoryId: 'sn-kd-kd1-1' },
  { id: 'demo-ard-kolda', name: 'ARD de Kolda (démonstration)', role: 'coach', territoryId: 'sn-kd' },
  { id: 'demo-mairie-louga', name: 'Mairie de Louga (démonstration)', role: 'secretary', territoryId: 'sn-lg-ld1-1' },
  { id: 'demo-verification', name: 'Cabinet de vérification (démonstration)', role: 'verifier', territoryId: null },
  { id: 'demo-adm', name: 'Agence de développement municipal (démonstration)', role: 'officer', territoryId: null },
  { id: 'demo-observateurs', name: 'Observateurs (démonstration)', role: 'reader', territoryId: 'sn' },
];

/** All invented: no resemblance to anybody is meant. */
export const PERSONAS: readonly Persona[] = [
  { id: 'secretary-kolda', name: 'Mariama Sané', role: 'secretary', organisation: 'demo-mairie-kolda' },
  { id: 'coach-kolda', name: 'Aïssatou Baldé', role: 'coach', organisation: 'demo-ard-kolda' },
  { id: 'coach-kolda-2', name: 'Mamadou Diallo', role: 'coach', organisation: 'demo-ard-kolda' },
  { id: 'secretary-louga', name: 'Ndèye Fall', role: 'secretary', organisation: 'demo-mairie-louga' },
  { id: 'verifier', name: 'Ousmane Ndiaye', role: 'verifier', organisation: 'demo-verification' },
  { id: 'officer-adm', name: 'Khady Thiam', role: 'officer', organisation: 'demo-adm' },
  { id: 'reader', name: 'Paul Mendy', role: 'reader', organisation: 'demo-observateurs' },
];

/** Issuer under which the personas stand in the people table, whatever port the built-in issuer listens on. */
export const DEMONSTRATION_ISSUER = 'urn:jalon:demonstration';
/** What the built-in issuer's tokens are meant for. */
export const DEMONSTRATION_AUDIENCE = 'urn:jalon:server';
/** No secret at all: the issuer answers this machine only, and everything behind it is made up. */
export const DEMONSTRATION_SECRET = 'demonstration';
/** The day the demonstration begins, and the hour, in Dakar. */
export const DEMONSTRATION_START = '2025-05-12T09:00:00.000Z';
