import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PortalOptions } from './portal-options.ts';

/** The script a page names, as its publisher prints it. */
export interface PublishedScript {
  readonly src: string;
  /** `sha384-…` */
  readonly integrity: string;
}

/** What reads at once; editing and other languages load when wanted. */
export interface PublishedWidget extends PublishedScript {
  /** The national matrix. */
  readonly matrix: PublishedScript;
}

/** The widget has not been built, so a page cannot name its hash. */
export class WidgetNotPublished extends Error {
  override readonly name = 'WidgetNotPublished';
}

const require = createRequire(import.meta.url);

interface Integrity {
  readonly version: string;
  /** By name: `scorecard.js` → `sha384-…`. */
  readonly files: Readonly<Record<string, string>>;
}

const cdnFolderOfElements = (): string => join(dirname(require.resolve('@jalon/elements/package.json')), 'dist/cdn');

/** Reads the hash when a page is served: a widget built again is named by its new hash at once. */
export async function publishedWidget({ cdnFolder = cdnFolderOfElements(), serverUrl }: PortalOptions): Promise<PublishedWidget> {
  const path = join(cdnFolder, 'integrity.json');
  const published = await readFile(path, 'utf8').then((text) => JSON.parse(text) as Integrity, () => undefined);
  const named = (name: string) => {
    const integrity = published?.files[name];
    if (!published || !integrity) throw new WidgetNotPublished(`${path} does not name ${name}. Build @jalon/elements, then reload.`);
    return { src: `${serverUrl}/cdn/${published.version}/${name}`, integrity };
  };
  return { ...named('scorecard.js'), matrix: named('scorecard-matrix.js') };
}
