import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WidgetFiles } from '../cdn.ts';
import type { PublishedFile } from './embed.values.ts';

interface Integrity { readonly files: Readonly<Record<string, string>> }

let last: { readonly path: string; readonly changed: number; readonly files: Readonly<Record<string, PublishedFile>> } | undefined;

/** The name a file gives its policy of Trusted Types, as it stands in the file. */
const policyIn = (text: string): string => /createPolicy\(\s*["'`]([\w@-]+)["'`]/.exec(text)?.[1] ?? 'jalon';

/** The files a page may name, with their hashes and policies, as they were built. Read again when they were built again. */
export function publishedFiles({ folder }: WidgetFiles): Readonly<Record<string, PublishedFile>> {
  const path = join(folder, 'integrity.json');
  const changed = statSync(path).mtimeMs;
  if (last?.path === path && last.changed === changed) return last.files;
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as Integrity;
  const named = Object.entries(files).filter(([name]) => !name.includes('/'));
  const made = Object.fromEntries(named.map(([name, integrity]) => [name, { integrity, policy: policyIn(readFileSync(join(folder, name), 'utf8')) }]));
  last = { path, changed, files: made };
  return made;
}
