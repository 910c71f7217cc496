import type { PlainDate } from '../../time/plain-date.values.ts';
import { isAnswered } from '../asks-of-item.rules.ts';
import type { Answer, AssessmentState } from '../dossier.schema.ts';
import type { Publication } from './review.schema.ts';

/** Without words, places of files or names: who wrote is told by the role alone. */
function withoutPeople({ item, author, input, events, evidence, by, at, version }: Answer): Answer {
  const proofs = evidence.map(({ id, kind, title, on }) => ({ id, kind, title, ...(on === undefined ? {} : { on }) }));
  return { item, author, input, events, evidence: proofs, by: { id: by.role, role: by.role }, at, version };
}

/** What everyone may read of the answers on the day a result is published: those of record, with all the proofs that were attached to each item. */
export function publicationOf({ answers, record }: Pick<AssessmentState, 'answers' | 'record'>, on: PlainDate, version: number): Publication {
  const ofRecord = ['appeal', 'verifier'] as const;
  const chosen = new Map<string, Answer>();
  for (const author of ofRecord) for (const answer of answers) if (answer.author === author && isAnswered(answer) && !chosen.has(answer.item)) chosen.set(answer.item, answer);
  const proofsOf = (item: string): Answer['evidence'] => answers.filter((answer) => answer.item === item).flatMap(({ evidence }) => evidence);
  return { on, version, record, answers: [...chosen.values()].map((answer) => withoutPeople({ ...answer, evidence: proofsOf(answer.item) })) };
}
