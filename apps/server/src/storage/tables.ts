import type { Generated, JSONColumnType } from 'kysely';

/** JSON kept as PostgreSQL's jsonb: read as a value, written as text. */
type Json<T extends object | null = object> = JSONColumnType<T, string, string>;

/** A stored view of an aggregate that has one for all its readers. */
export interface AggregateView {
  version: number;
  as_of: string;
  valid_until: string | null;
  etag: string;
  /** See aggregates/made-by.ts. */
  made_with: string;
  /** The view's bytes, packed (zstd). */
  body: Uint8Array;
  /** Its line in a list, as JSON text. */
  summary: string;
}

/** What the database holds. Dates are `YYYY-MM-DD` texts, instants ISO texts: see column-types.ts. */
export interface Tables {
  settings: { key: string; value: Json };
  organisations: { id: string; name: string; demonstration: boolean };
  people: { id: string; issuer: string; subject: string; name: string; organisation_id: string | null; demonstration: boolean };
  /** Organisation × role × territory subtree × dates; for all its people, or for one. A null territory is everywhere. */
  grants: {
    id: Generated<number>;
    organisation_id: string;
    person_id: string | null;
    role: string;
    territory_id: string | null;
    from_date: string | null;
    to_date: string | null;
    /** When it was ended, of one that ended on the day it began: its dates cannot say so. */
    withdrawn_at: Generated<string | null>;
  };
  /** Who changed organisations, people and grants; only ever added to. */
  directory_journal: { sequence: Generated<number>; at: string; actor_id: string; act: string; before: JSONColumnType<object | null, string | null, never>; after: JSONColumnType<object | null, string | null, never> };
  territories: {
    id: string;
    kind: string;
    name: string;
    /** `/sn/sn-kd/sn-kd-kd1-1/`: what lies within a territory starts with its lineage. */
    lineage: string;
    /** Folded name and codes, each word after a space: ` kolda sn kd kd1 1`. */
    search: string;
    /** The folded name alone: the order of lists. */
    folded: string;
    rank: number;
    document: Json;
  };
  territory_identifiers: { scheme: string; code: string; territory_id: string };
  referentials: { code: string; version: string; hash: string; basis: string; document: Json };
  /** `by_officer`: published or changed here, not only brought with the data set. `revision` is counted by the database. */
  cycles: { programme: string; code: string; document: Json; by_officer: Generated<boolean>; revision: Generated<number> };
  cycle_drafts: { programme: string; code: string; version: number; saved_at: string; document: Json };
  programme_journal: { sequence: Generated<number>; at: string; actor_id: string; action: string; subject: string; before: Json<object | null>; after: Json<object | null> };
  assessments: { id: string; programme: string; cycle: string; territory_id: string; version: number; state: Json };
  /** `state`: see aggregates/packed-state.ts. */
  plans: {
    id: string; territory_id: string; programme: string | null; status: string; first_year: number; framework_code: string; framework_version: string; changed_at: string; version: number; state: Uint8Array;
  };
  plan_views: AggregateView & { plan_id: string };
  /** Of the place whose grants open it: the country. */
  allocation_runs: { id: string; territory_id: string; programme: string; exercise: string; status: string; changed_at: string; version: number; state: Uint8Array };
  allocation_run_views: AggregateView & { run_id: string };
  planning_frameworks: { code: string; version: string; hash: string; document: Json };
  /** What rules must know of a territory, and its plans do not hold. */
  plan_settings: { territory_id: string; setting: Json };
  allocation_formulas: { code: string; version: string; hash: string; document: Json };
  journal: {
    sequence: Generated<number>;
    /** `assessment`, `plan` or `allocation-run`, and which. */
    aggregate_kind: string;
    aggregate_id: string;
    /** Where the aggregate lies. */
    territory_id: string;
    command_id: string;
    type: string;
    version: number;
    at: string;
    actor_id: string;
    actor_role: string;
    item: string | null;
    payload_hash: string;
    command: Json;
    before: Json<object | null>;
    after: Json<object | null>;
    engine: string;
    /** The answer given, for replay. */
    outcome: Json;
    /** Of the actor, at that moment: whose chain the line is in. */
    organisation: string;
    chain_position: number;
    previous_hash: string;
    hash: string;
  };
  /** Which assessments there are; a view, for those who may not read what they say. */
  assessment_keys: { id: string; programme: string; cycle: string; territory_id: string };
  /** Where the chain of each organisation ends. */
  journal_heads: { organisation: string; position: number; hash: string };
  /** Which plans a council adopted; a view, for those who may not read who wrote them. */
  adopted_plans: { id: string; territory_id: string; programme: string | null; status: string; first_year: number; framework_code: string; framework_version: string };
  /** Exports and imports, for whoever asked: see jobs/work.ts and jobs/job-rows.ts for what `asked`, `problem` and `outcome` hold. */
  jobs: {
    id: string;
    kind: 'export' | 'import';
    plan_id: string;
    /** Null: of an adopted plan, for everybody. */
    person_id: string | null;
    status: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
    asked: Json;
    done: Generated<number>;
    total: Generated<number>;
    started_at: string;
    kept_until: string;
    /** By which a request that comes again is known, and what it asked. */
    request_key: string | null;
    request_hash: string | null;
    /** The server that runs it, and when it last said so. */
    runner: string | null;
    beat_at: string | null;
    problem: JSONColumnType<object | null, string | null, string | null>;
    outcome: JSONColumnType<object | null, string | null, string | null>;
  };
  job_files: { job_id: string; what: 'given' | 'made'; name: string; type: string; bytes: Uint8Array };
  files: { sha256: string; size: number; type: string; status: 'pending' | 'clean' | 'infected' | 'unscanned'; at: string; scanned_at: string | null };
  /** Who brought the bytes of a file. */
  file_uploaders: { sha256: string; person_id: string; size: number; at: string };
  /** Which assessment names a file, by whose command. */
  file_references: { assessment_id: string; sha256: string; person_id: string };
  uploads: { id: string; sha256: string; size: number; person_id: string; received: Generated<number>; expires_at: string };
  /** `private_key`: as key-seal.ts writes it; null once the key is retired. */
  signing_keys: { kid: string; public_key: Json; private_key: string | null; valid_from: string; retired_at: string | null; compromised_at: string | null };
  /** Sheets as they were issued, as JSON text. */
  result_sheets: { assessment_id: string; result_hash: string; issuer: string; kid: string; issued_at: string; signed: string };
  /** What is published of an assessment, by the `version` of its public view, and the hash of what was made of it: see results/published-result.ts. */
  published_results: { assessment_id: string; version: number; made_from: string; valid_until: string | null; result_hash: string };
  /** Keys not withdrawn as compromised; a view, for those who may read nothing else of keys. */
  sound_keys: { kid: string };
  views: {
    assessment_id: string;
    audience: string;
    version: number;
    as_of: string;
    valid_until: string | null;
    etag: string;
    /** See assessments/made-with.ts. */
    made_with: Generated<string>;
    /** The view's bytes, packed (zstd). */
    body: Uint8Array;
    /** Its line in a list, as JSON text. */
    summary: string;
    /** Its row in the matrix of the cycle, as JSON text. */
    matrix_row: Generated<string>;
  };
}
