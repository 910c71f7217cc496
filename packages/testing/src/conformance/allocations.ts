import type { AllocationAmounts, AllocationRun, AllocationView, RunBody } from '@jalon/core/allocation';
import { LIMITS, ROUTES, type AllocationCan, type AllocationTable, type RouteName, type SendAllocationCommandsResponse } from '@jalon/contract';
import { buildWorkbook } from '../builders/workbook.ts';
import type { PersonaName } from '../stand-in/personas.ts';
import { KOLDA, LOUGA } from './kolda.ts';
import { expectAnswer, expectProblem, pointersOf, type Blocks, type Raw, type Suite } from './suite.ts';

const M = 1_000_000;
const OF_RUNS = (Object.keys(ROUTES) as RouteName[]).filter((name) => { const route = ROUTES[name]; return 'object' in route && route.object === 'allocation-run'; });
const entrant = (territory: string, population: string, idp: string, G2: 'open' | 'closed') =>
  ({ territory, is: { classes: [], windows: { base: 'open' as const, G1: 'open' as const, G2 }, data: { population, idp } } });
/** Two communes: half a million people between them, 80 points and 60. */
const ENTRANTS: RunBody = { type: 'setEntrants', payload: { entrants: [entrant(KOLDA, '100000', '80', 'open'), entrant(LOUGA, '100000', '60', 'closed')] } };
const ENVELOPES = { base: 100 * M, G1: 80 * M, G2: 40 * M } as const;
const compute: RunBody = { type: 'computeRun', payload: {} };
const decree: RunBody = { type: 'decreeRun', payload: { ref: 'Arrêté d’essai', on: '2025-05-02' } };

