import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.map': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json',
};

/** The path a file would have inside a folder; undefined when it would leave it. */
function pathInside(folder: string, name: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.split(/[\\/]/).some((part) => part.startsWith('.'))) return undefined;
  const path = normalize(join(folder, decoded));
  return path.startsWith(normalize(folder) + sep) ? path : undefined;
}

/** Reads one file of a folder. Undefined when there is none, it is hidden, or the name points outside. */
export async function readStaticFile(folder: string, name: string): Promise<StaticFile | undefined> {
  const path = pathInside(folder, name);
  if (path === undefined) return undefined;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const bytes = await readFile(path);
  return { bytes: new Uint8Array(bytes), type: TYPES[extname(path)] ?? 'application/octet-stream', etag: `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"` };
}
