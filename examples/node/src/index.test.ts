import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createStandIn, createStore, tokenOf, worldInMay, type StandIn } from '@jalon/testing';
import { afterEach, expect, it } from 'vitest';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

async function requestOf(incoming: IncomingMessage, base: string): Promise<Request> {
  const body = await buffer(incoming);
  const headers = incoming.headers as Record<string, string>;
  return new Request(`${base}${incoming.url}`, { method: incoming.method!, headers, ...(body.length > 0 && { body: new Uint8Array(body) }) });
}

/** The issuer built into the demonstration, as far as the example asks it. */
async function issue(request: Request, base: string): Promise<Response> {
  if (request.method === 'GET') return Response.json({ issuer: `${base}/demo`, token_endpoint: `${base}/demo/token` });
  const form = new URLSearchParams(await request.text());
  return Response.json({ access_token: tokenOf(form.get('client_id') ?? '') });
}

/** The stand-in behind a real port, with the demonstration's issuer. */
function serve(standIn: StandIn): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const base = `http://localhost:${(server.address() as AddressInfo).port}`;
      const request = await requestOf(incoming, base);
      const answer = incoming.url?.startsWith('/demo/') ? await issue(request, base) : await standIn.fetch(request);
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
    })();
  });
  servers.push(server);
  return new Promise((resolve) => server.listen(0, () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`)));
}

function runExample(env: Record<string, string>): Promise<{ code: number | null; said: string; complained: string }> {
  const { JALON_TOKEN: _, ...rest } = process.env;
  const child = spawn(process.execPath, ['--conditions=jalon-source', fileURLToPath(new URL('index.ts', import.meta.url))], { env: { ...rest, ...env } });
  const heard = { said: '', complained: '' };
  child.stdout.on('data', (text: Buffer) => (heard.said += String(text)));
  child.stderr.on('data', (text: Buffer) => (heard.complained += String(text)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...heard })));
}

it('records an answer as the coach of Kolda, and prints the score and each window with its reason', async () => {
  const standIn = createStandIn({ store: createStore(worldInMay()) });
  const { code, said, complained } = await runExample({ JALON_URL: await serve(standIn) });
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  for (const part of ['earned:', 'lost:', 'open:', 'max:']) expect(said).toContain(part);
  expect(said).toMatch(/'G1 (open|closed|undetermined): [a-z-]+'/);
  expect(standIn.store.journal).toMatchObject([{ type: 'recordAnswer', item: 'IDP-2', by: { id: 'coach-kolda', role: 'coach' } }]);
});

it('can be run again: the answer is then already there, and nothing is written twice', async () => {
  const standIn = createStandIn({ store: createStore(worldInMay()) });
  const url = await serve(standIn);
  await runExample({ JALON_URL: url });
  const { version } = standIn.store.assessment('pacasen~2025~sn-kd-kd1-1');
  expect((await runExample({ JALON_URL: url })).code).toBe(0);
  expect(standIn.store.assessment('pacasen~2025~sn-kd-kd1-1').version).toBe(version);
});

it('uses a token it is given', async () => {
  const standIn = createStandIn({ store: createStore(worldInMay()) });
  await runExample({ JALON_URL: await serve(standIn), JALON_TOKEN: tokenOf('coach-kolda-2') });
  expect(standIn.store.journal.map(({ by }) => by.id)).toEqual(['coach-kolda-2']);
});

it('says what to do when the product is not running', async () => {
  const { code, complained } = await runExample({ JALON_URL: 'http://localhost:1' });
  expect(code).toBe(1);
  expect(complained).toBe('http://localhost:1 does not answer. Start the product first with npm start, or give its address: JALON_URL=http://localhost:4173 npm run example:node\n');
});
