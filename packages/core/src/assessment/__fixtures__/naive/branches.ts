import type { Rule, RuleOf } from '../../../referential/rule.schema.ts';
import type { GateSays } from '../naive-rules.ts';

type Ask = (branch: RuleOf<'any'>['of'][number]) => GateSays;

/** A rule and those inside it, to any depth. */
export const everyRule = (rule: Rule): Rule[] => [rule, ...('of' in rule && Array.isArray(rule.of) ? (rule.of as Rule[]).flatMap(everyRule) : [])];

/** Every choice of `size` among the places 0 to `of` - 1. */
function choices(of: number, size: number, from = 0): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(0, of - from) }, (_, at) => from + at).flatMap((first) => choices(of, size - 1, first + 1).map((rest) => [first, ...rest]));
}

const NEVER = '9999-99-99';
const isMet = ({ outcome }: GateSays): boolean => outcome === 'met';

/** The last day on which some choice of branches is enough: each choice lasts until the first of its branches lapses. */
function lastDay(says: readonly GateSays[], needed: number): string | null {
  const lasting = choices(says.length, needed).map((chosen) => chosen.map((at) => says[at]!)).filter((chosen) => chosen.every((one) => isMet(one) || !one.final))
    .map((chosen) => chosen.map((one) => (isMet(one) ? NEVER : (one.due ?? NEVER))).sort()[0]!);
  const last = lasting.sort().at(-1) ?? NEVER;
  return last === NEVER ? null : last;
}

/** True where an act saved a branch that is met. */
const wasSaved = ({ steps, savedByAct }: GateSays): boolean => savedByAct ?? steps.some(({ on, originalDue }) => on !== null && originalDue != null && on > originalDue);

function together(says: readonly GateSays[], needed: number): Omit<GateSays, 'trace'> {
  const could = (may: (one: GateSays) => boolean): boolean => says.filter((one) => isMet(one) || may(one)).length >= needed;
  const met = could(() => false);
  const base = {
    final: !met && !could(({ final }) => !final), stepMissed: !met && !could(({ stepMissed }) => !stepMissed), due: met ? null : lastDay(says, needed), steps: says.flatMap(({ steps }) => steps),
    savedByAct: met && says.filter((one) => isMet(one) && !wasSaved(one)).length < needed,
  };
  if (met) return { ...base, outcome: 'met', reason: 'enough-met' };
  if (!could(({ outcome }) => outcome !== 'unmet')) return { ...base, outcome: 'unmet', reason: 'too-few-met' };
  if (says.some(({ outcome }) => outcome === 'met' || outcome === 'partial')) return { ...base, outcome: 'partial', reason: 'more-needed' };
  return { ...base, outcome: 'unknown', reason: says.every(({ reason }) => ['no-answer', 'event-missing'].includes(reason)) ? 'no-answer' : 'more-needed' };
}

const traced = (says: readonly GateSays[]): { outcome: GateSays['outcome']; trace: never }[] => says.map(({ outcome, trace }) => ({ outcome, trace: trace as never }));

export function anySays({ of }: RuleOf<'any'>, ask: Ask): GateSays {
  const says = of.map(ask);
  return { ...together(says, 1), trace: { kind: 'any', branches: traced(says) } };
}

export function kOfNSays({ of, atLeast }: RuleOf<'k-of-n'>, ask: Ask): GateSays {
  const says = of.map(ask);
  return { ...together(says, atLeast), trace: { kind: 'k-of-n', atLeast, branches: traced(says) } };
}

/**
 * Kinds of proof that some choice of branches, enough of them and none lost, waits for: those of its branches not met.
 * `null` for a rule without branches, whose proofs are wanted whatever it found.
 */
export function proofsOfUse(rule: Rule, ask: Ask): string[] | null {
  if (rule.kind !== 'any' && rule.kind !== 'k-of-n') return null;
  const needed = rule.kind === 'any' ? 1 : rule.atLeast;
  const says = rule.of.map(ask);
  if (says.filter(isMet).length >= needed) return [];
  const useful = new Set(choices(rule.of.length, needed).filter((chosen) => chosen.every((at) => !says[at]!.final)).flat());
  return [...useful].filter((at) => !isMet(says[at]!)).flatMap((at) => { const branch = rule.of[at]!; return branch.kind === 'signed' ? [branch.evidence] : (proofsOfUse(branch, ask) ?? []); });
}
