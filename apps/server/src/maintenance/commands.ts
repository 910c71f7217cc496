import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { createFolderStore } from '../files/folder-store.ts';
import { readConfiguration } from '../start/configuration.ts';
import { EXIT, StartFault } from '../start/start-fault.ts';
import { SUBCOMMANDS, type Subcommand } from '../start/subcommands.ts';
import { serverVersion } from '../start/version.ts';
import { exclusively } from '../storage/exclusively.ts';
import { writeBackup } from './backup.ts';
import { ArchiveFault } from './check-archive.ts';
import { moveDatabase } from './move.ts';
import { DONE, withSource, withTarget } from './place.ts';
import { createProgress } from './progress.ts';
import { RestoreFault, restoreBackup } from './restore.ts';
import { sayArchiveFault, sayBackup, sayMoved, sayProgress, sayRestoreFault, sayRestored } from './words.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Command = (env: Environment, words: readonly string[]) => Promise<number>;

const written = (name: Subcommand): string => `jalon-server ${SUBCOMMANDS[name][0]}`;

const wrongWords = (name: Subcommand): StartFault => new StartFault(DONE.untried, `Écrivez ${written(name)}`, `Write ${written(name)}`);

function readWords(name: Subcommand, words: readonly string[], options: NonNullable<ParseArgsConfig['options']>, positionals: 0 | 1) {
  try {
    const read = parseArgs({ args: [...words], options, allowPositionals: true });
    if (read.positionals.length === positionals) return read;
  } catch {
    // Said below, whatever was wrong.
  }
  throw wrongWords(name);
}

/** What takes long says how far it is, beside what it answers. */
const telling = () => ({ progress: createProgress((...at) => process.stderr.write(sayProgress(...at)), () => performance.now()) });

const SWITCHES = { replace: { type: 'boolean' }, 'broken-journal': { type: 'boolean' } } as const;
const switches = ({ replace, 'broken-journal': broken }: Record<string, unknown>) => ({ replace: replace === true, brokenJournal: broken === true });

async function doBackup(env: Environment, words: readonly string[]): Promise<string> {
  const path = resolve(readWords('backup', words, {}, 1).positionals[0]!);
  if (existsSync(path)) throw new StartFault(DONE.untried, `${path} existe déjà\u202f: une sauvegarde n’est jamais remplacée. Choisissez un autre nom.`, `${path} exists already: a backup is never replaced. Choose another name.`);
  const configuration = readConfiguration(env, process.cwd());
  const store = createFolderStore(configuration.filesFolder);
  return sayBackup(path, await withSource(configuration, (database) => writeBackup(path, { database, store, version: serverVersion(), now: Date.now(), ...telling() })));
}

async function doRestore(env: Environment, words: readonly string[]): Promise<string> {
  const { positionals, values } = readWords('restore', words, SWITCHES, 1);
  const path = resolve(positionals[0]!);
  if (!existsSync(path)) throw new StartFault(DONE.untried, `Il n’y a pas de fichier ${path}.`, `There is no file ${path}.`);
  const configuration = readConfiguration(env, process.cwd());
  const store = createFolderStore(configuration.filesFolder);
  return sayRestored(await withTarget(configuration, (database) => exclusively(database, () => restoreBackup(path, database, store, { ...switches(values), ...telling() }))));
}

async function doMove(env: Environment, words: readonly string[]): Promise<string> {
  const { values } = readWords('move', words, { ...SWITCHES, from: { type: 'string' }, to: { type: 'string' }, files: { type: 'string' } }, 0);
  const { from: folder, to, files } = values as { from?: string; to?: string; files?: string };
  if (folder === undefined || to === undefined || !/^postgres(ql)?:\/\//.test(to)) throw wrongWords('move');
  const from = resolve(folder);
  const filesFrom = resolve(files ?? join(from, 'files'));
  const filesTo = env['JALON_FILES'] ? resolve(env['JALON_FILES']) : filesFrom;
  const moved = await moveDatabase({ from, to, files: { from: filesFrom, to: filesTo }, version: serverVersion(), port: 0, now: Date.now(), ...switches(values), ...telling() });
  return sayMoved(moved, from, filesTo);
}

/** A fault in words, with the exit code that says whether it was refused or could not be tried. */
function sayFault(cause: unknown): { said: string; code: number } {
  if (cause instanceof ArchiveFault) return { said: sayArchiveFault(cause), code: DONE.refused };
  if (cause instanceof RestoreFault) return { said: sayRestoreFault(cause), code: DONE.refused };
  if (cause instanceof StartFault) return { said: `${cause.message}\n`, code: cause.exitCode === EXIT.newerData ? DONE.refused : DONE.untried };
  const reason = cause instanceof Error ? cause.message : String(cause);
  return { said: `La commande n’a pas pu être menée à bien\u202f: rien n’en reste.\n\nThe command could not be carried out: nothing of it remains.\n\n${reason}\n`, code: DONE.untried };
}

const command = (work: (env: Environment, words: readonly string[]) => Promise<string>): Command => async (env, words) => {
  try {
    process.stdout.write(await work(env, words));
    return DONE.well;
  } catch (cause) {
    const { said, code } = sayFault(cause);
    process.stderr.write(`\n${said}\n`);
    return code;
  }
};

export const backup = command(doBackup);
export const restore = command(doRestore);
export const move = command(doMove);
