import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import { PLANS_OF_KOLDA, createStandIn, createStore, planningWorld, tokenOf, worldInMay, type StandIn } from '@jalon/testing';
import { afterEach, expect, it } from 'vitest';

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => { server.closeAllConnections(); server.close(); }));

/** The stand-in behind a real port, its stream of changes included. */
function serve(standIn: StandIn): Promise<string> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await buffer(incoming);
      const gone = new AbortController();
      outgoing.on('close', () => gone.abort());
      const request = new Request(`http://localhost${incoming.url}`, { method: incoming.method!, headers: incoming.headers as Record<string, string>, signal: gone.signal, ...(body.length > 0 && { body: new Uint8Array(body) }) });
      const answer = await standIn.fetch(request);
      outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
      if (answer.body) Readable.fromWeb(answer.body as ReadableStream).on('error', () => outgoing.destroy()).pipe(outgoing);
      else outgoing.end();
    })();
  });
  servers.push(server);
  return new Promise((resolve) => server.listen(0, () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`)));
}

it('moves a line of the plan of Kolda and puts it back, told of both as they are written', async () => {
  const standIn = createStandIn({ store: createStore({ ...worldInMay(), ...planningWorld() }), clock: () => '2025-05-12T10:00:00.000Z' });
  const before = standIn.store.plans.get(PLANS_OF_KOLDA.draft)!.state;
  const child = spawn(process.execPath, ['--conditions=jalon-source', fileURLToPath(new URL('plan.ts', import.meta.url))], { env: { ...process.env, JALON_URL: await serve(standIn), JALON_TOKEN: tokenOf('secretary-kolda') } });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (said += String(text)));
  child.stderr.on('data', (text: Buffer) => (complained += String(text)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, complained }).toEqual({ code: 0, complained: '' });
  expect(said).toContain(`secretary: moveProject, version ${before.version + 1}\n`);
  expect(said).toContain(`secretary: restoreProjects, version ${before.version + 2}\n`);
  const after = standIn.store.plans.get(PLANS_OF_KOLDA.draft)!.state;
  expect(after.projects.map(({ touched: _, ...line }) => line)).toEqual(before.projects.map(({ touched: _, ...line }) => line));
});
