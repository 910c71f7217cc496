import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compileReferential } from '@jalon/core/assessment';
import { loadCycle, loadReferential, territorySchema } from '@jalon/core/schemas';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { foldName } from '@jalon/core/territory';
import { cycles, publishedResults, referentials, territories } from './index.ts';

function grid(code: string, version: string): LoadedReferential {
  const loaded = loadReferential(referentials.find((one) => one.code === code && one.version === version));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}
function cycle(programme: string, code: string): Cycle {
  const json = cycles.find((one) => one.programme === programme && one.code === code)!;
  const loaded = loadCycle(json, grid(json.grid.code, json.grid.version));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}
const refs = new Set(territories.flatMap(({ id, identifiers }) => [id, ...identifiers.map(({ scheme, code }) => `${scheme}:${code}`)]));

/** Remarks on points that were not published. */
const UNPUBLISHED_POINTS: ReadonlySet<string> = new Set(['no-points', 'item-in-no-score', 'weights-do-not-add-up']);

describe('the grids shipped', () => {
  it.each(referentials.map(({ code, version }) => [`${code} ${version}`, code, version] as const))('%s loads without a remark, in three languages', (_, code, version) => {
    const json = referentials.find((one) => one.code === code && one.version === version)!;
    const { issues, ...loaded } = loadReferential(JSON.stringify(json));
    expect(loaded.ok).toBe(true);
    // What an outline has no points for, it says with none: that alone may be remarked.
    expect(issues.filter(({ code: found }) => json.basis !== 'outline' || !UNPUBLISHED_POINTS.has(found))).toEqual([]);
    expect(json.languages).toEqual(['fr', 'en', 'ar']);
    expect(json.provenance!.length).toBeGreaterThan(0);
  });

  it('are the grids that results stand on: a change of content needs a version of its own', () => {
    expect(Object.fromEntries(referentials.map(({ code, version }) => [`${code} ${version}`, grid(code, version).hash]))).toEqual({
      'ctg 1': 'sha256-38ad95d2cbaa02a8b7f0de53f42ceac3be18637dc0ee586ba332442bcf0026e8',
      'fact 2024.1': 'sha256-0dd2e1c220f48d334015b16931c540d83f590c8f13356b6e76e4b591a05fd685',
      'fact 2025.1': 'sha256-4f13f8d0dbaa829d8baa125ed4f155ce2997a583357cfef90f0bb14a853dc553',
      'fact 2026.1': 'sha256-17c4260c86d13d0dad0815b7a368a56a5b6ed199363ee1cd62b909f31dfb5cff',
      'fadec 1': 'sha256-fded585fc2c08885bc19c660816ea5232091ebfa47f31d885e38ff006a3f2eb9',
      'kdsp 1': 'sha256-d8b234272e0bbf07406d7c07f2ed9cd54d9093357d42827563181a0e69be0a8c',
      'lapa 2022.1': 'sha256-9748a9d71d077b796d713bbeb05c68a053f579aa029ff4eea051f806c2cddc86',
      'lgpa 2020.1': 'sha256-8fce77b4a3c286c3d0abec931334b6110c0127d62607e1280ec94357a570f86b',
      'lgsp 2.1': 'sha256-c93dd23a3e7a37c22f693f249653a576ff9c0fa3310df44e03289383340e9ec6',
      'lisa 1': 'sha256-f57877a0fe1c54fc8c348bee1364c91a98134d7f9b60dd1da38b3ae8d16f0dce',
      'mcpm 1': 'sha256-04281cfe76d1e00a06f81c01adf649b502a05c56933bf458322d775df1ebc547',
      'mpct 2017.1': 'sha256-85a29814507e6d921f37b93101582a887ad3b1b53d7e3925cf983d899cf903aa',
      'mpg 2020.1': 'sha256-dd266682777e06443b207c140d8d55c92a15e325061e3fb5bafe97b6e36e7ece',
      'pacasen 2021.1': 'sha256-9e2a29f814690e18232efa6d49c093cc3a6e39fac5b2b1f58613e43d8a5568fd',
      'pacasen 2023.1': 'sha256-8889f521bf08669992f27c2465139c1ef1cc195705ed18a92c0090046b74c024',
      'pacasen 2025.1': 'sha256-83edb126d8e0302a66f1448c5c43781a4106e1095ee8958337dd81f7bbe5b060',
      'papc 2020.1': 'sha256-5a7dcce254af0c3ad3d01bc3311b7d755a6e2ac9308528b98c6e51da7e513834',
      'papc 2024.1': 'sha256-13696cb3c26600db3ca36dd8d5c6ff0bc77cee86459f27b2607064276f91e9c5',
      'pdugl 2019.1': 'sha256-6c4971345b7f5ae0b8cc7eccdd272510f5c77f7015bf80debcbfcc2f267358c2',
      'pdugl 2022.1': 'sha256-68b054dc31f6e9a5c719dccd315556b8e712e4ec3baf87651d9c4b8ebd52271d',
      'pndp 3.1': 'sha256-998ae316596d789d4905eac9e4e868b24098d78d877682c72ed889c93ee20735',
      'sglg 2019.1': 'sha256-8b0dd8237a49a38b580947162493bf9487c8ca7b7b562cb292b3bc52ba9d7672',
    });
  });

  it('say what the press published of PACASEN, year by year', () => {
    const counts = (version: string) => { const { gates, indicators, scores, thresholds } = grid('pacasen', version); return [gates.length, indicators.length, scores[0]!.max, thresholds[0]!.atLeast]; };
    expect(counts('2021.1')).toEqual([8, 13, '84', '70']);
    expect(counts('2025.1')).toEqual([6, 13, '100', '70']);
    expect(cycle('pacasen', '2021').acts).toMatchObject([{ kind: 'set-threshold', target: 'idp-min', value: '58' }]);
  });

  it('never pass our own points for published ones', () => {
    const illustrative = referentials.filter(({ basis }) => basis === 'illustrative');
    expect(illustrative.map(({ code }) => code)).toEqual(['pacasen', 'pacasen', 'pacasen', 'lgsp', 'lgpa']);
    for (const { indicators } of illustrative.filter(({ code }) => code === 'pacasen')) expect(indicators!.map(({ source }) => source.confidence)).toEqual(indicators!.map(() => 'U'));
  });

  it('say U of every line something of which is ours', () => {
    const lines = referentials.flatMap(({ code, gates, indicators }) => [...gates ?? [], ...indicators ?? []].map(({ code: own, source }) => ({ line: `${code} ${own}`, source })));
    const ours = lines.filter(({ source: { note } }) => /par nous|de nous|les nôtres/.test(note ?? '') && !/traduit par nous/.test(note!));
    expect(ours.map(({ line }) => line)).toContain('lgsp BD-1.3');
    expect(ours.filter(({ source }) => source.confidence !== 'U')).toEqual([]);
  });

  it('score nothing whose points were not published: only an outline has a line of no points', () => {
    const worthless = referentials.filter(({ indicators }) => (indicators ?? []).some(({ points, rule }) => points === '0' && rule.kind !== 'penalty'));
    expect(new Set(worthless.map(({ basis }) => basis))).toEqual(new Set(['outline']));
    expect(referentials.filter(({ basis }) => basis === 'outline')).toEqual(worthless);
  });

  it('stand in the table of the README, each with its basis', () => {
    const lines = readFileSync(new URL('../README.md', import.meta.url), 'utf8').split('\n').filter((line) => line.startsWith('| `'));
    const told = lines.flatMap((line) => {
      const [, names = '', basis] = line.split('|').map((cell) => cell.trim());
      return names.match(/(?<= )\d[\d.]*/g)!.map((version) => `${/`(\w+)`/.exec(names)![1]!} ${version} ${basis!}`);
    });
    expect(told.sort()).toEqual(referentials.map(({ code, version, basis }) => `${code} ${version} ${basis}`).sort());
  });

  it('keep an item’s code from one version to the next', () => {
    const names = referentials.filter(({ code }) => code === 'pacasen').flatMap(({ gates, indicators }) => [...gates!, ...indicators!]).map(({ code, label }) => [code, label.fr] as const);
    for (const [code, label] of names) expect([code, label]).toEqual([code, new Map(names).get(code)]);
  });

  it('give each Nepalese area its own maximum and pass mark', () => {
    const { scores, thresholds, windows } = grid('mcpm', '1');
    const areas = thresholds.map(({ of, atLeast }) => [scores.find(({ code }) => code === of)!.max, atLeast]);
    expect(areas).toEqual([['20', '8'], ['26', '10'], ['20', '8'], ['12', '5'], ['22', '9']]);
    expect(windows).toContainEqual(expect.objectContaining({ code: 'capacity', fallbackFor: 'performance' }));
  });

  it('write French with its narrow spaces and Arabic with Western digits', () => {
    for (const text of textsOf(referentials)) {
      expect(text.fr).not.toMatch(/ [:;?!%»]|« /);
      expect(text.ar).toMatch(/[\u0600-\u06ff]|^PACASEN$/);
      expect(text.ar).not.toMatch(/[\u0660-\u0669\u06f0-\u06f9]/);
    }
  });
});

