import type { FrameworkIssue } from '../investment/framework/framework-issue.rules.ts';
import type { ReferentialIssue } from '../referential/referential-issue.rules.ts';
import { describeIssue } from './issues.en.ts';
import { describeOwnIssue, type OwnIssueSentences } from './framework-issues.ts';

const unknown = (what: string, where: string): OwnIssueSentences['unknown-sector'] => (figure) => `the ${what} ${figure('code')} does not exist. Correct the code, or declare it in ${where}.`;

const SENTENCES: OwnIssueSentences = {
  'unknown-sector': unknown('sector', 'sectors'), 'unknown-source': unknown('source', 'sources'), 'unknown-nature': unknown('nature', 'procurement.natures'),
  'unknown-procedure': unknown('procedure', 'procurement.procedures'), 'unknown-mark': unknown('mark', 'marks'),
  'unknown-step': (figure) => `${figure('code')} is no step before this one, in "${figure('expression')}". Count from an earlier step or an anchor.`,
  'thresholds-out-of-order': (figure) => `the threshold ${figure('from')} comes after ${figure('previous')}. Write the thresholds of a nature from the lowest to the highest.`,
  'threshold-loosens': (figure) => `the procedure ${figure('procedure')} is less open than ${figure('previous')}, asked for a smaller amount. Check the order of procedures.`,
  'menu-and-exclusion': (figure) => `the source ${figure('code')} has a menu and exclusions. Keep one of them.`,
  'two-bounds-crossed': (figure) => `the share must be above ${figure('atLeast')} and below ${figure('atMost')}. Correct the two bounds.`,
  'no-share': () => 'the share has no bound. Write atLeast or atMost.',
  'not-one-bound': () => 'one bound and only one is needed. Write notBefore or notAfter.',
};

/** Says in English what is wrong in a planning framework, and what to write instead. */
export const describeFrameworkIssue = (issue: FrameworkIssue): string => describeOwnIssue(SENTENCES, issue) ?? describeIssue(issue as ReferentialIssue);
