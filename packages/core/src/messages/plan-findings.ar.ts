import { figuresOf, planWords, type PlanSentences, type ToldFinding } from './plan-words.ts';

const GENERAL = { source: 'هذا المصدر', year: 'هذه السنة', procedure: 'الإجراء المقرر', needed: 'ما يتطلبه المبلغ', step: 'هذه المرحلة', sector: 'هذا القطاع', lines: 'هذه الأسطر', line: 'سطر', other: 'مبلغ يحدد لاحقا' };
const isolate = (text: string): string => `\u2068${text}\u2069`;

const SENTENCES: PlanSentences = {
  'source-over-ceiling': (w) => `${w.figure('year')}: تجاوز ${w.figure('source')} سقفه بمقدار ${w.money('over')} (المبرمج ${w.money('planned')} والمتوقع ${w.money('ceiling')}). انقل سطرا أو غير مصدره أو راجع السقف.`,
  'no-ceiling': (w) => `${w.figure('year')}: برمج ${w.money('planned')} على ${w.figure('source')} دون سقف مكتوب. اكتب ما يتوقع منه.`,
  'year-over-ceiling': (w) => `${w.figure('year')}: الاعتمادات (${w.money('credits')}) تتجاوز كل المتوقع (${w.money('ceiling')}) بمقدار ${w.money('over')}. أجل أسطرا أو خفضها.`,
  'ceiling-not-prudent': (w) => `${w.figure('year')}: سقف ${w.figure('source')} (${w.money('amount')}) غير مبني على مبالغ مدفوعة. ابنه على متوسط المدفوعات.`,
  'ceiling-above-paid': (w) => `${w.figure('year')}: سقف ${w.figure('source')} (${w.money('amount')}) يتجاوز متوسط المدفوع (${w.money('average')}) بمقدار ${w.money('over')}. أعده إلى هذا المتوسط.`,
  'funding-short': (w) => `${w.figure('year')}: المصادر تعطي ${w.money('funding')} مقابل اعتمادات قدرها ${w.money('credits')} والناقص ${w.money('gap')}. أكمل التمويل أو خفض الاعتمادات.`,
  'funding-over': (w) => `${w.figure('year')}: المصادر تعطي ${w.money('funding')} مقابل اعتمادات قدرها ${w.money('credits')} والزائد ${w.money('gap')}. احذف الزائد أو ارفع الاعتمادات.`,
  'cost-missing': () => 'الكلفة غير معروفة. اكتب تقديرا.',
  'cost-unfunded': (w) => `المصادر تغطي ${w.money('funded')} من كلفة ${w.money('cost')} والناقص ${w.money('gap')}. ابحث عن الباقي أو راجع الكلفة.`,
  'cost-overfunded': (w) => `المصادر تعطي ${w.money('funded')} لكلفة ${w.money('cost')} والزائد ${w.money('gap')}. احذف الزائد.`,
  'over-ap': (w) => `المدفوع والاعتمادات ${w.money('sum')} ورخصة البرنامج ${w.money('ap')} والزائد ${w.money('over')}. ارفع الرخصة أو خفض الاعتمادات.`,
  'credits-short': (w) => `${w.money('rest')} من الكلفة (${w.money('cost')}) غير مسجلة في أي سنة. وزع الباقي ولو بعد الخطة.`,
  'credits-over': (w) => `المدفوع والاعتمادات ${w.money('sum')} لكلفة ${w.money('cost')} والزائد ${w.money('over')}. خفض الاعتمادات أو صحح الكلفة.`,
  'credit-out-of-schedule': (w) => `${w.figure('year')}: اعتمادات قدرها ${w.money('amount')} خارج جدول الأشغال (${w.quarter('start')} إلى ${w.quarter('end')}). انقل الاعتمادات أو الجدول.`,
  'ongoing-not-first': (w) => `هذه العملية جارية وبقي منها ${w.money('due')} للدفع منها ${w.money('first')} في ${w.figure('year')} بينما تأخذ أسطر جديدة ${w.money('new')}. سددها أولا.`,
  'not-in-slice': (w) => `${w.figure('year')}: هذا السطر يأخذ ${w.money('amount')} وليس في السنة المعتمدة. اعتمد مراجعة أو أجله.`,
  'slice-amount-differs': (w) => `${w.figure('year')}: ${w.money('planned')} بدل ${w.money('adopted')} المعتمدة. سجل إعادة جدولة مع سببها أو عد إلى المبلغ المعتمد.`,
  'slice-line-missing': (w) => `${w.figure('year')}: السطر ${w.figure('line')} المعتمد بمبلغ ${w.money('adopted')} لم يعد في الخطة. أعده أو سجل إعادة جدولة مع سببها.`,
  'lapsed': (w) => `${w.money('amount')} من أموال الدولة لسنة ${w.figure('from')} مبرمجة في ${w.figure('year')} بعد سنة استعمالها (${w.figure('until')}). برمج مصدرا آخر.`,
  'lapse-alarm': (w) => `${w.money('amount')} من أموال الدولة لسنة ${w.figure('from')} تعود إلى الدولة إن لم تستعمل في ${w.figure('until')}. التزم بها في تلك السنة.`,
  'outside-menu': (w) => `${w.figure('source')} لا يمول القطاع ${w.figure('sector')} (${w.money('amount')}). اختر مصدرا آخر.`,
  'unknown-source': (w) => `المصدر ${w.figure('source')} ليس في إطار التخطيط. اختر مصدرا منه.`,
  'unknown-sector': (w) => `القطاع ${w.figure('sector')} ليس في إطار التخطيط. اختر قطاعا منه.`,
  'share-too-low': (w) => `${w.figure('year')}: ${w.figure('share')}% من ${w.figure('sources')} تذهب إلى ${w.figure('for')} والمطلوب ${w.figure('bound')}%. راجع اختيار الأسطر.`,
  'share-too-high': (w) => `${w.figure('year')}: ${w.figure('share')}% من ${w.figure('sources')} تذهب إلى ${w.figure('for')} وأقصى ما يسمح به ${w.figure('bound')}%. راجع اختيار الأسطر.`,
  'cofunding-low': (w) => `${w.figure('sources')}: تتحمل ${w.figure('share')}% من الكلفة (${w.money('given')} من ${w.money('cost')}) والمطلوب ${w.figure('bound')}%. ارفع هذه الحصة.`,
  'cofunding-high': (w) => `${w.figure('sources')}: تتحمل ${w.figure('share')}% من الكلفة (${w.money('given')} من ${w.money('cost')}) وأقصى ما يسمح به ${w.figure('bound')}%. خفض هذه الحصة.`,
  'recurrent-unknown': () => 'كلفة التشغيل بعد التسليم غير مكتوبة. قدرها وحدد من يتحملها.',
  'recurrent-unpaid': (w) => `لا أحد يتحمل كلفة التشغيل بعد التسليم وهي ${w.money('perYear')} في السنة. حدد من يتحملها.`,
  'procedure-too-light': (w) => `صفقة بمبلغ ${w.money('amount')} تتطلب: ${w.figure('needed')} ابتداء من ${w.money('from')}. والسطر يقرر: ${w.figure('procedure')}. غير الإجراء.`,
  'procedure-exceptional': (w) => `الإجراء المقرر (${w.figure('procedure')}) يحتاج إلى ترخيص. أرفقه أو قرر ${w.figure('needed')}.`,
  'procedure-unknown': (w) => `الإجراء ${w.figure('procedure')} ليس في إطار التخطيط. اختر إجراء منه.`,
  'approval-needed': (w) => `هذه الصفقة بمبلغ ${w.money('amount')} تخضع لمصادقة ممثل الدولة (ابتداء من ${w.money('from')}). احسب أجلها.`,
  'approval-unknown': (w) => `قد تخضع هذه الصفقة بمبلغ ${w.money('amount')} لمصادقة ممثل الدولة. أدخل ${w.figure('missing') === isolate('budget') ? 'ميزانية' : 'صنف'} الجماعة.`,
  'procurement-missing': (w) => `صفقة السنة هذه غير جاهزة لمخطط الصفقات وينقصها: ${missing(w.figure('missing'))}.${w.has('notice') ? ` أطلق الإعلان في أجل أقصاه ${w.day('notice')}.` : ' أكمل السطر.'}`,
  'step-too-early': (w) => `${w.figure('step')}: ${w.day('planned')} قبل الأوان. قرر ${w.day('bound')} أو بعده.`,
  'step-too-late': (w) => `${w.figure('step')}: ${w.day('planned')} بعد الأوان. قرر ${w.day('bound')} أو قبله.`,
  'starts-before-contract': (w) => `تنطلق الأشغال في ${w.quarter('start')} ولا تجهز الصفقة إلا في ${w.day('ready')}. ${w.has('latest') ? `أطلق الإعلان في أجل أقصاه ${w.day('latest')} أو أجل الأشغال.` : 'أجل الأشغال.'}`,
  'split-suspected': (w) => `${w.figure('lines')}: موضوعها واحد ومجموعها ${w.money('sum')} وصفقة واحدة تتطلب ${w.figure('needed')} (ابتداء من ${w.money('from')}). اجمعها أو اطرحها حصصا في إعلان واحد.`,
  'screening-missing': (w) => (w.has('notice') ? `الفحص البيئي والاجتماعي لم ينجز والإعلان مقرر في ${w.day('notice')}. أنجزه قبله.` : 'الفحص البيئي والاجتماعي لم ينجز. أنجزه قبل طلب العروض.'),
  'screening-late': (w) => `الفحص مؤرخ في ${w.day('on')} بعد إعلان ${w.day('notice')}. قدمه أو أخر الإعلان.`,
  'land-not-secured': () => 'الأرض غير مؤمنة. سو وضعيتها قبل الصفقة.',
};

const missing = (codes: string): string => codes.replaceAll(/[\u2068\u2069]/g, '').split(', ').map((code) => (code === 'procedure' ? 'الإجراء' : code === 'notice' ? 'تاريخ الإعلان' : code)).join(' و');

/** Says in Arabic what a rule found in a plan, and what to do. `currency`: that of the plan. Labels may stand in for codes. */
export function describePlanFinding(finding: ToldFinding, currency: string): string {
  const words = planWords(figuresOf(finding), currency, { language: 'ar', wrap: isolate, general: GENERAL });
  return Object.hasOwn(SENTENCES, finding.code) ? SENTENCES[finding.code](words) : `قاعدة في هذه الخطة تحتاج إلى تحقق (${isolate(String(finding.code))}).`;
}
