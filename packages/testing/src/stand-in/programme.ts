import type { CheckedReferential, GridGiven } from '@jalon/contract';
import { checkReferentialRequestSchema, compareReferentialsRequestSchema, readMembershipTableRequestSchema } from '@jalon/contract/schemas';
import { grantsOn } from '@jalon/core/assessment';
import { gridDifferences, type GridDifference } from '@jalon/core/messages';
import { describeGridDifference, describeIssue, describeMembershipFault } from '@jalon/core/messages/fr';
import { compareReferentials, readMembershipTable, type LoadedReferential } from '@jalon/core/referential';
import { loadReferential } from '@jalon/core/schemas';
import type { Call } from './operations.ts';
import { Refusal } from './problem.ts';
import { readJson } from './read-request.ts';

/** Only an officer of every territory. */
function officer({ persona, now }: Call): void {
  const mine = grantsOn(persona?.grants ?? [], now.slice(0, 10)).filter(({ role }) => role === 'officer');
  if (!mine.some(({ territoryId }) => territoryId === null)) throw new Refusal('forbidden', { errors: [{ code: mine.length > 0 ? 'officer-of-some' : 'not-an-officer', pointer: '' }] });
}

async function checkReferential(call: Call): Promise<CheckedReferential> {
  officer(call);
  const { document } = await readJson(call.request, checkReferentialRequestSchema);
  const loaded = loadReferential(document);
  const issues = loaded.issues.map((issue) => ({ ...issue, figures: { ...issue.figures }, sentence: describeIssue(issue) }));
  if (!loaded.ok) return { ok: false, issues, hash: null, summary: null, standing: null };
  const { code, version, basis, hash, gates, indicators, inputs, windows, scores, thresholds } = loaded.value;
  const known = call.store.referentials.find((grid) => grid.code === code && grid.version === version);
  return {
    ok: true, issues, hash, standing: !known ? 'new' : known.hash === hash ? 'same' : 'differs',
    summary: {
      code, version, basis, gates: gates.length, indicators: indicators.length, inputs: inputs.length, windows: windows.length,
      scores: scores.map((score) => ({ code: score.code, max: score.max })), thresholds: thresholds.map((threshold) => ({ code: threshold.code, of: threshold.of, atLeast: threshold.atLeast })),
    },
  };
}

function gridGiven({ store }: Call, given: GridGiven, root: string): LoadedReferential {
  if ('document' in given) {
    const loaded = loadReferential(given.document);
    if (loaded.ok) return loaded.value;
    throw new Refusal('document-refused', { errors: loaded.issues.map((issue) => ({ code: issue.code, pointer: `${root}/document${issue.path}`, figures: { ...issue.figures }, detail: describeIssue(issue) })) });
  }
  const known = store.referentials.find(({ code, version }) => code === given.code && version === given.version);
  if (known) return known;
  throw new Refusal('not-found', { errors: [{ code: 'unknown-referential', pointer: root, figures: { value: `${given.code} ${given.version}` } }] });
}

async function compare(call: Call): Promise<unknown> {
  officer(call);
  const { before, after } = await readJson(call.request, compareReferentialsRequestSchema);
  const said = gridDifferences(compareReferentials(gridGiven(call, before, '/before'), gridGiven(call, after, '/after')));
  const of = (kind: GridDifference['kind']) => said.filter((one) => one.kind === kind).map((one) => ({ ...one.difference, sentence: describeGridDifference(one) }));
  return { added: of('added'), removed: of('removed'), moved: of('moved'), points: of('points'), thresholds: of('thresholds'), changed: of('changed') };
}

async function readTable(call: Call): Promise<unknown> {
  officer(call);
  const { text } = await readJson(call.request, readMembershipTableRequestSchema);
  const { listed, faults } = readMembershipTable(text, call.store.territories);
  return { listed, faults: faults.map((fault) => ({ ...fault, sentence: describeMembershipFault(fault) })) };
}

/** Grids and cycles of a stand-in are those its store began with: what changes them is the server's alone. */
function serverOnly(call: Call): never {
  officer(call);
  throw new Refusal('not-found', { errors: [{ code: 'server-only', pointer: '' }] });
}

/** What an officer does. French sentences only. */
export const PROGRAMME_OPERATIONS = {
  checkReferential, compareReferentials: compare, readMembershipTable: readTable, publishReferential: serverOnly, simulateChange: serverOnly, getCycleDraft: serverOnly, saveCycleDraft: serverOnly,
  publishCycle: serverOnly, addCycleAct: serverOnly, listProgrammeJournal: serverOnly,
} as const;
