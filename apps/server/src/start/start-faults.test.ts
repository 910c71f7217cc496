import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SendCommandsResponse } from '@jalon/contract';
import { endChildren, freePair, launchServer, putDatabase, testFolder, type TestFolder } from '../testing/child-server.ts';
import { onPostgres, tokensOf } from '../testing/test-server.ts';
import { readConfiguration } from './configuration.ts';
import { EXIT, StartFault } from './start-fault.ts';

const PATIENCE = { timeout: 120_000 };
const folders: TestFolder[] = [];
const occupants: Server[] = [];

function newFolder(): TestFolder {
  const folder = testFolder();
  folders.push(folder);
  return folder;
}

afterAll(async () => {
  await endChildren();
  for (const occupant of occupants) occupant.close();
  for (const folder of folders) folder.remove();
});

async function occupy(port: number): Promise<void> {
  const occupant = createServer();
  occupants.push(occupant);
  await new Promise<void>((resolve) => void occupant.listen(port, '127.0.0.1', resolve));
}

const reaches = (port: number, host = '127.0.0.1'): Promise<boolean> => fetch(`http://${host}:${port}/healthz`).then(() => true, () => false);

/** A start that must fail: what it said, French first, and that it left no lock. */
async function failedStart(env: Readonly<Record<string, string>>): Promise<{ code: number | NodeJS.Signals; fr: string; en: string }> {
  const server = launchServer(env);
  const code = await server.ended;
  const output = server.output().trim();
  expect(output).not.toMatch(/\n\s+at /);
  const [fr = '', en = '', ...more] = output.split('\n\n');
  expect(more).toEqual([]);
  if (env['JALON_DATA'] !== undefined) expect(existsSync(join(env['JALON_DATA'], 'lock'))).toBe(false);
  return { code, fr, en };
}

describe.skipIf(onPostgres()).concurrent('a start that cannot be', () => {
  it('says which port is taken and which is free, and begins nothing in the data folder', PATIENCE, async () => {
    const [folder, port] = [newFolder(), await freePair()];
    await occupy(port);
    const { code, fr, en } = await failedStart({ PORT: String(port), JALON_DATA: folder.data });
    expect(code).toBe(EXIT.port);
    expect(fr).toMatch(new RegExp(`port ${port} est déjà pris[^]*choisissez un autre port[^]*PORT=\\d+ npm start`));
    expect(en).toMatch(new RegExp(`Port ${port} is already taken[^]*choose another port: PORT=\\d+ npm start`));
    expect(readdirSync(folder.data)).toEqual([]);
  });

  it('says that the taken port is the intranet\'s, and lets go of its own', PATIENCE, async () => {
    const [folder, port] = [newFolder(), await freePair()];
    await occupy(port + 1);
    const { code, fr, en } = await failedStart({ PORT: String(port), JALON_DATA: folder.data });
    expect(code).toBe(EXIT.port);
    expect(fr).toContain(`Le port ${port + 1} (celui de l’intranet de démonstration`);
    expect(en).toContain(`Port ${port + 1} (that of the demonstration intranet`);
    expect(await reaches(port)).toBe(false);
    expect(readdirSync(folder.data)).toEqual([]);
  });

  it('says that a file stands where the data folder should', PATIENCE, async () => {
    const folder = newFolder();
    writeFileSync(folder.data, '');
    const { code, fr, en } = await failedStart({ PORT: String(await freePair()), JALON_DATA: folder.data });
    expect(code).toBe(EXIT.folder);
    expect(fr).toMatch(/ce n’est pas un dossier[^]*choisissez-en un autre[^]*JALON_DATA=/);
    expect(en).toMatch(/it is not a folder[^]*choose another: JALON_DATA=/);
  });

  it.runIf(process.platform === 'linux')('says that no folder can be made where it is told to', PATIENCE, async () => {
    const { code, fr, en } = await failedStart({ PORT: String(await freePair()), JALON_DATA: '/proc/jalon' });
    expect(code).toBe(EXIT.folder);
    expect(fr).toMatch(/\/proc\/jalon ne peut pas être utilisé/);
    expect(en).toMatch(/\/proc\/jalon cannot be used/);
  });

  it('says that a database was never finished, and touches nothing', PATIENCE, async () => {
    const folder = newFolder();
    mkdirSync(folder.data);
    writeFileSync(join(folder.data, 'creating'), '');
    const { code, fr, en } = await failedStart({ PORT: String(await freePair()), JALON_DATA: folder.data });
    expect(code).toBe(EXIT.halfWritten);
    expect(fr).toMatch(/a été interrompue[^]*Supprimez ce dossier, puis recommencez/);
    expect(en).toMatch(/was interrupted[^]*Delete that folder and start again/);
    expect(readdirSync(folder.data)).toEqual(['creating']);
  });

  it.each([
    ['lacks the file that says what it is', (database: string) => rmSync(join(database, 'PG_VERSION'))],
    ['has its control file full of zeros', (database: string) => writeFileSync(join(database, 'global/pg_control'), Buffer.alloc(8192))],
  ])('says that a database is damaged when it %s', PATIENCE, async (_, damage) => {
    const folder = newFolder();
    putDatabase(folder);
    damage(join(folder.data, 'database'));
    const { code, fr, en } = await failedStart({ PORT: String(await freePair()), JALON_DATA: folder.data });
    expect(code).toBe(EXIT.damaged);
    expect(fr).toMatch(/ne s’ouvre pas[^]*Remettez une copie de sauvegarde/);
    expect(en).toMatch(/cannot be opened[^]*Put a backup of that folder back/);
    expect(existsSync(join(folder.data, 'creating'))).toBe(false);
  });

  it('says that PostgreSQL does not answer', PATIENCE, async () => {
    const { code, fr, en } = await failedStart({ PORT: String(await freePair()), DATABASE_URL: 'postgresql://jalon@127.0.0.1:1/jalon' });
    expect(code).toBe(EXIT.database);
    expect(fr).toMatch(/DATABASE_URL ne répond pas[^]*Vérifiez l’adresse/);
    expect(en).toMatch(/DATABASE_URL does not answer[^]*Check the address/);
  });

  it('keeps a demonstration\'s made-up data from being opened as real', PATIENCE, async () => {
    const folder = newFolder();
    putDatabase(folder);
    const { code, fr, en } = await failedStart({ PORT: String(await freePair()), JALON_DATA: folder.data, JALON_ISSUER: 'https://id.example', JALON_AUDIENCE: 'jalon' });
    expect(code).toBe(EXIT.mode);
    expect(fr).toMatch(/démonstration, inventées[^]*choisissez un autre dossier/);
    expect(en).toMatch(/made up[^]*choose another folder/);
  });

  it('tells a wrong setting before it touches anything', PATIENCE, async () => {
    const folder = newFolder();
    const { code, fr, en } = await failedStart({ PORT: 'many', JALON_DATA: folder.data });
    expect(code).toBe(EXIT.configuration);
    expect(fr).toMatch(/PORT=many n’est pas un numéro de port/);
    expect(en).toMatch(/PORT=many is no port number/);
    expect(existsSync(folder.data)).toBe(false);
  });
});

