import type { App } from '../http/create-app.ts';
import { ProblemError } from '../http/problem-error.ts';
import { sendFile } from './send-file.ts';
import { keptFolder } from './kept-widgets.ts';
import { readStaticFile } from './static-files.ts';

const FOREVER = 'public, max-age=31536000, immutable';
/** The moving address is asked again after five minutes. */
const SHORT = 'public, max-age=300, must-revalidate';

export interface WidgetFiles {
  /** Where the built widget stands. */
  readonly folder: string;
  readonly version: string;
  /** Folder of the versions this server had before, each under its number. */
  readonly kept?: string;
}

const majorOf = (version: string): string => `v${version.split('.')[0] ?? ''}`;

/** The widgets' files: `/cdn/1.0.0/…` for ever the same, also after an upgrade where versions are kept, `/cdn/v1/…` moving. Any page of any origin may load them. */
export function addWidgetFiles({ folder, version, kept }: WidgetFiles): (app: App) => void {
  return (app) => {
    app.get('/cdn/:version/:file{.+}', async (c) => {
      const [asked, name] = [c.req.param('version'), c.req.param('file')];
      const own = asked === version || asked === majorOf(version);
      const place = own ? folder : kept && keptFolder(kept, asked);
      if (!place) throw new ProblemError('not-found');
      const file = (own ? await readStaticFile(place, `${version}/${name}`) : undefined) ?? (await readStaticFile(place, name));
      if (file) {
        c.header('Access-Control-Allow-Origin', '*');
        c.header('Cross-Origin-Resource-Policy', 'cross-origin');
      }
      return sendFile(c, file, asked.startsWith('v') ? SHORT : FOREVER);
    });
  };
}
