import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { sql, type Kysely, type Transaction } from 'kysely';
import type { ResultKey } from '@jalon/contract';
import type { Database } from '../storage/database.ts';
import type { Tables } from '../storage/tables.ts';
import type { Clock } from '../time/clock.ts';
import { isSealed, seal, unseal } from './key-seal.ts';

/** Of all signatures browsers make out without a library, the one every version of them in use knows: Ed25519 came to Chromium in 2025. */
export const SHEET_ALGORITHM = 'ES256';

/** The key that signs now. */
export interface SigningKey {
  readonly kid: string;
  readonly key: CryptoKey;
  readonly validFrom: string;
}

/** The server's keys. Read from the database each time: another process may have changed them. */
export interface SigningKeys {
  /** The key that signs now; the first one is made when it is first asked for. It is not retired before the transaction ends. */
  current(trx: Transaction<Tables>): Promise<SigningKey>;
  /** The public halves of all there ever were, the newest first. */
  published(): Promise<readonly ResultKey[]>;
  /** Retires the key that signs now and makes another. With `compromised`, a key by its id, that one is withdrawn besides. */
  rotate(compromised?: string): Promise<{ readonly retired: string | undefined; readonly current: string }>;
  /** Opens the key that signs now once, so that a wrong secret is known early; seals one that was kept in the clear. */
  check(): Promise<void>;
}

/** Thrown when a key is named that was never there. */
export class UnknownKey extends Error {
  override readonly name = 'UnknownKey';
}

export interface SigningKeysOptions {
  readonly database: Pick<Database, 'db'>;
  readonly clock: Pick<Clock, 'instant'>;
  /** What private halves are sealed with; in the clear where absent. */
  readonly secret: string | undefined;
}

/** Another server's clock may be ahead: a key is never retired before what it signed. */
async function lastIssued(trx: Transaction<Tables>): Promise<string> {
  const last = await trx.selectFrom('result_sheets').select('issued_at').orderBy('issued_at', 'desc').limit(1).executeTakeFirst();
  return last?.issued_at ?? '';
}

export const laterOf = (one: string, other: string): string => (one > other ? one : other);

async function newKey(now: string, secret: string | undefined) {
  const { publicKey, privateKey } = await generateKeyPair(SHEET_ALGORITHM, { extractable: true });
  const shown = await exportJWK(publicKey);
  return {
    kid: await calculateJwkThumbprint(shown), public_key: JSON.stringify(shown), private_key: await seal(JSON.stringify(await exportJWK(privateKey)), secret),
    valid_from: now, retired_at: null, compromised_at: null,
  };
}

const signing = (on: Kysely<Tables>) => on.selectFrom('signing_keys').select(['kid', 'private_key', 'valid_from']).where('retired_at', 'is', null);

async function publishedKeys(db: Kysely<Tables>): Promise<ResultKey[]> {
  const rows = await db.selectFrom('signing_keys').select(['kid', 'public_key', 'valid_from', 'retired_at', 'compromised_at']).orderBy('valid_from', 'desc').orderBy('kid').execute();
  return rows.map(({ kid, public_key: key, valid_from: validFrom, retired_at: retiredAt, compromised_at: compromisedAt }) => {
    const { x = '', y = '' } = key as JWK;
    return { kty: 'EC', crv: 'P-256', x, y, kid, alg: SHEET_ALGORITHM, use: 'sig', validFrom, retiredAt, compromisedAt };
  });
}

async function rotateIn(trx: Transaction<Tables>, { clock, secret }: SigningKeysOptions, compromised: string | undefined) {
  // One change at a time, and no first key meanwhile; those who sign with the old key are waited for.
  await sql`lock table signing_keys in share row exclusive mode`.execute(trx);
  const old = await signing(trx).forUpdate().executeTakeFirst();
  const now = laterOf(clock.instant(), await lastIssued(trx));
  if (old) await trx.updateTable('signing_keys').set({ retired_at: now, private_key: null }).where('kid', '=', old.kid).execute();
  if (compromised !== undefined) {
    const { numUpdatedRows } = await trx.updateTable('signing_keys').set({ compromised_at: now }).where('kid', '=', compromised).executeTakeFirst();
    if (numUpdatedRows === 0n) throw new UnknownKey(compromised);
  }
  const made = await newKey(now, secret);
  await trx.insertInto('signing_keys').values(made).execute();
  return { retired: old?.kid, current: made.kid };
}

export function createSigningKeys(options: SigningKeysOptions): SigningKeys {
  const { database: { db }, clock, secret } = options;
  const opened = new Map<string, CryptoKey>();
  /** When two servers make the first key at once, one of them finds the other's. */
  const first = async (trx: Transaction<Tables>) => {
    await trx.insertInto('signing_keys').values(await newKey(clock.instant(), secret)).onConflict((conflict) => conflict.doNothing()).execute();
    return signing(trx).forShare().executeTakeFirst();
  };
  return {
    async current(trx) {
      const found = (await signing(trx).forShare().executeTakeFirst()) ?? (await first(trx));
      if (!found?.private_key) throw new Error('There is no key to sign with.');
      const key = opened.get(found.kid) ?? (await importJWK(JSON.parse(await unseal(found.private_key, secret)) as JWK, SHEET_ALGORITHM)) as CryptoKey;
      opened.set(found.kid, key);
      return { kid: found.kid, key, validFrom: found.valid_from };
    },
    published: () => publishedKeys(db),
    rotate: (compromised) => db.transaction().execute((trx) => rotateIn(trx, options, compromised)),
    async check() {
      const found = await signing(db).executeTakeFirst();
      if (!found?.private_key) return;
      const text = await unseal(found.private_key, secret);
      if (secret === undefined || isSealed(found.private_key)) return;
      await db.updateTable('signing_keys').set({ private_key: await seal(text, secret) }).where('kid', '=', found.kid).where('private_key', '=', found.private_key).execute();
    },
  };
}
