// node ../../tools/build/integrity.ts dist/cdn: prints the integrity hash of each file a page may name,
// and writes them all to integrity.json beside the files.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Integrity {
  version: string;
  /** 'scorecard.js' → 'sha384-…'. */
  files: Record<string, string>;
}

export const sri = (bytes: Uint8Array): string => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

export function integrityOf(folder: string, version: string): Integrity {
  const names = globSync('**/*.js', { cwd: folder }).map((name) => name.replaceAll('\\', '/')).sort();
  return { version, files: Object.fromEntries(names.map((name) => [name, sri(readFileSync(join(folder, name)))])) };
}

if (import.meta.main) {
  const folder = process.argv[2] ?? 'dist/cdn';
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const integrity = integrityOf(folder, version);
  writeFileSync(join(folder, 'integrity.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  for (const [name, hash] of Object.entries(integrity.files).filter(([name]) => !name.includes('/'))) {
    const size = (gzipSync(readFileSync(join(folder, name)), { level: 9 }).byteLength / 1024).toFixed(1);
    console.log(`/cdn/${version}/${name}  ${size} KiB gzip  integrity="${hash}"`);
  }
}
