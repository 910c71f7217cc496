import type { ImportRemark } from '../investment/import/plan-table.values.ts';
import { figuresInWords, sayRemark, type ImportSentences } from './plan-import.ts';
import { planWords } from './plan-words.ts';

const isolate = (text: string): string => `\u2068${text}\u2069`;
const UNITS = { '1': 'بالوحدات', '1000': 'بالآلاف', '1000000': 'بالملايين' };

const SENTENCES: ImportSentences = {
  'title-missing': () => 'السطر بلا عنوان. اكتبه.',
  'sector-missing': () => 'السطر بلا قطاع. اكتبه أو ضع عنوان القطاع فوقه.',
  'sector-unknown': (w) => `«${w.figure('found')}» ليس قطاعا في الإطار. حدد القطاع المقابل.`,
  'source-unknown': (w) => `«${w.figure('found')}» ليس مصدرا في الإطار. حدد المصدر المقابل.`,
  'word-unknown': (w) => `«${w.figure('found')}» ليست كلمة منتظرة هنا. صححها في الملف.`,
  'amount-unreadable': (w) => `«${w.figure('found')}» لا يقرأ كمبلغ. اكتب أرقاما فقط.`,
  'amount-ambiguous': (w) => `«${w.figure('found')}» قد يكون ${w.figure('one')} أو ${w.figure('other')}. اكتبه دون فاصل أو برقمين بعد الفاصلة.`,
  'amount-negative': (w) => `${w.figure('found')} سالب. اكتب مبلغا يساوي الصفر أو أكثر.`,
  'amount-too-large': (w) => `${w.figure('found')} أكبر مما تسعه خطة. تحقق من وحدة العمود.`,
  'whole-unreadable': (w) => `«${w.figure('found')}» ليس عددا صحيحا. اكتب أرقاما فقط.`,
  'date-unreadable': (w) => `«${w.figure('found')}» ليس تاريخا موجودا. اكتبه مثل 2026-04-15 أو 15/04/2026.`,
  'quarter-unreadable': (w) => (w.has('found') ? `«${w.figure('found')}» ليس ربعا من سنة. اكتبه مثل Q2 2026.` : 'البداية والنهاية معا. أكمل الربع الناقص.'),
  'schedule-reversed': (w) => `النهاية (${w.quarter('end')}) قبل البداية (${w.quarter('start')}). صحح أحدهما.`,
  'year-unreadable': (w) => `«${w.figure('found')}» ليست سنة. اكتب أربعة أرقام.`,
  'year-before-plan': (w) => `اعتمادات مسجلة في ${w.figure('year')} قبل أول سنة في الخطة (${w.figure('first')}). ضعها في المدفوع سابقا.`,
  'id-unreadable': (w) => `«${w.figure('found')}» لا يصلح معرفا. احذف الفراغات والعلامات أو العمود.`,
  'formula': (w) => `الخلية تحتوي على صيغة${w.has('found') ? ` (${w.figure('found')})` : ''}. ضع قيمتها مكانها.`,
  'too-long': (w) => `النص ${w.figure('length')} حرفا وأقصى ما يسمح به ${w.figure('max')}. اختصره.`,
  'duplicate': (w) => `السطر ${w.figure('code')} موجود أعلاه في الملف. احتفظ بواحد.`,
  'duplicate-source': (w) => `المصدر ${w.figure('source')} مكتوب مرتين لسنة ${w.figure('year')}. احتفظ بمبلغ واحد.`,
  'origin-unreadable': (w) => `المبالغ المرحلة «${w.figure('found')}» لا تقرأ. اترك العمود كما صدر.`,
  'too-many-lines': (w) => `للخطة ${w.figure('max')} سطرا على الأكثر. قسم الملف.`,
  'cost-unknown': () => 'الكلفة غير مكتوبة فتركت صفرا. أكملها.',
  'amount-rounded': (w) => `${w.figure('found')} قرب إلى ${w.money('taken')}. تحقق منه.`,
  'date-day-first': (w) => `${w.figure('found')} قرئ واليوم أولا: ${w.day('taken')}. تحقق منه.`,
  'date-from-number': (w) => `${w.figure('found')} قرئ كيوم في جدول: ${w.day('taken')}. تحقق منه.`,
  'sector-from-heading': (w) => `القطاع مأخوذ من العنوان أعلاه: ${w.figure('sector')}. تحقق منه.`,
  'year-past-paid': (w) => `السنة ${w.figure('year')} انقضت والسطر منجز: سجل ${w.money('amount')} كمدفوع. تحقق منه.`,
  'year-missing': () => 'لا سنة مكتوبة فلا اعتمادات للسطر. أكملها.',
  'funding-not-placed': (w) => `${w.money('amount')} من ${w.figure('source')} بلا سنة ولم تسجل. أكمل التمويل.`,
  'code-made': (w) => `السطر بلا رمز فأعطي ${w.figure('code')}. غيره عند الحاجة.`,
  'looks-like': (w) => `نفس العنوان والموقع كالسطر ${w.figure('row')} من الملف. تحقق منه.`,
  'broken-letters': (w) => `حروف تبدو تالفة («${w.figure('found')}»). احفظ الملف بترميز UTF-8.`,
  'procedure-kept': (w) => `الإجراء ${w.figure('found')} ليس في الإطار وقد ترك كما هو. اختر إجراء منه.`,
  'execution-not-imported': () => 'ما دفع لا يغيره ملف. سجله بإجراء.',
  'scaled': (w) => `المبالغ مضروبة في ${w.figure('scale')} كما يقول عنوان الجدول. تحقق منه.`,
  'other-territory': (w) => `${w.has('count') ? `أسطر (${w.figure('count')})` : 'سطر'} لجماعة غير جماعة الخطة: ${w.figure('found')}. تحقق منه.`,
  'no-columns': () => 'لم يعرف أي سطر عناوين. المطلوب عنوان وعمود معروف آخر على الأقل.',
  'currency-differs': (w) => `الملف بعملة ${w.figure('found')} والخطة بعملة ${w.figure('expected')}. حول المبالغ أولا.`,
  'column-not-read': () => 'العمود غير معروف ولم يقرأ. أعد تسميته إن كان مهما.',
  'column-twice': () => 'العمود مكرر ولم يقرأ إلا الأول. احتفظ بالصحيح.',
  'assumed': (w) => `لا عمود «${w.figure('field')}» في الجدول فافترض «${w.figure('value')}». أكمل بعد الاستيراد.`,
  'unit-assumed': (w) => `الوحدة غير مذكورة: ${w.figure('scale')} ${w.has('beside') ? `قياسا على المبالغ المجاورة في ${w.figure('beside')}` : `كما في ${w.figure('like')}`}. اختر غيرها إن لم تكن هي.`,
  'unit-unsaid': (w) => `لا شيء يؤكد بأي وحدة كُتب ${w.figure('found')}. اخترها أو اكتبها في عنوان العمود.`,
  'rows-not-read': (w) => `${w.figure('rows')} سطرا بعد ${w.figure('max')} لم تقرأ. قسم الملف.`,
  'sheet-chosen': (w) => `قرئت الورقة ${w.figure('sheet')} دون غيرها (${w.figure('others')}). اختر غيرها إن لم تكن المقصودة.`,
  'encoding-guessed': (w) => `لا يقول الملف كيف كتبت حروفه فافترض ${w.figure('encoding')}. تحقق من الحروف.`,
  'separator-guessed': (w) => `الأعمدة مفصولة بـ ${w.figure('separator')} حسب الظاهر. تحقق منه.`,
  'ending-differs': (w) => `ينتهي اسم الملف بـ ${w.figure('ending')} وهو غير ذلك فقرئ على حقيقته. تحقق أنه المقصود.`,
  'merged-cells': (w) => `${w.figure('count')} مناطق خلايا مدمجة ولا تحسب إلا الخلية الأولى. كرر القيمة في كل سطر.`,
  'hidden-rows': (w) => `${w.figure('count')} أسطر مخفية قرئت أيضا. احذفها إن كانت لا تحسب.`,
  'formulas-valued': (w) => `${w.figure('count')} صيغ قرئت بآخر قيمة محفوظة. تحقق أنها محدثة.`,
  'formulas-not-read': (w) => `${w.figure('count')} صيغ بلا قيمة محفوظة. افتح الملف في برنامج جداول واحفظه.`,
  'columns-not-read': (w) => `${w.figure('count')} خلايا بعد آخر عمود مقبول لم تقرأ. قرب الأعمدة.`,
  'cell-cut': (w) => `${w.figure('count')} خلايا طويلة جدا فقطعت. اختصرها.`,
  'macros-ignored': () => 'في المصنف برامج ماكرو لم ينفذ أي منها. احفظه بصيغة XLSX.',
};

/** Says in Arabic what an import found in a row or a table, and what to do. `currency`: that of the plan. Labels may stand in for codes. */
export function describeImportRemark(remark: ImportRemark, currency: string): string {
  return sayRemark(SENTENCES, remark, planWords(figuresInWords(remark, 2, UNITS), currency, { language: 'ar', wrap: isolate, general: { other: 'يحدد لاحقا' } }), (head) => `${isolate(head)}: `, (code) => `للتحقق (${isolate(code)}).`);
}
