// Part of `npm run check`: nothing that others build on changes unseen, or unannounced.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult } from '../checks/all.ts';
import type { Finding } from '../checks/project.ts';
import { root } from '../entry/node26.mjs';
import { type Accepted, announcedLevels, changesetsIn, judge, type Verdict } from './announced.ts';
import { currentReports, HOME, keptReports, RELEASED, type Reports } from './reports.ts';

const ACCEPTED = join(HOME, 'accepted.json');
const MOST = 12;

/** Lines of one text that the other has not. */
const without = (text: string, other: string): string[] => {
  const known = new Set(other.split('\n'));
  return text.split('\n').filter((line) => line.trim() && !known.has(line));
};

const shorten = (line: string): string => (line.length > 160 ? `${line.slice(0, 157)}…` : line);

/** What the kept reports do not say yet, or say no more. */
export function staleFindings(kept: Reports, current: Reports): Finding[] {
  return [...new Set([...Object.keys(kept), ...Object.keys(current)])].flatMap((file): Finding[] => {
    const [was, is] = [kept[file] ?? '', current[file] ?? ''];
    if (was === is) return [];
    const lines = [...without(was, is).map((line) => `- ${line.trim()}`), ...without(is, was).map((line) => `+ ${line.trim()}`)];
    const more = lines.length > MOST ? [`and ${lines.length - MOST} more`] : [];
    return [{ path: `docs/api/${file}`, message: ['The public surface is another: look at these lines, then npm run api.', ...lines.slice(0, MOST).map(shorten), ...more].join('\n         ') }];
  });
}

export function announcementFindings({ unannounced, sudden, idle }: Verdict): Finding[] {
  const groups = Map.groupBy(unannounced, ({ file, level }) => `${file} ${level}`);
  const missing = [...groups.values()].map((changes): Finding => {
    const [{ file, packageName, level, announced }] = changes as [(typeof changes)[number]];
    const said = announced ? `its changesets say ${announced}` : 'no changeset names it';
    const more = changes.length > MOST ? [`and ${changes.length - MOST} more`] : [];
    const lines = changes.slice(0, MOST).map(({ at, text }) => `${at}  ${text.split('\n').map((line) => shorten(line)).join('\n')}`);
    return { path: `docs/api/${file}`, message: [`${packageName} needs a ${level} changeset, and ${said}: npm run changeset.`, ...lines, ...more].join('\n         ') };
  });
  const abrupt = sudden.map(({ file, at, text }): Finding => ({ path: `docs/api/${file}`, message: `Ends, and no release had deprecated it (docs/versions.md): ${at}  ${shorten(text)}` }));
  return [...missing, ...abrupt, ...idle.map(({ at, text }): Finding => ({ path: 'docs/api/accepted.json', message: `Excuses nothing any more: ${at}  ${shorten(text)}` }))];
}

export async function apiCheck(): Promise<CheckResult> {
  const current = await currentReports();
  const accepted = existsSync(ACCEPTED) ? (JSON.parse(readFileSync(ACCEPTED, 'utf8')) as Accepted[]) : [];
  const verdict = judge(keptReports(RELEASED), current, announcedLevels(changesetsIn(root)), accepted);
  const findings = [...staleFindings(keptReports(HOME), current), ...announcementFindings(verdict)];
  const check = { name: 'Public surface: as docs/api says, and changes announced', files: [], run: () => findings };
  return { check, findings, passed: findings.length === 0 };
}
