import { createHash, randomBytes } from 'node:crypto';
import { createCommandWriter } from '../aggregates/command-writer.ts';
import { createKinds } from '../aggregates/kinds.ts';
import { remakeOthers } from '../assessments/refresh-views.ts';
import { createChangeStreams, type StreamOptions } from '../changes/stream-places.ts';
import { DEMONSTRATION_START } from '../demonstration/personas.ts';
import { openFiles, type FilesOptions } from '../files/open-files.ts';
import { createTurns } from '../files/files-service.ts';
import { AnswerCache } from '../http/answer-cache.ts';
import { createCursorSeal } from '../http/cursor.ts';
import { createIdentifier } from '../identity/identify.ts';
import { createPeopleDirectory } from '../identity/people.ts';
import { storePeople, type PeopleToStore } from '../identity/store-people.ts';
import { createTokenVerifier } from '../identity/token-verifier.ts';
import { createJobRunner } from '../jobs/job-runner.ts';
import { planScene, readsPlan } from '../jobs/plan-scene.ts';
import type { JobRoom } from '../jobs/room.ts';
import { createTableDesk } from '../jobs/table-desk.ts';
import type { Log } from '../log/log.ts';
import { readPlanningRules } from '../planning/planning-rules.ts';
import { hearRules } from '../programme/programme-desk.ts';
import { readProgrammes } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';
import { openResults } from '../results/open-results.ts';
import { createChangeFeed } from '../storage/change-feed.ts';
import type { Database } from '../storage/database.ts';
import { migrate, migrationsOf } from '../storage/migrate.ts';
import { exclusively } from '../storage/exclusively.ts';
import { prepareFence } from '../storage/fence.ts';
import { createSettings, type Settings } from '../storage/settings.ts';
import { createUpkeep } from '../storage/upkeep.ts';
import { readTerritories } from '../territories/directory.ts';
import { createClock, type Clock } from '../time/clock.ts';
import { sendDemonstration, storeDemonstrationPeople, storeReferenceData } from './seed.ts';
import { sendPlanning } from './seed-planning.ts';
import type { DemonstrationData, SeedData } from './seed-data.ts';
import { refuseOtherRules } from './refuse-other-rules.ts';
import { modeFault } from './start-fault.ts';

/** Who vouches for people, as the verifier needs it. */
export interface Issuer {
  /** The `iss` of tokens, where discovery stands. */
  readonly url: string;
  readonly audience: string;
  /** How people of this issuer are marked in the people table. */
  readonly name: string;
}

export interface OpenOptions {
  readonly database: Database;
  readonly version: string;
  readonly demonstration: boolean;
  readonly issuer: Issuer;
  readonly seed: SeedData;
  readonly log: Log;
  /** People to take in besides, once the territories are known. */
  readonly people?: (knowsTerritory: (id: string) => boolean) => PeopleToStore;
  readonly files?: FilesOptions;
  /** How many streams of changes may stand open, and how they are kept alive. */
  readonly streams?: Partial<StreamOptions>;
  /** How many jobs may wait, and how much is kept of those that are over. */
  readonly jobs?: Partial<JobRoom>;
  /** Address others know this server by: what signed results name as their issuer. */
  readonly publicUrl: string;
  /** What signing keys are sealed with; in the clear where absent. */
  readonly keySecret?: string | undefined;
  /** Milliseconds since 1970; the machine's clock where absent, moved by what the demonstration keeps. */
  readonly now?: () => number;
}

export interface OpenServices {
  readonly services: Services;
  readonly settings: Settings;
  /** Waits for what is being written, then lets the database go. */
  close(): Promise<void>;
}

/** A database is one or the other for good: made-up people must never reach real files, nor real people made-up ones. */
async function checkMode(settings: Settings, demonstration: boolean): Promise<void> {
  const { demonstration: was } = await settings.readOrWrite('mode', () => ({ demonstration }));
  if (was === demonstration) return;
  throw was
    ? modeFault('Ces données sont celles d’une démonstration, inventées. Pour travailler avec JALON_ISSUER, choisissez un autre dossier (JALON_DATA) ou une autre base.', 'This data is a demonstration’s, made up. To work with JALON_ISSUER, choose another folder (JALON_DATA) or another database.')
    : modeFault('Ces données sont réelles\u202f: la démonstration ne s’ouvre pas dessus. Indiquez JALON_ISSUER et JALON_AUDIENCE, ou choisissez un autre dossier (JALON_DATA).', 'This data is real: the demonstration does not open on it. Set JALON_ISSUER and JALON_AUDIENCE, or choose another folder (JALON_DATA).');
}

/** The demonstration lives from its first day on, at the pace of real time. The distance is kept with the data. */
async function openClock(settings: Settings, { demonstration, now }: OpenOptions): Promise<Clock> {
  if (now || !demonstration) return createClock(now ?? Date.now);
  const { offsetMs } = await settings.readOrWrite('demonstration.clock', () => ({ offsetMs: Date.parse(DEMONSTRATION_START) - Date.now() }));
  return createClock(() => Date.now() + offsetMs);
}

