import * as z from 'zod';
import { DIRECTORY_ROLES } from '@jalon/core/shared';
import { plainDateSchema } from '@jalon/core/schemas';
import { nothing, pageOf, paging } from '../page.schema.ts';

/** How an organisation is known: lower-case letters, digits and hyphens, 60 at most. */
const organisationIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const nameSchema = z.string().trim().min(1).max(200);
const namedSchema = z.object({ id: z.string(), name: z.string() });

/** What was done to the directory. `grant-removed`: one that had not begun. */
export const DIRECTORY_ACTS = ['organisation-added', 'organisation-renamed', 'person-added', 'person-moved', 'person-renamed', 'grant-added', 'grant-ended', 'grant-removed'] as const;
/** Where a grant stands today. `withdrawn`: ended on the day it began. */
export const GRANT_STANDINGS = ['in-force', 'to-come', 'ended', 'withdrawn'] as const;

export const organisationSchema = namedSchema.extend({
  demonstration: z.boolean(),
  /** How many people are in it. */
  people: z.int(),
});
export const addOrganisationRequestSchema = z.strictObject({ id: organisationIdSchema, name: nameSchema });

export const personSchema = namedSchema.extend({
  /** Who vouches for them, and under which `sub`. */
  issuer: z.string(), subject: z.string(), organisation: namedSchema.nullable(), demonstration: z.boolean(),
});
export const addPersonRequestSchema = z.strictObject({
  /** The issuer of this server where absent. */
  issuer: z.string().min(1).max(500).optional(),
  subject: z.string().min(1).max(255), name: nameSchema, organisation: organisationIdSchema,
});
export const movePersonRequestSchema = z.strictObject({
  /** `null`: out of every organisation, so without any right. */
  organisation: organisationIdSchema.nullable(),
});

/** What an organisation or somebody is called from now on; what they are known by stays. */
export const renameRequestSchema = z.strictObject({ name: nameSchema });

export const directoryGrantSchema = z.object({
  id: z.string(), organisation: namedSchema,
  /** `null`: everyone in the organisation. */
  person: namedSchema.nullable(),
  role: z.enum(DIRECTORY_ROLES),
  /** The top of the subtree; `null`: everywhere. */
  territory: z.object({ id: z.string(), name: z.string(), kind: z.string() }).nullable(),
  /** First and last day, both included; `null`: open on that side. */
  from: z.string().nullable(), to: z.string().nullable(),
  standing: z.enum(GRANT_STANDINGS),
});
export const addGrantRequestSchema = z.strictObject({
  organisation: organisationIdSchema,
  person: z.string().min(1).max(120).nullable().optional(),
  role: z.enum(DIRECTORY_ROLES),
  /** Own id or `scheme:code`; `null`: everywhere. */
  territory: z.string().min(1).max(80).nullable(),
  from: plainDateSchema.nullable().optional(), to: plainDateSchema.nullable().optional(),
});
export const endGrantQuerySchema = z.object({
  /** The last day it holds; it ends at once where absent. */
  last: plainDateSchema.optional(),
});

export const directoryChangeSchema = z.object({
  sequence: z.int(), at: z.string(), by: namedSchema, act: z.enum(DIRECTORY_ACTS),
  /** What it was about, as it stood before and after; `null` where there was or is nothing. */
  before: z.unknown().nullable(), after: z.unknown().nullable(),
});

export const listPeopleQuerySchema = z.object({ organisation: z.string().max(60).optional(), ...paging });
export const listGrantsQuerySchema = z.object({ organisation: z.string().max(60).optional(), ...paging });
const pagesOnly = z.object({ ...paging });

export const directoryQueries = {
  listOrganisations: pagesOnly, addOrganisation: nothing, listPeople: listPeopleQuerySchema, addPerson: nothing, movePerson: nothing,
  renameOrganisation: nothing, renamePerson: nothing,
  listGrants: listGrantsQuerySchema, addGrant: nothing, endGrant: endGrantQuerySchema, listDirectoryChanges: pagesOnly,
} as const;
export const directoryRequests = { addOrganisation: addOrganisationRequestSchema, addPerson: addPersonRequestSchema, movePerson: movePersonRequestSchema, renameOrganisation: renameRequestSchema, renamePerson: renameRequestSchema, addGrant: addGrantRequestSchema } as const;
export const directoryAnswers = {
  listOrganisations: pageOf(organisationSchema), addOrganisation: organisationSchema, listPeople: pageOf(personSchema), addPerson: personSchema, movePerson: personSchema,
  renameOrganisation: organisationSchema, renamePerson: personSchema,
  listGrants: pageOf(directoryGrantSchema), addGrant: directoryGrantSchema, endGrant: directoryGrantSchema.nullable(), listDirectoryChanges: pageOf(directoryChangeSchema),
} as const;

export type DirectoryAct = (typeof DIRECTORY_ACTS)[number];
export type GrantStanding = (typeof GRANT_STANDINGS)[number];
export type Organisation = z.infer<typeof organisationSchema>;
export type AddOrganisationRequest = z.input<typeof addOrganisationRequestSchema>;
export type DirectoryPerson = z.infer<typeof personSchema>;
export type AddPersonRequest = z.input<typeof addPersonRequestSchema>;
export type MovePersonRequest = z.input<typeof movePersonRequestSchema>;
export type RenameRequest = z.input<typeof renameRequestSchema>;
export type DirectoryGrant = z.infer<typeof directoryGrantSchema>;
export type AddGrantRequest = z.input<typeof addGrantRequestSchema>;
export type DirectoryChange = z.infer<typeof directoryChangeSchema>;
