import { compare, fromDecimal, toExact } from '../shared/fraction.values.ts';
import type { AllocationCondition } from './allocation-formula.schema.ts';
import type { ConditionVerdict, TakerStanding } from './allocation.values.ts';
import type { Column } from './column.rules.ts';
import type { Entrant } from './entrant.schema.ts';
import { heldIn } from './entrant.values.ts';

/** What a condition is read from: one territory. */
export interface ConditionScene {
  readonly entrant: Entrant;
  readonly place: number;
  readonly columns: ReadonlyMap<string, Column>;
  /** Where it stands in the windows of the formula that come before. */
  readonly stands: (window: string) => TakerStanding | undefined;
}

/** One thing a condition read, and what it came to. `read`: as found, `null` while it is not known. */
export interface ConditionReading {
  readonly kind: 'classes' | 'except-classes' | 'window' | 'member-of' | 'data' | 'gets';
  readonly of: string;
  readonly read: string | null;
  readonly verdict: ConditionVerdict;
}

export interface Judged {
  readonly verdict: ConditionVerdict;
  /** What decided: of several, those that came to the verdict. */
  readonly because: readonly ConditionReading[];
}

const yes = (met: boolean): ConditionVerdict => (met ? 'met' : 'unmet');
const one = (kind: ConditionReading['kind'], of: string, read: string | null, verdict: ConditionVerdict): Judged => ({ verdict, because: [{ kind, of, read, verdict }] });
const NO_CONDITION: Judged = { verdict: 'met', because: [] };

function judgeFigure(condition: Extract<AllocationCondition, { data: string }>, { entrant, place, columns }: ConditionScene): Judged {
  const { data } = condition;
  if ('is' in condition || 'among' in condition) {
    const value = heldIn(entrant.data, data) ?? null;
    const read = value === null ? null : String(value);
    return one('data', data, read, read === null ? 'unknown' : yes('is' in condition ? value === condition.is : typeof value === 'string' && condition.among.includes(value)));
  }
  const value = columns.get(data)?.exact(place) ?? null;
  if (value === null) return one('data', data, null, 'unknown');
  const { atLeast, above, atMost, below } = condition;
  const against = (bound: string | undefined, holds: (order: number) => boolean): boolean => bound === undefined || holds(compare(value, fromDecimal(bound)));
  const met = against(atLeast, (order) => order >= 0) && against(above, (order) => order > 0) && against(atMost, (order) => order <= 0) && against(below, (order) => order < 0);
  return one('data', data, toExact(value), yes(met));
}

const BY_STANDING = { open: 'met', closed: 'unmet', undetermined: 'unknown', 'not-member': 'unmet' } as const;
const BY_TAKER = { eligible: 'met', ineligible: 'unmet', undetermined: 'unknown', 'not-member': 'unmet' } as const;

function judgeWindow(code: string, asks: 'open' | 'member', { entrant }: ConditionScene): Judged {
  const standing = heldIn(entrant.windows, code) ?? null;
  if (asks === 'open') return one('window', code, standing, standing === null ? 'unknown' : BY_STANDING[standing]);
  return one('member-of', code, standing, standing === null ? 'unknown' : yes(standing !== 'not-member'));
}

/** Several at once: the first verdict of `order` that any of them came to, and those that did. */
function judgeSeveral(conditions: readonly AllocationCondition[], scene: ConditionScene, order: readonly ConditionVerdict[]): Judged {
  const judged = conditions.map((condition) => judgeCondition(condition, scene));
  const verdict = order.find((wanted) => judged.some((each) => each.verdict === wanted)) ?? 'met';
  return { verdict, because: judged.filter((each) => each.verdict === verdict).flatMap(({ because }) => because) };
}

const OPPOSITE = { met: 'unmet', unmet: 'met', unknown: 'unknown' } as const;

/** Whether a condition holds for a territory. What is not known is `unknown`, unless the rest decides without it. */
export function judgeCondition(condition: AllocationCondition | undefined, scene: ConditionScene): Judged {
  if (condition === undefined) return NO_CONDITION;
  if ('all' in condition) return judgeSeveral(condition.all, scene, ['unmet', 'unknown', 'met']);
  if ('any' in condition) return judgeSeveral(condition.any, scene, ['met', 'unknown', 'unmet']);
  if ('not' in condition) { const { verdict, because } = judgeCondition(condition.not, scene); return { verdict: OPPOSITE[verdict], because }; }
  if ('classes' in condition) return judgeClasses('classes', condition.classes, scene);
  if ('exceptClasses' in condition) return judgeClasses('except-classes', condition.exceptClasses, scene);
  if ('window' in condition) return judgeWindow(condition.window, 'open', scene);
  if ('memberOf' in condition) return judgeWindow(condition.memberOf, 'member', scene);
  if ('gets' in condition) { const standing = scene.stands(condition.gets); return one('gets', condition.gets, standing ?? null, standing === undefined ? 'unknown' : BY_TAKER[standing]); }
  return judgeFigure(condition, scene);
}

function judgeClasses(kind: 'classes' | 'except-classes', codes: readonly string[], { entrant }: ConditionScene): Judged {
  const has = codes.filter((code) => entrant.classes.includes(code));
  return one(kind, codes.join(', '), has.join(', '), yes((has.length > 0) === (kind === 'classes')));
}
