import type { DocumentIssue, GridGiven } from '@jalon/contract';
import { describeCycleDifference as cycleAr, describeGridDifference as gridAr, describeIssue as issueAr, describeMembershipFault as faultAr } from '@jalon/core/messages/ar';
import { describeCycleDifference as cycleEn, describeGridDifference as gridEn, describeIssue as issueEn, describeMembershipFault as faultEn } from '@jalon/core/messages/en';
import { describeCycleDifference as cycleFr, describeGridDifference as gridFr, describeIssue as issueFr, describeMembershipFault as faultFr } from '@jalon/core/messages/fr';
import type { LoadedReferential, ReferentialIssue } from '@jalon/core/referential';
import { loadReferential } from '@jalon/core/schemas';
import type { Language } from '@jalon/core/shared';
import { ProblemError } from '../http/problem-error.ts';
import type { ProgrammeRegistry } from '../referentials/programmes.ts';

/** What is said of documents, in each language. */
export const SAY = {
  fr: { issue: issueFr, grid: gridFr, cycle: cycleFr, fault: faultFr }, en: { issue: issueEn, grid: gridEn, cycle: cycleEn, fault: faultEn }, ar: { issue: issueAr, grid: gridAr, cycle: cycleAr, fault: faultAr },
} as const;

export const saidIssues = (issues: readonly ReferentialIssue[], language: Language): DocumentIssue[] =>
  issues.map(({ code, severity, path, figures }) => ({ code, severity, path, figures: { ...figures }, sentence: SAY[language].issue({ code, severity, path, figures }) }));

export const warningsOf = (issues: readonly ReferentialIssue[], language: Language): DocumentIssue[] => saidIssues(issues.filter(({ severity }) => severity === 'warning'), language);

const MOST_ISSUES = 200;

/** A document that does not load, with everything that is wrong in it. `root`: where it stands in the request. */
export function refusedDocument(issues: readonly ReferentialIssue[], language: Language, root = ''): ProblemError {
  const errors = saidIssues(issues.filter(({ severity }) => severity === 'error'), language).slice(0, MOST_ISSUES);
  return new ProblemError('document-refused', { figures: { count: String(errors.length) }, faults: errors.map(({ code, path, figures, sentence }) => ({ code, pointer: `${root}${path}`, figures, detail: sentence })) });
}

/** A grid given by its version, or at hand. */
export function gridGiven(programmes: ProgrammeRegistry, given: GridGiven, language: Language, root: string): LoadedReferential {
  if ('document' in given) {
    const loaded = loadReferential(given.document);
    if (!loaded.ok) throw refusedDocument(loaded.issues, language, `${root}/document`);
    return loaded.value;
  }
  const known = programmes.referential(given.code, given.version);
  if (known) return known;
  throw new ProblemError('not-found', { faults: [{ code: 'unknown-referential', pointer: root, figures: { value: `${given.code} ${given.version}`.slice(0, 100) } }] });
}
