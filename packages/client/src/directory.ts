import type { AddGrantRequest, AddOrganisationRequest, AddPersonRequest, DirectoryChange, DirectoryGrant, DirectoryPerson, MovePersonRequest, Organisation, RenameRequest } from '@jalon/contract';
import type { PlainDate } from '@jalon/core/time';
import type { CallOptions } from './call-options.ts';
import type { Paged } from './pages.ts';

/** Pages of a list, of one organisation where it is named. */
export interface OfOrganisationQuery {
  readonly organisation?: string | undefined;
  /** Items per page, 1 to 200. */
  readonly pageSize?: number | undefined;
}

/** When a grant ends. */
export interface EndGrantOptions extends CallOptions {
  /** The last day it holds, today or later; it ends at once where absent. */
  readonly last?: PlainDate | undefined;
}

/**
 * Who takes part: organisations, people, and the roles granted to them. For whoever holds the role `administrator`; each change is written
 * down with its author. Made by {@link createDirectory}. Every method throws a {@link JalonProblem} `forbidden` for others.
 */
export interface Directory {
  /**
   * Organisations, by name.
   *
   * @example
   * for await (const { id, name, people } of directory.organisations()) console.log(id, name, people);
   */
  organisations(query?: Pick<OfOrganisationQuery, 'pageSize'>, options?: CallOptions): Paged<Organisation>;
  /**
   * Adds an organisation. The same again changes nothing.
   *
   * @example
   * await directory.addOrganisation({ id: 'ard-kolda', name: 'ARD de Kolda' });
   *
   * @throws {JalonProblem} `conflict` (`already-there`) when another one has this id.
   */
  addOrganisation(organisation: AddOrganisationRequest, options?: CallOptions): Promise<Organisation>;
  /**
   * Calls an organisation otherwise; its id stays. The same again changes nothing.
   *
   * @example
   * await directory.renameOrganisation('ard-kolda', { name: 'Agence régionale de développement de Kolda' });
   *
   * @throws {JalonProblem} `not-found`.
   */
  renameOrganisation(organisation: string, called: RenameRequest, options?: CallOptions): Promise<Organisation>;
  /**
   * People, by name.
   *
   * @example
   * for await (const { name, subject } of directory.people({ organisation: 'ard-kolda' })) console.log(name, subject);
   */
  people(query?: OfOrganisationQuery, options?: CallOptions): Paged<DirectoryPerson>;
  /**
   * Adds somebody by the `sub` of their tokens; the issuer is the server's where absent. The same again changes nothing.
   *
   * @example
   * const { id } = await directory.addPerson({ subject: '7f3c…', name: 'Awa Diop', organisation: 'ard-kolda' });
   *
   * @throws {JalonProblem} `conflict`: `already-there` under another name or elsewhere, `unknown-organisation`.
   */
  addPerson(person: AddPersonRequest, options?: CallOptions): Promise<DirectoryPerson>;
  /**
   * Puts somebody in another organisation, or with `null` in none: what the former one holds is theirs no longer.
   *
   * @example
   * await directory.movePerson(person.id, { organisation: null });
   *
   * @throws {JalonProblem} `not-found`, `conflict`: `unknown-organisation`, `last-administrator`.
   */
  movePerson(person: string, where: MovePersonRequest, options?: CallOptions): Promise<DirectoryPerson>;
  /**
   * Calls somebody otherwise; issuer and subject stay. The same again changes nothing.
   *
   * @example
   * await directory.renamePerson(person.id, { name: 'Awa Diop Ndiaye' });
   *
   * @throws {JalonProblem} `not-found`.
   */
  renamePerson(person: string, called: RenameRequest, options?: CallOptions): Promise<DirectoryPerson>;
  /**
   * What is granted, ended grants too, oldest first. `standing` says where each stands today.
   *
   * @example
   * for await (const { role, territory, from, to, standing } of directory.grants({ organisation: 'ard-kolda' })) console.log(role, territory?.name, from, to, standing);
   */
  grants(query?: OfOrganisationQuery, options?: CallOptions): Paged<DirectoryGrant>;
  /**
   * Grants a role to an organisation, or to somebody in it, on a territory and all below it (`null`: everywhere), from one day to another, both
   * included. The same again changes nothing.
   *
   * @example
   * await directory.addGrant({ organisation: 'ard-kolda', role: 'coach', territory: 'iso3166-2:SN-KD', from: '2025-01-01', to: '2025-12-31' });
   *
   * @throws {JalonProblem} `invalid-request`: `unknown-territory`, `dates-reversed`, `administrator-everywhere`; `conflict`: `unknown-organisation`,
   * `outside-organisation`.
   */
  addGrant(grant: AddGrantRequest, options?: CallOptions): Promise<DirectoryGrant>;
  /**
   * Ends a grant at once, or after `last`. It is kept with its dates; one that has not begun is removed, and `null` comes back. Another server of
   * the same database closes within ten seconds.
   *
   * @example
   * await directory.endGrant(grant.id, { last: '2025-06-30' });
   *
   * @throws {JalonProblem} `not-found`; `invalid-request` (`last-day-past`); `conflict`: `grant-ended`, `last-administrator`.
   */
  endGrant(grant: string, options?: EndGrantOptions): Promise<DirectoryGrant | null>;
  /**
   * Who changed what, newest first.
   *
   * @example
   * for await (const { at, by, act, before, after } of directory.changes()) console.log(at, by.name, act, before, after);
   */
  changes(query?: Pick<OfOrganisationQuery, 'pageSize'>, options?: CallOptions): Paged<DirectoryChange>;
}
