import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileReferential, type AssessmentResult, type CohortStatistics } from '@jalon/core/assessment';
import { GATE_RULE_KINDS, INDICATOR_RULE_KINDS, type ReferentialJson } from '@jalon/core/referential';
import { loadCycle, loadReferential } from '@jalon/core/schemas';

const PAGES = new URL('../../../docs/shapes/', import.meta.url);
const names = readdirSync(PAGES).filter((name) => name.endsWith('.md') && name !== 'README.md');

/** What a page says beside its grid: one answer to one item, and what it must give. */
interface Worked {
  readonly item: string;
  readonly anchors?: Record<string, string>;
  /** The areas of the territory, and what its peers have, for a shape that ranks. */
  readonly path?: readonly string[];
  readonly cohort?: CohortStatistics;
  readonly answer: { readonly input?: Record<string, never>; readonly events?: Record<string, string>; readonly evidence?: []; readonly note?: string };
  /** The classes the territory is in. */
  readonly classes?: readonly string[];
  /** The item the answer is given to, where another asks for it. */
  readonly of?: string;
  readonly verdict?: string;
  readonly earned?: string;
  readonly open?: string;
  /** The code of the name its points have. */
  readonly named?: string;
}

function blocksOf(name: string): { fragment: Partial<ReferentialJson>; worked: Worked } {
  const text = readFileSync(new URL(name, PAGES), 'utf8');
  const block = (info: string): unknown => JSON.parse(new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(text)![1]!);
  return { fragment: block('json') as Partial<ReferentialJson>, worked: block('json worked') as Worked };
}

/** The lines of a page, with what every grid has around them. */
function gridOf(fragment: Partial<ReferentialJson>): ReferentialJson {
  const { indicators = [] } = fragment;
  const score = { code: 'total', sum: indicators.map(({ code }) => code), max: indicators[0]?.points ?? '0' };
  return {
    format: 1, code: 'page', version: '1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: 'XOF',
    ...(indicators.length > 0 ? { domains: [{ code: 'finance', label: { fr: 'Finances' } }], scores: [score] } : {}), ...fragment,
  };
}

function scoreWorked(fragment: Partial<ReferentialJson>, { item, answer, of = item, anchors = {}, path, cohort, classes = [] }: Worked): AssessmentResult {
  const grid = loadReferential(gridOf(fragment));
  if (!grid.ok) throw new Error(JSON.stringify(grid.issues));
  const { code, version, hash } = grid.value;
  const cycle = loadCycle({ format: 1, programme: 'page', code: '2025', grid: { code, version, hash }, anchors: { 'cycle.start': '2025-01-01', ...anchors }, classes: Object.fromEntries((fragment.classes ?? []).map(({ code }) => [code, classes.includes(code) ? [{ territory: 'sn' }] : []])) }, grid.value);
  if (!cycle.ok) throw new Error(JSON.stringify(cycle.issues));
  const said = { input: {}, events: {}, evidence: [], ...answer, item: of, author: 'coach' as const, by: { id: 'coach', role: 'coach' as const }, at: '2025-05-12T09:00:00.000Z', version: 1 };
  const dossier = { territory: 'sn', filing: 'draft' as const, record: 'draft' as const, answers: [said], imported: [], demonstration: false };
  return compileReferential(grid.value).score(dossier, { asOf: '2025-05-12', cycle: cycle.value, territory: { id: 'sn', identifiers: [], path }, cohort });
}

it('the page on writing a grid shows a grid that loads, and a cycle of it', () => {
  const text = readFileSync(new URL('../writing-a-grid.md', PAGES), 'utf8');
  const [grid, cycle] = [...text.matchAll(/^```json(?: cycle)?\n([\s\S]*?)^```/gm)].map(([, block]) => JSON.parse(block!) as { grid: object });
  const loaded = loadReferential(grid);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  expect(loaded.issues).toEqual([]);
  expect(loadCycle({ ...cycle, grid: { ...cycle!.grid, hash: loaded.value.hash } }, loaded.value).issues).toEqual([]);
});

describe('the pages of shapes', () => {
  it('are one per shape', () => {
    expect(names.map((name) => name.replace('.md', '')).filter((name) => name !== 'windows-and-scores' && name !== 'quantile-labels').sort()).toEqual([...GATE_RULE_KINDS, ...INDICATOR_RULE_KINDS].sort());
  });

  it.each(names)('%s shows a grid that loads without a remark', (name) => {
    expect(loadReferential(gridOf(blocksOf(name).fragment)).issues).toEqual([]);
  });

  it.each(names)('%s works its sum right', (name) => {
    const { fragment, worked } = blocksOf(name);
    const { items, scores } = scoreWorked(fragment, worked);
    const { verdict, points } = items.find(({ code }) => code === worked.item)!;
    if (worked.verdict !== undefined) expect(verdict).toBe(worked.verdict);
    if (worked.earned !== undefined) expect(points!.earned).toBe(worked.earned);
    if (worked.open !== undefined) expect(points!.open).toBe(worked.open);
    if (worked.named !== undefined) expect(scores.flatMap(({ labels }) => (labels ? [labels.reached, labels.best] : []))).toEqual([worked.named, worked.named]);
    expect(worked.verdict ?? worked.earned).toBeDefined();
  });
});
