import { buildTrajectoryView, parseAssessmentId, placeTerritory, publishedPart, type PublishedScore, type TrajectoryView, type YearEntry } from '@jalon/core/assessment';
import { namedTerritories, type Cycle } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import type { Call } from './operations.ts';
import { Refusal } from './problem.ts';
import { seen } from './seen.ts';
import { findSubject, findTerritory, scorecardOf, unknownIn, type Subject } from './subject.ts';

/** Everyone the cycle names, and everyone who has a dossier in it. */
function territoriesOf({ store }: Call, { programme, code, ...cycle }: Cycle): Territory[] {
  const written = [...store.assessments.keys()].flatMap((id) => { const key = parseAssessmentId(id); return key?.programme === programme && key.cycle === code ? [key.territory] : []; });
  const refs = [...namedTerritories({ programme, code, ...cycle }), ...written];
  return [...new Map(refs.flatMap((ref) => { const territory = store.findTerritory(ref); return territory ? [[territory.id, territory] as const] : []; })).values()];
}

function publishedOf(call: Call, { cycle }: Subject, territory: Territory): PublishedScore {
  const subject = findSubject(call.store, cycle.programme, cycle.code, territory.id, call.now);
  const classes = [...placeTerritory({ asOf: subject.asOf, cycle, territory }).classes];
  const state = call.store.assessment(subject.id);
  const part = state.version === 0 ? null : publishedPart(state);
  if (!part) return { territory: territory.id, classes, points: null, filing: null };
  const { score, filing } = scorecardOf(call.store, subject, part);
  return { territory: territory.id, classes, filing, points: score && score.earned !== null && score.open !== null ? { earned: score.earned, open: score.open } : null };
}

function entryOf(call: Call, subject: Subject): YearEntry {
  const { cycle, referential } = subject;
  const state = seen(call, subject);
  const card = state === null ? 'unpublished' : state.version === 0 ? null : scorecardOf(call.store, subject, state);
  const hasScore = card !== null && card !== 'unpublished' && card.score !== null;
  return { cycle, referential, card, published: hasScore ? territoriesOf(call, cycle).map((territory) => publishedOf(call, subject, territory)) : [] };
}

export function getTrajectory(call: Call): TrajectoryView {
  const { store, now } = call;
  const { programme = '', territory: ref = '' } = call.path;
  const { before, after } = call.query as { readonly before?: string; readonly after?: string };
  const codes = store.cycles.flatMap((cycle) => (cycle.programme === programme ? [cycle.code] : []));
  if (codes.length === 0) throw unknownIn(store, programme, '');
  const territory = findTerritory(store, ref);
  for (const [name, asked] of Object.entries({ before, after })) {
    if (asked !== undefined && !codes.includes(asked)) throw new Refusal('not-found', { errors: [{ code: 'unknown-cycle', pointer: `/query/${name}`, figures: { value: asked } }] });
  }
  const subjects = codes.map((code) => findSubject(store, programme, code, territory.id, now));
  return buildTrajectoryView({ territory, within: store.within(territory), asOf: subjects[0]!.asOf, entries: subjects.map((subject) => entryOf(call, subject)), before, after });
}
