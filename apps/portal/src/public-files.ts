import { readFile } from 'node:fs/promises';

/** Put here by the build, so that whoever bundles this package carries the files along. */
declare const FILES_IN_BUILD: Readonly<Record<string, string>>;

const TYPES: Readonly<Record<string, string>> = {
  '/partner.js': 'text/javascript; charset=utf-8',
  '/partner.css': 'text/css; charset=utf-8',
  '/console.js': 'text/javascript; charset=utf-8',
  '/console.css': 'text/css; charset=utf-8',
  '/emblem.svg': 'image/svg+xml',
};

/** The media type of a file served as it is; undefined for any other address. */
export const typeOfPublicFile = (path: string): string | undefined => (Object.hasOwn(TYPES, path) ? TYPES[path] : undefined);

let made: Promise<string> | undefined;

/** From source the console is put together when it is first asked for. */
function bundled(): Promise<string> {
  const builder = new URL('../build-console.ts', import.meta.url).href;
  made ??= (import(builder) as Promise<{ bundleConsole(): Promise<string> }>).then(({ bundleConsole }) => bundleConsole());
  return made;
}

/** The text of such a file: from the build, or from its folder when run from source. */
export async function publicFile(path: string): Promise<string> {
  if (typeof FILES_IN_BUILD !== 'undefined') return FILES_IN_BUILD[path] ?? '';
  if (path === '/console.js') return bundled();
  return readFile(new URL(`../public${path}`, import.meta.url), 'utf8');
}
