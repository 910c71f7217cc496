import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The version of this package, wherever its code was built to. */
export function serverVersion(): string {
  const path = createRequire(import.meta.url).resolve('@jalon/server/package.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
