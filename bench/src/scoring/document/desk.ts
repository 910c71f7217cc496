import type { Answer, AssessmentResult, Dossier, Evidence, ItemResult } from '@jalon/core/assessment';
import type { PlainDate } from '@jalon/core/time';
import { latest, type HandCycle, type Says } from '../by-hand.ts';

/** What is at hand to write one document: the dossier sorted, the cycle, the day. */
export interface Desk {
  readonly says: Says;
  readonly proofs: ReadonlyMap<string, readonly Evidence[]>;
  readonly cycle: HandCycle;
  readonly asOf: PlainDate;
  /** The filing has closed. */
  readonly past: boolean;
  readonly isTown: boolean;
  readonly isNew: boolean;
}

export type Author = ItemResult['author'];
export type Condition = ItemResult['condition'];
export type Shown = AssessmentResult['scores'][number]['shown'];

export function deskFor({ answers, territory }: Dossier, cycle: HandCycle, asOf: PlainDate): Desk {
  const proofs = new Map<string, Evidence[]>();
  for (const { item, evidence } of answers) if (evidence.length > 0) proofs.set(item, [...(proofs.get(item) ?? []), ...evidence]);
  return { says: latest(answers), proofs, cycle, asOf, past: asOf > cycle.close, isTown: cycle.villes.has(territory), isNew: cycle.recent.has(territory) };
}

export const authorOf = (answer: Answer | undefined): Author => answer?.author ?? null;

export const NO_PROOF: ItemResult['evidence'] = { asked: [], given: [], missing: [] };

export function proofsFor({ proofs }: Desk, code: string, asked: string[]): ItemResult['evidence'] {
  const attached = proofs.get(code);
  if (!attached) return { asked, given: [], missing: asked };
  const given = [...new Set(attached.map(({ kind }) => kind))].sort();
  return { asked, given, missing: asked.filter((kind) => !given.includes(kind)) };
}

/** The answer that gives the investment budget, which one gate and one indicator share: its own item's first. */
export function budgetGiver({ says }: Desk, own: 'CMO-7' | 'IDP-1'): Answer | undefined {
  const mine = says.get(own);
  if (mine?.input['budgeted'] !== undefined) return mine;
  const other = says.get(own === 'CMO-7' ? 'IDP-1' : 'CMO-7');
  return other?.input['budgeted'] === undefined ? undefined : other;
}
