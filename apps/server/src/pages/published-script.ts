import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WidgetFiles } from './cdn.ts';
import type { Page } from './page.ts';

/** A file of the widgets with its hash, as a page of ours loads it. */
export function publishedScript({ folder, version }: WidgetFiles, name: string): NonNullable<Page['script']> {
  const { files } = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as { files: Record<string, string> };
  return { src: `/cdn/${version}/${name}`, integrity: files[name] ?? '' };
}
