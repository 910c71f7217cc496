import { DIRECTORY_ROUTES } from '@jalon/contract';
import { hasFields, type Check } from './check-answer.ts';
import type { ClientOptions } from './client-options.ts';
import type { Directory } from './directory.ts';
import { createListOf } from './http-lists.ts';
import { createTransport } from './transport.ts';

const isNamed = hasFields({ id: 'string', name: 'string' });
const isGrant = hasFields({ id: 'string', role: 'string', standing: 'string' });
/** One that was removed comes back as nothing. */
const isGrantOrNothing: Check = (body) => (body === null ? undefined : isGrant(body));

/**
 * The directory of one server, for the pages of whoever keeps it: apart from {@link createClient}, so that no other page carries it. Options
 * and problems are those of `createClient`.
 *
 * @example
 * const directory = createDirectory({ baseUrl: 'https://jalon.example', getAccessToken });
 * for await (const { name, people } of directory.organisations()) console.log(name, people);
 *
 * @throws {TypeError} When `baseUrl` is not a URL, or an option is unknown.
 */
export function createDirectory(options: ClientOptions): Directory {
  const { send, baseUrl } = createTransport('createDirectory', options);
  const list = createListOf(send, baseUrl);
  return {
    organisations: (query, callOptions) => list({ route: DIRECTORY_ROUTES.listOrganisations, query, options: callOptions }),
    addOrganisation: (body, callOptions) => send({ route: DIRECTORY_ROUTES.addOrganisation, body, check: isNamed, options: callOptions }),
    people: (query, callOptions) => list({ route: DIRECTORY_ROUTES.listPeople, query, options: callOptions }),
    addPerson: (body, callOptions) => send({ route: DIRECTORY_ROUTES.addPerson, body, check: isNamed, options: callOptions }),
    movePerson: (person, body, callOptions) => send({ route: DIRECTORY_ROUTES.movePerson, params: { person }, body, check: isNamed, options: callOptions }),
    renameOrganisation: (organisation, body, callOptions) => send({ route: DIRECTORY_ROUTES.renameOrganisation, params: { organisation }, body, check: isNamed, options: callOptions }),
    renamePerson: (person, body, callOptions) => send({ route: DIRECTORY_ROUTES.renamePerson, params: { person }, body, check: isNamed, options: callOptions }),
    grants: (query, callOptions) => list({ route: DIRECTORY_ROUTES.listGrants, query, options: callOptions }),
    addGrant: (body, callOptions) => send({ route: DIRECTORY_ROUTES.addGrant, body, check: isGrant, options: callOptions }),
    endGrant: (grant, { last, ...callOptions } = {}) => send({ route: DIRECTORY_ROUTES.endGrant, params: { grant }, query: { last }, check: isGrantOrNothing, options: callOptions }),
    changes: (query, callOptions) => list({ route: DIRECTORY_ROUTES.listDirectoryChanges, query, options: callOptions }),
  };
}
