import { RECORD_IN, REVIEW_ENTITY, answerEntity, assessmentIdOf, filingOf, resultEntity, type Answer, type AssessmentState, type Dossier, type ImportedResult } from '@jalon/core/assessment';

const COACH = { id: 'coach-kolda', role: 'coach' } as const;

/** What a coach says of one item, without figures: give those your test is about. */
export function buildAnswer(overrides: Partial<Answer> = {}): Answer {
  return { item: 'IDP-2', author: 'coach', input: {}, events: {}, evidence: [], by: COACH, at: '2025-05-12T09:30:00.000Z', version: 1, ...overrides };
}

/** What the scorer reads: a draft of the commune of Kolda, empty unless told. */
export function buildDossier(overrides: Partial<Dossier> = {}): Dossier {
  return { territory: 'sn-kd-kd1-1', filing: 'draft', record: 'draft', answers: [], imported: [], demonstration: false, ...overrides };
}

const entityOf = (result: ImportedResult): string => resultEntity(result.kind, result.kind === 'score' ? result.target : undefined);

/** A stored assessment whose versions fit the answers and results you give. */
export function buildAssessmentState(overrides: Partial<AssessmentState> = {}): AssessmentState {
  const { programme = 'exemple', cycle = '2025', answers = [], imported = [] } = overrides;
  const { review } = overrides;
  const dossier = buildDossier({ filing: filingOf({ imported, answers, review }), record: RECORD_IN[review?.state ?? 'preparing'], ...overrides });
  const entities = [
    ...answers.map(({ item, author, version, by }) => [answerEntity(item, author), version, by] as const),
    ...imported.map((result) => [entityOf(result), result.version, result.by] as const),
    ...(review?.steps.slice(-1) ?? []).map(({ version, by }) => [REVIEW_ENTITY, version, by] as const),
  ];
  return {
    ...dossier, id: assessmentIdOf(programme, cycle, dossier.territory), programme, cycle,
    version: Math.max(0, ...entities.map(([, version]) => version)),
    entityVersions: Object.fromEntries(entities.map(([entity, version]) => [entity, version])),
    entityActors: Object.fromEntries(entities.map(([entity, , by]) => [entity, by])),
    ...overrides,
  };
}
