import { join } from 'node:path';
import { weigh, type Weight } from '../../../tools/checks/weigh.ts';
import type { Area, Findings, GoalOutcome } from '../lib/area.ts';
import { kib } from '../lib/write.ts';
import { holdsZod, readEntry, type Weighed } from './published-files.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CDN = join(ROOT, 'packages/elements/dist/cdn');
const SCORER = "export { compileReferential } from '@jalon/core/assessment';";

const total = (files: readonly Weighed[]): number => files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0);
const row = (what: string, files: readonly Weighed[]): string[] => [what, `${files.length}`, kib(files.reduce((sum, { bytes }) => sum + bytes, 0)), kib(total(files))];

const under = (what: string, bytes: number, limit: number): GoalOutcome => ({ what, goal: `≤ ${limit} KiB`, measured: kib(bytes), reached: bytes <= limit * 1024 });

/** What of ours and of others is in it, heaviest first. */
const partsRow = ({ parts }: Weight): string => Object.entries(parts).slice(0, 6).map(([origin, bytes]) => `${origin} ${kib(bytes)}`).join(', ');

async function measure(): Promise<Findings> {
  const { atOnce, later } = await readEntry(CDN, 'scorecard.js');
  const { atOnce: inOne } = await readEntry(CDN, 'scorecard.all.js');
  const { atOnce: classic } = await readEntry(CDN, 'scorecard.all.iife.js');
  const scorer = await weigh({ code: SCORER }, ROOT);
  const files = [...atOnce, ...later, ...inOne, ...classic];
  const intruded = holdsZod(CDN, files.map(({ name }) => name));
  return {
    tables: [{
      title: 'Weight, minified, gzip -9', columns: ['', 'files', 'bytes', 'gzip'],
      rows: [
        row('scorecard.js with all it imports at once (Lit, styles, French)', atOnce), ...later.map((part) => row(`later, when wanted: ${part.name}`, [part])),
        row('scorecard.all.js, everything in one module', inOne), row('scorecard.all.iife.js, the same as a classic script', classic),
        ['the scorer alone, as a page would bundle it', '1', '', kib(scorer.gzipBytes)],
      ],
      note: `In the scorer, minified: ${partsRow(scorer)}.`,
    }],
    goals: [
      under('scorecard file, reading', total(atOnce), 30), under('the scorer alone', scorer.gzipBytes, 8), under('all widgets in one file', total(inOne), 80),
      { what: 'no zod in any file of a page', goal: 'none', measured: intruded.join(', ') || 'none', reached: intruded.length === 0 && !('zod' in scorer.parts) },
    ],
    raw: { files, scorer },
  };
}

export const weight: Area = { name: 'weight', usualRuns: 1, measure };
