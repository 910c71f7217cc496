import { common } from '../../language/common/ar.ts';
import type { MatrixStrings } from '../../language/strings.ts';

const TOWNS = 'جماعة واحدة|جماعتان|جماعات|جماعة|جماعة';
const POINTS = 'نقطة واحدة|نقطتان|نقاط|نقطة|نقطة';
const SCORES = 'نتيجة واحدة|نتيجتان|نتائج|نتيجة|نتيجة';
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
  'matrix.table.noScore': 'دون تنقيط', 'matrix.table.noGroup': 'دون انتماء', 'matrix.table.group': `{count|${TOWNS}}[open? · النوافذ المفتوحة: {open}]`, 'matrix.table.choose': 'اختيار {name}', 'matrix.table.demonstration': 'تجريبي',
  'matrix.table.letter.met': '✓', 'matrix.table.letter.unmet': '✗', 'matrix.table.letter.late': 'ت', 'matrix.table.letter.pending': 'د', 'matrix.table.letter.none': 'غ', 'matrix.table.letter.na': '', 'matrix.table.letter.neut': '', 'matrix.table.letter.act': 'ق', 'matrix.table.letter.act-unmet': 'ق', 'matrix.table.letter.unpublished': '؟',
  'matrix.table.state.met': 'مستوفى', 'matrix.table.state.unmet': 'ناقص', 'matrix.table.state.late': 'متأخر', 'matrix.table.state.pending': 'قيد الدراسة', 'matrix.table.state.none': 'غير مودع', 'matrix.table.state.na': 'لا ينطبق', 'matrix.table.state.neut': 'محيد', 'matrix.table.state.act': 'مستوفى بقرار', 'matrix.table.state.act-unmet': 'ناقص بقرار', 'matrix.table.state.unpublished': 'غير منشور',
  'matrix.table.standingLetter.open': '✓', 'matrix.table.standingLetter.closed': '✗', 'matrix.table.standingLetter.undetermined': '؟', 'matrix.table.standingLetter.not-member': '',
  'matrix.table.standing.open': 'مفتوحة', 'matrix.table.standing.closed': 'مغلقة', 'matrix.table.standing.undetermined': 'غير محسومة', 'matrix.table.standing.not-member': 'غير معنية',
  'matrix.table.points': `{points|${POINTS}} من {#max}`, 'matrix.table.scoreOf': `{points|${POINTS}} من {#max}[threshold?، العتبة {#threshold}]`, 'matrix.table.short': `الناقص لبلوغ العتبة: {points|${POINTS}}`, 'matrix.table.above': `فوق العتبة: {points|${POINTS}}`, 'matrix.table.atThreshold': 'بلغت العتبة بالضبط', 'matrix.table.place': '{code}، {label}',
  'matrix.table.pin': 'تثبيت العمود', 'matrix.table.unpin': 'تحرير العمود', 'matrix.table.selected': 'المختارة {#count}: {names}', 'matrix.table.others': '[count?وغيرها {#count}]', 'matrix.table.only': 'عرضها وحدها', 'matrix.table.all': 'عرض كل الأسطر', 'matrix.table.unselect': 'إلغاء كل الاختيار', 'matrix.table.printed': 'تطبع الأسطر الأولى فقط وعددها {#count}؛ ويعطي التصدير كل الأسطر وعددها {#all}.', 'matrix.table.thresholds': 'قد تختلف العتبة حسب الصنف أو بقرار: والفارق يأخذ ذلك في الحسبان.',

  'matrix.overview.title.region': 'أين وصلت الجهات', 'matrix.overview.title.departement': 'أين وصلت المقاطعات', 'matrix.overview.title.class': 'أين وصلت الأصناف', 'matrix.overview.title.none': 'أين وصل المجموع', 'matrix.overview.title.unknown': 'أين وصلت المناطق', 'matrix.overview.show': 'عرض التوزيع',
  'matrix.overview.caption': 'الوسيط والنوافذ والنتائج حسب المنطقة', 'matrix.overview.all': 'المجموع', 'matrix.overview.clear': 'إلغاء التصفية',
  'matrix.overview.place.class': 'الصنف', 'matrix.overview.place.unknown': '{code}', 'matrix.overview.pick': 'عرض هذه الأسطر وحدها', 'matrix.overview.median': 'الوسيط', 'matrix.overview.span': 'من {low} إلى {high}', 'matrix.overview.reached': 'بلغت العتبة', 'matrix.overview.of': '{reached} من {scored}', 'matrix.overview.noScore': 'دون نتيجة',
  'matrix.overview.strip': 'النتائج من {#low} إلى {#high}؛ نقطة لكل جماعة[bars?، وأعمدة لما زاد على {#bars}][threshold?؛ والعلامة هي العتبة {#threshold}]',
  'matrix.overview.scores': 'النتائج: {list}', 'matrix.overview.spread': `{scored|${SCORES}} من {#low} إلى {#high}، الوسيط {#median}[reached?، بلغ العتبة منها {#reached}]`,
  'matrix.overview.glance': `الوسيط {#median}، من {#low} إلى {#high}: بلغ العتبة {#reached} وبقي دونها {#below}.[unscored? دون تنقيط: {unscored|${TOWNS}}.]`,
  'matrix.overview.glance.plain': `الوسيط {#median}، من {#low} إلى {#high} على {scored|${SCORES}}.[unscored? دون تنقيط: {unscored|${TOWNS}}.]`,
  'matrix.overview.glance.one': 'نتيجة واحدة معروفة: {#median}.', 'matrix.overview.glance.none': 'لا نتيجة معروفة للأسطر المعروضة.', 'matrix.overview.glance.gates': 'ليس لهذه الشبكة نتيجة: تعد النوافذ وحدها.', 'matrix.overview.empty': 'لا جماعة معروضة: لا شيء يوزع.',
  'matrix.overview.count.open': 'مفتوحة {#count}', 'matrix.overview.count.closed': 'مغلقة {#count}', 'matrix.overview.count.undetermined': 'غير محسومة {#count}', 'matrix.overview.count.none': 'غير مودع {#count}', 'matrix.overview.count.not-member': 'غير معنية {#count}',

  'matrix.export.open': 'تصدير', 'matrix.export.print': 'طباعة',
  'matrix.export.rows': `{count|${ROWS}} معروضة`, 'matrix.export.ticked': `{count|${ROWS}} مختارة`, 'matrix.export.which': 'الأسطر', 'matrix.export.columns': 'كل الأعمدة، والأسطر بترتيب العرض.', 'matrix.export.nothing': 'لا سطر معروض: لا شيء يصدر.',
  'matrix.export.csv': 'CSV', 'matrix.export.xlsx': 'Excel (XLSX)', 'matrix.export.writing': 'إعداد الملف: {percent}', 'matrix.export.done': `{file}: {count|${ROWS}}.`, 'matrix.export.failed': 'تعذر إعداد الملف. ولم يتأثر شيء آخر.', 'matrix.export.cancelled': 'تكفلت الصفحة بالتصدير.',
  'matrix.export.file': 'matrix', 'matrix.export.sheet': 'المصفوفة', 'matrix.export.provenance': 'المصدر',
  'matrix.export.column.code': 'الرمز', 'matrix.export.column.kind': 'النوع', 'matrix.export.column.around': 'الانتماء', 'matrix.export.column.classes': 'الصنف', 'matrix.export.column.filing': 'الملف', 'matrix.export.column.review': 'الدراسة', 'matrix.export.column.late': 'متأخر', 'matrix.export.column.published': 'نتيجة منشورة', 'matrix.export.column.data': 'البيانات',
  'matrix.export.column.score': 'النتيجة[max?، من {#max}]', 'matrix.export.column.open': 'نقاط ما زالت مفتوحة', 'matrix.export.column.max': 'النتيجة الممكنة', 'matrix.export.column.gap': 'الفارق عن العتبة[threshold? {#threshold}]', 'matrix.export.column.points': '{code} {label}، النقاط من {#max}', 'matrix.export.column.state': '{code} {label}، الحالة', 'matrix.export.column.item': '{code} {label}',
  'matrix.export.filing.none': 'لم يصل شيء', 'matrix.export.filing.draft': 'قيد الإعداد', 'matrix.export.filing.filed': 'مودع', 'matrix.export.filing.not-filed': 'غير مودع', 'matrix.export.data.demonstration': 'تجريبية', 'matrix.export.data.real': 'حقيقية',
  'matrix.export.about.programme': 'البرنامج', 'matrix.export.about.cycle': 'الدورة', 'matrix.export.about.grid': 'الشبكة', 'matrix.export.about.version': 'إصدار الشبكة', 'matrix.export.about.hash': 'بصمة الشبكة', 'matrix.export.about.basis': 'صفة الشبكة', 'matrix.export.about.engine': 'إصدار الحساب', 'matrix.export.about.asOf': 'الوضع في', 'matrix.export.about.at': 'صدر في', 'matrix.export.about.rows': 'الأسطر', 'matrix.export.about.rowsOf': '{#count} من {#all}', 'matrix.export.about.rowsTicked': '{#count} مختارة من {#all}', 'matrix.export.about.data': 'البيانات', 'matrix.export.about.dataSome': `بيانات تجريبية في {count|${ROWS}}`, 'matrix.export.about.dataNone': 'لا بيانات تجريبية', 'matrix.export.about.query': 'عرض محفوظ', 'matrix.export.about.threshold': 'العتبات',
  'matrix.export.basis.published': 'شبكة منشورة', 'matrix.export.basis.illustrative': 'شبكة توضيحية', 'matrix.export.basis.outline': 'شبكة أولية', 'matrix.export.basis.unknown': '{code}',
  'matrix.export.filter': 'تصفية', 'matrix.export.filter.none': 'لا شيء', 'matrix.export.filter.q': 'الاسم أو الرمز', 'matrix.export.filter.areas': 'المناطق', 'matrix.export.filter.classes': 'الأصناف', 'matrix.export.filter.review': 'الدراسة', 'matrix.export.filter.any': 'شرط أو مؤشر ما', 'matrix.export.filter.gap': 'الفارق عن العتبة', 'matrix.export.filter.from': 'ابتداء من {#from}', 'matrix.export.filter.to': 'إلى غاية {#to}', 'matrix.export.filter.between': 'من {#from} إلى {#to}', 'matrix.export.filter.late': 'متأخر', 'matrix.export.filter.notFiled': 'غير مودع', 'matrix.export.sort': 'الترتيب', 'matrix.export.group': 'المجموعات', 'matrix.export.sort.up': '{column}، تصاعديا', 'matrix.export.sort.down': '{column}، تنازليا',

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
