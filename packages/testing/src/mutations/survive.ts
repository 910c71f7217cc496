import { compileReferential, type Dossier } from '@jalon/core/assessment';
import { describeIssue as issueAr } from '@jalon/core/messages/ar';
import { describeIssue as issueEn } from '@jalon/core/messages/en';
import { describeIssue as issueFr } from '@jalon/core/messages/fr';
import { dossierSchema, loadCycle, loadReferential, schemaFaults } from '@jalon/core/schemas';
import type { CycleJson, LoadedReferential } from '@jalon/core/referential';
import { cycles, referentials } from '@jalon/referentials';
import { pacasen2025, townInMay } from '../scenarios/town-in-may.ts';
import { commandToSpoil, readCommand } from './command-trials.ts';
import { mutate, pick, type Chance } from './mutate.ts';

/** What became of one document with something wrong in it. */
export interface Survival {
  readonly of: 'referential' | 'cycle' | 'dossier' | 'command';
  readonly taken: boolean;
  /** Why it was not taken, as `code pointer`. */
  readonly refusals: readonly string[];
  readonly ms: number;
  /** What should not be: a crash, a refusal without a sentence, a pointer that is none. Empty when all is well. */
  readonly faults: readonly string[];
}

type Reading = Pick<Survival, 'taken' | 'refusals' | 'faults'>;
/** A refusal, and what is said of it in French, English and Arabic; no sentence for a fault of shape, which the server says. */
export interface Said { readonly code: string; readonly pointer: string; readonly sentences: readonly string[] }

const POINTER = /^(\/([^~/]|~[01])*)*$/;

function faultsOf({ code, pointer, sentences }: Said): string[] {
  const where = `${code} at ${pointer.slice(0, 120)}`;
  return [
    ...(code === '' ? [`no code at ${pointer}`] : []),
    ...(POINTER.test(pointer) ? [] : [`${where}: no JSON Pointer`]),
    ...sentences.flatMap((sentence, index) => (sentence.trim().length < 8 || (code !== 'not-json' && sentence.includes('undefined')) ? [`${where}: no sentence in ${['fr', 'en', 'ar'][index]}: ${sentence.slice(0, 120)}`] : [])),
  ];
}

const readingOf = (taken: boolean, said: readonly Said[]): Reading => ({
  taken, refusals: said.map(({ code, pointer }) => `${code} ${pointer}`),
  faults: [...said.flatMap(faultsOf), ...(taken || said.length > 0 ? [] : ['refused without a reason'])],
});

type Issues = Extract<ReturnType<typeof loadReferential>, { ok: false }>['issues'];
const saidOfIssues = (issues: Issues): Said[] => issues.map((issue) => ({ code: issue.code, pointer: issue.path, sentences: [issueFr(issue), issueEn(issue), issueAr(issue)] }));

function readGrid(json: unknown): Reading {
  const loaded = loadReferential(json);
  if (loaded.ok && loaded.value.basis !== 'outline') compileReferential(loaded.value).score(NO_DOSSIER, { ...anyContext(), cycle: { ...pacasen2025().cycle, acts: [], members: [] } });
  return readingOf(loaded.ok, saidOfIssues(loaded.issues));
}

const NO_DOSSIER: Dossier = { territory: 'sn-kd-kd1-1', filing: 'draft', record: 'draft', answers: [], imported: [], demonstration: true };
const anyContext = () => ({ asOf: '2025-05-12', cycle: pacasen2025().cycle, territory: { id: 'sn-kd-kd1-1', identifiers: [] } });

const grids = new Map<string, LoadedReferential>();
function gridOf({ code, version }: CycleJson['grid']): LoadedReferential {
  const known = grids.get(`${code} ${version}`);
  if (known) return known;
  const loaded = loadReferential(referentials.find((one) => one.code === code && one.version === version));
  if (!loaded.ok) throw new Error(`${code} ${version} does not load.`);
  grids.set(`${code} ${version}`, loaded.value);
  return loaded.value;
}

function readCycle(json: unknown, grid: LoadedReferential): Reading {
  const loaded = loadCycle(json, grid);
  if (loaded.ok && grid.basis !== 'outline') compileReferential(grid).score(NO_DOSSIER, { ...anyContext(), cycle: loaded.value });
  return readingOf(loaded.ok, saidOfIssues(loaded.issues));
}

const bare = (code: string, pointer: string): Said => ({ code, pointer, sentences: [] });

function readDossier(json: unknown): Reading {
  const parsed = dossierSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) return readingOf(false, schemaFaults(parsed.error.issues).map(({ code, pointer }) => bare(code, pointer)));
  const result = compileReferential(pacasen2025().referential).score(parsed.data, anyContext());
  JSON.stringify(result);
  return readingOf(true, []);
}

/** One kind of document and whatever reads it. */
function trial(chance: Chance): readonly [Survival['of'], (spoil: (document: unknown) => unknown) => Reading] {
  const kind = pick(['referential', 'cycle', 'dossier', 'command'] as const, chance);
  if (kind === 'referential') return [kind, (spoil) => readGrid(spoil(pick(referentials, chance)))];
  if (kind === 'dossier') return [kind, (spoil) => readDossier(spoil(townInMay().state))];
  if (kind === 'command') return [kind, (spoil) => { const { taken, said } = readCommand(spoil(commandToSpoil(chance)), chance); return readingOf(taken, said); }];
  const cycle = pick(cycles, chance);
  const grid = gridOf(cycle.grid);
  return [kind, (spoil) => readCycle(spoil(cycle), grid)];
}

/**
 * Spoils one document of the programme at random (a grid, a cycle, a dossier or a command), gives it to whatever reads it, and says
 * what became of it. Same chance, same trial. `ms` is the time of reading alone.
 */
export function surviveOne(chance: Chance): Survival {
  const [of, read] = trial(chance);
  let ms = 0;
  let spoilt: unknown;
  const spoil = (document: unknown): unknown => {
    spoilt = mutate(document, chance, 1 + Math.floor(chance() * 4));
    ms = performance.now();
    return spoilt;
  };
  try {
    const reading = read(spoil);
    return { of, ...reading, ms: performance.now() - ms };
  } catch (cause) {
    const said = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    return { of, taken: false, refusals: [], ms: performance.now() - ms, faults: [`crash: ${said.slice(0, 600)}`] };
  }
}
