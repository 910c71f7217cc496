import type { AllocationFault } from '../allocation/allocation-fault.values.ts';
import type { FormulaIssue } from '../allocation/formula-issue.rules.ts';
import type { AllocationFaultCode, FormulaIssueCode } from '../allocation/allocation.values.ts';
import { RUN_RIGHTS, type RunCommandType, type RunRefusal, type RunStatus } from '../allocation/run/run.values.ts';
import type { Role } from '../assessment/assessment.values.ts';
import type { ReferentialIssue } from '../referential/referential-issue.rules.ts';
import type { ReferentialIssueCode } from '../referential/referential.values.ts';
import type { Language } from '../shared/localized-text.values.ts';
import { codesIn, isAheadOfTime, nameOf, type Figures } from './figures.ts';
import type { IssueSentence } from './issues.ts';
import { planWords, type PlanWords } from './plan-words.ts';

/** Codes that only formulas have: the others are told as those of grids are. */
type OwnCode = Exclude<FormulaIssueCode, ReferentialIssueCode>;
export type MoneySentence = (words: PlanWords, figures: Figures) => string;

/** All that is said of formulas, sums and runs in one language: a code added to a list does not compile until every language has its own. */
export interface AllocationWording {
  readonly language: Language;
  readonly wrap: (text: string) => string;
  /** Stands between a place and what is wrong there. */
  readonly between: string;
  readonly general: Figures;
  readonly issues: Readonly<Record<OwnCode, IssueSentence>>;
  readonly faults: Readonly<Record<AllocationFaultCode, MoneySentence>>;
  readonly refusals: Readonly<Record<Exclude<RunRefusal, 'stale' | 'role-not-allowed' | 'wrong-run-status' | 'not-computable'>, MoneySentence>>;
  readonly commands: Readonly<Record<RunCommandType, string>>;
  readonly statuses: Readonly<Record<RunStatus, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly who: Readonly<Record<Role, string>>;
  /** What of a run may be changed meanwhile, by the first word of its entity. */
  readonly entities: Figures;
  readonly stale: (who: string, what: string) => string;
  readonly ahead: (words: PlanWords) => string;
  readonly notAllowed: (role: string, command: string, may: string) => string;
  readonly blind: string;
  readonly wrongStatus: (status: string, command: string, statuses: string) => string;
  readonly notComputable: (reason: string, others: number) => string;
  readonly otherwise: (code: string) => string;
  readonly describeIssue: (issue: ReferentialIssue) => string;
}

export interface AllocationSentences {
  readonly describeFormulaIssue: (issue: FormulaIssue) => string;
  readonly describeAllocationFault: (fault: Pick<AllocationFault, 'code' | 'figures'>, currency: string) => string;
  readonly describeRunRefusal: (refusal: RunRefusal, figures: Figures, currency: string) => string;
}

function sayFault(wording: AllocationWording, code: string, figures: Figures, currency: string): string {
  const { faults, language, wrap, general, otherwise } = wording;
  const sentence = Object.hasOwn(faults, code) ? faults[code as AllocationFaultCode] : undefined;
  return sentence ? sentence(planWords(figures, currency, { language, wrap, general }), figures) : otherwise(wrap(code));
}

/** A later name stands in for a role; what changed is told by its entity. */
function sayStale({ stale, ahead, who, entities, wrap }: AllocationWording, words: PlanWords, figures: Figures): string {
  if (isAheadOfTime(figures)) return ahead(words);
  const [kind = '', key] = (figures['entity'] ?? '').split('/');
  const what = nameOf(entities, kind, entities['run'] ?? '');
  return stale(figures['name'] === undefined ? nameOf(who, figures['role'] ?? '', who.reader) : wrap(figures['name']), key === undefined ? what : `${what} ${wrap(key)}`);
}

function sayRefusal(wording: AllocationWording, refusal: RunRefusal, figures: Figures, currency: string): string {
  const { language, wrap, general, commands, roles, statuses, refusals } = wording;
  const words = planWords(figures, currency, { language, wrap, general });
  const command = nameOf(commands, figures['command'] ?? '', general['command'] ?? '');
  switch (refusal) {
    case 'stale': return sayStale(wording, words, figures);
    case 'not-computable': return wording.notComputable(sayFault(wording, figures['fault'] ?? '', figures, currency), Number(figures['count'] ?? 1) - 1);
    case 'wrong-run-status': return wording.wrongStatus(nameOf(statuses, figures['status'] ?? '', general['status'] ?? ''), command, codesIn(figures['states']).map((code) => nameOf(statuses, code, code)).join(', '));
    case 'role-not-allowed': {
      if (figures['base'] === 'any') return wording.blind;
      const type = figures['command'];
      const may = type !== undefined && Object.hasOwn(RUN_RIGHTS, type) ? RUN_RIGHTS[type as RunCommandType].roles : [];
      return wording.notAllowed(nameOf(roles, figures['role'] ?? '', general['role'] ?? ''), command, may.map((role) => roles[role]).join(', '));
    }
    default: {
      const sentence = Object.hasOwn(refusals, refusal) ? refusals[refusal] : undefined;
      return sentence ? sentence(words, figures) : wording.otherwise(wrap(refusal));
    }
  }
}

/** Makes the public functions of one language. A code of a later version still gets a sentence. */
export const describeAllocationWith = (wording: AllocationWording): AllocationSentences => ({
  describeFormulaIssue: (issue) => {
    const { code, path, figures } = issue;
    if (!Object.hasOwn(wording.issues, code)) return wording.describeIssue(issue as ReferentialIssue);
    return `${wording.wrap(path)}${wording.between}${wording.issues[code as OwnCode]((name) => wording.wrap(figures[name] ?? '?'), figures)}`;
  },
  describeAllocationFault: ({ code, figures }, currency) => sayFault(wording, code, figures, currency),
  describeRunRefusal: (refusal, figures, currency) => sayRefusal(wording, refusal, figures, currency),
});
