import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configurationFault } from '../start/start-fault.ts';
import { openDatabase, type DatabaseLocation } from '../storage/database.ts';
import { migrate } from '../storage/migrate.ts';
import { createSettings } from '../storage/settings.ts';
import { createClock } from '../time/clock.ts';
import { UnknownKey, createSigningKeys } from './signing-keys.ts';

function readWords(words: readonly string[]): string | undefined {
  const [option, key, ...more] = words;
  if (option === undefined) return undefined;
  if (option === '--compromised' && key !== undefined && more.length === 0) return key;
  throw configurationFault('Écrivez jalon-server rotate-key, ou jalon-server rotate-key --compromised suivi de l’identifiant d’une clé.', 'Write jalon-server rotate-key, or jalon-server rotate-key --compromised followed by the id of a key.');
}

const unknownKey = (key: string): Error => configurationFault(
  `Aucune clé ne porte l’identifiant ${key}. Rien n’a été changé. Les clés se lisent à /.well-known/jalon-keys.json.`, `No key has the id ${key}. Nothing was changed. The keys can be read at /.well-known/jalon-keys.json.`);

/** `jalon-server rotate-key`: retires the key that signs results and makes another. Says what it did, in both languages. */
export async function rotateKey(location: DatabaseLocation, secret: string | undefined, words: readonly string[]): Promise<string> {
  const compromised = readWords(words);
  if (location.kind === 'folder' && !existsSync(join(location.path, 'PG_VERSION'))) {
    throw configurationFault(`Il n’y a pas encore de base dans ${location.path}\u202f: sa première clé se fera d’elle-même.`, `There is no database in ${location.path} yet: its first key will be made by itself.`);
  }
  const database = await openDatabase(location);
  try {
    await migrate(database.db);
    // A demonstration lives in a time of its own, and its keys with it.
    const moved = await createSettings(database).read<{ offsetMs: number }>('demonstration.clock');
    const keys = createSigningKeys({ database, secret, clock: createClock(() => Date.now() + (moved?.offsetMs ?? 0)) });
    const { retired, current } = await keys.rotate(compromised);
    return [
      ...(retired === undefined ? [] : [`Clé retirée du service / Retired key      ${retired}`]),
      ...(compromised === undefined ? [] : [`Clé compromise / Compromised key         ${compromised}`]),
      `Clé qui signe désormais / Key that signs  ${current}`, '',
    ].join('\n');
  } catch (cause) {
    if (cause instanceof UnknownKey) throw unknownKey(cause.message);
    throw cause;
  } finally {
    await database.close();
  }
}
