import type { LoadedAllocationFormula } from '@jalon/core/allocation';
import type { LoadedFramework, PlanSetting } from '@jalon/core/investment';
import { loadAllocationFormula, loadFramework } from '@jalon/core/schemas';
import type { Territory } from '@jalon/core/territory';
import type { Database } from '../storage/database.ts';

/** What plans and allocations are judged by: frameworks, formulas, and what is known of each territory besides. Read once: they come with the data set. */
export interface PlanningRules {
  readonly frameworks: readonly LoadedFramework[];
  readonly formulas: readonly LoadedAllocationFormula[];
  /** Time zones of the frameworks. */
  readonly zones: readonly string[];
  framework(code: string, version: string): LoadedFramework | undefined;
  formula(code: string, version: string): LoadedAllocationFormula | undefined;
  /** What rules must know of a territory, and its plans do not hold. What is not known is left out, never guessed. */
  settingOf(territory: Pick<Territory, 'id' | 'kind'>, framework: LoadedFramework): PlanSetting;
}

const keyOf = (code: string, version: string): string => `${code}\n${version}`;

/** A document already in the database that no longer loads is a fault of ours or of whoever changed it by hand: starting on it would be worse. */
function mustLoad<T>(what: string, loaded: { ok: true; value: T } | { ok: false; issues: readonly { code: string; path: string }[] }): T {
  if (loaded.ok) return loaded.value;
  throw new Error(`${what} in the database is not valid: ${loaded.issues.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
}

/** How frameworks call kinds of territories that the directory calls otherwise. */
const CLASS_OF_KIND: Readonly<Record<string, string>> = { departement: 'department' };

/** The class a framework gives to a kind of territory, where it has one for it. */
function classesOf({ kind }: Pick<Territory, 'kind'>, framework: LoadedFramework): PlanSetting {
  const named = [kind, CLASS_OF_KIND[kind]];
  const classes = framework.classes.map(({ code }) => code).filter((code) => named.includes(code));
  return classes.length > 0 ? { classes } : {};
}

export async function readPlanningRules({ db }: Pick<Database, 'db'>): Promise<PlanningRules> {
  const frameworkRows = await db.selectFrom('planning_frameworks').select('document').orderBy('code').orderBy('version').execute();
  const formulaRows = await db.selectFrom('allocation_formulas').select('document').orderBy('code').orderBy('version').execute();
  const settingRows = await db.selectFrom('plan_settings').selectAll().execute();
  const frameworks = frameworkRows.map(({ document }) => mustLoad('A planning framework', loadFramework(document)));
  const formulas = formulaRows.map(({ document }) => mustLoad('An allocation formula', loadAllocationFormula(document)));
  const frameworksByKey = new Map(frameworks.map((one) => [keyOf(one.code, one.version), one]));
  const formulasByKey = new Map(formulas.map((one) => [keyOf(one.code, one.version), one]));
  const settings = new Map(settingRows.map(({ territory_id, setting }) => [territory_id, setting as PlanSetting]));
  /** The same object each time: what was checked with it is told apart by it. */
  const known = new Map<string, PlanSetting>();
  const zones = [...new Set(frameworks.map(({ timeZone }) => timeZone))];
  return {
    frameworks, formulas, zones: zones.length > 0 ? zones : ['UTC'],
    framework: (code, version) => frameworksByKey.get(keyOf(code, version)),
    formula: (code, version) => formulasByKey.get(keyOf(code, version)),
    settingOf(territory, framework) {
      const key = keyOf(territory.id, framework.hash);
      const made = known.get(key) ?? { ...classesOf(territory, framework), ...settings.get(territory.id) };
      known.set(key, made);
      return made;
    },
  };
}
