import type {
  Declaration, Gate, Indicator, InputDeclaration, ScoreDeclaration, Threshold, Window,
} from './referential.schema.ts';
import type { Basis } from './referential.values.ts';

/** A well-formed line of the grid and where it stands in the document. */
export interface Entry<T> {
  readonly path: string;
  readonly value: T;
}

/** The lists of a grid, by the type of their lines. */
export interface ReferentialLists {
  readonly anchors: Declaration;
  readonly inputs: InputDeclaration;
  readonly events: Declaration;
  readonly evidence: Declaration;
  readonly domains: Declaration;
  readonly classes: Declaration;
  readonly gates: Gate;
  readonly indicators: Indicator;
  readonly scores: ScoreDeclaration;
  readonly thresholds: Threshold;
  readonly windows: Window;
}
export type ListName = keyof ReferentialLists;
export const LIST_NAMES: readonly ListName[] = ['anchors', 'inputs', 'events', 'evidence', 'domains', 'classes', 'gates', 'indicators', 'scores', 'thresholds', 'windows'];

/** What can be read of a grid, whole or not, so that everything wrong with it is said at once. */
export interface ReferentialDraft {
  readonly basis: Basis | undefined;
  readonly languages: readonly string[];
  readonly label: Readonly<Record<string, unknown>> | undefined;
  readonly timeZone: string | undefined;
  readonly due: string | undefined;
  readonly lists: { readonly [L in ListName]: readonly Entry<ReferentialLists[L]>[] };
  /** Codes of lines whose own shape is wrong: declared all the same, so that no other line is blamed for them. */
  readonly broken: { readonly [L in ListName]: ReadonlySet<string> };
}

/** Finds lines by code. The first of two with the same code is the one. */
export interface DraftIndex {
  readonly find: <L extends ListName>(list: L, code: string) => Entry<ReferentialLists[L]> | undefined;
  /** Declared, well or badly. */
  readonly knows: (list: ListName, code: string) => boolean;
}

export function indexDraft(draft: ReferentialDraft): DraftIndex {
  const byCode = Object.fromEntries(LIST_NAMES.map((list) => [list, new Map([...draft.lists[list]].reverse().map((entry) => [entry.value.code, entry]))]));
  return {
    find: <L extends ListName>(list: L, code: string) => byCode[list]!.get(code) as Entry<ReferentialLists[L]> | undefined,
    knows: (list, code) => byCode[list]!.has(code) || draft.broken[list].has(code),
  };
}
