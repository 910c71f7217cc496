import type { DirectoryRole } from '@jalon/core/shared';
import { demonstrationPeople } from '@jalon/referentials';

/** Somebody made up, to try the product as. */
export interface Persona {
  /** Subject of their tokens, and client id at the built-in issuer. */
  readonly id: string;
  readonly name: string;
  readonly role: DirectoryRole;
  readonly organisation: string;
}

/** Organisations made up, with what is granted to each. */
export const ORGANISATIONS = demonstrationPeople.organisations;

/** All invented: no resemblance to anybody is meant. */
export const PERSONAS: readonly Persona[] = ORGANISATIONS.flatMap(({ id, role }) =>
  demonstrationPeople.people.filter(({ organisation }) => organisation === id).map((person) => ({ ...person, role })));

/** Issuer under which the personas stand in the people table, whatever port the built-in issuer listens on. */
export const DEMONSTRATION_ISSUER = 'urn:jalon:demonstration';
/** What the built-in issuer's tokens are meant for. */
export const DEMONSTRATION_AUDIENCE = 'urn:jalon:server';
/** No secret at all: the issuer answers this machine only, and everything behind it is made up. */
export const DEMONSTRATION_SECRET = 'demonstration';
/** The day the demonstration begins, and the hour, in Dakar. */
export const DEMONSTRATION_START = '2025-05-12T09:00:00.000Z';
