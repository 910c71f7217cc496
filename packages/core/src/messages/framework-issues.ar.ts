import type { FrameworkIssue } from '../investment/framework/framework-issue.rules.ts';
import type { ReferentialIssue } from '../referential/referential-issue.rules.ts';
import { describeIssue } from './issues.ar.ts';
import { describeOwnIssue, type OwnIssueSentences } from './framework-issues.ts';

const isolate = (text: string): string => `\u2068${text}\u2069`;
const unknown = (what: string, where: string): OwnIssueSentences['unknown-sector'] => (figure) => `${what} ${figure('code')} غير موجود. صحح الرمز أو صرح به في ${where}.`;

const SENTENCES: OwnIssueSentences = {
  'unknown-sector': unknown('القطاع', 'sectors'), 'unknown-source': unknown('المصدر', 'sources'), 'unknown-nature': unknown('صنف العقد', 'procurement.natures'),
  'unknown-procedure': unknown('الإجراء', 'procurement.procedures'), 'unknown-mark': unknown('الوسم', 'marks'),
  'unknown-step': (figure) => `${figure('code')} ليس مرحلة سابقة لهذه في «${figure('expression')}». احسب من مرحلة سابقة أو من مرساة.`,
  'thresholds-out-of-order': (figure) => `العتبة ${figure('from')} تأتي بعد ${figure('previous')}. اكتب عتبات كل صنف من الأدنى إلى الأعلى.`,
  'threshold-loosens': (figure) => `الإجراء ${figure('procedure')} أقل انفتاحا من ${figure('previous')} المطلوب لمبلغ أصغر. تحقق من ترتيب الإجراءات.`,
  'menu-and-exclusion': (figure) => `للمصدر ${figure('code')} قائمة واستثناءات. احتفظ بواحدة منهما.`,
  'two-bounds-crossed': (figure) => `يجب أن تكون الحصة فوق ${figure('atLeast')} ودون ${figure('atMost')}. صحح الحدين.`,
  'no-share': () => 'الحصة بلا حد. اكتب atLeast أو atMost.',
  'not-one-bound': () => 'المطلوب حد واحد فقط. اكتب notBefore أو notAfter.',
};

/** Says in Arabic what is wrong in a planning framework, and what to write instead. */
export const describeFrameworkIssue = (issue: FrameworkIssue): string => describeOwnIssue(SENTENCES, issue, isolate) ?? describeIssue(issue as ReferentialIssue);
