// What the changesets announce, and what of a changed surface they do not.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Change, compareReports, type Level } from './surface/diff.ts';
import { readReport } from './surface/report.ts';
import { packageOfReport, type Reports } from './reports.ts';

const STEPS: readonly Level[] = ['patch', 'minor', 'major'];

/** The largest step announced for each package that is named. */
export function announcedLevels(changesets: readonly string[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  for (const text of changesets) {
    const [, head = ''] = /^---\n([^]*?)\n?---/.exec(text) ?? [];
    for (const [, name = '', level] of head.matchAll(/^['"]?(@jalon\/[\w-]+)['"]?: *(patch|minor|major)/gm)) {
      const before = levels.get(name);
      if (!before || STEPS.indexOf(level as Level) > STEPS.indexOf(before)) levels.set(name, level as Level);
    }
  }
  return levels;
}

export function changesetsIn(root: string): string[] {
  return globSync('.changeset/*.md', { cwd: root }).filter((path) => !path.endsWith('README.md')).map((path) => readFileSync(join(root, path), 'utf8'));
}

/** A change that looks like a broken promise and is none, or that was agreed on: with the reason. Emptied at each release. */
export interface Accepted {
  at: string;
  /** How the line that is gone begins, sign included. */
  text: string;
  why: string;
}

export interface Unannounced extends Change {
  file: string;
  packageName: string;
  announced: Level | undefined;
}

export interface Verdict {
  unannounced: Unannounced[];
  /** What ends without a release having deprecated it, though a major step is announced. */
  sudden: Unannounced[];
  /** Exceptions that are about nothing any more. */
  idle: Accepted[];
}

export function judge(released: Reports, current: Reports, announced: ReadonlyMap<string, Level>, accepted: readonly Accepted[]): Verdict {
  const used = new Set<Accepted>();
  const isAccepted = ({ at, text, level }: Change): boolean => {
    const found = level === 'major' ? accepted.find((each) => each.at === at && text.startsWith(each.text)) : undefined;
    if (found) used.add(found);
    return found !== undefined;
  };
  const files = [...new Set([...Object.keys(released), ...Object.keys(current)])];
  const changes = files.flatMap((file): Unannounced[] => {
    const packageName = packageOfReport(file);
    return compareReports(readReport(released[file] ?? ''), readReport(current[file] ?? ''))
      .filter((change) => !isAccepted(change))
      .map((change) => ({ ...change, file, packageName, announced: announced.get(packageName) }));
  });
  const isUnannounced = ({ level, announced: said }: Unannounced): boolean => STEPS.indexOf(level) > (said ? STEPS.indexOf(said) : -1);
  const sudden = changes.filter((each) => !isUnannounced(each) && each.level === 'major' && each.text.startsWith('- ') && !each.wasDeprecated);
  return { unannounced: changes.filter(isUnannounced), sudden, idle: accepted.filter((each) => !used.has(each)) };
}
