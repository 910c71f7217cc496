import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration } from '../start/configuration.ts';
import { lockFolder } from '../start/lock.ts';
import { StartFault } from '../start/start-fault.ts';
import { openDatabase, type DatabaseLocation } from '../storage/database.ts';
import { verifyChains, type BreakReason, type ChainReport } from './verify-chains.ts';

/** What a supervisor sees: every chain holds, one is broken, or they could not be looked at. */
export const VERIFIED = { unbroken: 0, broken: 1, unknown: 2 } as const;

const WORDS: Readonly<Record<BreakReason, readonly [fr: string, en: string]>> = {
  altered: ['n’est plus celle qui a été écrite', 'is no longer what was written'],
  gap: ['vient après des lignes qui manquent', 'comes after lines that are missing'],
  cut: ['est la dernière\u202f: celles d’après manquent, ou l’état de la chaîne', 'is the last: those after it are missing, or where the chain ended'],
};

function sayChain({ organisation, lines, hash, broken }: ChainReport): string {
  const name = organisation === '' ? '—' : organisation;
  if (!broken) return `${name}  ${lines}  ${hash}`;
  const [fr, en] = WORDS[broken.reason];
  const line = broken.sequence ?? 0;
  return `${name}  ${lines}  La ligne ${line} ${fr}. / Line ${line} ${en}.`;
}

/** What was found, in French and English: one line per organisation, then whether all is well. */
export function sayChains(reports: readonly ChainReport[]): string {
  const lines = reports.reduce((sum, report) => sum + report.lines, 0);
  const broken = reports.filter((report) => report.broken).length;
  const verdict = broken === 0
    ? [`Le journal est intact\u202f: ${lines} lignes, ${reports.length} chaînes.`, `The journal is unbroken: ${lines} lines, ${reports.length} chains.`]
    : [`Le journal a été altéré\u202f: ${broken} chaînes rompues sur ${reports.length}.`, `The journal was tampered with: ${broken} of ${reports.length} chains are broken.`];
  return ['Organisation, lignes qui tiennent, empreinte de la dernière. / Organisation, lines that hold, hash of the last.', ...reports.map(sayChain), '', ...verdict, ''].join('\n');
}

const nothingThere = (folder: string): StartFault => new StartFault(VERIFIED.unknown, `Il n’y a pas de base dans ${folder}.`, `There is no database in ${folder}.`);
const olderShape = (): StartFault => new StartFault(VERIFIED.unknown,
  'Cette base n’a pas encore de chaînes\u202f: démarrez une fois cette version du serveur.', 'This database has no chains yet: start this version of the server once.');

async function verifyAt(location: DatabaseLocation): Promise<ChainReport[]> {
  const database = await openDatabase(location);
  try {
    return await verifyChains(database.db);
  } catch (cause) {
    // A table or a column that is not there.
    throw ['42P01', '42703'].includes((cause as { code?: string }).code ?? '') ? olderShape() : cause;
  } finally {
    await database.close();
  }
}

/** Looks at the database the server would use. The embedded one must be at rest. */
async function verify(env: Readonly<Record<string, string | undefined>>): Promise<ChainReport[]> {
  const { databaseUrl, dataFolder, port } = readConfiguration(env, process.cwd());
  if (databaseUrl !== undefined) return verifyAt({ kind: 'postgresql', url: databaseUrl });
  const path = join(dataFolder, 'database');
  if (!existsSync(join(path, 'PG_VERSION'))) throw nothingThere(dataFolder);
  const lock = await lockFolder(dataFolder, `http://127.0.0.1:${port}`);
  try {
    return await verifyAt({ kind: 'folder', path });
  } finally {
    lock.release();
  }
}

/** `jalon-server verify-journal`: follows the chains and says what it found. Answers the exit code. */
export async function verifyJournal(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  try {
    const reports = await verify(env);
    process.stdout.write(sayChains(reports));
    return reports.some(({ broken }) => broken) ? VERIFIED.broken : VERIFIED.unbroken;
  } catch (cause) {
    const said = cause instanceof StartFault ? cause.message : `Le journal n’a pas pu être vérifié. / The journal could not be verified.\n${cause instanceof Error ? cause.message : String(cause)}`;
    process.stderr.write(`\n${said}\n\n`);
    return VERIFIED.unknown;
  }
}
