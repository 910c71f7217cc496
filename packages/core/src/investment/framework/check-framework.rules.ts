import { compare, fromDecimal } from '../../shared/fraction.values.ts';
import { jsonPointer } from '../../shared/issue.values.ts';
import { checkChain } from './check-chain.rules.ts';
import { frameworkIssue, type FrameworkIssue } from './framework-issue.rules.ts';
import type { Framework, PlanRule } from './framework.schema.ts';
import type { FrameworkIssueCode } from './framework.values.ts';

type Place = readonly (string | number)[];
type Known = Readonly<Record<'sectors' | 'sources' | 'classes' | 'marks' | 'natures' | 'procedures', ReadonlySet<string>>>;

/** Every way the parts of a framework disagree: codes declared twice or not at all, thresholds that fall, chains that count from nothing. */
export function checkFramework(framework: Framework): FrameworkIssue[] {
  const known = knownIn(framework);
  return [
    ...checkTimeZone(framework.timeZone), ...checkCodes(framework), ...checkWords(framework), ...checkSources(framework, known), ...checkThresholds(framework, known),
    ...framework.procurement.approvals.flatMap(({ classes }, at) => unknownIn(classes, known.classes, 'unknown-class', ['procurement', 'approvals', at, 'classes'])),
    ...checkChain(framework.procurement), ...framework.rules.flatMap((rule, at) => checkRule(rule, at, known)),
  ];
}

const codesOf = (lines: readonly { readonly code: string }[]): ReadonlySet<string> => new Set(lines.map(({ code }) => code));

function knownIn({ sectors, sources, classes, marks, procurement }: Framework): Known {
  return {
    sectors: codesOf(sectors), sources: codesOf(sources), classes: codesOf(classes), marks: codesOf(marks),
    natures: codesOf(procurement.natures), procedures: codesOf(procurement.procedures),
  };
}

function checkTimeZone(timeZone: string): FrameworkIssue[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return [];
  } catch {
    return [frameworkIssue('unknown-time-zone', '/timeZone', { timeZone })];
  }
}

const listsOf = ({ sectors, sources, classes, marks, rules, procurement }: Framework): readonly (readonly [Place, readonly { readonly code: string; readonly label: object }[]])[] => [
  [['sectors'], sectors], [['sources'], sources], [['classes'], classes], [['marks'], marks], [['rules'], rules],
  [['procurement', 'natures'], procurement.natures], [['procurement', 'procedures'], procurement.procedures], [['procurement', 'chain'], procurement.chain],
];

function checkCodes(framework: Framework): FrameworkIssue[] {
  return listsOf(framework).flatMap(([place, lines]) => lines.flatMap(({ code }, at) => {
    const first = lines.findIndex((line) => line.code === code);
    return first === at ? [] : [frameworkIssue('duplicate-code', jsonPointer([...place, at, 'code']), { code, first: jsonPointer([...place, first]) })];
  }));
}

function checkWords(framework: Framework): FrameworkIssue[] {
  const missing = (label: object, place: Place): FrameworkIssue[] => (framework.languages ?? []).filter((language) => !Object.hasOwn(label, language))
    .map((language) => frameworkIssue('missing-language', jsonPointer(place), { language }, 'warning'));
  return [...missing(framework.label, ['label']), ...listsOf(framework).flatMap(([place, lines]) => lines.flatMap(({ label }, at) => missing(label, [...place, at, 'label'])))];
}

function unknownIn(written: readonly string[] | undefined, known: ReadonlySet<string>, code: FrameworkIssueCode, place: Place): FrameworkIssue[] {
  return (written ?? []).flatMap((one, at) => (known.has(one) ? [] : [frameworkIssue(code, jsonPointer([...place, at]), { code: one })]));
}

function checkSources({ sources }: Framework, { sectors }: Known): FrameworkIssue[] {
  return sources.flatMap(({ code, menu, excludes }, at) => [
    ...unknownIn(menu, sectors, 'unknown-sector', ['sources', at, 'menu']), ...unknownIn(excludes, sectors, 'unknown-sector', ['sources', at, 'excludes']),
    ...(menu && excludes ? [frameworkIssue('menu-and-exclusion', jsonPointer(['sources', at]), { code })] : []),
  ]);
}

/** Lines of one nature and the same classes rise in amount, and never ask for less as amounts rise. */
function checkThresholds({ procurement: { thresholds, procedures } }: Framework, known: Known): FrameworkIssue[] {
  const opennessOf = (code: string): number => procedures.find((procedure) => procedure.code === code)?.openness ?? 0;
  return thresholds.flatMap((line, at) => {
    const place: Place = ['procurement', 'thresholds', at];
    const before = thresholds.slice(0, at).findLast(({ nature, classes }) => nature === line.nature && String(classes) === String(line.classes));
    return [
      ...(known.natures.has(line.nature) ? [] : [frameworkIssue('unknown-nature', jsonPointer([...place, 'nature']), { code: line.nature })]),
      ...(known.procedures.has(line.procedure) ? [] : [frameworkIssue('unknown-procedure', jsonPointer([...place, 'procedure']), { code: line.procedure })]),
      ...unknownIn(line.classes, known.classes, 'unknown-class', [...place, 'classes']),
      ...(before && before.from >= line.from ? [frameworkIssue('thresholds-out-of-order', jsonPointer([...place, 'from']), { from: String(line.from), previous: String(before.from) })] : []),
      ...(before && opennessOf(line.procedure) < opennessOf(before.procedure) ? [frameworkIssue('threshold-loosens', jsonPointer([...place, 'procedure']), { procedure: line.procedure, previous: before.procedure })] : []),
    ];
  });
}

function checkRule({ rule }: PlanRule, at: number, known: Known): FrameworkIssue[] {
  const place: Place = ['rules', at, 'rule'];
  const written = rule as { readonly [list: string]: unknown };
  const list = (name: string): readonly string[] | undefined => written[name] as readonly string[] | undefined;
  return [
    ...unknownIn(list('sources'), known.sources, 'unknown-source', [...place, 'sources']), ...unknownIn(list('sectors'), known.sectors, 'unknown-sector', [...place, 'sectors']),
    ...unknownIn(list('natures'), known.natures, 'unknown-nature', [...place, 'natures']), ...unknownIn(list('marks'), known.marks, 'unknown-mark', [...place, 'marks']),
    ...(rule.kind === 'source-share' || rule.kind === 'cofunding' ? checkShares(rule, place) : []),
  ];
}

function checkShares(rule: { readonly atLeast?: string | undefined; readonly atMost?: string | undefined }, place: Place): FrameworkIssue[] {
  const { atLeast, atMost } = rule;
  if (atLeast === undefined && atMost === undefined) return [frameworkIssue('no-share', jsonPointer(place))];
  if (atLeast === undefined || atMost === undefined || compare(fromDecimal(atLeast), fromDecimal(atMost)) <= 0) return [];
  return [frameworkIssue('two-bounds-crossed', jsonPointer([...place, 'atLeast']), { atLeast, atMost })];
}
