import { matchLines } from '../referential/match-lines.rules.ts';
import type { LoadedReferential } from '../referential/referential.schema.ts';
import type { Answer, Dossier } from './dossier.schema.ts';

/** The items of a second grid that each item of a first became. */
function becomes(from: LoadedReferential, to: LoadedReferential): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { pairs } of [matchLines(from.gates, to.gates), matchLines(from.indicators, to.indicators)]) {
    for (const [old, now] of pairs) found.set(old.code, [...(found.get(old.code) ?? []), now.code]);
  }
  return found;
}

/** Two answers that one author gave to what is one item now: the later, with what only the earlier says. */
function together(a: Answer, b: Answer): Answer {
  const [earlier, later] = a.version <= b.version ? [a, b] : [b, a];
  return { ...later, input: { ...earlier.input, ...later.input }, events: { ...earlier.events, ...later.events }, evidence: [...earlier.evidence, ...later.evidence] };
}

/** A dossier of one grid read with another: its answers follow their items, by `replaces` where they moved. What the other grid does not ask is left out. */
export function carryDossier(dossier: Dossier, from: LoadedReferential, to: LoadedReferential): Dossier {
  if (from.hash === to.hash) return dossier;
  const codes = becomes(from, to);
  const carried = new Map<string, Answer>();
  for (const answer of dossier.answers) {
    for (const item of codes.get(answer.item) ?? []) {
      const key = `${item}:${answer.author}`;
      const known = carried.get(key);
      carried.set(key, known ? together(known, { ...answer, item }) : { ...answer, item });
    }
  }
  return { ...dossier, answers: [...carried.values()] };
}
