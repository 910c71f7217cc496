import { jsonPointer } from '../../shared/issue.values.ts';
import { parseDeadline } from '../../time/deadline.rules.ts';
import { frameworkIssue, type FrameworkIssue } from './framework-issue.rules.ts';
import type { ChainLimit, ChainStep, Procurement } from './framework.schema.ts';
import { CHAIN_ANCHORS } from './framework.values.ts';

type Place = readonly (string | number)[];

/** Every expression of a chain that cannot be read, or counts from a step that does not come before it. */
export function checkChain({ chain, procedures }: Procurement): FrameworkIssue[] {
  const ways = new Set(procedures.map(({ code }) => code));
  return chain.flatMap((step, at) => {
    const before = new Set<string>([...CHAIN_ANCHORS, ...chain.slice(0, at).map(({ code }) => code)]);
    const place: Place = ['procurement', 'chain', at];
    return [
      ...expressionsOf(step).flatMap(([expression, field]) => checkExpression(expression, jsonPointer([...place, ...field]), before)),
      ...step.limits.flatMap((limit, index) => checkLimit(limit, [...place, 'limits', index], ways)),
    ];
  });
}

function expressionsOf({ limits, usual }: ChainStep): readonly (readonly [string, Place])[] {
  const bounds = limits.flatMap(({ notBefore, notAfter }, at) => [[notBefore, ['limits', at, 'notBefore']] as const, [notAfter, ['limits', at, 'notAfter']] as const]);
  return [...bounds, [usual, ['usual']] as const].flatMap(([text, field]) => (text === undefined ? [] : [[text, field] as const]));
}

function checkLimit({ notBefore, notAfter, procedures }: ChainLimit, place: Place, ways: ReadonlySet<string>): FrameworkIssue[] {
  const unknown = (procedures ?? []).flatMap((code, at) => (ways.has(code) ? [] : [frameworkIssue('unknown-procedure', jsonPointer([...place, 'procedures', at]), { code })]));
  return (notBefore === undefined) === (notAfter === undefined) ? [frameworkIssue('not-one-bound', jsonPointer(place)), ...unknown] : unknown;
}

function checkExpression(expression: string, path: string, before: ReadonlySet<string>): FrameworkIssue[] {
  const parsed = parseDeadline(expression);
  if (!parsed.ok) return [frameworkIssue('invalid-deadline', path, { expression, fault: parsed.fault, at: parsed.at })];
  const { ref } = parsed.value;
  return ref.kind === 'date' || before.has(ref.name) ? [] : [frameworkIssue('unknown-step', path, { code: ref.name, expression })];
}
