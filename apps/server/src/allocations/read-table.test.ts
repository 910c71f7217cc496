import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entrantTableOf, readEntrantTable, type AllocationRun, type EntrantGround, type RunBody } from '@jalon/core/allocation';
import { loadAllocationFormula } from '@jalon/core/schemas';
import { allocationFormulas } from '@jalon/referentials';
import { LIMITS, TABLE_ROWS, type AllocationTable, type Problem } from '@jalon/contract';
import { allocationTableSchema } from '@jalon/contract/schemas';
import { buildWorkbook } from '@jalon/testing';
import { makeBook, row } from '../documents/__fixtures__/workbooks.ts';
import { createTableDesk } from '../jobs/table-desk.ts';
import { startTestServer, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
const loaded = loadAllocationFormula(allocationFormulas.find(({ code }) => code === 'pacasen'));
if (!loaded.ok) throw new Error('the formula does not load');
const formula = loaded.value;
const RUN = 'essai-classeur';
const HEADS = ['Collectivité', 'G2', 'Population', 'Score IDP'];

const post = (path: string, bodies: readonly RunBody[], base: number, more: object = {}) => server.ask(`/v1/allocation-runs/${path}/commands`, {
  method: 'POST', as: 'officer-adm', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ commands: bodies.map((body) => ({ id: crypto.randomUUID(), v: 1, base, ...body })), ...more }),
});
const entrant = (territory: string, idp: string) => ({ territory, is: { classes: [], windows: { base: 'open' as const, G1: 'open' as const, G2: 'open' as const }, data: { population: '100000', idp } } });

beforeAll(async () => {
  server = await startTestServer();
  const { code, version, hash } = formula;
  const made = await post(RUN, [{ type: 'chooseFormula', payload: { formula: { code, version, hash } } }, { type: 'setEntrants', payload: { entrants: [entrant('sn-kd-kd1-1', '80.5'), entrant('sn-lg-ld1-1', '60')] } }], 0, { create: { programme: 'pacasen', exercise: '2025' } });
  expect(made.status).toBe(200);
});
afterAll(() => server.close());

interface Asked { readonly as?: string | undefined; readonly name?: string; readonly sheet?: string; readonly run?: string }
const bring = (bytes: Uint8Array, { as = 'officer-adm', name, sheet, run = RUN }: Asked = {}) => server.ask(`/v1/allocation-runs/${run}/table${sheet === undefined ? '' : `?sheet=${encodeURIComponent(sheet)}`}`, {
  method: 'POST', as, headers: { 'content-type': 'application/octet-stream', ...(name === undefined ? {} : { 'file-name': encodeURIComponent(name) }) }, body: Buffer.from(bytes),
});
async function read(...asked: Parameters<typeof bring>): Promise<AllocationTable> {
  const answer = await bring(...asked);
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return allocationTableSchema.parse(await answer.json());
}
const refuse = async (...asked: Parameters<typeof bring>) => (await (await bring(...asked)).json()) as Problem;
const faultOf = async (bytes: Uint8Array, asked: Asked = {}): Promise<string> => { const { code, errors } = await refuse(bytes, asked); return `${code}: ${errors?.[0]?.code ?? ''}`; };
const stateOf = async (run = RUN) => ((await (await server.ask(`/v1/allocation-runs/${run}`, { as: 'officer-adm' })).json()) as { run: AllocationRun }).run;
const codes = ({ remarks }: AllocationTable): string[] => remarks.map(({ code }) => code);
const list = buildWorkbook([{ name: 'Liste', rows: [HEADS, ['Kolda', 'ouvert', 103_574, 71.5], [], ['Sédhiou', 'fermé', '30 000', '']] }]);

