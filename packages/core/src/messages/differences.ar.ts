import { describeDifferencesWith } from './differences.ts';

/** يقول بالعربية ما يختلف بين شبكتين أو دورتين، وما تعذرت قراءته من قائمة ملصقة. */
export const { describeGridDifference, describeCycleDifference, describeMembershipFault } = describeDifferencesWith({
  language: 'ar', wrap: (text) => `\u2068${text}\u2069`, nothing: 'لا شيء',
  gridParts: {
    grid: 'الشبكة', anchors: 'التاريخ', inputs: 'المعطى', events: 'الحدث', evidence: 'الوثيقة', domains: 'المجال', classes: 'الصنف', gates: 'الشرط',
    indicators: 'المؤشر', scores: 'المجموع', thresholds: 'العتبة', windows: 'الشباك',
  },
  cycleParts: { cycle: 'الدورة', grid: 'الشبكة', anchors: 'التاريخ', periods: 'الفترة', lists: 'القائمة', classes: 'الصنف', members: 'الشباك', acts: 'القرار', review: 'الأجل', holidays: 'يوم العطلة' },
  fields: {
    label: 'التسمية', rule: 'القاعدة', evidence: 'الوثائق', due: 'آخر أجل', appliesWhen: 'شرط الانطباق', whenMissing: 'عند غياب الجواب', whenNotApplicable: 'عند عدم الانطباق', domain: 'المجال', sum: 'الجمع', weights: 'الأوزان',
    max: 'الحد الأقصى', round: 'التقريب', needs: 'شروط الفتح', source: 'المصدر', version: 'الصيغة', basis: 'الصفة', type: 'النوع', period: 'الفترة', replaces: 'يعوض', order: 'الترتيب', byClass: 'العتبات حسب الصنف',
  },
  added: (what) => `إضافة: ${what}.`, removed: (what) => `حذف: ${what}.`, moved: (what, to) => `رمز جديد: ${what} يصبح ${to}.`,
  points: (code, from, to) => `نقاط ${code} من ${from} إلى ${to}.`, threshold: (code, from, to) => `العتبة ${code} من ${from} إلى ${to}.`,
  changed: (what, field, from, to) => `تغيير: ${what}، ${field}، من «${from}» إلى «${to}».`, became: (what, from, to) => `تغيير: ${what}، من «${from}» إلى «${to}».`,
  faults: {
    'unknown-territory': (figure) => `لا توجد جماعة بالمرجع ${figure('value')}. صححه أو احذف السطر.`,
    'name-not-reference': (figure) => `${figure('value')} اسم وليس مرجعا، وعدد من يحمله ${figure('count')}. اكتب مرجعا: ${figure('candidates')}.`,
    'not-a-date': (figure) => `${figure('value')} ليس تاريخا. اكتبه على شكل 2025-06-30.`,
    'period-reversed': (figure) => `النهاية (${figure('to')}) تسبق البداية (${figure('from')}). بدل التاريخين.`,
    'listed-twice': (figure) => `${figure('value')} مذكور في السطر ${figure('first')} لتواريخ متداخلة. أبق سطرا واحدا.`,
    'line-too-long': (figure) => `عدد الأعمدة أكثر من ${figure('columns')} أو الأساس طويل جدا. أبق المرجع والبداية والنهاية والأساس.`,
    'too-many-lines': (figure) => `لا تتجاوز القائمة ${figure('max')} سطر. قسمها.`,
  },
  line: (line, sentence) => `السطر ${line}: ${sentence}`,
});
