import { findTerritories, isLineAsked, territoriesOfLines, type ScorecardsQuery } from '@jalon/client';
import { actorOn, publishedPart, summariseScorecard, type AssessmentState, type ScorecardSummary } from '@jalon/core/assessment';
import { MINIMUM_CLIENT } from '@jalon/contract';
import type { CycleSummary, Health, JournalEntry, Me, Page, ReferentialSummary, RouteName } from '@jalon/contract';
import { foldName, type Territory } from '@jalon/core/territory';
import type { Instant } from '@jalon/core/time';
import { canOf, mayRead } from './caller.ts';
import { getChanges } from './changes.ts';
import {
  getAllocationAmounts, getAllocationCan, getAllocationRun, getAllocationView, listAllocationJournal, listAllocationRuns, sendAllocationCommands,
} from './allocations/allocations.ts';
import { readAllocationTable } from './allocations/read-table.ts';
import { sendCommands } from './commands.ts';
import { byText, pageOf, tagOf } from './pages.ts';
import { getFile, getFileStatus, getUpload, putFile, sendUploadPiece, startUpload } from './files.ts';
import { cancelJob, exportPlan, getJob, getJobFile, importPlan } from './jobs/jobs.ts';
import type { Persona } from './personas.ts';
import { getAllocationFormula, getPlanningFramework, listAllocationFormulas, listPlanningFrameworks } from './planning.ts';
import { sendPlanCommands } from './plans/plan-commands.ts';
import { getPlan, getPlanCan, getPlanView, listPlanJournal, listPlans } from './plans/plans.ts';
import { Refusal } from './problem.ts';
import { STAND_IN_VERSION } from './version.ts';
import { PROGRAMME_OPERATIONS } from './programme.ts';
import { readCommands } from './read-request.ts';
import type { JalonStore } from './store.ts';
import { getMatrix } from './matrix.ts';
import { streamChanges } from './stream.ts';
import { getTrajectory } from './trajectory.ts';
import { containerOf, seen } from './seen.ts';
import { findSubject, findSubjectById, findTerritory, scorecardOf, type Subject } from './subject.ts';

/** One request, with what was read of it. */
export interface Call {
  readonly store: JalonStore;
  readonly personas: readonly Persona[];
  readonly persona: Persona | null;
  readonly now: Instant;
  readonly path: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, never>>;
  readonly request: Request;
}
type Query<T> = Readonly<Partial<T>> & { readonly limit?: number; readonly cursor?: string };

/** Routes of whoever keeps the directory, which the server alone answers. */
const DIRECTORY_ROUTES_HERE = {
  listOrganisations: serverOnly, addOrganisation: serverOnly, listPeople: serverOnly, addPerson: serverOnly, movePerson: serverOnly, renameOrganisation: serverOnly, renamePerson: serverOnly,
  listGrants: serverOnly, addGrant: serverOnly, endGrant: serverOnly, listDirectoryChanges: serverOnly,
} as const;

function serverOnly(): never {
  throw new Refusal('not-found', { errors: [{ code: 'server-only', pointer: '' }] });
}

/** What each route of the contract answers. */
export const OPERATIONS: { readonly [N in RouteName]: (call: Call) => unknown } = {
  getHealth: (): Health => ({ status: 'ok', version: STAND_IN_VERSION, database: 'pglite', demonstration: true, minimumClient: MINIMUM_CLIENT }),
  listTerritories,
  getTerritory: ({ store, path }) => findTerritory(store, path['territory']!),
  listReferentials,
  getReferential: ({ store, path }) => store.referentials.find(({ code, version }) => code === path['code'] && version === path['version']) ?? missing('referential', path['version']!),
  listCycles,
  getCycle: ({ store, path }) => store.findProgramme(path['programme']!, path['cycle']!)?.cycle ?? missing('cycle', path['cycle']!),
  listScorecards,
  getScorecard,
  getMatrix,
  getTrajectory,
  getAssessment: (call) => readable(call).state,
  getAssessmentCan,
  listAssessmentJournal,
  sendAssessmentCommands,
  getMe,
  getChanges,
  getAssessmentBundle,
  ...PROGRAMME_OPERATIONS,
  putFile,
  getFile,
  getFileStatus,
  startUpload,
  sendUploadPiece,
  getUpload,
  ...DIRECTORY_ROUTES_HERE,
  getResult,
  streamChanges,
  listPlanningFrameworks,
  getPlanningFramework,
  listPlans,
  getPlan,
  getPlanView,
  getPlanCan,
  listPlanJournal,
  sendPlanCommands,
  exportPlan,
  importPlan,
  getJob,
  getJobFile,
  cancelJob,
  listAllocationFormulas,
  getAllocationFormula,
  listAllocationRuns,
  getAllocationRun,
  getAllocationView,
  getAllocationAmounts,
  getAllocationCan,
  listAllocationJournal,
  sendAllocationCommands,
  readAllocationTable,
};

function missing(parameter: string, value: string): never {
  throw new Refusal('not-found', { errors: [{ code: `unknown-${parameter}`, pointer: `/path/${parameter}`, figures: { value } }] });
}

function listTerritories(call: Call): Page<Territory> {
  const { limit, cursor, ...query } = call.query as Query<{ q: string; kind: string; within: string }>;
  const found = findTerritories(call.store.territories, { ...query, within: containerOf(call)?.id });
  return pageOf(found ?? [], `territories ${JSON.stringify(query)}`, { limit, cursor });
}

function listReferentials({ store, query }: Call): Page<ReferentialSummary> {
  const { code, ...page } = query as Query<{ code: string }>;
  const found = store.referentials.filter((grid) => code === undefined || grid.code === code);
  return pageOf(found.map(({ code: own, version, hash, basis, label }) => ({ code: own, version, hash, basis, label: label ?? null })), `referentials ${code ?? ''}`, page);
}

