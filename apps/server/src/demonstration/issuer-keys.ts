import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import type { Settings } from '../storage/settings.ts';

const ALGORITHM = 'ES256';

export interface IssuerKeys {
  readonly algorithm: string;
  readonly keyId: string;
  readonly signing: CryptoKey;
  /** The half that is published. */
  readonly published: JWK;
}

async function generate(): Promise<{ private: JWK }> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return { private: { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: ALGORITHM, use: 'sig' } };
}

/** The built-in issuer's key, made once and kept with the data, so that tokens survive a restart. */
export async function issuerKeys(settings: Settings): Promise<IssuerKeys> {
  const { private: key } = await settings.readOrWrite('demonstration.key', generate);
  const { d: _d, ...published } = key;
  return { algorithm: ALGORITHM, keyId: key.kid ?? '', signing: (await importJWK(key, ALGORITHM)) as CryptoKey, published };
}
