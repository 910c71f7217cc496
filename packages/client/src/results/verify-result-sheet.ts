import type { ResultKey, ResultKeys } from '@jalon/contract';
import type { ResultSheet, SignedResultSheet } from '@jalon/core/assessment';
import { isRecord } from '../check-answer.ts';
import { canonicalForm } from './canonical-form.ts';

/** What became of a verification, in the order things are looked at. */
export const SHEET_VERDICTS = [
  'not-a-sheet', 'newer-format', 'cannot-verify', 'unknown-key', 'altered', 'key-compromised', 'key-not-in-force', 'superseded', 'valid',
] as const;
export type SheetVerdict = (typeof SHEET_VERDICTS)[number];

/**
 * - `valid`: signed by this key, and nothing was changed since.
 * - `superseded`: the same, but it is no longer the result that is published.
 * - `altered`: what stands in the sheet is not what was signed.
 * - `unknown-key`: none of the keys is the one it names: another server's, or a forgery.
 * - `key-compromised`: the key was withdrawn because somebody else may hold it: nothing it signed can be relied on.
 * - `key-not-in-force`: it says that it was signed before the key existed, or after it was retired.
 * - `not-a-sheet`: not a signed result sheet. `newer-format`: one this version does not read.
 * - `cannot-verify`: this browser or page has no WebCrypto: it gives it only to pages served by https.
 */
export type SheetVerification =
  | { readonly verdict: 'valid' | 'superseded' | 'altered' | 'key-compromised' | 'key-not-in-force'; readonly sheet: ResultSheet; readonly key: ResultKey }
  | { readonly verdict: 'unknown-key'; readonly sheet: ResultSheet; readonly key: null }
  | { readonly verdict: 'not-a-sheet' | 'newer-format' | 'cannot-verify'; readonly sheet: null; readonly key: null };

export interface VerifyOptions {
  /** The `resultHash` published now, where it is known: a sheet of another result is `superseded`. */
  readonly published?: string | undefined;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const SHEET_TYPE = 'jalon-result-sheet';
const nothing = (verdict: 'not-a-sheet' | 'newer-format' | 'cannot-verify'): SheetVerification => ({ verdict, sheet: null, key: null });

/**
 * Says whether a sheet is what one of these keys signed. Asks nobody: with keys read once it works without a network, in browsers and in Node.
 * `keys` is what stands at `/.well-known/jalon-keys.json` of a server one trusts: never take them from the sheet's own sender.
 *
 * @example
 * const keys = await jalon.results.keys();
 * const { verdict, sheet } = await verifyResultSheet(await file.text(), keys);
 * if (verdict === 'valid') console.log(sheet.territory.name, sheet.score?.earned);
 */
export async function verifyResultSheet(signed: SignedResultSheet | string, keys: Pick<ResultKeys, 'keys'>, { published }: VerifyOptions = {}): Promise<SheetVerification> {
  const read = typeof signed === 'string' ? parsed(signed) : signed;
  if (!isSigned(read)) return nothing('not-a-sheet');
  const { sheet } = read;
  const header = headerOf(read.protected);
  if (!header || header['typ'] !== SHEET_TYPE || (sheet as { kind?: unknown }).kind !== 'result-sheet') return nothing('not-a-sheet');
  if (sheet.format !== 1 || header['alg'] !== 'ES256' || header['crit'] !== undefined) return nothing('newer-format');
  const { subtle } = globalThis.crypto as { readonly subtle?: SubtleCrypto };
  if (!subtle) return nothing('cannot-verify');
  const key = keys.keys.find(({ kid }) => kid === header['kid']);
  if (!key) return { verdict: 'unknown-key', sheet, key: null };
  return { verdict: (await isSignedBy(subtle, read, key)) ? verdictOn(sheet, key, published) : 'altered', sheet, key };
}

function verdictOn({ issuedAt, resultHash }: ResultSheet, { validFrom, retiredAt, compromisedAt }: ResultKey, published: string | undefined): 'valid' | 'superseded' | 'key-compromised' | 'key-not-in-force' {
  if (compromisedAt !== null) return 'key-compromised';
  const at = Date.parse(issuedAt);
  if (!(at >= Date.parse(validFrom)) || (retiredAt !== null && at > Date.parse(retiredAt))) return 'key-not-in-force';
  return published !== undefined && published !== resultHash ? 'superseded' : 'valid';
}

async function isSignedBy(subtle: SubtleCrypto, signed: SignedResultSheet, { kty, crv, x, y }: ResultKey): Promise<boolean> {
  const signature = bytesOf(signed.signature);
  if (!signature) return false;
  try {
    const key = await subtle.importKey('jwk', { kty, crv, x, y }, ALGORITHM, false, ['verify']);
    return await subtle.verify(ALGORITHM, key, signature, new TextEncoder().encode(`${signed.protected}.${base64url(new TextEncoder().encode(canonicalForm(signed.sheet)))}`));
  } catch {
    // A key that is none, or a sheet that has no form: neither proves anything.
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isSigned = (read: unknown): read is SignedResultSheet =>
  isRecord(read) && isRecord(read['sheet']) && typeof read['protected'] === 'string' && typeof read['signature'] === 'string';

function headerOf(text: string): Readonly<Record<string, unknown>> | undefined {
  const bytes = bytesOf(text);
  const header = bytes && parsed(new TextDecoder().decode(bytes));
  return isRecord(header) ? header : undefined;
}

function base64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined for what nobody writes who encodes these bytes: a signature has one spelling. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return base64url(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}
