import type { ActorRef, Evidence, ScorecardView } from '@jalon/core/assessment';

/** One proof under one item: what it is, who brought it and when, as far as its answer tells. */
export interface ProofLine {
  readonly item: string;
  readonly proof: Evidence;
  readonly by: ActorRef;
  readonly at: string;
}

/** Every proof of a card, item by item, once each: those of the answers, then those of what is contested. */
export function proofLines({ gates, domains }: ScorecardView): ProofLine[] {
  return [...gates, ...domains.flatMap(({ indicators }) => indicators)].flatMap(({ code, answers, reply }) => {
    const oldestFirst = answers.toSorted((a, b) => (a.at < b.at ? -1 : 1));
    const lines = [...oldestFirst, ...(reply ? [reply] : [])].flatMap(({ evidence, by, at }) => evidence.map((proof): ProofLine => ({ item: code, proof, by, at })));
    return lines.filter(({ proof }, index) => lines.findIndex((line) => line.proof.id === proof.id) === index);
  });
}

/** What makes two proofs the same document: its bytes, else its address. Pages are each item's own. */
const documentOf = ({ sha256, url }: Evidence): string => sha256 ?? url ?? '';

/** The documents somebody brought to a card, once each, whatever the items they stand under. One without file or address is only named: it cannot be brought again. */
export function documentsIn(view: ScorecardView): Evidence[] {
  const proofs = proofLines(view).map(({ proof }) => proof).filter((proof) => documentOf(proof) !== '');
  return proofs.filter((proof, index) => proofs.findIndex((one) => documentOf(one) === documentOf(proof)) === index);
}
