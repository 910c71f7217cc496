import { jsonPointer } from '../shared/issue.values.ts';
import type { AllocationFaultCode } from './allocation.values.ts';

/** Why nothing could be computed: a code, the figures of its sentence, and where to look. */
export interface AllocationFault {
  readonly code: AllocationFaultCode;
  /** Where to look, as a JSON Pointer with entrants and windows by their ids: `/entrants/tg-1/data/population`, `/envelopes/fact`. */
  readonly path: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** Past this many, somebody forgot a column. */
const MOST_FAULTS = 200;

/** Gathers faults, so that all of them are said at once. */
export interface FaultList {
  readonly add: (code: AllocationFaultCode, path: string, figures?: Readonly<Record<string, string>>) => void;
  readonly all: () => readonly AllocationFault[];
}

export function faultList(): FaultList {
  const kept: AllocationFault[] = [];
  const seen = new Set<string>();
  let total = 0;
  return {
    add: (code, path, figures = {}) => {
      const key = `${code} ${path}`;
      if (seen.has(key)) return;
      seen.add(key);
      total += 1;
      if (kept.length < MOST_FAULTS) kept.push({ code, path, figures });
    },
    all: () => (total > kept.length ? [...kept, { code: 'more-faults', path: '', figures: { shown: String(kept.length), total: String(total) } }] : kept),
  };
}

/** The cell of a table: a territory and a column. */
export const pathOf = (territory: string, column: string): string => jsonPointer(['entrants', territory, 'data', column]);
