import { route } from '../route-description.values.ts';

/** Who takes part: organisations, people, and what is granted to them. For whoever holds the role `administrator`. */
export const DIRECTORY_ROUTES = {
  listOrganisations: route({ name: 'listOrganisations', method: 'GET', path: '/v1/organisations', access: 'token', personal: true }),
  addOrganisation: route({ name: 'addOrganisation', method: 'POST', path: '/v1/organisations', access: 'token', personal: true }),
  listPeople: route({ name: 'listPeople', method: 'GET', path: '/v1/people', access: 'token', personal: true }),
  addPerson: route({ name: 'addPerson', method: 'POST', path: '/v1/people', access: 'token', personal: true }),
  renameOrganisation: route({ name: 'renameOrganisation', method: 'PUT', path: '/v1/organisations/:organisation/name', access: 'token', personal: true }),
  movePerson: route({ name: 'movePerson', method: 'PATCH', path: '/v1/people/:person', access: 'token', personal: true }),
  renamePerson: route({ name: 'renamePerson', method: 'PUT', path: '/v1/people/:person/name', access: 'token', personal: true }),
  listGrants: route({ name: 'listGrants', method: 'GET', path: '/v1/grants', access: 'token', personal: true }),
  addGrant: route({ name: 'addGrant', method: 'POST', path: '/v1/grants', access: 'token', personal: true }),
  endGrant: route({ name: 'endGrant', method: 'DELETE', path: '/v1/grants/:grant', access: 'token', personal: true }),
  listDirectoryChanges: route({ name: 'listDirectoryChanges', method: 'GET', path: '/v1/directory/changes', access: 'token', personal: true }),
} as const;
