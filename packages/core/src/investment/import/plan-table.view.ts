import { pickText, type Language } from '../../shared/localized-text.values.ts';
import { fraction } from '../../shared/fraction.values.ts';
import { minorDecimals } from '../../shared/money.values.ts';
import { toFixed } from '../../shared/rounding.values.ts';
import type { LoadedFramework } from '../framework/framework.schema.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import { guardCell } from './guarded-cell.rules.ts';
import { isCarried } from './import-commands.engine.ts';
import { writeCarried } from './origin-text.rules.ts';
import { PLAN_HEADS, PLAN_WORDS, STEP_HEADS, YEAR_HEADS } from './plan-heads.values.ts';
import type { CellKind, PlanTable } from './plan-table.values.ts';

interface Column { readonly head: string; readonly cell: (project: Project) => string | number | undefined; readonly kind?: CellKind | undefined }

const AT: Readonly<Record<Language, 0 | 1 | 2>> = { fr: 0, en: 1, ar: 2 };

/** An amount in whole units, without marks of thousands. Three decimals are written with a fourth, so that nobody takes them for thousands. */
export function writeAmount(minor: number, currency: string): string {
  const decimals = minorDecimals(currency);
  if (minor % 10 ** decimals === 0) return String(minor / 10 ** decimals);
  const text = toFixed(fraction(minor, 10 ** decimals), decimals);
  return decimals === 3 ? `${text}0` : text;
}

const quarterOf = (quarter: string | undefined, language: Language): string | undefined => quarter && (language === 'fr' ? `T${quarter.slice(6)} ${quarter.slice(0, 4)}` : quarter);

/** The lines of a plan as a table that {@link readPlanTable} reads back unchanged: one row a line, in the order of the page, amounts in whole units of the currency. */
export function planTable(plan: PlanContent, framework: LoadedFramework, language: Language = 'fr'): PlanTable {
  const columns = columnsOf(plan, framework, language);
  return {
    head: columns.map(({ head }) => head), kinds: columns.map(({ kind }) => kind ?? 'text'),
    rows: plan.projects.map((project) => columns.map(({ cell }) => guardCell(String(cell(project) ?? '')))),
  };
}

/** Fields of a later version that a table has no column for, so that an export can say what it leaves out. */
export const fieldsNotInTable = ({ projects }: PlanContent): readonly string[] => [...new Set(projects.flatMap((project) => Object.keys(project)))].filter((field) => field !== 'touched' && !isCarried(field)).sort();

function columnsOf(plan: PlanContent, framework: LoadedFramework, language: Language): Column[] {
  return [...identityColumns(framework, language), ...moneyColumns(plan, framework, language), ...deliveryColumns(framework, language), ...executionColumns(plan, framework, language), ...originColumns(language)];
}

const headOf = (field: keyof typeof PLAN_HEADS, language: Language): string => PLAN_HEADS[field][AT[language]];
const column = (field: keyof typeof PLAN_HEADS, language: Language, cell: Column['cell'], kind?: CellKind): Column => ({ head: headOf(field, language), cell, kind });
const nameIn = (lines: readonly { readonly code: string; readonly label: { readonly fr: string } }[], code: string | undefined, language: Language): string | undefined => {
  const found = lines.find((line) => line.code === code);
  return found ? pickText(found.label, language) : code;
};
const wordOf = (field: keyof typeof PLAN_WORDS, value: string | undefined, language: Language): string | undefined =>
  value && ((PLAN_WORDS[field] as Readonly<Record<string, readonly string[]>>)[value]?.[AT[language]] ?? value);

function identityColumns({ sectors }: LoadedFramework, language: Language): Column[] {
  return [
    column('id', language, ({ id }) => id), column('code', language, ({ code }) => code), column('title', language, ({ title }) => title), column('sector', language, ({ sector }) => nameIn(sectors, sector, language)),
    column('locality', language, ({ locality }) => locality?.name), column('territory', language, ({ locality }) => locality?.territory),
    column('latitude', language, ({ locality }) => locality?.point?.lat), column('longitude', language, ({ locality }) => locality?.point?.lon), column('axis', language, ({ axis }) => axis),
    column('beneficiaries', language, ({ beneficiaries }) => beneficiaries?.count, 'number'), column('beneficiaryWords', language, ({ beneficiaries }) => beneficiaries?.words),
    column('rank', language, ({ rank }) => rank, 'number'), column('note', language, ({ note }) => note), column('responsible', language, ({ responsible }) => responsible), column('marks', language, ({ marks }) => marks.join(', ')),
    column('status', language, ({ status }) => wordOf('status', status, language)), column('maturity', language, ({ maturity }) => wordOf('maturity', maturity, language)),
  ];
}

