import type { PaperWords } from '../paper-words.ts';

export const ar: PaperWords = {
  title: { pti: 'البرنامج الثلاثي للاستثمار', pia: 'مخطط الاستثمار السنوي', ppm: 'مخطط إبرام الصفقات' },
  span: (from, to) => `${from}–${to}`, oneYear: (year) => `السنة المالية ${year}`,
  demonstration: 'معطيات تجريبية: هذه الأرقام مختلقة كلها أو بعضها. ليست لهذه الوثيقة أي قيمة.',
  fact: {
    territory: 'الجماعة المحلية', programme: 'البرنامج', years: 'السنوات', status: 'الحالة', adopted: 'صودق عليه بموجب', session: 'الدورة', approved: 'التأشير', received: 'تسلّمه ممثل الدولة في', version: 'نسخة الخطة', madeOn: 'حُرّر في',
    framework: 'إطار التخطيط', unit: 'الوحدة', name: 'الخطة',
  },
  status: { draft: 'مشروع', proposed: 'معروض على المجلس', adopted: 'مصادق عليه', approved: 'مؤشر عليه', returned: 'مُعاد' },
  basis: { published: 'منشور', illustrative: 'توضيحي', outline: 'أولي' },
  act: (reference, day) => `${reference}، بتاريخ ${day}`,
  approvedOn: (day, tacit) => (tacit ? `بالسكوت في ${day}` : `في ${day}`),
  table: { lines: 'المشاريع', sectors: 'ملخص حسب القطاع', ceilings: 'الموارد المنتظرة والسقوف', findings: 'الملاحظات', rephasings: 'إعادة الجدولة منذ المصادقة', contracts: 'الصفقات المزمع إبرامها', thresholds: 'عتبات الصفقات', approvals: 'تأشير ممثل الدولة', dates: 'رزنامة الصفقات' },
  note: {
    contracts: 'التاريخ المتبوع بنجمة غير مبرمج: هو التاريخ المنتظر حسب آجال القواعد.', findings: 'الملاحظات يوم تحرير الوثيقة، الأخطر أولا.', noFindings: 'لا تسجل قواعد الإطار أي خلل.',
    noContracts: 'لا صفقات لهذه السنة.', noLines: 'لا مشاريع.', dropped: 'المشاريع المتخلى عنها لا تُحسب.', ceilings: 'الهامش: السقف ناقص الاعتمادات المبرمجة. المبلغ السالب تجاوز.', rephasings: 'تبقى الخطة المصادق عليها هي المرجع؛ ولكل تغيير سببه.', thresholds: 'الإجراء المطلوب ابتداء من المبلغ المذكور.',
    sheets: 'هذه الورقة للقراءة والطباعة. لتغيير الخطة ثم استيرادها من جديد استعمل ورقة «السطور».',
  },
  head: {
    code: 'الرمز', title: 'المشروع', locality: 'الموقع', mode: 'الطريقة', schedule: 'الجدول الزمني', cost: 'الكلفة', ap: 'رخصة البرنامج', paid: 'المدفوع سابقا', beyond: 'ما بعدها', funding: 'التمويل', sector: 'القطاع', lines: 'المشاريع', source: 'المصدر', basis: 'الأساس', total: 'المجموع',
    severity: 'الخطورة', what: 'الملاحظة وما يُعمل', reference: 'المرجع', on: 'في', before: 'قبل', after: 'بعد', motive: 'السبب', nature: 'الطبيعة', procedure: 'الإجراء المبرمج', needed: 'الإجراء المطلوب', amount: 'المبلغ', approval: 'التأشير',
    from: 'ابتداء من', adopted: 'المصادق عليه', notice: 'الإعلان المبرمج', classes: 'الأصناف', budget: 'ميزانية ابتداء من',
  },
  credits: (year) => `اعتمادات ${year}`, planned: (year) => `المبرمج ${year}`, ceiling: (year) => `السقف ${year}`, margin: (year) => `الهامش ${year}`,
  subtotal: (name) => `مجموع فرعي: ${name}`, total: 'المجموع العام', noSector: 'بلا قطاع',
  severity: { blocks: 'مانع', warns: 'للتصحيح', informs: 'للعلم', aside: 'تم التجاوز' },
  setAside: (reference, day, motive) => `تم التجاوز${reference ? `، ${reference}` : ''}، في ${day}: ${motive}`,
  ceilingBasis: { 'average-paid': 'متوسط المدفوع', 'granted': 'الممنوح', 'estimated': 'مقدر' },
  mode: { MODir: 'مباشرة', AMO: 'بمساعدة', MOD: 'مفوضة' },
  projectStatus: { planned: 'مبرمج', ongoing: 'جار', done: 'منجز', dropped: 'متخلى عنه' },
  nature: { works: 'أشغال', goods: 'توريدات', services: 'خدمات', consultancy: 'خدمات استشارية' },
  approval: { 'needed': 'نعم', 'not-needed': 'لا', 'unknown': 'للتحديد' },
  fault: { 'too-early': 'مبكر', 'too-late': 'متأخر' },
  given: (source, amounts) => `${source}: ${amounts}`,
  noThreshold: 'بلا تأشير', page: (page, pages) => `صفحة ${page} من ${pages}`, unit: (currency) => (currency === 'XOF' ? 'فرنك غرب إفريقيا (XOF)' : currency),
  sheet: { lines: 'السطور', ceilings: 'السقوف' },
};
