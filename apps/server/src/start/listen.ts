import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIMITS } from '@jalon/contract';
import { busyPort, forbiddenPort } from './start-fault.ts';

/** An open port whose answers can be given later: a taken port is known before any work is done. */
export interface OpenPort {
  readonly port: number;
  serve(listener: RequestListener): void;
  /** Stops listening, lets what is being answered finish for a moment, then ends the rest. */
  close(): Promise<void>;
}

const HEADERS_LIMIT_MS = 10_000;
/** A piece of a file on a slow line; what is not a file is given up sooner, by the operations. */
const REQUEST_LIMIT_MS = LIMITS.transferMs + 5_000;
const KEEP_ALIVE_MS = 5_000;
const FAREWELL_MS = 3_000;

/** Said until the database is open. */
const notYet: RequestListener = (_, response) => {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2', 'Cache-Control': 'no-store' }).end('Jalon démarre. / Jalon is starting.\n');
};

function tryListen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A port that is free now, to propose. */
async function freePort(from: number, host: string): Promise<number> {
  for (let port = from; port < Math.min(from + 50, 65_500); port += 2) {
    const probes = [createServer(), createServer()];
    try {
      await tryListen(probes[0]!, port, host);
      await tryListen(probes[1]!, port + 1, host);
      return port;
    } catch {
      // Taken as well: the next pair.
    } finally {
      for (const probe of probes) probe.close();
    }
  }
  return from;
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
    server.close(() => {
      clearTimeout(patience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

export async function openPort(port: number, host: string, which: 'server' | 'portal'): Promise<OpenPort> {
  const server = createServer({ headersTimeout: HEADERS_LIMIT_MS, requestTimeout: REQUEST_LIMIT_MS, keepAliveTimeout: KEEP_ALIVE_MS });
  let current = notYet;
  server.on('request', (request, response) => current(request, response));
  // A broken request line has no answer of ours to wait for.
  server.on('clientError', (_, socket) => void (socket.writable ? socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n') : socket.destroy()));
  try {
    await tryListen(server, port, host);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw busyPort(port, which, await freePort((which === 'server' ? port : port - 1) + 10, host));
    if (code === 'EACCES') throw forbiddenPort(port);
    throw cause;
  }
  return { port: (server.address() as AddressInfo).port, serve: (listener) => void (current = listener), close: () => closing(server) };
}