const WRONG: readonly (readonly [what: string, env: Readonly<Record<string, string>>, fr: RegExp, en: RegExp])[] = [
  ['a port beyond all ports', { PORT: '70000' }, /entier de 1 à 65534/, /whole number from 1 to 65534/],
  ['half a port', { PORT: '41.5' }, /n’est pas un numéro de port/, /is no port number/],
  ['a demonstration beside an issuer', { JALON_ISSUER: 'https://id.example', JALON_AUDIENCE: 'a', JALON_DEMO: '1' }, /Retirez JALON_DEMO ou JALON_ISSUER/, /Remove JALON_DEMO or JALON_ISSUER/],
  ['no demonstration and no issuer', { JALON_DEMO: '0' }, /Indiquez JALON_ISSUER et JALON_AUDIENCE/, /Set JALON_ISSUER and JALON_AUDIENCE/],
  ['a demonstration for other machines', { JALON_HOST: '0.0.0.0' }, /n’écoute que cette machine/, /listens to this machine only/],
  ['an issuer without an audience', { JALON_ISSUER: 'https://id.example' }, /demande aussi JALON_AUDIENCE/, /also needs JALON_AUDIENCE/],
  ['an issuer anybody could stand in for', { JALON_ISSUER: 'http://id.example', JALON_AUDIENCE: 'a' }, /se joint en https/, /is reached by https/],
  ['an issuer that is no address', { JALON_ISSUER: 'id', JALON_AUDIENCE: 'a' }, /n’est pas une adresse http/, /is no http or https address/],
  ['a page instead of an origin', { JALON_CORS_ORIGINS: 'https://a.example/page' }, /Écrivez https:\/\/a\.example/, /Write https:\/\/a\.example/],
  ['every origin at once', { JALON_CORS_ORIGINS: '*' }, /JALON_CORS_ORIGINS=\* n’est pas une adresse/, /JALON_CORS_ORIGINS=\* is no http/],
  ['a limit that is no number', { JALON_UPLOAD_MB_PER_DAY: 'many' }, /JALON_UPLOAD_MB_PER_DAY=many n’est pas/, /JALON_UPLOAD_MB_PER_DAY=many is no/],
  ['another kind of database', { DATABASE_URL: 'mysql://localhost/jalon' }, /DATABASE_URL n’est pas/, /DATABASE_URL is no/],
  ['a public address that is none', { JALON_PUBLIC_URL: 'jalon' }, /JALON_PUBLIC_URL=jalon n’est pas une adresse/, /JALON_PUBLIC_URL=jalon is no/],
];

