import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { contentTag } from '../http/etag.ts';
import type { App } from '../http/create-app.ts';
import { ProblemError } from '../http/problem-error.ts';
import { FRAME_FILE } from './embed/embed.values.ts';

/** A built script of the server's own pages. */
export interface PageScript {
  readonly path: string;
  readonly text: string;
  readonly integrity: string;
}

export interface PageScripts {
  /** By the name of its source: `embed`, `frame-inside`, `frame-host`. Undefined where this package was not built. */
  find(name: string): PageScript | undefined;
}

const builtFolder = (): string => join(dirname(createRequire(import.meta.url).resolve('@jalon/server/package.json')), 'dist/browser');

/** The scripts of a folder; those this package was built with unless told. Read once. */
export function pageScripts(folder = builtFolder()): PageScripts {
  const known = new Map<string, PageScript | undefined>();
  const read = (name: string): PageScript | undefined => {
    const path = join(folder, `${name}.js`);
    if (!existsSync(path)) return undefined;
    const text = readFileSync(path, 'utf8');
    return { path: `/scripts/${name}.js`, text, integrity: `sha384-${createHash('sha384').update(text).digest('base64')}` };
  };
  return {
    find(name) {
      if (!known.has(name)) known.set(name, read(name));
      return known.get(name);
    },
  };
}

const TYPE = { 'Content-Type': 'text/javascript; charset=utf-8' };
const NAMES = ['embed', 'frame-inside'];

/** `/scripts/embed.js` for our own pages, and `/cdn/1.0.0/frame.js` for those of others. */
export function addPageScripts(scripts: PageScripts, version: string | undefined): (app: App) => void {
  return (app) => {
    app.get('/scripts/:file', (c) => {
      const script = NAMES.map((name) => scripts.find(name)).find((one) => one?.path === c.req.path);
      if (!script) throw new ProblemError('not-found');
      return c.body(script.text, 200, { ...TYPE, 'Cache-Control': 'no-cache', ETag: contentTag(script.text) });
    });
    app.get(`/cdn/:version/${FRAME_FILE}`, (c) => {
      const asked = c.req.param('version');
      const script = scripts.find('frame-host');
      const fixed = asked === version;
      if (!script || (!fixed && asked !== `v${(version ?? '').split('.')[0] ?? ''}`)) throw new ProblemError('not-found');
      c.header('Access-Control-Allow-Origin', '*');
      c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      return c.body(script.text, 200, { ...TYPE, 'Cache-Control': fixed ? 'public, max-age=31536000, immutable' : 'public, max-age=300, must-revalidate', ETag: contentTag(script.text) });
    });
  };
}
