// The storybook the pictures are taken of: built from the sources, served to this machine alone.
import { spawn } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { root } from '../entry/node26.mjs';
import { quietEnv, toolPath } from '../run/children.ts';

const FOLDER = join(root, 'node_modules/.cache/jalon/pictures-book');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.woff2': 'font/woff2', '.svg': 'image/svg+xml',
};

/** Builds the storybook without its frame: about ten seconds. Throws what the build printed when it fails. */
export function buildBook(): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const build = spawn('storybook', ['build', '--preview-only', '--disable-telemetry', '--quiet', '--output-dir', FOLDER], {
      cwd: join(root, 'apps/storybook'), env: { ...process.env, ...quietEnv, PATH: toolPath }, stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [build.stdout, build.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    build.on('error', reject);
    build.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The storybook did not build.\n${printed}`))));
  });
}

function fileAt(url: string): string | undefined {
  const path = join(FOLDER, normalize(decodeURIComponent(new URL(url, 'http://book').pathname)));
  return path.startsWith(FOLDER) && existsSync(path) && statSync(path).isFile() ? path : undefined;
}

export interface Book {
  /** Address of the page that shows one story. */
  readonly frame: string;
  close(): void;
}

export async function serveBook(): Promise<Book> {
  const server: Server = createServer((request, response) => {
    const path = fileAt(request.url ?? '/');
    if (!path) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    frame: `http://127.0.0.1:${port}/iframe.html`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
