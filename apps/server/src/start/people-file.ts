import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { DIRECTORY_ROLES } from '@jalon/core/shared';
import { plainDateSchema } from '@jalon/core/schemas';
import type { PeopleToStore } from '../identity/store-people.ts';
import { configurationFault } from './start-fault.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** Who may do what, as an operator writes it down. The subject is the `sub` of the issuer's tokens. */
const peopleFileSchema = z.strictObject({
  organisations: z.array(z.strictObject({ id, name: z.string().min(1).max(200) })),
  people: z.array(z.strictObject({ id, subject: z.string().min(1).max(255), name: z.string().min(1).max(200), organisation: id })),
  grants: z.array(z.strictObject({
    organisation: id, person: id.optional(), role: z.enum(DIRECTORY_ROLES), territory: id.nullable(), from: plainDateSchema.optional(), to: plainDateSchema.optional(),
  })),
});

const faultAt = (path: string, place: string): Error => configurationFault(
  `JALON_PEOPLE\u202f: ${path} n’a pas la forme attendue (${place}). Corrigez-le, puis recommencez. Rien n’a été changé.`,
  `JALON_PEOPLE: ${path} is not in the expected form (${place}). Correct it and start again. Nothing was changed.`);

/** Reads the file of people and their grants. Names that point nowhere are said, with their place. */
export function readPeopleFile(path: string, issuer: string, knowsTerritory: (id: string) => boolean): PeopleToStore {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw configurationFault(`JALON_PEOPLE\u202f: ${path} ne se lit pas.`, `JALON_PEOPLE: ${path} cannot be read.`);
  }
  const parsed = peopleFileSchema.safeParse(parse(text, path));
  if (!parsed.success) throw faultAt(path, parsed.error.issues.map(({ path: place }) => `/${place.map(String).join('/')}`).join(', '));
  const { organisations, people, grants } = parsed.data;
  const known = new Set(organisations.map((one) => one.id));
  const persons = new Set(people.map((one) => one.id));
  const wrong = [
    ...people.flatMap(({ organisation }, at) => (known.has(organisation) ? [] : [`/people/${at}/organisation`])),
    ...grants.flatMap(({ organisation }, at) => (known.has(organisation) ? [] : [`/grants/${at}/organisation`])),
    ...grants.flatMap(({ person }, at) => (person === undefined || persons.has(person) ? [] : [`/grants/${at}/person`])),
    ...grants.flatMap(({ territory }, at) => (territory === null || knowsTerritory(territory) ? [] : [`/grants/${at}/territory`])),
    ...grants.flatMap(({ from, to }, at) => (from !== undefined && to !== undefined && from > to ? [`/grants/${at}/to`] : [])),
  ];
  if (wrong.length > 0) throw faultAt(path, wrong.join(', '));
  return {
    organisations, demonstration: false, people: people.map((person) => ({ ...person, issuer })),
    grants: grants.map(({ organisation, person, role, territory, from, to }) => ({
      organisation, role, territory, ...(person === undefined ? {} : { person }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }),
    })),
  };
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw faultAt(path, 'JSON');
  }
}
