// The sites the examples run on: a port each, chosen first, as the Jalon server must know their origins.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };

export interface Site {
  readonly url: string;
  /** Shows a built folder, under a policy without a single exception. */
  show(folder: string, jalon: string): void;
  close(): void;
}

const policyFor = (jalon: string): string => `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${jalon}; base-uri 'none'; form-action 'none'`;

/** Nothing is shown yet; the address is known. */
export async function openSite(): Promise<Site> {
  let shown: { folder: string; jalon: string } | undefined;
  const server: Server = createServer(async ({ url = '/' }, answer) => {
    const path = new URL(url, 'http://site').pathname;
    const file = path === '/' ? '/index.html' : path;
    const content = shown && !file.includes('..') ? await readFile(join(shown.folder, file)).catch(() => undefined) : undefined;
    if (!content || !shown) return void answer.writeHead(file === '/favicon.ico' ? 204 : 404).end();
    answer.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': policyFor(shown.jalon) }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: addressOf(server), show: (folder, jalon) => (shown = { folder, jalon }), close: () => server.close() };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The site has no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = Number(new URL(addressOf(server)).port);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The page without a tool has a server of its own, as its README says. */
export async function startOwn(project: string, port: number, jalon: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['serve.mjs'], { cwd: project, env: { ...process.env, PORT: String(port), JALON_URL: jalon }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`serve.mjs ended with ${code}.`)));
  });
  return child;
}