describe('a workbook brought for the list of a run', () => {
  it('is answered as rows of text under their own numbers, and nothing of the run is changed or kept', async () => {
    const before = await stateOf();
    const table = await read(list, { name: 'Liste – 2025.xlsx' });
    expect(table.rows).toEqual([HEADS, ['Kolda', 'ouvert', '103574', '71.5'], [], ['Sédhiou', 'fermé', '30 000']]);
    expect(table.file).toEqual({ name: 'Liste – 2025.xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: list.length, sheet: 'Liste', sheets: ['Liste'] });
    expect([codes(table), await stateOf()]).toEqual([[], before]);
    expect(await server.services.database.db.selectFrom('job_files').select('name').execute()).toEqual([]);
  });

  it('written from the list as it stands changes nothing when it is read', async () => {
    const { entrants } = await stateOf();
    const ground: EntrantGround = { formula, entrants, territories: [...server.services.territories.all] };
    for (const language of ['fr', 'en', 'ar'] as const) {
      const { rows } = await read(buildWorkbook([{ name: 'x', rows: entrantTableOf(ground, language) }]));
      expect(readEntrantTable(rows, ground).lines.map(({ territory, outcome, remarks }) => [territory, outcome, remarks])).toEqual(entrants.map(({ territory }) => [territory, 'same', []]));
    }
  });

  it('is read at the sheet whose heads name most columns of the formula, or at the one asked for', async () => {
    const book = buildWorkbook([{ name: 'À lire', rows: [['Bonjour', 'à tous'], ['Code', 'Zone']] }, { name: 'Liste & données', rows: [HEADS, ['Kolda', 'ouvert', 1, 2]] }, { name: 'Vide', rows: [] }]);
    const table = await read(book);
    expect([table.file.sheet, table.file.sheets, table.rows.length, table.remarks]).toEqual(['Liste & données', ['À lire', 'Liste & données', 'Vide'], 2, [{ code: 'sheet-chosen', figures: { sheet: 'Liste & données', others: 'À lire, Vide' } }]]);
    expect((await read(book, { sheet: 'À lire' })).rows[0]).toEqual(['Bonjour', 'à tous']);
    expect([await faultOf(book, { sheet: 'Absente' }), await faultOf(book, { sheet: 'Vide' })]).toEqual(['file-unreadable: sheet-unknown', 'file-unreadable: file-empty']);
  });

  it('gives days as text, formulas at their last value, and says what was merged or hidden', async () => {
    expect((await read(buildWorkbook([{ name: 'x', rows: [['Nom', 'Arrêté le'], ['Kolda', { day: '2026-04-15' }]] }]))).rows[1]).toEqual(['Kolda', '2026-04-15']);
    const table = await read(makeBook({ sheets: [{ name: 'x', rows: `${row(1, ['Nom', 'Population'])}${row(2, ['Kolda', { xml: '<c><f>SUM(B3:B9)</f><v>7000</v></c>' }], ' hidden="1"')}`, after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' }] }), { name: 'liste.csv' });
    expect([table.rows[1], codes(table)]).toEqual([['Kolda', '7000'], ['ending-differs', 'formulas-valued', 'merged-cells', 'hidden-rows']]);
  });

  it('of separated text is read too, and one of a run without a formula by the names alone', async () => {
    expect((await read(Buffer.from('Collectivité;Population\nSédhiou;"30 000"\n', 'latin1'), { name: 'liste.csv' })).rows).toEqual([['Collectivité', 'Population'], ['Sédhiou', '30 000']]);
    expect((await post('essai-nu', [{ type: 'setRunName', payload: { name: 'Sans formule' } }], 0, { create: { programme: 'pacasen', exercise: '2024' } })).status).toBe(200);
    expect((await read(buildWorkbook([{ name: 'Notes', rows: [['a', 'b']] }, { name: 'Liste', rows: [['Commune', 'Zone'], ['Kolda', '1']] }]), { run: 'essai-nu' })).file.sheet).toBe('Liste');
  });
});

describe('a file that is no list', () => {
  const million = (): string => Array.from({ length: 1_000_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join('');

  it('of a million rows is read as far as a list could go, and what is left is counted', async () => {
    const book = makeBook({ sheets: [{ name: 'x', rows: million() }] });
    // Making it held server and reader for longer than a connection is kept: both are to hear that it ended.
    await wait(100);
    const table = await read(book);
    expect([table.rows.length, table.remarks]).toEqual([TABLE_ROWS, [{ code: 'rows-not-read', figures: { count: String(1_000_000 - TABLE_ROWS), rows: String(1_000_000 - TABLE_ROWS), max: String(TABLE_ROWS) } }]]);
  }, 60_000);

  it.each<[string, string, () => Uint8Array]>([
    ['a zip bomb', 'file-too-deep', () => makeBook({ sheets: [{ name: 'x', rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>${'0'.repeat(30_000_000)}</t></is></c></row>` }] })],
    ['one long text repeated in every cell', 'file-too-deep', () => makeBook({ sheets: [{ name: 'x', rows: Array.from({ length: 5000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`).join('') }], strings: `<si><t>${'x'.repeat(9000)}</t></si>` })],
    ['a PDF', 'file-not-a-table', () => Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a picture', 'file-not-a-table', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['an old workbook', 'file-old-workbook', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])],
    ['half a workbook', 'file-damaged', () => list.slice(0, list.length / 2)],
    ['nothing', 'file-empty', () => new Uint8Array()],
  ])('%s is refused with its reason, in words', async (_, code, make) => {
    const file = make();
    await wait(100);
    const { status, code: problem, errors } = await refuse(file);
    expect([status, problem, errors?.[0]?.code, errors?.[0]?.pointer, (errors?.[0]?.detail ?? '').length > 20]).toEqual([422, 'file-unreadable', code, '/body', true]);
  }, 60_000);

  it('is not taken in beyond what a file may have', async () => {
    expect(await refuse(Buffer.alloc(LIMITS.importBytes + 1, 65))).toMatchObject({ status: 413, code: 'file-too-large' });
  });
});

describe('reading a file for the list', () => {
  it('is for whoever may change it: not for those who read, for nobody else, and not once it is granted', async () => {
    expect([await refuse(list, { as: 'reader' }), await refuse(list, { as: 'secretary-kolda' })]).toMatchObject([{ code: 'forbidden', refusal: 'role-not-allowed' }, { code: 'forbidden', refusal: 'territory-not-granted' }]);
    expect(await (await server.ask(`/v1/allocation-runs/${RUN}/table`, { method: 'POST', body: Buffer.from(list) })).json()).toMatchObject({ code: 'not-signed-in' });
    expect([await refuse(list, { run: 'pacasen-2022' }), await refuse(list, { run: 'nulle-part' })]).toMatchObject([{ status: 422, code: 'refused', refusal: 'wrong-run-status' }, { code: 'not-found' }]);
  });

  it('leaves the server free for others, takes two of one person at once, and says when to come back', async () => {
    const long = makeBook({ sheets: [{ name: 'x', rows: Array.from({ length: 400_000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${at}</v></c></row>`).join('') }] });
    const reading = [bring(long), bring(long)];
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [health, third] = [await server.ask('/healthz'), await bring(list)];
    expect([health.status, third.status, third.headers.get('retry-after'), ((await third.json()) as Problem).errors?.[0]?.code]).toEqual([200, 429, '5', 'too-many-jobs']);
    expect((await Promise.all(reading)).map(({ status }) => status)).toEqual([200, 200]);
    expect((await bring(list)).status).toBe(200);
  }, 60_000);

  it('ends with the server, and gives up a file that takes more memory or time than there is', async () => {
    const asked = { kind: 'table', name: null, sheet: null, formula: null } as const;
    const wide = makeBook({ sheets: [{ name: 'x', rows: Array.from({ length: 40_000 }, (_, at) => `<row r="${at + 1}">${'<c><v>1234567</v></c>'.repeat(30)}</row>`).join('') }] });
    const ask = (desk: ReturnType<typeof createTableDesk>) => desk.read('p', asked, async () => wide).then(() => 'read', (cause: { code: string; parts: { faults?: { code: string }[] } }) => [cause.code, cause.parts.faults?.[0]?.code]);
    expect(await ask(createTableDesk({ limits: { ms: 60_000, megabytes: 24 } }))).toEqual(['file-unreadable', 'file-too-deep']);
    expect(await ask(createTableDesk({ limits: { ms: 50, megabytes: 512 } }))).toEqual(['file-unreadable', 'file-too-deep']);
    const desk = createTableDesk();
    const cut = ask(desk);
    await desk.stop();
    expect(await cut).toEqual(['unavailable', undefined]);
  }, 60_000);
});
