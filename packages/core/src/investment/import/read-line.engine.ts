import type { LoadedFramework } from '../framework/framework.schema.ts';
import type { Project } from '../plan.schema.ts';
import { readCarried } from './origin-text.rules.ts';
import { findName, namesIn } from './recognise-columns.rules.ts';
import { isBlank, readDate, readWholeNumber, readYear } from './read-cell.rules.ts';
import { amountIn, readCosts, readFunding, readSchedule } from './read-money.engine.ts';
import type { RowReader } from './read-row.rules.ts';

/** What rows are read against. */
export interface ImportScene {
  readonly framework: LoadedFramework;
  readonly firstYear: number;
  readonly currency: string;
  /** Places of the columns of this row of which neither the table nor anybody says what amounts are counted in. */
  readonly open: ReadonlySet<number>;
  /** What the reader of a report decided words stand for: text as written → code. */
  readonly sectors: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
}

type Fields<K extends keyof Project> = Partial<Pick<Project, K>>;

/** Nothing written yet. */
export const emptyLine = (id: string): Project => ({
  id, code: '', title: '', sector: '', marks: [], cost: 0, ap: 0, paid: 0, credits: {}, funding: [], mode: 'MODir', nature: 'works', status: 'planned', execution: {},
});

/** One row as a line, over what the line was: columns the table lacks leave it as it stood, blank cells take away. */
export function readLine(row: RowReader, base: Project, isNew: boolean, heading: string | undefined, scene: ImportScene): Project {
  const status = row.word('status') ?? base.status;
  const costs = readCosts(row, base, status, isNew, scene);
  const line = {
    ...base, ...readIdentity(row, base, heading, scene), ...costs, ...readRecurrent(row, base, scene), funding: readFunding(row, base, costs, scene), schedule: readSchedule(row, base),
    ...readDelivery(row, base, scene), ...readReadiness(row, base), status, execution: readExecution(row, base, scene),
  };
  return withoutAbsent(line);
}

const withoutAbsent = (line: Project): Project => Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)) as unknown as Project;

function readIdentity(row: RowReader, base: Project, heading: string | undefined, scene: ImportScene): Fields<'title' | 'code' | 'sector' | 'locality' | 'axis' | 'beneficiaries' | 'rank' | 'note' | 'responsible' | 'marks' | 'origin'> {
  const title = row.has('title') ? row.text('title') : base.title;
  if (title === undefined && row.notes.faults.length === 0) row.fault('title-missing');
  const kept = <T>(field: Parameters<RowReader['has']>[0], read: () => T, before: T): T => (row.has(field) ? read() : before);
  const count = kept('beneficiaries', () => row.read('beneficiaries', readWholeNumber), base.beneficiaries?.count);
  const words = kept('beneficiaryWords', () => row.text('beneficiaryWords'), base.beneficiaries?.words);
  return {
    title: title ?? '', code: row.text('code', 40) ?? base.code, sector: readSector(row, base, heading, scene), locality: readLocality(row, base), axis: kept('axis', () => row.text('axis'), base.axis),
    beneficiaries: count === undefined && words === undefined ? undefined : { ...(count === undefined ? {} : { count }), ...(words === undefined ? {} : { words }) },
    rank: kept('rank', () => row.read('rank', readWholeNumber), base.rank), note: kept('note', () => row.text('note', 2000), base.note), responsible: kept('responsible', () => row.text('responsible'), base.responsible),
    marks: kept('marks', () => (row.text('marks') ?? '').split(',').map((mark) => mark.trim()).filter((mark) => mark !== ''), base.marks), origin: readOrigin(row, base),
  };
}

function readSector(row: RowReader, base: Project, heading: string | undefined, { framework, sectors }: ImportScene): string {
  const written = row.text('sector');
  if (written !== undefined) {
    const code = sectors.get(written) ?? findName(namesIn(framework.sectors), written);
    if (code === undefined) row.fault('sector-unknown', { found: written.slice(0, 80) }, row.columns('sector')[0]!.head);
    return code ?? '';
  }
  if (row.isFaulty('sector')) return base.sector;
  if (heading !== undefined) { row.remark('sector-from-heading', { sector: heading }); return heading; }
  if (base.sector === '') row.fault('sector-missing');
  return base.sector;
}

function readLocality(row: RowReader, base: Project): Project['locality'] {
  const field = row.has('locality') ? 'locality' : 'territoryName';
  // The commune of a row says where it is as long as nothing says it better.
  if (field === 'territoryName' && base.locality) return base.locality;
  const name = row.text(field);
  if (name === undefined) return undefined;
  const [territory, lat, lon] = [row.text('territory', 60), row.text('latitude', 20), row.text('longitude', 20)];
  return { name, ...(territory === undefined ? {} : { territory }), ...(lat === undefined || lon === undefined ? {} : { point: { lat, lon } }) };
}

