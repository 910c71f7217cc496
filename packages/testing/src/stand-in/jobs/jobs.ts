import { isJobOver, FILE_NAME_HEADER, IDEMPOTENCY_HEADER, IDEMPOTENCY_KEY, LIMITS, type ImportReport, type Job, type StartedJob } from '@jalon/contract';
import { exportPlanRequestSchema, importChoicesSchema } from '@jalon/contract/schemas';
import { ROW_OUTCOMES, openPlanOf, ownNameOf, planTable, readCeilingTable, readPlanTable, type ImportChoices, type PlanImport, type PlanState } from '@jalon/core/investment';
import type { Call } from '../operations.ts';
import { mayReadPlan, openPlan, readablePlan, type PlanSubject } from '../plans/plan-subject.ts';
import { Refusal } from '../problem.ts';
import { readJson } from '../read-request.ts';
import type { KeptJob } from '../store.ts';
import { readCsv, writeCsv } from './csv.ts';

const DAY = 86_400_000;

/** The word under which the request may come again, and the job it began the first time. */
function begunBefore({ request, store, persona }: Call, asked: string): { readonly begunBy: KeptJob['begunBy']; readonly job: Job | undefined } {
  const key = request.headers.get(IDEMPOTENCY_HEADER);
  const pointer = `/header/${IDEMPOTENCY_HEADER.toLowerCase()}`;
  if (key === null || !persona) return { begunBy: undefined, job: undefined };
  if (!IDEMPOTENCY_KEY.test(key)) throw new Refusal('invalid-request', { errors: [{ code: 'wrong-format', pointer }] }, 'plan');
  const known = [...store.jobs.values()].find(({ by, begunBy }) => by === persona.id && begunBy?.key === key);
  if (known && known.begunBy?.asked !== asked) throw new Refusal('id-reused', { refusal: 'id-reused', errors: [{ code: 'id-reused', pointer, figures: { id: key } }] }, 'plan');
  return { begunBy: { key, asked }, job: known?.job };
}

/** Here a job is over as soon as it is begun: there is nothing to wait for. `asked`: the request, bytes and all. */
function begin(call: Call, plan: PlanState, kind: Job['kind'], asked: string, more: Partial<Job>, kept: Pick<KeptJob, 'bytes' | 'open'> = {}): StartedJob {
  const before = begunBefore(call, `${kind} ${plan.id} ${asked}`);
  if (before.job) return { job: before.job };
  const id = `job-${call.store.jobs.size + 1}`;
  const job: Job = { id, kind, plan: plan.id, status: 'done', done: 0, total: 0, startedAt: call.now, keptUntil: new Date(Date.parse(call.now) + DAY).toISOString(), ...more };
  call.store.jobs.set(id, { by: call.persona?.id ?? null, begunBy: before.begunBy, job, ...kept });
  return { job };
}

/** The table of a plan as CSV. Documents of other formats are made by the server alone. */
export async function exportPlan(call: Call): Promise<StartedJob> {
  const { plan, subject } = openPlan(call);
  const { format, table, language } = await readJson(call.request, exportPlanRequestSchema);
  if (format !== 'csv' || table !== 'pti') throw new Refusal('not-found', { errors: [{ code: 'server-only', pointer: '/format' }] }, 'plan');
  const isOpen = !mayReadPlan(call, subject);
  const { head, rows } = planTable(isOpen ? openPlanOf(plan) : plan, subject.framework, language);
  const bytes = new TextEncoder().encode(writeCsv([head, ...rows]));
  const lines = plan.projects.length;
  return begin(call, plan, 'export', `${format} ${table} ${language}`, { done: lines, total: lines, exported: { lines, lost: [] }, file: { name: `${plan.id}.csv`, type: 'text/csv; charset=utf-8', bytes: bytes.length } }, { bytes, ...(isOpen && { open: true }) });
}

function choicesOf(text: string | undefined): Omit<ImportChoices, 'newId' | 'isOwnName'> {
  if (text === undefined) return {};
  const refuse = () => new Refusal('invalid-request', { errors: [{ code: 'invalid_format', pointer: '/query/choices' }] }, 'plan');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refuse();
  }
  const parsed = importChoicesSchema.safeParse(json);
  if (!parsed.success) throw refuse();
  const { sectors, sources, unit } = parsed.data;
  return { ...(sectors && { sectors }), ...(sources && { sources }), ...(unit && { unit }) };
}

type Told = Pick<ImportReport, 'columns' | 'rows' | 'remarks' | 'counts' | 'commands' | 'unit'>;

