import { common } from '../../language/common/ar.ts';
import type { MatrixStrings } from '../../language/strings.ts';

const TOWNS = 'جماعة واحدة|جماعتان|جماعات|جماعة|جماعة';
const POINTS = 'نقطة واحدة|نقطتان|نقاط|نقطة|نقطة';
const ROWS = 'سطر واحد|سطران|أسطر|سطرا|سطر';

export const messages: MatrixStrings = {
  ...common,
  'matrix.title': 'المصفوفة الوطنية', 'matrix.cycle': '{programme}، دورة {cycle}', 'matrix.asOf': 'الوضع في {date}', 'matrix.demonstration': 'بيانات تجريبية', 'matrix.someDemonstration': `منها {count|${ROWS}} للتجربة`,
  'matrix.illustrative': 'شبكة توضيحية', 'matrix.outline': 'شبكة أولية', 'matrix.updating': 'جار التحديث…', 'matrix.loading': 'جار تحميل المصفوفة',
  'matrix.noSource': 'المصفوفة غير مرتبطة بأي مصدر', 'matrix.noSource.say': 'ضعوها في عنصر jalon-provider يحمل base-url، أو أعطوها الخاصية client أو view.',
  'matrix.noCycle': 'لم تختر أي دورة', 'matrix.noCycle.say': 'أعطوا برنامجا ودورة: ستقرأ المصفوفة هنا.',
  'matrix.failed': 'تعذر تحميل المصفوفة', 'matrix.missing': 'لا يعرف الخادم هذه الدورة، أو لم تنشر شبكتها بعد.', 'matrix.forbidden': 'هذه المصفوفة غير مفتوحة لكم. يمكن لمن يدير البرنامج أن يفتحها لكم.',
  'matrix.signin': 'سجلوا الدخول إلى الموقع الذي يعرض هذه المصفوفة، ثم أعيدوا المحاولة.', 'matrix.offline': 'ستحمل المصفوفة عند عودة الشبكة.', 'matrix.old': 'القيم المعروضة تعود إلى {date}.',
  'matrix.empty': 'لا جماعة في هذه الدورة', 'matrix.empty.say': 'ستمتلئ المصفوفة مع أول الملفات.', 'matrix.none': 'لا جماعة تطابق', 'matrix.none.say': 'وسعوا ما هو مطلوب.', 'matrix.clear': 'عرض الكل',

  'matrix.review.preparing': 'قيد الإعداد', 'matrix.review.filed': 'مودع', 'matrix.review.returned': 'للاستكمال', 'matrix.review.desk': 'فحص مكتبي', 'matrix.review.field': 'زيارة ميدانية', 'matrix.review.provisional': 'نتيجة مؤقتة', 'matrix.review.deciding': 'دراسة الاعتراضات', 'matrix.review.final': 'نتيجة نهائية', 'matrix.review.published': 'منشور', 'matrix.review.not-filed': 'غير مودع', 'matrix.review.unknown': '{code}',

  'matrix.table.caption': 'الشروط والمؤشرات حسب الجماعة', 'matrix.table.region': 'مصفوفة تمرر في الاتجاهين. الأسهم: من خانة إلى أخرى؛ الإدخال: فتح الجماعة؛ المسافة: اختيارها.', 'matrix.table.legend': 'مفتاح الرموز', 'matrix.table.density': 'الكثافة', 'matrix.table.density.compact': 'مرصوصة', 'matrix.table.density.normal': 'عادية', 'matrix.table.density.roomy': 'رحبة',
  'matrix.table.name': 'الجماعة', 'matrix.table.area': 'الجهة', 'matrix.table.score': 'النتيجة', 'matrix.table.gap': 'الفارق', 'matrix.table.windows': 'النوافذ', 'matrix.table.scoreBand': 'النتيجة[threshold?، العتبة {#threshold}]', 'matrix.table.gates': 'الشروط', 'matrix.table.pinned': 'مثبتة', 'matrix.table.of': '{label}، من {#max}',
  'matrix.table.noScore': 'دون تنقيط', 'matrix.table.noGroup': 'دون انتماء', 'matrix.table.group': `{count|${TOWNS}}[open? · النوافذ المفتوحة: {open}]`, 'matrix.table.choose': 'اختيار {name}', 'matrix.table.demonstration': 'تجريبي', 'matrix.table.sort': 'الترتيب حسب {column}',
  'matrix.table.letter.met': '✓', 'matrix.table.letter.unmet': '✗', 'matrix.table.letter.late': 'ت', 'matrix.table.letter.pending': 'د', 'matrix.table.letter.none': 'غ', 'matrix.table.letter.na': '', 'matrix.table.letter.neut': '', 'matrix.table.letter.act': 'ق', 'matrix.table.letter.act-unmet': 'ق', 'matrix.table.letter.unpublished': '؟',
  'matrix.table.state.met': 'مستوفى', 'matrix.table.state.unmet': 'ناقص', 'matrix.table.state.late': 'متأخر', 'matrix.table.state.pending': 'قيد الدراسة', 'matrix.table.state.none': 'غير مودع', 'matrix.table.state.na': 'لا ينطبق', 'matrix.table.state.neut': 'محيد', 'matrix.table.state.act': 'مستوفى بقرار', 'matrix.table.state.act-unmet': 'ناقص بقرار', 'matrix.table.state.unpublished': 'غير منشور',
  'matrix.table.standingLetter.open': '✓', 'matrix.table.standingLetter.closed': '✗', 'matrix.table.standingLetter.undetermined': '؟', 'matrix.table.standingLetter.not-member': '',
  'matrix.table.standing.open': 'مفتوحة', 'matrix.table.standing.closed': 'مغلقة', 'matrix.table.standing.undetermined': 'غير محسومة', 'matrix.table.standing.not-member': 'غير معنية',
  'matrix.table.points': `{points|${POINTS}} من {#max}`, 'matrix.table.scoreOf': `{points|${POINTS}} من {#max}[threshold?، العتبة {#threshold}]`, 'matrix.table.short': `الناقص لبلوغ العتبة: {points|${POINTS}}`, 'matrix.table.above': `فوق العتبة: {points|${POINTS}}`, 'matrix.table.atThreshold': 'بلغت العتبة بالضبط', 'matrix.table.place': '{code}، {label}',
  'matrix.table.pin': 'تثبيت العمود', 'matrix.table.unpin': 'تحرير العمود', 'matrix.table.selected': 'المختارة {#count}: {names}', 'matrix.table.others': '[count?وغيرها {#count}]', 'matrix.table.only': 'عرضها وحدها', 'matrix.table.all': 'عرض كل الأسطر', 'matrix.table.unselect': 'إلغاء كل الاختيار', 'matrix.table.printed': 'تطبع الأسطر الأولى فقط وعددها {#count}؛ ويعطي التصدير كل الأسطر وعددها {#all}.', 'matrix.table.thresholds': 'قد تختلف العتبة حسب الصنف أو بقرار: والفارق يأخذ ذلك في الحسبان.',

  'matrix.summary': `{count|${TOWNS}}[all? من أصل {#all}][rest?: {rest}].`, 'matrix.summary.window': '{window} [open?مفتوحة لدى {#open}][!open?غير مفتوحة لأي جماعة][undetermined?، غير محسومة لدى {#undetermined}][closed?، مغلقة لدى {#closed}]',
  'matrix.summary.near': `{count|${TOWNS}} {count~تنقصها|تنقصهما|تنقصها|تنقصها|تنقصها} {points|${POINTS}} على الأكثر لبلوغ العتبة`, 'matrix.summary.median': 'النتيجة الوسيطة {#median}', 'matrix.summary.notFiled': `{count|${TOWNS}} دون أي إيداع`,

  'matrix.query.label': 'اختيار الجماعات', 'matrix.query.words': 'الاسم أو الرمز', 'matrix.query.any': 'الكل', 'matrix.query.all': 'الكل ({#count})', 'matrix.query.several': 'عدة اختيارات ({#count})',
  'matrix.query.class': 'الصنف', 'matrix.query.gap': 'الفارق عن العتبة', 'matrix.query.gap.any': 'كل الفوارق', 'matrix.query.gap.near': `حتى {points|${POINTS}} دونها`, 'matrix.query.gap.past': 'بلغت العتبة', 'matrix.query.gap.known': 'فارق معروف',
  'matrix.query.gap.from': '{#from} فأكثر', 'matrix.query.gap.to': '{#to} فأقل', 'matrix.query.gap.between': 'من {#from} إلى {#to}', 'matrix.query.points': 'النقاط',
  'matrix.query.late': 'متأخر', 'matrix.query.notFiled': 'غير مودع', 'matrix.query.clear': 'مسح', 'matrix.query.count': `{count|${TOWNS}} من أصل {#all}.`,
  'matrix.query.sort': 'الترتيب حسب', 'matrix.query.name': 'الاسم', 'matrix.query.indicators': 'المؤشرات', 'matrix.query.order': 'الاتجاه', 'matrix.query.up': 'تصاعدي', 'matrix.query.down': 'تنازلي',
  'matrix.query.group': 'التجميع حسب', 'matrix.query.group.none': 'دون مجموعات', 'matrix.query.more': 'معايير أخرى[used? ({#used})]',
  'matrix.query.item': 'شرط أو مؤشر', 'matrix.query.item.any': 'أي منها', 'matrix.query.state': 'الحالة', 'matrix.query.state.any': 'كل الحالات', 'matrix.query.window.any': 'الكل', 'matrix.query.review': 'المرحلة',
};
