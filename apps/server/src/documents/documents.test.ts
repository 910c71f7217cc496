import { beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { oc4idsPackage, type PlanContent, type Project } from '@jalon/core/investment';
import { sceneOf, sixtyLines } from './__fixtures__/scene.ts';
import { makeDocument } from './make-document.ts';
import { makeOc4ids } from './oc4ids/make-oc4ids.ts';
import { oc4idsFaults } from './oc4ids/validate.ts';
import { ptiPaper } from './pti-paper.ts';
import { piaPaper } from './pia-paper.ts';
import { importReport } from './reading/import-report.ts';
import type { PaperTable } from './paper.ts';
import { directionOf, visualRuns } from './pdf/visual-runs.ts';

const LANGUAGES = ['fr', 'en', 'ar'] as const;
const report = (bytes: Uint8Array, plan: PlanContent, table: 'lines' | 'ceilings' = 'lines') => importReport({ bytes, name: null, table, sheet: null, choices: {}, plan, version: 1, framework: sceneOf().framework });
const textOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part]!);
const amountIn = (cell: PaperTable['rows'][number]['cells'][number] | undefined): number => (typeof cell === 'object' && cell !== null && 'amount' in cell ? cell.amount : NaN);

/** Texts a spreadsheet, XML or CSV would take for something else. */
const awkward: readonly Partial<Project>[] = [
  { title: '=HYPERLINK("http://x";"y")', note: 'Une ligne\nune autre; "citée", et une\ttabulation' }, { title: '+221 33 800', responsible: '@maire', locality: { name: '-Nord' } }, { title: "'=déjà gardé", note: '_x0041_ et \u0007 cloche' },
  { title: 'سوق المدينة', note: 'نص عربي (2026)' }, { title: 'Marché <&> « central » 🏗', locality: { name: 'nd' } },
];
const awkwardPlan: PlanContent = { ...sixtyLines, projects: sixtyLines.projects.map((project, at) => ({ ...project, ...awkward[at] })) };

describe('what is exported', () => {
  it.each(LANGUAGES.flatMap((language) => (['xlsx', 'csv'] as const).map((format) => [format, language] as const)))('as %s in %s imports again unchanged, awkward words included', async (format, language) => {
    const bytes = await makeDocument(format, 'pti', sceneOf(awkwardPlan, language));
    const again = report(bytes, awkwardPlan);
    expect([again.commands, again.rows.length, again.counts.refused]).toEqual([[], 60, 0]);
    const fresh = report(bytes, { ...awkwardPlan, projects: [] });
    const lines = fresh.commands.map((command) => (command as { payload: { project: Project } }).payload.project);
    expect(lines.map(({ title, note, locality, cost, credits }) => ({ title, note, locality: locality?.name, cost, credits }))).toEqual(awkwardPlan.projects.map(({ title, note, locality, cost, credits }) => ({ title, note, locality: locality?.name, cost, credits })));
  });

  it('of ceilings imports again unchanged', async () => {
    expect(report(await makeDocument('xlsx', 'pti', sceneOf()), sixtyLines, 'ceilings').commands).toEqual([]);
  });

  it('is the same for the same plan on the same day', async () => {
    for (const format of ['pdf', 'csv'] as const) expect(Buffer.compare(Buffer.from(await makeDocument(format, 'pti', sceneOf())), Buffer.from(await makeDocument(format, 'pti', sceneOf())))).toBe(0);
  });
});