const fingerprint = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex');

const isReferenceKnown = async (settings: Settings, { seed: { reference } }: OpenOptions): Promise<boolean> => (await settings.read<{ hash: string }>('reference'))?.hash === fingerprint(reference);

/** Takes the data set in when it is new or has changed since the last start. */
async function refreshReferenceData(settings: Settings, options: OpenOptions): Promise<void> {
  if (await isReferenceKnown(settings, options)) return;
  const { database, seed: { reference } } = options;
  await storeReferenceData(database, reference);
  await settings.write('reference', { hash: fingerprint(reference) });
}

/** The personas and what is made up of their towns, when they are new or have changed since the last start. */
async function refreshDemonstrationPeople(settings: Settings, { database, seed: { demonstration } }: OpenOptions): Promise<void> {
  if (!demonstration) return;
  const hash = fingerprint([demonstration.people, demonstration.settings]);
  const known = await settings.read<{ hash: string }>('demonstration.people');
  if (known?.hash === hash) return;
  await storeDemonstrationPeople(database, demonstration);
  await settings.write('demonstration.people', { hash });
}

async function cursorSecret(settings: Settings): Promise<Uint8Array> {
  const { secret } = await settings.readOrWrite('cursor', () => ({ secret: randomBytes(32).toString('base64') }));
  return Buffer.from(secret, 'base64');
}

/** Sends what a demonstration begins with, once. To one begun before there were plans, they are added. */
async function playDemonstration(services: Services, settings: Settings, { seed: { demonstration }, issuer }: OpenOptions): Promise<void> {
  if (!demonstration) return;
  const once = async (key: string, send: (services: Services, data: DemonstrationData, issuer: string) => Promise<void>): Promise<void> => {
    if (await settings.read(key)) return;
    await send(services, demonstration, issuer.name);
    await settings.write(key, { at: services.clock.instant() });
  };
  await once('demonstration.done', sendDemonstration);
  // Of a data set without frameworks no plan can be made.
  if (services.planning.frameworks.length > 0) await once('demonstration.planning', sendPlanning);
}

/** The shape of this version, and all that the database must know before anything is read of it. */
async function prepareDatabase(settings: Settings, options: OpenOptions): Promise<void> {
  const { database, demonstration, log } = options;
  // Before anything is changed: what a state of work began is left to it.
  if ((await migrationsOf(database.db)).length > 0 && !(await isReferenceKnown(settings, options))) await refuseOtherRules(database.db, options.seed.reference);
  await migrate(database.db);
  database.fenced = await prepareFence(database, log);
  await checkMode(settings, demonstration);
  await refreshReferenceData(settings, options);
  await refreshDemonstrationPeople(settings, options);
}

/** Brings the database up to date, takes in what it must know, and makes everything the operations use. */
export async function openServices(options: OpenOptions): Promise<OpenServices> {
  const { database, version, demonstration, issuer, log } = options;
  const settings = createSettings(database);
  return exclusively(database, async () => {
    await prepareDatabase(settings, options);
    const clock = await openClock(settings, options);
    const [territories, programmes, planning] = [await readTerritories(database), await readProgrammes(database), await readPlanningRules(database)];
    if (options.people) await storePeople(database.db, options.people((id) => territories.get(id) !== undefined));
    const people = createPeopleDirectory(database);
    const answers = new AnswerCache();
    const streams = createChangeStreams(database, log, options.streams);
    const changes = await createChangeFeed(database, streams.hearing(hearRules(answers, programmes, log)), log);
    const upkeep = createUpkeep(database, log);
    const writer = createCommandWriter({ database, territories, programmes, changes, onWritten: upkeep.written });
    const kinds = createKinds({ database, demonstration, planning, programmes, territories });
    const identity = createIdentifier({ verifier: createTokenVerifier({ issuer: issuer.url, audience: issuer.audience }), people, issuer: issuer.name });
    const { files, close: closeFiles } = await openFiles(options.files ?? {}, { database, clock, log });
    const results = await openResults({ database, clock, secret: options.keySecret, issuer: options.publicUrl });
    const remaking = await remakeOthers({ clock, database, territories, programmes }, log);
    const jobs = createJobRunner({ database, clock, log, room: options.jobs, reads: (person, plan) => readsPlan({ clock, database, people, planning, territories }, person, plan), sceneOf: (plan, language) => planScene({ clock, database, planning, territories, issuer: options.publicUrl }, plan, language) });
    const services: Services = { version, demonstration, database, clock, territories, programmes, planning, desk: { changes, inTurn: createTurns() }, people, identity, cursors: createCursorSeal(await cursorSecret(settings)), answers, writer, kinds, streams, files, jobs, tables: createTableDesk(), results, remaking, log };
    await playDemonstration(services, settings, options);
    jobs.wake();
    const close = async () => {
      streams.end();
      await jobs.stop();
      await services.tables.stop();
      await writer.idle();
      await remaking.stop();
      await closeFiles();
      await upkeep.stop();
      await changes.close();
      await database.close();
    };
    return { services, settings, close };
  });
}
