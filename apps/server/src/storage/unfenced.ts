/** A table without row-level security: why, and what the runtime role may do with it. */
export interface Unfenced {
  readonly why: string;
  readonly may: readonly ('SELECT' | 'INSERT' | 'UPDATE' | 'DELETE')[];
}

const WHO_MAY = 'Who may do what: what the fence is drawn from. Read by the server before it enters the fence.';
const RULES = 'The same for everyone, and read from memory.';
const OFFICERS = 'Of no territory: for officers, who hold their role everywhere.';

/** Every table and view that no policy guards. One that is neither here nor guarded fails a test. */
export const UNFENCED: Readonly<Record<string, Unfenced>> = {
  settings: { why: 'Facts and secrets of the server itself.', may: [] },
  organisations: { why: WHO_MAY, may: [] },
  people: { why: WHO_MAY, may: [] },
  grants: { why: WHO_MAY, may: [] },
  directory_journal: { why: WHO_MAY, may: [] },
  territories: { why: 'Public. Policies and lists look lineages up in it.', may: ['SELECT'] },
  territory_identifiers: { why: RULES, may: [] },
  referentials: { why: RULES, may: [] },
  cycles: { why: RULES, may: [] },
  cycle_drafts: { why: OFFICERS, may: [] },
  programme_journal: { why: OFFICERS, may: [] },
  journal_heads: { why: 'Ends of the chains, hashes alone: an organisation\'s chain runs through all its territories.', may: ['SELECT', 'UPDATE'] },
  planning_frameworks: { why: RULES, may: [] },
  plan_settings: { why: 'What rules ask of a territory. Read by the server, and handed to those who may read its plans.', may: [] },
  allocation_formulas: { why: RULES, may: [] },
  signing_keys: { why: 'Private keys. Signing is the server\'s.', may: [] },
  kysely_migration: { why: 'Which migrations were carried out.', may: [] },
  kysely_migration_lock: { why: 'Which migrations were carried out.', may: [] },
  adopted_plans: { why: 'A view of what councils adopted: which plan, of whom, of which years, and nothing of what it holds.', may: ['SELECT'] },
  assessment_keys: { why: 'A view of the ids there are, and nothing of what stands under them: lists join what is published with it.', may: ['SELECT'] },
  sound_keys: { why: 'A view of the ids of keys, and nothing else of them.', may: ['SELECT'] },
};
