import { buildMatrixRow, buildMatrixView, parseAssessmentId, placeTerritory, unpublishedRow, type MatrixEntry, type MatrixView } from '@jalon/core/assessment';
import { namedTerritories, type Cycle } from '@jalon/core/referential';
import { foldName, type Territory } from '@jalon/core/territory';
import { dateInZone, type PlainDate } from '@jalon/core/time';
import type { Call } from './operations.ts';
import { byText } from './pages.ts';
import { containerOf, seen } from './seen.ts';
import type { JalonStore } from './store.ts';
import { findSubject, scorecardOf, unknownIn } from './subject.ts';

/** Everyone the cycle names, and everyone who has a dossier in it, by name. */
function territoriesOf(store: JalonStore, cycle: Cycle): Territory[] {
  const written = [...store.assessments.keys()].flatMap((id) => { const key = parseAssessmentId(id); return key?.programme === cycle.programme && key.cycle === cycle.code ? [key.territory] : []; });
  const found = new Map([...namedTerritories(cycle), ...written].flatMap((ref) => { const territory = store.findTerritory(ref); return territory ? [[territory.id, territory] as const] : []; }));
  return [...found.values()].sort((a, b) => byText(foldName(a.name), foldName(b.name)) || byText(a.id, b.id));
}

const areasOf = (store: JalonStore, { path }: Territory): Territory[] => path.flatMap((id) => store.findTerritory(id) ?? []).filter(({ kind }) => kind !== 'country');

function entryOf(call: Call, cycle: Cycle, territory: Territory): MatrixEntry & { readonly validUntil: PlainDate | null } {
  const subject = findSubject(call.store, cycle.programme, cycle.code, territory.id, call.now);
  const state = seen(call, subject);
  const classes = [...placeTerritory({ asOf: subject.asOf, cycle, territory }).classes];
  const place = { territory, areas: areasOf(call.store, territory), classes };
  if (!state) return { ...place, row: unpublishedRow(subject.referential), validUntil: null };
  const view = scorecardOf(call.store, subject, state);
  return { ...place, row: buildMatrixRow(view), validUntil: view.validUntil };
}

export function getMatrix(call: Call): MatrixView {
  const { programme = '', cycle: code = '' } = call.path;
  const found = call.store.findProgramme(programme, code);
  if (!found) throw unknownIn(call.store, programme, code);
  const { cycle, referential } = found;
  const container = containerOf(call);
  const inside = territoriesOf(call.store, cycle).filter(({ id, path }) => !container || id === container.id || path.includes(container.id));
  const entries = inside.map((territory) => entryOf(call, cycle, territory));
  const validUntil = entries.flatMap((entry) => entry.validUntil ?? []).sort()[0] ?? null;
  return buildMatrixView({ referential, cycle, entries, asOf: dateInZone(call.now, referential.timeZone), validUntil });
}
