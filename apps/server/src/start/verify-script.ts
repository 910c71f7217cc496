import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The built script of the page that verifies results. Undefined where this package was not built. */
export function verifyScript(): string | undefined {
  const path = join(dirname(createRequire(import.meta.url).resolve('@jalon/server/package.json')), 'dist/browser/verify.js');
  return existsSync(path) ? path : undefined;
}