function readOrigin(row: RowReader, base: Project): Project['origin'] {
  if (!row.has('originPlan') || !row.has('originYear')) return base.origin;
  const [plan, year, written] = [row.text('originPlan', 80), row.read('originYear', readYear), row.text('originCarried', 2000)];
  if (plan === undefined || year === undefined) return undefined;
  const carried = written === undefined ? undefined : readCarried(written);
  if (written !== undefined && carried === undefined) row.fault('origin-unreadable', { found: written.slice(0, 60) });
  return { plan, year, ...(carried === undefined ? {} : { carried }) };
}

function readRecurrent(row: RowReader, base: Project, scene: ImportScene): Fields<'recurrent'> {
  if (!row.has('recurrent')) return { recurrent: base.recurrent };
  const [perYear, payer, from] = [row.read('recurrent', amountIn(scene)), row.text('recurrentPayer'), row.read('recurrentFrom', readYear)];
  return { recurrent: perYear === undefined ? undefined : { perYear, ...(payer === undefined ? {} : { payer }), ...(from === undefined ? {} : { from }) } };
}

function readDelivery(row: RowReader, base: Project, { framework }: ImportScene): Fields<'mode' | 'nature' | 'convention' | 'procurement'> {
  const written = row.text('procedure');
  const procedure = written === undefined ? undefined : findName(namesIn(framework.procurement.procedures), written) ?? keptProcedure(row, written);
  const dates = { ...base.procurement?.dates };
  for (const column of row.columns('step')) {
    const on = row.cell(column, readDate);
    if (on === undefined) delete dates[column.step!];
    else dates[column.step!] = on;
  }
  const chosen = row.has('procedure') ? procedure : base.procurement?.procedure;
  return {
    mode: row.word('mode') ?? base.mode, nature: row.word('nature') ?? base.nature, convention: row.has('convention') ? row.text('convention') : base.convention,
    procurement: chosen === undefined && Object.keys(dates).length === 0 ? undefined : { ...(chosen === undefined ? {} : { procedure: chosen }), dates },
  };
}

/** A procedure the framework does not know may stand in a plan, where the rules say so; words that are no code may not. */
function keptProcedure(row: RowReader, written: string): string | undefined {
  const isCode = /^[A-Za-z][A-Za-z0-9._-]{0,59}$/.test(written);
  const note = isCode ? row.remark : row.fault;
  note(isCode ? 'procedure-kept' : 'word-unknown', { found: written.slice(0, 60) }, row.columns('procedure')[0]!.head);
  return isCode ? written : undefined;
}

function readReadiness(row: RowReader, base: Project): Fields<'maturity' | 'screening' | 'land'> {
  const [screened, land] = [row.word('screeningStatus'), row.word('landStatus')];
  const [kind, on, reference] = [row.text('screeningClass', 60), row.read('screeningOn', readDate), row.text('landReference')];
  return {
    maturity: row.has('maturity') ? row.word('maturity') : base.maturity,
    screening: !row.has('screeningStatus') ? base.screening : screened && { status: screened, ...(kind === undefined ? {} : { class: kind }), ...(on === undefined ? {} : { on }) },
    land: !row.has('landStatus') ? base.land : land && { status: land, ...(reference === undefined ? {} : { reference }) },
  };
}

/** What was paid and committed, by year. */
function readExecution(row: RowReader, base: Project, scene: ImportScene): Project['execution'] {
  const amount = amountIn(scene);
  const years = new Map(Object.entries(base.execution));
  for (const column of row.columns('executedPaid')) {
    const year = String(column.year);
    if (isBlank(row.cells[column.at] ?? '')) { years.delete(year); continue; }
    const ofYear = (field: 'executedCommitted' | 'executedSource') => row.columns(field).filter((one) => one.year === column.year);
    const [committed] = ofYear('executedCommitted').map((one) => row.cell(one, amount));
    const sources = ofYear('executedSource').flatMap((one) => { const part = row.cell(one, amount); return part === undefined ? [] : [[one.source!, part] as const]; });
    years.set(year, { paid: row.cell(column, amount) ?? 0, ...(committed === undefined ? {} : { committed }), ...(sources.length === 0 ? {} : { sources: Object.fromEntries(sources) }) });
  }
  return Object.fromEntries(years);
}