const columnsOf = (columns: PlanImport['columns']): ImportReport['columns'] => columns.map(({ at: _, ...column }) => column) as ImportReport['columns'];

function linesReport(table: readonly string[][], plan: PlanState, { framework, territory }: PlanSubject, choices: string | undefined): Told {
  const { columns, rows, remarks, commands, counts, unit } = readPlanTable(table, plan, framework, { newId: (row) => `${plan.id}-v${plan.version}-r${row}`, isOwnName: ownNameOf(territory), ...choicesOf(choices) });
  return {
    columns: columnsOf(columns), unit, remarks: [...remarks] as ImportReport['remarks'], counts: { ...counts }, commands: [...commands],
    rows: rows.map(({ row, outcome, project, said, remarks: own, command }) => ({
      row, outcome, code: (project ?? said)?.code ?? null, title: (project ?? said)?.title ?? null, remarks: [...own] as ImportReport['remarks'],
      project: project && plan.projects.some(({ id }) => id === project.id) && outcome !== 'unchanged' ? project.id : null, command: command ? commands.indexOf(command) : null,
    })),
  };
}

function ceilingsReport(table: readonly string[][], plan: PlanState, { framework }: PlanSubject, choices: string | undefined): Told {
  const { rows, remarks, commands, unit } = readCeilingTable(table, plan, framework, choicesOf(choices));
  const counts = Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length])) as ImportReport['counts'];
  return {
    columns: [], unit, remarks: [...remarks] as ImportReport['remarks'], counts, commands: [...commands],
    rows: rows.map(({ row, outcome, remarks: own, command }) => ({ row, outcome, code: null, title: null, remarks: [...own] as ImportReport['remarks'], project: null, command: command ? commands.indexOf(command) : null })),
  };
}

/** Reads a CSV into what it would do. Workbooks are read by the server alone. */
export async function importPlan(call: Call): Promise<StartedJob> {
  const { plan, subject } = readablePlan(call);
  const { table = 'lines', choices } = call.query as { readonly table?: 'lines' | 'ceilings'; readonly choices?: string };
  const type = call.request.headers.get('content-type') ?? '';
  if (!/^text\/(csv|plain)\b/i.test(type)) throw new Refusal('unsupported-media-type', {}, 'plan');
  const bytes = new Uint8Array(await call.request.arrayBuffer());
  if (bytes.length > LIMITS.importBytes) throw new Refusal('file-too-large', {}, 'plan');
  const cells = readCsv(new TextDecoder().decode(bytes));
  const told = table === 'lines' ? linesReport(cells, plan, subject, choices) : ceilingsReport(cells, plan, subject, choices);
  const name = call.request.headers.get(FILE_NAME_HEADER);
  const report: ImportReport = { table, file: { name: name === null ? null : decodeURIComponent(name), type, bytes: bytes.length, sheet: null, sheets: [] }, planVersion: plan.version, ...told };
  return begin(call, plan, 'import', JSON.stringify([table, choices, name, [...bytes]]), { done: told.rows.length, total: told.rows.length, report });
}

const unknownJob = (id: string): Refusal => new Refusal('not-found', { errors: [{ code: 'unknown-job', pointer: '/path/job', figures: { value: id.slice(0, 100) } }] });

/** A job of the caller's own, or of nobody. Those of others are not there. */
function ownJob({ store, path, persona }: Call): KeptJob {
  const { job: id = '' } = path;
  const kept = store.jobs.get(id);
  if (kept && (kept.by === null || kept.by === persona?.id)) return kept;
  if (!persona) throw new Refusal('not-signed-in');
  throw unknownJob(id);
}

/** The same for whoever would read what came of it, as long as the plan is open to them. */
function readableJob(call: Call): KeptJob {
  const kept = ownJob(call);
  const ofPlan = { ...call, path: { ...call.path, plan: kept.job.plan } };
  if (kept.open) openPlan(ofPlan);
  else readablePlan(ofPlan);
  return kept;
}

export const getJob = (call: Call): Job => readableJob(call).job;

export function getJobFile(call: Call): Response {
  const { job, bytes } = readableJob(call);
  if (!bytes || !job.file) throw new Refusal(isJobOver(job) ? 'not-found' : 'job-not-done');
  return new Response(bytes, { headers: { 'content-type': job.file.type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(job.file.name)}`, 'cache-control': 'no-store' } });
}

/** What is over stays as it is. */
export function cancelJob(call: Call): Job {
  const { by, job } = ownJob(call);
  if (by === null) throw unknownJob(job.id);
  return readableJob(call).job;
}
