import { configurationFault } from '../start/start-fault.ts';
import { SealFault } from './key-seal.ts';
import type { Results } from './issue-sheet.ts';
import { createSigningKeys, type SigningKeysOptions } from './signing-keys.ts';

interface Options extends SigningKeysOptions {
  readonly issuer: string;
}

/** Opens what signs results. A secret that does not open the key is said before anything is served. */
export async function openResults({ issuer, ...parts }: Options): Promise<Results> {
  const keys = createSigningKeys(parts);
  try {
    await keys.check();
  } catch (cause) {
    if (cause instanceof SealFault) throw wrongSecret();
    throw cause;
  }
  return { issuer, keys };
}

const wrongSecret = (): Error => configurationFault(
  'La clé qui signe les résultats est scellée, et JALON_KEY_SECRET ne l’ouvre pas. Indiquez le secret avec lequel elle a été faite\u202f; s’il est perdu, faites une autre clé\u202f: jalon-server rotate-key.',
  'The key that signs results is sealed, and JALON_KEY_SECRET does not open it. Give the secret it was made with; if that is lost, make another key: jalon-server rotate-key.');