function listCycles({ store, query }: Call): Page<CycleSummary> {
  const { programme, ...page } = query as Query<{ programme: string }>;
  const found = store.cycles.filter((cycle) => programme === undefined || cycle.programme === programme);
  return pageOf(found.map(({ programme: own, code, label, grid }) => ({ programme: own, code, label: label ?? null, grid })), `cycles ${programme ?? ''}`, page);
}

function listScorecards(call: Call): Page<ScorecardSummary> {
  const { programme = '', cycle = '', limit, cursor, ...asked } = call.query as Query<Omit<ScorecardsQuery, 'pageSize'>>;
  if (!call.store.findProgramme(programme, cycle)) throw new Refusal('not-found', { errors: [{ code: 'unknown-cycle', pointer: '/query/cycle', figures: { value: cycle } }] });
  const chosen = territoriesOfLines(call.store.territories, { q: asked.q, within: containerOf(call)?.id });
  const prefix = `${programme}~${cycle}~`;
  const subjects = [...call.store.assessments.keys()].filter((id) => id.startsWith(prefix)).map((id) => findSubjectById(call.store, id, call.now));
  const lines = subjects.toSorted((a, b) => byText(foldName(a.territory.name), foldName(b.territory.name)) || byText(a.id, b.id)).flatMap((subject) => {
    const state = chosen?.has(subject.territory.id) ? seen(call, subject) : null;
    return state && state.version > 0 ? [summariseScorecard(scorecardOf(call.store, subject, state))] : [];
  });
  return pageOf(lines.filter((line) => isLineAsked(line, asked)), `scorecards ${prefix} ${JSON.stringify({ ...asked, q: foldName(asked.q ?? '') })}`, { limit, cursor });
}

function getScorecard(call: Call) {
  const { programme = '', cycle = '', territory = '' } = call.path;
  const subject = findSubject(call.store, programme, cycle, territory, call.now);
  const state = seen(call, subject);
  if (!state) throw new Refusal('not-published');
  return scorecardOf(call.store, subject, state);
}

/** Only the server signs. What is asked for is looked at all the same, so that a page's refusals can be tried. */
function getResult({ store, path, now }: Call): never {
  const { programme = '', cycle = '', territory = '' } = path;
  const subject = findSubject(store, programme, cycle, territory, now);
  if (!publishedPart(store.assessment(subject.id))) throw new Refusal('not-published');
  return serverOnly();
}

/** An assessment the caller may read. */
function readable(call: Call): { readonly subject: Subject; readonly state: AssessmentState } {
  const subject = findSubjectById(call.store, call.path['assessment']!, call.now);
  if (!mayRead(call.persona, subject.territory, subject.asOf)) throw new Refusal('forbidden', { refusal: 'territory-not-granted' });
  return { subject, state: call.store.assessment(subject.id) };
}

/** Only the server makes bundles for auditors. Rights are asked for all the same, so that a page's refusals can be tried. */
function getAssessmentBundle(call: Call): never {
  readable(call);
  return serverOnly();
}

function getAssessmentCan(call: Call) {
  const { subject, state } = readable(call);
  const ids = new Set([...Object.values(state.entityActors), ...state.answers.map(({ by }) => by)].map(({ id }) => id));
  const people = Object.fromEntries(call.personas.filter(({ id }) => ids.has(id)).map(({ id, name, grants }) => [id, { name, role: grants[0]?.role ?? 'reader' }]));
  return canOf(state, actorOn(call.persona!, subject.territory, subject.asOf), subject, people);
}

function listAssessmentJournal(call: Call): Page<JournalEntry> {
  const { subject } = readable(call);
  const { item, ...page } = call.query as Query<{ item: string }>;
  const entries = call.store.journal.filter((entry) => entry.assessmentId === subject.id && (item === undefined || entry.item === item)).toReversed();
  const named = entries.map(({ assessmentId: _, by, ...entry }) => ({ ...entry, by: { ...by, ...nameOf(call, by.id) } }));
  return pageOf(named, `journal ${subject.id} ${item ?? ''}`, page);
}

const nameOf = ({ personas }: Call, id: string): { name?: string } => {
  const name = personas.find((one) => one.id === id)?.name;
  return name === undefined ? {} : { name };
};

async function sendAssessmentCommands(call: Call) {
  const subject = findSubjectById(call.store, call.path['assessment']!, call.now);
  const request = await readCommands(call.request);
  checkPrecondition(call, subject);
  return sendCommands({ ...call, persona: call.persona!, subject, request });
}

/** `If-Match` is strict: the card, or the assessment behind it, must still be the one the sender names. */
function checkPrecondition({ store, persona, request }: Call, subject: Subject): void {
  const sent = request.headers.get('if-match');
  if (sent === null || !mayRead(persona, subject.territory, subject.asOf)) return;
  const state = store.assessment(subject.id);
  const current = [scorecardOf(store, subject, state), state].map((content) => `"${tagOf(JSON.stringify(content))}"`);
  const holds = sent.split(',').some((tag) => current.includes(tag.trim()) || (tag.trim() === '*' && state.version > 0));
  if (!holds) throw new Refusal('precondition-failed', { current: { version: state.version, entity: '', entityVersion: 0 } });
}

function getMe({ store, persona }: Call): Me {
  const { id, name, organisation, grants } = persona!;
  return {
    id, name, organisation, demonstration: true,
    grants: grants.map(({ role, territoryId, from, to }) => {
      const territory = territoryId === null ? undefined : store.findTerritory(territoryId);
      return { role, territory: territory ? { id: territory.id, name: territory.name, kind: territory.kind } : null, from: from ?? null, to: to ?? null };
    }),
  };
}