describe('a setting that cannot be', () => {
  it.each(WRONG)('is told in both languages: %s', (_, env, fr, en) => {
    const told = (): unknown => {
      try {
        return readConfiguration(env, '/');
      } catch (cause) {
        return cause;
      }
    };
    const fault = told() as StartFault;
    expect(fault).toBeInstanceOf(StartFault);
    expect(fault.exitCode).toBe(EXIT.configuration);
    const [french, english] = fault.message.split('\n\n');
    expect(french).toMatch(fr);
    expect(english).toMatch(en);
  });
});

describe.skipIf(onPostgres())('a server that runs', () => {
  it('keeps a second one off its data, ends within seconds, leaves nothing, and finds its data again', PATIENCE, async () => {
    const [folder, port] = [newFolder(), await freePair()];
    putDatabase(folder);
    const env = { PORT: String(port), JALON_DATA: folder.data, JALON_ACCESS_LOG: 'off' };
    const first = launchServer(env);
    await first.ready();

    const elsewhere = Object.values(networkInterfaces()).flat().find((one) => one?.family === 'IPv4' && !one.internal)?.address;
    if (elsewhere !== undefined) expect(await reaches(port, elsewhere)).toBe(false);
    expect(await reaches(port + 1)).toBe(true);
    expect(first.output()).toMatch(/Démonstration .*cette machine seulement \/ made up, this machine only/);

    const second = launchServer({ ...env, PORT: String(await freePair()) });
    expect(await second.ended).toBe(EXIT.locked);
    expect(second.output()).toContain(`processus ${first.pid}, ${first.url}`);
    expect(second.output()).toMatch(new RegExp(`Jalon already runs on the data in .*: process ${first.pid}, ${first.url}\\.\\nUse that one, stop it, or choose another folder`));
    expect(existsSync(join(folder.data, 'lock'))).toBe(true);

    const command = { id: crypto.randomUUID(), v: 1, base: 0, type: 'recordAnswer', payload: { item: 'IDP-2', note: 'à garder' } };
    const send = async (url: string): Promise<SendCommandsResponse> => {
      const authorization = `Bearer ${await tokensOf(url)('coach-kolda')}`;
      const body = JSON.stringify({ commands: [command] });
      return (await fetch(`${url}/v1/assessments/pacasen~2025~sn-kd-kd2-1/commands`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body })).json() as Promise<SendCommandsResponse>;
    };
    expect((await send(first.url)).outcomes[0]?.status).toBe('done');

    const asked = performance.now();
    expect(await first.kill('SIGINT')).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(readdirSync(folder.data).filter((name) => name !== 'widgets')).toEqual(['database', 'files']);
    expect([await reaches(port), await reaches(port + 1)]).toEqual([false, false]);

    const again = launchServer(env);
    await again.ready();
    expect((await send(again.url)).outcomes[0]?.status).toBe('replayed');
    expect(await again.kill('SIGTERM')).toBe(0);
    expect(readdirSync(folder.data).filter((name) => name !== 'widgets')).toEqual(['database', 'files']);
  });

  it('that is stopped while it makes its database leaves nothing behind', PATIENCE, async () => {
    const [folder, port] = [newFolder(), await freePair()];
    const first = launchServer({ PORT: String(port), JALON_DATA: folder.data });
    await expect.poll(() => existsSync(join(folder.data, 'creating')), { timeout: 60_000, interval: 5 }).toBe(true);
    expect(await first.kill('SIGTERM')).toBe(130);
    expect(await reaches(port)).toBe(false);
    expect(readdirSync(folder.data)).toEqual([]);
  });

  it('that is killed while it makes its database is told of by the next start', PATIENCE, async () => {
    const [folder, port] = [newFolder(), await freePair()];
    const env = { PORT: String(port), JALON_DATA: folder.data };
    const first = launchServer(env);
    await expect.poll(() => existsSync(join(folder.data, 'creating')), { timeout: 60_000, interval: 5 }).toBe(true);
    expect(await first.kill('SIGKILL')).toBe('SIGKILL');
    const { code } = await failedStart(env);
    expect(code).toBe(EXIT.halfWritten);
  });
});