/** Every year some line has something in, whichever lines there are. */
function yearsIn(plan: PlanContent, of: (project: Project) => Iterable<string | number>): number[] {
  const years = new Set(Array.from({ length: plan.years }, (_, at) => plan.firstYear + at));
  for (const project of plan.projects) for (const year of of(project)) years.add(Number(year));
  return [...years].sort((a, b) => a - b);
}

function moneyColumns(plan: PlanContent, framework: LoadedFramework, language: Language): Column[] {
  const money = (amount: number | undefined): string | undefined => (amount === undefined ? undefined : writeAmount(amount, plan.currency));
  const sources = [...new Set(plan.projects.flatMap(({ funding }) => funding.map(({ source }) => source)))].sort();
  const pairs = sources.flatMap((source) => [...new Set(plan.projects.flatMap(({ funding }) => funding.filter((line) => line.source === source).map(({ year }) => year)))].sort((a, b) => a - b).map((year) => ({ source, year })));
  return [
    column('cost', language, ({ cost }) => money(cost), 'amount'), column('ap', language, ({ ap }) => money(ap), 'amount'), column('paid', language, ({ paid }) => money(paid), 'amount'),
    ...yearsIn(plan, ({ credits }) => Object.keys(credits)).map((year) => ({ head: `${YEAR_HEADS.credits[AT[language]]} ${year}`, cell: ({ credits }: Project) => money(credits[year]), kind: 'amount' as const })),
    ...pairs.map(({ source, year }) => ({ head: `${nameIn(framework.sources, source, language)} ${year}`, cell: ({ funding }: Project) => money(funding.find((line) => line.source === source && line.year === year)?.amount), kind: 'amount' as const })),
    column('start', language, ({ schedule }) => quarterOf(schedule?.start, language)), column('end', language, ({ schedule }) => quarterOf(schedule?.end, language)),
    column('recurrent', language, ({ recurrent }) => money(recurrent?.perYear), 'amount'), column('recurrentPayer', language, ({ recurrent }) => recurrent?.payer), column('recurrentFrom', language, ({ recurrent }) => recurrent?.from, 'number'),
  ];
}

function deliveryColumns({ procurement: { procedures, chain } }: LoadedFramework, language: Language): Column[] {
  return [
    column('mode', language, ({ mode }) => mode), column('convention', language, ({ convention }) => convention), column('nature', language, ({ nature }) => wordOf('nature', nature, language)),
    column('procedure', language, ({ procurement }) => nameIn(procedures, procurement?.procedure, language)),
    ...chain.map(({ code, label }) => ({ head: `${STEP_HEADS[AT[language]]}\u00a0: ${pickText(label, language)}`, cell: ({ procurement }: Project) => procurement?.dates[code] })),
    column('screeningStatus', language, ({ screening }) => wordOf('screeningStatus', screening?.status, language)), column('screeningClass', language, ({ screening }) => screening?.class), column('screeningOn', language, ({ screening }) => screening?.on),
    column('landStatus', language, ({ land }) => wordOf('landStatus', land?.status, language)), column('landReference', language, ({ land }) => land?.reference),
  ];
}

function executionColumns(plan: PlanContent, framework: LoadedFramework, language: Language): Column[] {
  const money = (amount: number | undefined): string | undefined => (amount === undefined ? undefined : writeAmount(amount, plan.currency));
  const years = [...new Set(plan.projects.flatMap(({ execution }) => Object.keys(execution)))].sort();
  return years.flatMap((year) => {
    const sources = [...new Set(plan.projects.flatMap(({ execution }) => Object.keys(execution[year]?.sources ?? {})))].sort();
    const head = (field: 'executedPaid' | 'executedCommitted'): string => `${YEAR_HEADS[field][AT[language]]} ${year}`;
    return [
      { head: head('executedPaid'), cell: ({ execution }: Project) => money(execution[year]?.paid), kind: 'amount' as const }, { head: head('executedCommitted'), cell: ({ execution }: Project) => money(execution[year]?.committed), kind: 'amount' as const },
      ...sources.map((source) => ({ head: `${head('executedPaid')}\u00a0: ${nameIn(framework.sources, source, language)}`, cell: ({ execution }: Project) => money(execution[year]?.sources?.[source]), kind: 'amount' as const })),
    ];
  });
}

const originColumns = (language: Language): Column[] => [
  column('originPlan', language, ({ origin }) => origin?.plan), column('originYear', language, ({ origin }) => origin?.year, 'number'),
  column('originCarried', language, ({ origin }) => origin?.carried && writeCarried(origin.carried)),
];
