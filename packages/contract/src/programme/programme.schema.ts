import * as z from 'zod';
import { CYCLE_PARTS, GRID_PARTS, MEMBERSHIP_FAULTS } from '@jalon/core/referential';
import { actSchema, plainDateSchema, simulationSchema } from '@jalon/core/schemas';
import { nothing, pageOf, paging } from '../page.schema.ts';

/** A grid as its JSON, checked by the operation itself: every issue at once, in the words of grids. */
const document = z.record(z.string(), z.unknown());

export const issueSchema = z.object({
  code: z.string(), severity: z.enum(['error', 'warning']),
  /** JSON Pointer into the document. */
  path: z.string(), figures: z.record(z.string(), z.string()),
  /** In the language asked for. */
  sentence: z.string(),
});

export const checkReferentialRequestSchema = z.object({ document });
export const checkedReferentialSchema = z.object({
  /** False where an issue is an error. Warnings let a grid through. */
  ok: z.boolean(),
  issues: z.array(issueSchema),
  /** `null` where the grid does not load. */
  hash: z.string().nullable(),
  summary: z.object({
    code: z.string(), version: z.string(), basis: z.string(), gates: z.int(), indicators: z.int(), inputs: z.int(), windows: z.int(),
    scores: z.array(z.object({ code: z.string(), max: z.string() })), thresholds: z.array(z.object({ code: z.string(), of: z.string(), atLeast: z.string() })),
  }).nullable(),
  /** How this version stands here: not known, known with the same content, or with another: then it cannot be published. */
  standing: z.enum(['new', 'same', 'differs']).nullable(),
});

/** A grid that is loaded, or one at hand. */
export const gridGivenSchema = z.union([z.object({ code: z.string(), version: z.string() }), z.object({ document })]);
export const compareReferentialsRequestSchema = z.object({ before: gridGivenSchema, after: gridGivenSchema });

const json = z.unknown();
const line = { part: z.enum(GRID_PARTS) };
const figure = z.object({ code: z.string(), was: z.string(), from: z.string(), to: z.string(), sentence: z.string() });
const said = { sentence: z.string() };
/** As `compareReferentials` of core makes it, each difference with its sentence. */
export const referentialComparisonSchema = z.object({
  added: z.array(z.object({ ...line, code: z.string(), ...said })), removed: z.array(z.object({ ...line, code: z.string(), ...said })),
  moved: z.array(z.object({ ...line, from: z.string(), to: z.string(), ...said })), points: z.array(figure), thresholds: z.array(figure),
  changed: z.array(z.object({ ...line, code: z.string(), was: z.string(), field: z.string(), from: json, to: json, ...said })),
});
export const cycleDifferenceSchema = z.object({ part: z.enum(CYCLE_PARTS), code: z.string(), territory: z.string().nullable(), from: json, to: json, sentence: z.string() });

export const publishedReferentialSchema = z.object({ code: z.string(), version: z.string(), hash: z.string(), basis: z.string(), created: z.boolean(), warnings: z.array(issueSchema) });

export const simulateChangeRequestSchema = z.object({
  /** The cycle whose dossiers it is tried on. */
  programme: z.string(), cycle: z.string(),
  /** What would be otherwise: the grid, the cycle document, more acts; one at least. */
  referential: gridGivenSchema.optional(), document: document.optional(), acts: z.array(actSchema).max(50).optional(),
  /** The day both sides are read on; today in the programme's zone where absent. */
  asOf: plainDateSchema.optional(),
  /** True: only the territories that change. */
  changedOnly: z.boolean().default(false),
});

export const readMembershipTableRequestSchema = z.object({ text: z.string().max(900_000) });
export const membershipTableSchema = z.object({
  listed: z.array(z.object({ territory: z.string(), from: plainDateSchema.optional(), to: plainDateSchema.optional(), basis: z.string().optional() })),
  faults: z.array(z.object({ line: z.int(), code: z.enum(MEMBERSHIP_FAULTS), figures: z.record(z.string(), z.string()), sentence: z.string() })),
});

