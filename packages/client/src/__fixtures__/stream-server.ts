import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import type { AnyChange } from '@jalon/contract';

export interface StreamServer {
  readonly baseUrl: string;
  /** What was asked, oldest first: `GET /v1/changes/stream?about=…`. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  /** Streams that stand open. */
  readonly open: Set<ServerResponse>;
}

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const running: (() => Promise<void>)[] = [];
afterEach(async () => { for (const close of running.splice(0)) await close(); });

/** A server of one's own on a free port: each connection is answered by the next of the answers, the last one again and again. */
export async function streamServer(answers: { readonly stream: readonly Answer[]; readonly changes?: readonly Answer[] }): Promise<StreamServer> {
  const asked: StreamServer['asked'] = [];
  const open: StreamServer['open'] = new Set();
  const turns = { stream: 0, changes: 0 };
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', headers: request.headers });
    const kind = request.url?.startsWith('/v1/changes/stream') ? 'stream' : 'changes';
    const list = answers[kind] ?? [];
    const answer = list[Math.min(turns[kind]++, list.length - 1)];
    if (kind === 'stream') { open.add(response); response.on('close', () => open.delete(response)); }
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(() => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }));
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, open };
}

export const changeAt = (sequence: number, more: Partial<AnyChange> = {}): AnyChange => ({
  sequence, commandId: `c-${sequence}`, type: 'setCosts', at: '2026-11-22T20:00:00.000Z', version: sequence, by: { id: 'p-1', role: 'secretary' }, item: 'p-04', before: null, after: null, engine: '1.0.0',
  about: { kind: 'plan', id: 'kolda-2026' }, ...more,
});
export const eventOf = (change: AnyChange): string => `id: ${change.sequence}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;

export const streaming = (...pieces: readonly (string | Uint8Array)[]): Answer => (_, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
  for (const piece of pieces) response.write(piece);
};
/** The same, and then the end of the stream, as when a token ends. */
export const streamingToEnd = (...pieces: readonly string[]): Answer => (request, response) => { streaming(...pieces)(request, response); response.end(); };
/** The same, and then the line breaks. */
export const streamingToBreak = (...pieces: readonly string[]): Answer => (request, response) => { streaming(...pieces)(request, response); setTimeout(() => response.destroy(), 20); };
export const problemAnswer = (status: number, code: string): Answer => (_, response) => {
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify({ type: `/problems/${code}`, title: code, status, code }));
};
export const jsonAnswer = (body: unknown): Answer => (_, response) => { response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body)); };
