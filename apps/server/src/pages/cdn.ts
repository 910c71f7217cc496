import type { App } from '../http/create-app.ts';
import { ProblemError } from '../http/problem-error.ts';
import { sendFile } from './send-file.ts';
import { readStaticFile } from './static-files.ts';

const FOREVER = 'public, max-age=31536000, immutable';
/** The moving address is asked again after five minutes. */
const SHORT = 'public, max-age=300, must-revalidate';

export interface WidgetFiles {
  /** Where the built widget stands. */
  readonly folder: string;
  readonly version: string;
}

const majorOf = (version: string): string => `v${version.split('.')[0] ?? ''}`;

/** The widgets' files: `/cdn/1.0.0/…` for ever the same, `/cdn/v1/…` moving. Any page of any origin may load them. */
export function addWidgetFiles({ folder, version }: WidgetFiles): (app: App) => void {
  return (app) => {
    app.get('/cdn/:version/:file{.+}', async (c) => {
      const asked = c.req.param('version');
      if (asked !== version && asked !== majorOf(version)) throw new ProblemError('not-found');
      const name = c.req.param('file');
      const file = (await readStaticFile(folder, `${version}/${name}`)) ?? (await readStaticFile(folder, name));
      if (file) {
        c.header('Access-Control-Allow-Origin', '*');
        c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      }
      return sendFile(c, file, asked === version ? FOREVER : SHORT);
    });
  };
}