export const cycleDraftSchema = z.object({
  programme: z.string(), cycle: z.string(),
  /** Counts the times it was saved. */
  version: z.int(), savedAt: z.string(), document,
  /** Its `ETag`, to send as `If-Match` with the next. */
  tag: z.string(),
  /** What would keep it from being published, and what is only pointed out. */
  issues: z.array(issueSchema),
});
export const publishedCycleSchema = z.object({ programme: z.string(), cycle: z.string(), publishedAt: z.string(), warnings: z.array(issueSchema), differences: z.array(cycleDifferenceSchema) });

export const addCycleActRequestSchema = z.object({ act: actSchema, dryRun: z.boolean().default(false) });
export const addedCycleActSchema = z.object({
  programme: z.string(), cycle: z.string(), dryRun: z.boolean(),
  /** Its place among the acts of the cycle. */
  index: z.int(),
  /** Those whose windows or scores it changes, and the totals of all that have a dossier. */
  affected: simulationSchema,
});

export const PROGRAMME_ACTIONS = ['publish-referential', 'save-cycle', 'publish-cycle', 'add-act'] as const;
export const programmeEntrySchema = z.object({
  sequence: z.int(), at: z.string(), action: z.enum(PROGRAMME_ACTIONS),
  /** `"pacasen 2025.1"`, `"pacasen~2025"`. */
  subject: z.string(),
  by: z.object({ id: z.string(), name: z.string().optional() }), before: json, after: json,
});

const listProgrammeJournalQuerySchema = z.object({ subject: z.string().max(120).optional(), ...paging });

export const programmeQueries = {
  checkReferential: nothing, compareReferentials: nothing, publishReferential: nothing, simulateChange: nothing, readMembershipTable: nothing, getCycleDraft: nothing,
  saveCycleDraft: nothing, publishCycle: nothing, addCycleAct: nothing, listProgrammeJournal: listProgrammeJournalQuerySchema,
} as const;
export const programmeRequests = {
  checkReferential: checkReferentialRequestSchema, compareReferentials: compareReferentialsRequestSchema, publishReferential: document, simulateChange: simulateChangeRequestSchema,
  readMembershipTable: readMembershipTableRequestSchema, saveCycleDraft: document, publishCycle: nothing, addCycleAct: addCycleActRequestSchema,
} as const;
export const programmeAnswers = {
  checkReferential: checkedReferentialSchema, compareReferentials: referentialComparisonSchema, publishReferential: publishedReferentialSchema, simulateChange: simulationSchema,
  readMembershipTable: membershipTableSchema, getCycleDraft: cycleDraftSchema, saveCycleDraft: cycleDraftSchema, publishCycle: publishedCycleSchema, addCycleAct: addedCycleActSchema,
  listProgrammeJournal: pageOf(programmeEntrySchema),
} as const;

export type DocumentIssue = z.infer<typeof issueSchema>;
export type CheckedReferential = z.infer<typeof checkedReferentialSchema>;
export type GridGiven = z.infer<typeof gridGivenSchema>;
export type ComparedReferentials = z.infer<typeof referentialComparisonSchema>;
export type SaidCycleDifference = z.infer<typeof cycleDifferenceSchema>;
export type PublishedReferential = z.infer<typeof publishedReferentialSchema>;
export type SimulateChangeRequest = z.input<typeof simulateChangeRequestSchema>;
export type ReadMembershipTable = z.infer<typeof membershipTableSchema>;
export type CycleDraft = z.infer<typeof cycleDraftSchema>;
export type PublishedCycle = z.infer<typeof publishedCycleSchema>;
export type AddCycleActRequest = z.input<typeof addCycleActRequestSchema>;
export type AddedCycleAct = z.infer<typeof addedCycleActSchema>;
export type ProgrammeEntry = z.infer<typeof programmeEntrySchema>;
export type ListProgrammeJournalQuery = z.input<typeof listProgrammeJournalQuerySchema>;
