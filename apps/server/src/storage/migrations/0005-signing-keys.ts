import { sql, type Kysely } from 'kysely';

/** Keys that sign published results, and the sheets that were issued with them. */
const STATEMENTS = [
  // The private half is there while the key signs, and gone once it is retired.
  `create table signing_keys (
    kid text primary key, public_key jsonb not null, private_key text, valid_from timestamptz not null, retired_at timestamptz, compromised_at timestamptz,
    check ((private_key is null) = (retired_at is not null)), check (compromised_at is null or retired_at is not null))`,
  `create unique index signing_keys_current on signing_keys ((true)) where retired_at is null`,
  // A sheet is made once: whoever asks for the same result gets the same file. Kept as the text that was sent.
  `create table result_sheets (
    assessment_id text not null references assessments, result_hash text not null, issuer text not null, kid text not null references signing_keys,
    issued_at timestamptz not null, signed text not null, primary key (assessment_id, result_hash, issuer, kid))`,
];

export const signingKeys = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
