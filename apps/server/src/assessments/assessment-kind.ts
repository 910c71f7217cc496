import {
  ENGINE_VERSION, REVIEW_ENTITY, actorOn, applyAssessmentBatch, emptyAssessment, entityValue, mayReadDraft, publishedPart, type Actor, type AssessmentCommand, type AssessmentState, type CommandContext,
} from '@jalon/core/assessment';
import { dateInZone } from '@jalon/core/time';
import type { AggregateKind, BatchResult, Open, Sending } from '../aggregates/aggregate-kind.ts';
import { KeptStates } from '../aggregates/kept-states.ts';
import { recordFileReferences } from '../files/file-references.ts';
import type { Services } from '../services.ts';
import { assessmentTag } from './assessment-tag.ts';
import { makeView } from './make-view.ts';
import { amongPeers } from './peers-of-cycle.ts';
import { sceneOf, tagOfAssessment, tagOfCycle, type Subject } from './subject.ts';
import { ASSESSMENTS, rowOfView } from './view-store.ts';

type Parts = Pick<Services, 'database' | 'territories'> & { readonly programmes: Pick<Services['programmes'], 'find'> };
type OpenAssessment = Open<AssessmentState, Subject>;
export type AssessmentKind = AggregateKind<AssessmentState, AssessmentCommand, Subject>;

const placeOf = ({ territory }: Subject) => ({ id: territory.id, path: territory.path, identifiers: territory.identifiers });

const actorIn = ({ person, subject }: Sending<Subject, AssessmentCommand>): Actor =>
  actorOn(person, placeOf(subject), subject.asOf) ?? { id: person.id, role: 'reader', grants: person.grants };

/** A published result came, changed or went, or may have: an act of the review may publish one. */
const resultsChanged = ({ changed }: Pick<OpenAssessment, 'changed'>): boolean => [...changed].some((entity) => entity.startsWith('result:') || entity === REVIEW_ENTITY);

function apply(state: AssessmentState, sending: Sending<Subject, AssessmentCommand>): BatchResult<AssessmentState> {
  const { subject, commands, person, now } = sending;
  const { referential, cycle } = subject;
  const context: CommandContext = { referential, actor: actorIn(sending), now, asOf: dateInZone(now, referential.timeZone), territory: placeOf(subject), cycle };
  const result = applyAssessmentBatch(state, commands, context);
  if (!result.ok) return result;
  const isChanged = result.outcomes.some(({ changed }) => changed.length > 0);
  return isChanged && person.demonstration ? { ...result, state: { ...result.state, demonstration: true } } : result;
}

/** The rows to store. The public one is made again only when a published result moved. */
function show(parts: Parts, one: OpenAssessment): ReturnType<AssessmentKind['show']> {
  const scene = sceneOf(parts, one.subject);
  const published = resultsChanged(one) ? publishedPart(one.state) : null;
  const [working, shown] = [makeView(one.state, scene), published && makeView(published, scene)];
  const { id } = one.subject;
  return { view: working, rows: [rowOfView({ assessmentId: id, audience: 'working', view: working }), ...(shown ? [rowOfView({ assessmentId: id, audience: 'public', view: shown })] : [])] };
}

/** Assessments, the first kind of aggregate. */
export function createAssessmentKind(parts: Parts): AssessmentKind {
  /** The rules in force. */
  const inForce = (subject: Subject): Subject => ({ ...subject, ...parts.programmes.find(subject.key.programme, subject.key.cycle) });
  return {
    name: 'assessment', shelf: ASSESSMENTS, engine: ENGINE_VERSION, kept: new KeptStates<AssessmentState>(), inForce, apply, valueOf: entityValue,
    currencyOf: () => 'XXX',
    blank: ({ key }) => emptyAssessment(key),
    prepare: ({ subject }) => amongPeers(parts, inForce(subject)),
    programmes: (subject) => [subject],
    actorOn: (sending) => actorIn(sending),
    isGranted: ({ person, subject }) => mayReadDraft(person.grants, subject.territory, subject.asOf),
    tell({ payload }, [first], before) {
      return { item: 'item' in payload ? (payload.item ?? null) : null, before: first ? before(first.entity) : null, after: first?.value ?? null };
    },
    columns: ({ subject: { key } }) => ({ programme: key.programme, cycle: key.cycle, territory_id: key.territory }),
    show: (one) => show(parts, one),
    view: (state, subject) => makeView(state, sceneOf(parts, subject)),
    async standing(trx, state, subject) {
      const scene = sceneOf(parts, subject);
      const row = await trx.selectFrom('views').select('etag').where('assessment_id', '=', state.id).where('audience', '=', 'working').where('made_with', '=', scene.madeWith).executeTakeFirst();
      return [row?.etag ?? makeView(state, scene).etag, assessmentTag(state)];
    },
    tags: ({ subject }) => [tagOfAssessment(subject.id), tagOfCycle(subject.key)],
    async along(trx, lines, open) {
      const unpublished = open.filter((one) => resultsChanged(one) && !publishedPart(one.state)).map(({ subject }) => subject.id);
      if (unpublished.length > 0) await trx.deleteFrom('views').where('audience', '=', 'public').where('assessment_id', 'in', unpublished).execute();
      await recordFileReferences(trx, lines);
    },
  };
}