describe('the cycles shipped', () => {
  it.each(cycles.map((json) => [`${json.programme} ${json.code}`, json] as const))('%s loads without a remark on its own grid', (_, json) => {
    expect(loadCycle(JSON.stringify(json), grid(json.grid.code, json.grid.version)).issues).toEqual([]);
    expect(json.provenance!.length).toBeGreaterThan(0);
  });

  it('name territories that exist', () => {
    const named = cycles.flatMap(({ lists = {}, classes = {}, members = [] }) =>
      [...Object.values(lists), ...Object.values(classes)].flatMap((listed) => listed.map(({ territory }) => territory)).concat(members.flatMap(({ also }) => also ?? [])));
    expect(named.filter((ref) => !refs.has(ref))).toEqual([]);
  });

  it('open the second PACASEN window to pilots only, nineteen of them', () => {
    const { lists, classes, members } = cycle('pacasen', '2025');
    const pilots = new Set(lists['pilots']!.map(({ territory }) => territory));
    const second = [...classes['regional-capital']!, ...classes['ville']!].map(({ territory }) => territory).concat(members.find(({ window }) => window === 'G2')!.also!);
    expect(second).toHaveLength(19);
    expect(second.filter((ref) => !pilots.has(ref))).toEqual([]);
  });

  it('say of each pilot how it is known', () => {
    const bases = cycle('pacasen', '2025').lists['pilots']!.map(({ basis }) => basis!.split(':')[0]);
    expect(new Set(bases)).toEqual(new Set(['confirmed', 'implied']));
    expect(bases.filter((basis) => basis === 'confirmed')).toHaveLength(42);
  });
});

