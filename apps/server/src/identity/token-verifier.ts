import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type RemoteJWKSet } from 'jose';
import { ProblemError } from '../http/problem-error.ts';

export interface TokenVerifierOptions {
  /** Exactly the `issuer` of the discovery document and the `iss` of tokens. */
  readonly issuer: string;
  /** What tokens must be meant for. */
  readonly audience: string;
}

/** What a token says once its signature, issuer, audience and dates were checked. */
export interface VerifiedToken {
  readonly subject: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
}

export interface TokenVerifier {
  /** Throws `token-expired`, `token-invalid`, or `unavailable` when the issuer cannot be reached. */
  verify(token: string): Promise<VerifiedToken>;
  /** What `verify` found lately for this very token. */
  known(token: string): VerifiedToken | undefined;
}

/** Signatures only a private key makes. Never `none`, never a shared secret. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const CLOCK_TOLERANCE_S = 30;
const DISCOVERY_KEPT_MS = 3_600_000;
const FETCH_LIMIT_MS = 5_000;
/** A key we do not know makes us ask for the keys again, at most this often. */
const KEYS_COOLDOWN_MS = 2_000;
const KEYS_KEPT_MS = 600_000;
/** A token checked a moment ago need not be checked again. */
const VERIFIED_KEPT_MS = 60_000;
const MAX_KEPT = 2_000;
const MAX_TOKEN = 8_000;

const FAULTS_OF_THE_TOKEN = [
  errors.JWTClaimValidationFailed, errors.JWSInvalid, errors.JWTInvalid, errors.JOSEAlgNotAllowed, errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported,
];

function problemOf(cause: unknown): ProblemError {
  if (cause instanceof ProblemError) return cause;
  if (cause instanceof errors.JWTExpired) return new ProblemError('token-expired', {}, { cause });
  if (FAULTS_OF_THE_TOKEN.some((fault) => cause instanceof fault)) return new ProblemError('token-invalid', {}, { cause });
  return new ProblemError('unavailable', { headers: { 'Retry-After': '5' } }, { cause });
}

/** Reads where the issuer keeps its keys (OpenID Connect Discovery 1.0, RFC 8414). */
async function discover(issuer: string): Promise<URL> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(FETCH_LIMIT_MS), headers: { accept: 'application/json' }, redirect: 'error' });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const document = (await response.json()) as { issuer?: unknown; jwks_uri?: unknown };
  if (document.issuer !== issuer) throw new Error(`${address} speaks for another issuer: ${String(document.issuer)}`);
  return new URL(String(document.jwks_uri));
}

/** The issuer's keys, found by discovery, kept, and asked for again when a token names one we do not know. */
function keysOf(issuer: string): () => Promise<RemoteJWKSet> {
  let found: { keys: Promise<RemoteJWKSet>; until: number } | undefined;
  return () => {
    if (found && found.until > Date.now()) return found.keys;
    const keys = discover(issuer).then((address) => createRemoteJWKSet(address, { cooldownDuration: KEYS_COOLDOWN_MS, cacheMaxAge: KEYS_KEPT_MS, timeoutDuration: FETCH_LIMIT_MS }));
    const mine = { keys, until: Date.now() + DISCOVERY_KEPT_MS };
    found = mine;
    keys.catch(() => {
      if (found === mine) found = undefined;
    });
    return keys;
  };
}

function readClaims({ sub, exp }: JWTPayload): VerifiedToken {
  if (typeof sub !== 'string' || sub === '' || sub.length > 255 || typeof exp !== 'number') throw new ProblemError('token-invalid');
  return { subject: sub, expiresAt: exp };
}

/**
 * Checks bearer tokens as any relying party does: signature by the issuer's published keys, `iss`, `aud`, `exp`, `nbf`.
 * Time here is the machine's own, whatever day the product lives in.
 */
export function createTokenVerifier({ issuer, audience }: TokenVerifierOptions): TokenVerifier {
  const keys = keysOf(issuer);
  const kept = new Map<string, { token: VerifiedToken; until: number }>();
  return {
    async verify(token) {
      const known = this.known(token);
      if (known) return known;
      if (token.length > MAX_TOKEN) throw new ProblemError('token-invalid');
      try {
        const { payload } = await jwtVerify(token, await keys(), { issuer, audience, algorithms: ALGORITHMS, clockTolerance: CLOCK_TOLERANCE_S, requiredClaims: ['sub', 'exp'] });
        const verified = readClaims(payload);
        if (kept.size >= MAX_KEPT) kept.clear();
        kept.set(token, { token: verified, until: Math.min(Date.now() + VERIFIED_KEPT_MS, verified.expiresAt * 1000) });
        return verified;
      } catch (cause) {
        throw problemOf(cause);
      }
    },
    known(token) {
      const found = kept.get(token);
      if (!found) return undefined;
      if (found.until > Date.now()) return found.token;
      kept.delete(token);
      return undefined;
    },
  };
}