describe('the paper of a plan', () => {
  const paper = ptiPaper(sceneOf());
  const [lines, sectors, ceilings, rephasings, findings] = paper.tables as [PaperTable, PaperTable, PaperTable, PaperTable, PaperTable];

  it('says who, which years and which act', () => {
    expect(paper.facts.map(({ value }) => value)).toEqual(expect.arrayContaining(['Kolda, Médina Yoro Foulah', '2026–2028', 'Délibération n° 14, du 18 décembre 2025', 'Session budgétaire', 'francs CFA (XOF)']));
    expect(paper.demonstration).toContain('démonstration');
    expect(ptiPaper(sceneOf({ ...sixtyLines, demonstration: false })).demonstration).toBeNull();
  });

  it('adds up: lines to their sector, sectors to the whole', () => {
    const cost = lines.columns.findIndex(({ head }) => head === 'Coût total');
    const sum = (kind: string): number => lines.rows.filter((row) => row.kind === kind).reduce((total, { cells }) => total + amountIn(cells[cost]), 0);
    const counted = sixtyLines.projects.filter(({ status }) => status !== 'dropped').reduce((total, project) => total + project.cost, 0);
    expect([sum('line'), sum('subtotal'), sum('total'), amountIn(sectors.rows.at(-1)!.cells[2])]).toEqual([counted, counted, counted, counted]);
  });

  it('sets ceilings against what is planned, lists what moved since, and what rules find', () => {
    const window2 = ceilings.rows.find(({ cells }) => cells[0] === 'Guichet de performance 2')!;
    expect([amountIn(window2.cells[4]), amountIn(window2.cells[5]), amountIn(window2.cells[6])]).toEqual([140_000_000, 100_000_000, -40_000_000]);
    expect(rephasings.rows).toHaveLength(sixtyLines.rephasings.length);
    expect(findings.rows.length).toBeGreaterThan(20);
    expect(findings.rows.findIndex(({ cells }) => cells[0] === 'à savoir')).toBeGreaterThan(findings.rows.findLastIndex(({ cells }) => cells[0] === 'bloquant'));
  });

  it('names the act that set a rule aside beside what it found', () => {
    const by = { id: 's', role: 'secretary' as const };
    const step = { act: 'proposePlan' as const, from: 'draft' as const, to: 'proposed' as const, by, at: '2026-01-10T09:00:00.000Z', version: 3, on: '2026-01-10', overridden: ['split'], override: { motive: 'Deux besoins', reference: 'Avis n° 7', on: '2026-01-08' } };
    const told = ptiPaper(sceneOf({ ...sixtyLines, status: 'proposed', steps: [...sixtyLines.steps, step] })).tables.at(-1)!.rows.filter(({ cells }) => cells[0] === 'passé outre');
    expect(told.map(({ cells }) => String(cells[2]).replace(/\s/g, ' '))).toEqual([expect.stringMatching(/ont le même objet.*Passé outre, Avis n° 7, le 8 janvier 2026 : Deux besoins$/)]);
    expect(findings.rows.some(({ cells }) => cells[0] === 'passé outre')).toBe(false);
  });

  it('of the first year holds its lines alone, with what was adopted', () => {
    const [year] = piaPaper(sceneOf()).tables as [PaperTable];
    const codes = year.rows.filter(({ kind }) => kind === 'line').map(({ cells }) => cells[0]);
    const frozen = new Set(sixtyLines.adoption!.lines.filter(({ credits }) => (credits['2026'] ?? 0) > 0).map(({ id }) => id));
    expect(codes.sort()).toEqual(sixtyLines.projects.filter(({ id, status, credits }) => status !== 'dropped' && ((credits['2026'] ?? 0) > 0 || frozen.has(id))).map(({ code }) => code).sort());
    expect(year.columns.map(({ head }) => head)).toEqual(expect.arrayContaining(['Adopté', 'CP 2026']));
  });
});

describe('a workbook', () => {
  let bytes: Uint8Array;
  beforeAll(async () => { bytes = await makeDocument('xlsx', 'pti', sceneOf(awkwardPlan, 'ar')); });
  it('prints its heads on every page, lies on its side, runs from the right and holds no formula', () => {
    expect(textOf(bytes, 'xl/workbook.xml').match(/_xlnm\.Print_Titles/g)).toHaveLength(Object.keys(unzipSync(bytes)).filter((name) => /sheet\d+\.xml$/.test(name)).length);
    const sheet = textOf(bytes, 'xl/worksheets/sheet1.xml');
    for (const mark of ['rightToLeft="1"', 'orientation="landscape"', 'fitToWidth="1"', '<oddFooter>', 'state="frozen"']) expect(sheet).toContain(mark);
    for (const name of Object.keys(unzipSync(bytes)).filter((part) => part.includes('worksheets/sheet'))) expect(textOf(bytes, name)).not.toMatch(/<f[ >]/);
  });
});

describe('a document for a word processor', () => {
  it('lies on its side, repeats heads, numbers pages and runs from the right in Arabic', async () => {
    const [french, arabic] = [await makeDocument('docx', 'pti', sceneOf()), await makeDocument('docx', 'pti', sceneOf(awkwardPlan, 'ar'))];
    const body = textOf(french, 'word/document.xml');
    expect([body.match(/<w:tblHeader\/>/g)?.length, body.includes('w:orient="landscape"'), body.includes('<w:bidiVisual/>')]).toEqual([5, true, false]);
    expect(Object.keys(unzipSync(french)).some((name) => /footer\d*\.xml$/.test(name) && textOf(french, name).includes('NUMPAGES'))).toBe(true);
    expect(textOf(arabic, 'word/document.xml')).toContain('<w:bidiVisual/>');
  });

  it('names a face for Arabic letters and the language it is in, on every page: head, body and foot', async () => {
    const [french, arabic] = await Promise.all((['fr', 'ar'] as const).map((language) => makeDocument('docx', 'pti', sceneOf(sixtyLines, language))));
    expect([french, arabic].map((bytes) => /<w:docDefaults>.*?<w:lang [^>]*w:val="([^"]+)"/.exec(textOf(bytes!, 'word/styles.xml'))?.[1])).toEqual(['fr-FR', 'ar-SA']);
    const parts = Object.keys(unzipSync(arabic!)).filter((name) => /word\/(document|header\d|footer\d)\.xml$/.test(name));
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      const runs = (textOf(arabic!, part).match(/<w:r>.*?<\/w:r>/g) ?? []).filter((run) => /\p{Script=Arabic}/u.test(run));
      expect(runs.length, part).toBeGreaterThan(0);
      for (const run of runs) expect(run).toMatch(/<w:rFonts [^>]*w:cs="Arial".*<w:rtl\/>/);
    }
  });

  it('sets thousands apart in Arabic as in French', async () => {
    expect(textOf(await makeDocument('docx', 'pti', sceneOf(sixtyLines, 'ar')), 'word/document.xml')).toContain('21\u202f000\u202f000');
  });
});