describe('the territories shipped', () => {
  it('are well formed, each after its parent, with a path of its own', () => {
    const seen = new Map<string, readonly string[]>();
    for (const territory of territories) {
      expect(territorySchema.safeParse(territory).success, territory.id).toBe(true);
      expect(territory.path).toEqual(territory.parentId === null ? [] : [...seen.get(territory.parentId)!, territory.parentId]);
      seen.set(territory.id, territory.path);
    }
    expect(seen.size).toBe(territories.length);
    expect(refs.size).toBe(territories.flatMap(({ identifiers }) => [0, ...identifiers]).length);
  });

  it('tell apart what shares a name: Kolda is a région, a département and a commune', () => {
    const kolda = territories.filter(({ name }) => foldName(name) === 'kolda').map(({ id, kind }) => [kind, id]);
    expect(kolda).toEqual([['region', 'sn-kd'], ['departement', 'sn-kd-kd'], ['commune', 'sn-kd-kd1-1']]);
  });

  it('never give a ville a code of the national list', () => {
    const villes = territories.filter(({ kind }) => kind === 'ville');
    expect(villes.map(({ id }) => id)).toContain('sn-dk-dd-ville');
    expect(villes.flatMap(({ identifiers }) => identifiers.map(({ scheme }) => scheme)).every((scheme) => scheme === 'jalon')).toBe(true);
  });
});

describe('the results published elsewhere', () => {
  it('each belong to a territory and a cycle that are here, and fit the grid of that cycle', () => {
    for (const { row, territory, programme, cycle: code, payload, published } of publishedResults) {
      expect(refs.has(territory), row).toBe(true);
      const { grid: of } = cycle(programme, code);
      if (payload.kind !== 'score') continue;
      const { scores } = grid(of.code, of.version);
      const score = scores.find(({ code: own }) => own === payload.target)!;
      expect(Number(payload.value), row).toBeLessThanOrEqual(Number(score.max));
      if (published.max) expect(score.max, row).toBe(published.max);
    }
  });

  it('are decided by their grid and cycle as they were published', () => {
    const decided = publishedResults.filter(({ payload, published }) => payload.kind === 'score' && published.threshold);
    expect(decided.length).toBeGreaterThan(0);
    for (const { row, territory: id, programme, cycle: code, payload, published } of decided) {
      const of = cycle(programme, code);
      const result = { ...payload, by: { id: 'adm', role: 'officer' as const }, at: '2025-07-04T00:00:00.000Z', version: 1 };
      const dossier = { territory: id, filing: 'none' as const, record: 'draft' as const, answers: [], imported: [result], demonstration: false };
      const scored = compileReferential(grid(of.grid.code, of.grid.version)).score(dossier, { asOf: '2025-07-04', cycle: of, territory: territories.find((one) => one.id === id)! });
      expect([row, scored.thresholds[0]!.atLeast, scored.thresholds[0]!.verdict]).toEqual([row, published.threshold, published.outcome === 'met' ? 'met' : 'unmet']);
    }
  });

  it('cover every commune’s score, verdict on the conditions and filing in the tables', () => {
    expect(publishedResults.map(({ row }) => row)).toEqual([
      'PAC-005', 'PAC-007', 'PAC-008', 'PAC-009', 'PAC-015', 'PAC-016', 'PAC-017', 'PAC-018', 'PAC-021', 'PAC-022', 'PAC-023', 'PAC-014', 'PAC-001', 'PAC-004',
      'TUN-002', 'TUN-003', 'TUN-005', 'TUN-006', 'TUN-009', 'MPC-019', 'MPC-020', 'MAR-002', 'MAR-003', 'MAR-004', 'MAR-008', 'MAR-009',
    ]);
    expect(publishedResults.every(({ payload }) => payload.source.ref.length > 0)).toBe(true);
  });
});

/** Every text in several languages, wherever it stands. */
function textsOf(value: unknown): { fr: string; ar: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(textsOf);
  return 'fr' in value && 'ar' in value ? [value as { fr: string; ar: string }, ...inner] : inner;
}
