import { answerEntity } from './assessment-id.values.ts';
import type { AssessmentState } from './dossier.schema.ts';
import { filingOf } from './filing.rules.ts';
import { NO_REVIEW } from './review/review-entries.rules.ts';
import type { Review } from './review/review.schema.ts';

const isResult = (entity: string): boolean => entity.startsWith('result:');

/** The review as everyone may read it: that a result was published, when, and on what it rests. */
function publishedReview({ steps }: Review, version: number): Review {
  const step = steps.find((one) => one.version === version);
  return { ...NO_REVIEW, state: 'published', steps: step ? [{ ...step, by: { id: step.by.role, role: step.by.role } }] : [] };
}

/**
 * What everyone may read of an assessment: its published results, and nothing of the draft, not even that it moved. A result published
 * here is read as it was on the day of its publication, whatever is decided on it since. Made of what it names: a field that assessments
 * gain later stays private until it is named here.
 * `null` where nothing was published.
 */
export function publishedPart(state: AssessmentState): AssessmentState | null {
  const { id, programme, cycle, territory, demonstration, imported, review: whole } = state;
  const publication = whole?.published;
  if (imported.length === 0 && !publication) return null;
  const ofResults = Object.entries(state.entityVersions).filter(([entity]) => isResult(entity));
  const answers = publication?.answers ?? [];
  const entityVersions = Object.fromEntries([...ofResults, ...answers.map(({ item, author, version }) => [answerEntity(item, author), version] as const)]);
  const review = whole && publication ? publishedReview(whole, publication.version) : undefined;
  return {
    id, programme, cycle, territory, record: publication?.record ?? (whole ? 'draft' : state.record), demonstration, imported, answers, entityActors: {}, coachedBy: [], entityVersions,
    version: Math.max(...ofResults.map(([, version]) => version), publication?.version ?? 0),
    filing: filingOf({ imported, answers: [], review }), ...(review && { review, closed: true }),
  };
}