describe('a page', () => {
  it('is PDF with its fonts inside, Arabic ones where it is needed, its language and its title', async () => {
    const [french, arabic] = (await Promise.all((['fr', 'ar'] as const).map((language) => makeDocument('pdf', 'pti', sceneOf(sixtyLines, language))))).map((bytes) => Buffer.from(bytes).toString('latin1')) as [string, string];
    expect([french.startsWith('%PDF-1.7'), french.includes('NotoSans-Regular'), french.includes('NotoSansArabic'), arabic.includes('NotoSansArabic-Bold'), arabic.includes('/Lang (ar)')]).toEqual([true, true, false, true, true]);
    expect((french.match(/\/Type \/Page\b(?!s)/g) ?? []).length).toBeGreaterThan(5);
    expect(french).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/);
  });

  it('draws Arabic from the right, figures and Latin words within it from the left, brackets turned', () => {
    expect(visualRuns('سوق 2026', 'rtl').map(({ text, joined }) => [text, joined])).toEqual([['2026', false], ['سوق ', true]]);
    expect(visualRuns('فرنك (XOF)', 'rtl').map(({ text }) => text)).toEqual(['(', 'XOF', expect.stringContaining('فرنك')]);
    expect(visualRuns('Coût (2026)', 'auto').map(({ text }) => text)).toEqual(['Coût (2026)']);
    expect([directionOf('سوق', true), directionOf('Kolda', true), directionOf('Kolda', false)]).toEqual(['rtl', 'ltr', 'auto']);
  });

  it('goes on over pages with a line longer than one', async () => {
    const long = { ...sixtyLines.projects[0]!, title: 'très long '.repeat(30).trim(), funding: Array.from({ length: 200 }, (_, at) => ({ source: `s${at}`, year: 2026, amount: 1 })) };
    expect((await makeDocument('pdf', 'pti', sceneOf({ ...sixtyLines, projects: [long] }))).length).toBeGreaterThan(10_000);
  });
});

describe('OC4IDS', () => {
  it('is valid by the schema its publishers give out, for plans of every kind', () => {
    for (const plan of [sixtyLines, awkwardPlan, { ...sixtyLines, adoption: undefined, projects: sixtyLines.projects.slice(0, 1).map((project) => ({ ...project, cost: 0, funding: [], schedule: undefined, locality: { name: 'x', point: { lat: '12,88', lon: '-14.95' } }, beneficiaries: { count: 40 } })) } as PlanContent]) {
      const { bytes } = makeOc4ids(sceneOf(plan));
      expect(oc4idsFaults(JSON.parse(Buffer.from(bytes).toString()))).toEqual([]);
    }
  });

  it('is checked: what the schema does not allow is found', () => {
    const { document } = oc4idsPackage({ ...sceneOf(), sectors: {}, uri: 'https://jalon.example/v1/plans/x' });
    expect(oc4idsFaults({ ...document, publishedDate: 'hier', uri: 'pas une adresse' }).map(({ pointer }) => pointer)).toEqual(['/uri', '/publishedDate']);
    expect(oc4idsFaults({ ...document, projects: [{ ...document.projects[0], status: 'rêvé' }] }).map(({ pointer, keyword }) => [pointer, keyword])).toEqual([['/projects/0/status', 'enum']]);
    expect(oc4idsFaults({ ...document, projects: [] })[0]?.keyword).toBe('minItems');
  });

  it('lists what it leaves out, with how many lines lose it', () => {
    const { lost } = makeOc4ids(sceneOf({ ...sixtyLines, projects: sixtyLines.projects.map((project, at) => (at === 0 ? { ...project, weather: 'fine' } as Project : project)) }));
    expect(lost).toEqual(expect.arrayContaining([{ field: 'mode', how: 'left-out', lines: 60 }, { field: 'weather', how: 'left-out', lines: 1 }, { field: 'ceilings', how: 'left-out', lines: sixtyLines.ceilings.length }]));
    expect(lost.some(({ field }) => field === 'convention')).toBe(false);
  });
});
