import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEMONSTRATION } from '../demonstration/demonstration-data.ts';
import { REFERENCE } from '../demonstration/reference-data.ts';
import type { FilesOptions } from '../files/open-files.ts';
import { createLog } from '../log/log.ts';
import type { DatabaseLocation } from '../storage/database.ts';
import { isUnreachable } from '../aggregates/database-faults.ts';
import { banner } from './banner.ts';
import { rotateKey } from '../results/rotate-key.ts';
import { readConfiguration, type Configuration } from './configuration.ts';
import { openDataFolder, prepareFolder, type DataFolder } from './data-folder.ts';
import { lockFolder, type FolderLock } from './lock.ts';
import type { OpenServices } from './open-services.ts';
import { readPeopleFile } from './people-file.ts';
import { readScanner } from './scanner-module.ts';
import type { SeedData } from './seed-data.ts';
import { StartFault, damaged, unreachableDatabase } from './start-fault.ts';
import { subcommandHelp } from './subcommands.ts';
import { startServer, type RunningServer, type StartOptions } from './start-server.ts';

const SEED: SeedData = { reference: REFERENCE, demonstration: DEMONSTRATION };

type Opening = (open: () => Promise<OpenServices>) => Promise<OpenServices>;

/** Opens the embedded database: a creation is marked until it is whole, a failure to open an old one is said to be damage. */
const openingFolder = (folder: DataFolder): Opening => async (open) => {
  if (folder.isNew) folder.creationBegun();
  else if (!existsSync(join(folder.database, 'PG_VERSION'))) throw damaged(folder.path, 'PG_VERSION is missing');
  try {
    const opened = await open();
    folder.creationDone();
    return opened;
  } catch (cause) {
    folder.creationAbandoned();
    if (cause instanceof StartFault || folder.isNew) throw cause;
    throw damaged(folder.path, cause);
  }
};

const openingPostgres: Opening = async (open) => {
  try {
    return await open();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (isUnreachable(cause) || /^(28|3D)/.test(code ?? '')) throw unreachableDatabase(message || code || '');
    throw cause;
  }
};

interface Place {
  readonly location: DatabaseLocation;
  readonly said: string;
  readonly opening: Opening;
  readonly lock: FolderLock | undefined;
  /** Takes back what was being made, and lets the folder go. */
  leave(): void;
}

async function takePlace({ databaseUrl, dataFolder, port }: Configuration): Promise<Place> {
  if (databaseUrl !== undefined) return { location: { kind: 'postgresql', url: databaseUrl }, said: new URL(databaseUrl).pathname.slice(1) || 'postgresql', opening: openingPostgres, lock: undefined, leave: () => undefined };
  prepareFolder(dataFolder);
  const lock = await lockFolder(dataFolder, `http://127.0.0.1:${port}`);
  try {
    const folder = openDataFolder(dataFolder);
    const leave = (): void => {
      folder.creationAbandoned();
      lock.release();
    };
    return { location: { kind: 'folder', path: folder.database }, said: dataFolder, opening: openingFolder(folder), lock, leave };
  } catch (cause) {
    lock.release();
    throw cause;
  }
}

/** Ends everything once, whatever signal comes and however often. */
function endOnSignals(running: RunningServer, lock: FolderLock | undefined): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    running.close().then(() => 0, (cause: unknown) => {
      running.services.log.error('The server did not end cleanly', cause);
      return 1;
    }).then((code) => {
      lock?.release();
      process.exit(code);
    });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

function peopleOf({ identity, peopleFile }: Configuration): Pick<StartOptions, 'people'> {
  if (peopleFile === undefined || identity.kind !== 'issuer') return {};
  return { people: (knowsTerritory) => readPeopleFile(peopleFile, identity.issuer, knowsTerritory) };
}

async function filesOf({ filesFolder, scanner, uploadBytesPerDay }: Configuration): Promise<FilesOptions> {
  return { folder: filesFolder, bytesPerDay: uploadBytesPerDay, ...(scanner === undefined ? {} : { scan: await readScanner(scanner) }) };
}

async function start(configuration: Configuration): Promise<void> {
  const log = createLog({ access: configuration.accessLog });
  const files = await filesOf(configuration);
  const place = await takePlace(configuration);
  // Ctrl-C while starting leaves nothing behind: neither the lock nor half a database.
  const interrupted = (): void => {
    place.leave();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted);
  try {
    const { port, host, identity, publicUrl, corsOrigins, requestsPerSecond, proxies, keySecret, widgetsFolder } = configuration;
    const running = await startServer({ port, host, identity, publicUrl, corsOrigins, rateLimit: { perSecond: requestsPerSecond, proxies }, database: place.location, seed: SEED, keySecret, files, widgetsFolder, portal: true, log, onOpening: place.opening, ...peopleOf(configuration) });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupted);
    endOnSignals(running, place.lock);
    log.info(banner(running, place.said, running.services.clock.today('Africa/Dakar')));
  } catch (cause) {
    place.leave();
    throw cause;
  }
}

/** Works on the database while no server of this folder runs; beside the servers of a PostgreSQL database. */
async function rotate(configuration: Configuration, words: readonly string[]): Promise<void> {
  const place = await takePlace(configuration);
  try {
    process.stdout.write(await rotateKey(place.location, configuration.keySecret, words));
  } finally {
    place.leave();
  }
}

const HELP = `jalon-server
${subcommandHelp()}

  PORT                 4173; the demonstration intranet takes the next one
  JALON_DATA           folder of the embedded database (.jalon-data)
  DATABASE_URL         postgresql://… instead of the embedded database
  JALON_FILES          folder of the files of evidence (files in JALON_DATA); one that all servers of a database share
  JALON_WIDGETS        folder in which each version of the widgets is kept, for pages that name it (widgets in JALON_DATA)
  JALON_SCANNER        module that exports scan(content, file), asked before a file is served
  JALON_UPLOAD_MB_PER_DAY  what one person may bring within 24 hours (200); 0: no limit
  JALON_ISSUER         OpenID Connect issuer; without it, the demonstration runs
  JALON_AUDIENCE       what tokens name as their audience
  JALON_PEOPLE         JSON file of organisations, people and grants, taken in at each start
  JALON_HOST           127.0.0.1; the demonstration takes no other
  JALON_PUBLIC_URL     address others know this server by
  JALON_CORS_ORIGINS   origins of partners' pages, separated by commas
  JALON_RATE_LIMIT     requests a second for each caller (50; none in the demonstration); 0: no limit
  JALON_PROXIES        how many proxies of yours stand in front (0); callers are told apart by what they add to X-Forwarded-For
  JALON_KEY_SECRET     what the key that signs results is sealed with; without it, it is kept in the clear in the database
  JALON_ACCESS_LOG     off: no line per request
`;

/** The command line. Faults somebody can mend are said in plain words, with an exit code of their own. */
export async function run(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(HELP);
    return;
  }
  if (argv.includes('--version')) {
    process.stdout.write(`${(await import('./version.ts')).serverVersion()}\n`);
    return;
  }
  try {
    const configuration = readConfiguration(env, process.cwd());
    await (argv[0] === 'rotate-key' ? rotate(configuration, argv.slice(1)) : start(configuration));
  } catch (cause) {
    if (cause instanceof StartFault) process.stderr.write(`\n${cause.message}\n\n`);
    else process.stderr.write(`\nJalon n’a pas pu démarrer. / Jalon could not start.\n${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n\n`);
    process.exit(cause instanceof StartFault ? cause.exitCode : 1);
  }
}