function createRuns(suite: Suite) {
  const { api } = suite;
  const runs = {
    send: (as: PersonaName | undefined, run: string, bodies: readonly object[], base: number | 'any', more: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Raw> =>
      api.ask('sendAllocationCommands', { run }, { as, body: JSON.stringify({ commands: bodies.map((body) => ({ id: api.uuid(), v: 1, base, ...body })), ...more }), headers }),
    async begun(): Promise<string> {
      const run = `essai-${api.uuid()}`;
      const raw = await api.ask('listAllocationFormulas', {}, { search: '?code=pacasen' });
      expectAnswer(suite, 'listAllocationFormulas', raw);
      const { code, version, hash } = (raw.body as { items: { code: string; version: string; hash: string }[] }).items[0]!;
      const envelopes = Object.entries(ENVELOPES).map(([envelope, amount]): RunBody => ({ type: 'setEnvelope', payload: { envelope, amount, broughtIn: null } }));
      const bodies: RunBody[] = [{ type: 'chooseFormula', payload: { formula: { code, version, hash } } }, ...envelopes, ENTRANTS];
      expectAnswer(suite, 'sendAllocationCommands', await runs.send('officer-adm', run, bodies, 0, { create: { programme: 'pacasen', exercise: '2025' } }));
      return run;
    },
    async state(run: string): Promise<AllocationRun> {
      const raw = await api.ask('getAllocationRun', { run }, { as: 'officer-adm' });
      expectAnswer(suite, 'getAllocationRun', raw);
      return (raw.body as { run: AllocationRun }).run;
    },
    async view(run: string): Promise<AllocationView> {
      const raw = await api.ask('getAllocationView', { run }, { as: 'officer-adm' });
      expectAnswer(suite, 'getAllocationView', raw);
      return raw.body as AllocationView;
    },
    async amounts(run: string, territory: string): Promise<AllocationAmounts> {
      const raw = await api.ask('getAllocationAmounts', { run, territory }, { as: 'officer-adm' });
      expectAnswer(suite, 'getAllocationAmounts', raw);
      return raw.body as AllocationAmounts;
    },
    movement: (type: 'orderAmount' | 'recordPayment', territory: string, amount: number): object => ({ type, payload: { movement: api.uuid(), territory, window: 'G2', amount, on: '2025-05-06', ref: 'Ordonnancement d’essai' } }),
  };
  return runs;
}
const sentOf = ({ body }: Raw) => body as SendAllocationCommandsResponse;

/** Who gets what: computed, granted, ordered, paid. */
export const ALLOCATIONS: Blocks = {
  'an allocation run'(scene) {
    const { it, expect, api } = scene;
    const runs = createRuns(scene);
    it('begins with its first commands, is computed, and shares each envelope to the last franc', async () => {
      const id = await runs.begun();
      const { version } = await runs.state(id);
      const raw = await runs.send('officer-adm', id, [compute], version, { include: 'view' });
      expectAnswer(scene, 'sendAllocationCommands', raw);
      const { view } = sentOf(raw);
      expect(await runs.view(id)).toEqual(view);
      const { computed, status } = await runs.state(id);
      const sum = (window: string) => computed!.lines.filter((line) => line.window === window).reduce((all, { given, held }) => all + given + held, 0);
      expect([status, sum('base'), sum('G1'), sum('G2')]).toEqual(['computed', ENVELOPES.base, ENVELOPES.G1, ENVELOPES.G2]);
      expect(computed!.lines.filter(({ window }) => window === 'G2').map(({ territory, given }) => [territory, given])).toEqual([[KOLDA, ENVELOPES.G2]]);
    });

    it('tells each territory why, and is found in the lists', async () => {
      const id = await runs.begun();
      const { windows, given } = await runs.amounts(id, KOLDA);
      expect([given, windows.map(({ code, amount }) => [code, amount])]).toEqual([50 * M + 40 * M + 40 * M, [['base', 50 * M], ['G1', 40 * M], ['G2', 40 * M]]]);
      expectProblem(scene, 'not-found', await api.ask('getAllocationAmounts', { run: id, territory: 'sn-nowhere' }, { as: 'officer-adm' }));
      const raw = await api.ask('listAllocationRuns', {}, { as: 'officer-adm', search: '?programme=pacasen&cycle=2025&status=draft&limit=200' });
      expectAnswer(scene, 'listAllocationRuns', raw);
      expect((raw.body as { items: { id: string }[] }).items.map((one) => one.id)).toContain(id);
    });

    it('that nobody made is not found, and is not begun without saying what of', async () => {
      expectProblem(scene, 'not-found', await api.ask('getAllocationRun', { run: `essai-${api.uuid()}` }, { as: 'officer-adm' }));
      expectProblem(scene, 'not-found', await runs.send('officer-adm', `essai-${api.uuid()}`, [ENTRANTS], 0));
    });
  },

  'money granted'(scene) {
    const { it, expect } = scene;
    const runs = createRuns(scene);
    it('is not money paid: each step has its own acts, and never more than was granted', async () => {
      const id = await runs.begun();
      await runs.send('officer-adm', id, [compute], (await runs.state(id)).version);
      expectAnswer(scene, 'sendAllocationCommands', await runs.send('officer-adm', id, [decree], (await runs.state(id)).version));
      const { version } = await runs.state(id);
      expectAnswer(scene, 'sendAllocationCommands', await runs.send('officer-adm', id, [runs.movement('orderAmount', KOLDA, 30 * M), runs.movement('recordPayment', KOLDA, 12 * M)], version));
      const problem = expectProblem(scene, 'refused', await runs.send('officer-adm', id, [runs.movement('recordPayment', KOLDA, 29 * M)], version + 2));
      expect([problem.refusal, pointersOf(problem)]).toEqual(['over-decreed', ['/commands/0/payload/amount']]);
      const { steps } = (await runs.amounts(id, KOLDA)).ladder.find(({ window }) => window === 'G2')!;
      expect([steps.decreed, steps.ordered, steps.paid, steps.spent]).toEqual([40 * M, 30 * M, 12 * M, 0]);
    });

    it('is granted as it was computed: a figure changed since keeps it back', async () => {
      const id = await runs.begun();
      await runs.send('officer-adm', id, [compute], (await runs.state(id)).version);
      await runs.send('officer-adm', id, [{ type: 'setEnvelope', payload: { envelope: 'G2', amount: 41 * M } }], (await runs.state(id)).version);
      const problem = expectProblem(scene, 'refused', await runs.send('officer-adm', id, [decree], (await runs.state(id)).version));
      expect(problem.refusal).toBe('computed-outdated');
    });
  },

  'a commune and its own money'(scene) {
    const { it, expect, api } = scene;
    const runs = createRuns(scene);
    const own = (territory: string, amount: number): object => ({ type: 'recordBudgeted', payload: { movement: api.uuid(), territory, window: 'base', amount, on: '2025-05-08', ref: 'Budget d’essai' } });
    it('sees it once it is granted, and tells what it entered in its budget: its own alone', async () => {
      const id = await runs.begun();
      await runs.send('officer-adm', id, [compute], (await runs.state(id)).version);
      const ask = (territory: string) => api.ask('getAllocationAmounts', { run: id, territory }, { as: 'secretary-kolda' });
      expectProblem(scene, 'forbidden', await ask(KOLDA));
      await runs.send('officer-adm', id, [decree], (await runs.state(id)).version);
      const raw = await ask(KOLDA);
      expectAnswer(scene, 'getAllocationAmounts', raw);
      expect((raw.body as AllocationAmounts).given).toBe(130 * M);
      expectProblem(scene, 'forbidden', await ask(LOUGA));
      const { version } = await runs.state(id);
      expectAnswer(scene, 'sendAllocationCommands', await runs.send('secretary-kolda', id, [own(KOLDA, 9 * M)], version));
      expectProblem(scene, 'forbidden', await runs.send('secretary-kolda', id, [own(LOUGA, 9 * M)], version));
      expect((await runs.amounts(id, KOLDA)).ladder.find(({ window }) => window === 'base')!.steps.budgeted).toBe(9 * M);
    });
  },

  'rights on a run'(scene) {
    const { it, expect, api } = scene;
    const runs = createRuns(scene);
    for (const name of OF_RUNS) {
      it(`keep a commune from elsewhere from ${name}`, async () => {
        const id = await runs.begun();
        const asked = ROUTES[name].method === 'POST' ? { body: JSON.stringify({ commands: [{ id: api.uuid(), v: 1, base: 1, ...compute }] }) } : {};
        expectProblem(scene, 'forbidden', await api.ask(name, { run: id, territory: KOLDA } as never, { as: 'secretary-louga', ...asked }));
        expectProblem(scene, 'not-signed-in', await api.ask(name, { run: id, territory: KOLDA } as never, asked));
      });
    }

    it('are the officer’s: a reader reads, and is told so beforehand', async () => {
      const id = await runs.begun();
      const { version } = await runs.state(id);
      expect(expectProblem(scene, 'forbidden', await runs.send('reader', id, [compute], version)).refusal).toBe('role-not-allowed');
      const canOf = async (as: PersonaName) => { const raw = await api.ask('getAllocationCan', { run: id }, { as }); expectAnswer(scene, 'getAllocationCan', raw); return raw.body as AllocationCan; };
      expect([(await canOf('reader')).can.computeRun, (await canOf('officer-adm')).can.computeRun, (await canOf('officer-adm')).can.decreeRun]).toEqual([{ allowed: false, reason: 'role-not-allowed' }, { allowed: true }, { allowed: false, reason: 'wrong-run-status' }]);
    });
  },

  'a file brought for the list of a run'(scene) {
    const { it, expect, api } = scene;
    const runs = createRuns(scene);
    const HEADS = ['Collectivité', 'Population', 'Relevé le'];
    const book = buildWorkbook([{ name: 'Notes', rows: [['À lire']] }, { name: 'Liste & données', rows: [HEADS, ['Kolda', 103_574, { day: '2025-04-15' }], [], ['Louga', '30 000', '?']] }]);
    const bring = (run: string, body: Uint8Array<ArrayBuffer>, more: { readonly as?: PersonaName; readonly search?: string } = {}): Promise<Raw> => api.ask('readAllocationTable', { run }, { as: 'officer-adm', body, headers: { 'file-name': encodeURIComponent('Liste – 2025.xlsx') }, ...more });
    const tableOf = (raw: Raw): AllocationTable => { expectAnswer(scene, 'readAllocationTable', raw); return raw.body as AllocationTable; };
    const faultOf = (raw: Raw): string | undefined => expectProblem(scene, 'file-unreadable', raw).errors?.[0]?.code;

    it('is answered as rows of text from the sheet that holds the list, or from the one asked for; nothing is written', async () => {
      const id = await runs.begun();
      const before = await runs.state(id);
      const { rows, file, remarks } = tableOf(await bring(id, book));
      expect(rows).toEqual([HEADS, ['Kolda', '103574', '2025-04-15'], [], ['Louga', '30 000', '?']]);
      expect([file.name, file.sheet, file.sheets, remarks.map(({ code }) => code)]).toEqual(['Liste – 2025.xlsx', 'Liste & données', ['Notes', 'Liste & données'], ['sheet-chosen']]);
      expect(tableOf(await bring(id, book, { search: '?sheet=Notes' })).rows).toEqual([['À lire']]);
      expect(tableOf(await bring(id, new TextEncoder().encode('Collectivité;Population\nKolda;"1 000"\n'))).rows).toEqual([['Collectivité', 'Population'], ['Kolda', '1 000']]);
      expect(await runs.state(id)).toEqual(before);
    });

    it('that is no table is refused with its reason, and one that is too large before it is read', async () => {
      const id = await runs.begun();
      const faults = [await bring(id, new Uint8Array()), await bring(id, new TextEncoder().encode('%PDF-1.7')), await bring(id, book.slice(0, book.length / 2)), await bring(id, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), await bring(id, book, { search: '?sheet=Absente' })];
      expect(faults.map(faultOf)).toEqual(['file-empty', 'file-not-a-table', 'file-damaged', 'file-old-workbook', 'sheet-unknown']);
      expectProblem(scene, 'file-too-large', await bring(id, new Uint8Array(LIMITS.importBytes + 1)));
    });

    it('is for whoever may change that list, as the run stands', async () => {
      const id = await runs.begun();
      expect(expectProblem(scene, 'forbidden', await bring(id, book, { as: 'reader' })).refusal).toBe('role-not-allowed');
      await runs.send('officer-adm', id, [compute], (await runs.state(id)).version);
      await runs.send('officer-adm', id, [decree], (await runs.state(id)).version);
      expect(expectProblem(scene, 'refused', await bring(id, book)).refusal).toBe('wrong-run-status');
    });
  },

  'commands on a run'(scene) {
    const { it, expect, api } = scene;
    const runs = createRuns(scene);
    it('come again without being done again, are tried without being done, and can be taken back', async () => {
      const id = await runs.begun();
      const { version, envelopes } = await runs.state(id);
      const raise = { id: api.uuid(), type: 'setEnvelope', payload: { envelope: 'G2', amount: 41 * M } };
      expectAnswer(scene, 'sendAllocationCommands', await runs.send('officer-adm', id, [{ ...raise, id: api.uuid() }], version, { dryRun: true }));
      expect((await runs.state(id)).version).toBe(version);
      const first = sentOf(await runs.send('officer-adm', id, [raise], version));
      expect(sentOf(await runs.send('officer-adm', id, [raise], version)).outcomes).toEqual(first.outcomes.map((outcome) => ({ ...outcome, status: 'replayed' })));
      expectAnswer(scene, 'sendAllocationCommands', await runs.send('officer-adm', id, [first.outcomes[0]!.inverse!], first.version));
      expect((await runs.state(id)).envelopes).toEqual(envelopes);
    });

    it('are told in its journal, and to those who follow runs', async () => {
      const id = await runs.begun();
      await runs.send('officer-adm', id, [compute], (await runs.state(id)).version);
      const raw = await api.ask('listAllocationJournal', { run: id }, { as: 'officer-adm', search: '?limit=1' });
      expectAnswer(scene, 'listAllocationJournal', raw);
      const { items: [entry] } = raw.body as { items: { type: string; sequence: number; by: { role: string } }[] };
      expect([entry!.type, entry!.by.role]).toEqual(['computeRun', 'officer']);
      const changes = await api.ask('getChanges', {}, { as: 'officer-adm', search: `?since=${entry!.sequence - 1}&about=allocation-run:${id}` });
      expectAnswer(scene, 'getChanges', changes);
      expect((changes.body as { items: { sequence: number; type: string }[] }).items.map(({ sequence, type }) => [sequence, type])).toEqual([[entry!.sequence, 'computeRun']]);
    });
  },
};
