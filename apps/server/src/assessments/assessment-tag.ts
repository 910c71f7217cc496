import type { AssessmentState } from '@jalon/core/assessment';

/** Identity of the answers behind a card. Versions only go up and are never given twice. */
export const assessmentTag = ({ id, version }: Pick<AssessmentState, 'id' | 'version'>): string => `"${id.replaceAll(/[^\w~.-]/g, '_')}-${version}"`;
