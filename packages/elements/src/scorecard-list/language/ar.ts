import { common } from '../../language/common/ar.ts';
import type { ListStrings } from '../../language/strings.ts';

const DAYS = 'يوم واحد|يومان|أيام|يوما|يوم';
const LINES = 'سطر واحد|سطران|أسطر|سطرا|سطر';

export const messages: ListStrings = {
  ...common,
  'list.title': 'الملفات', 'list.loading': 'جار تحميل القائمة', 'list.searching': 'جار البحث…', 'list.search': 'الاسم أو الرمز', 'list.within': 'الجهة', 'list.anywhere': 'الكل', 'list.state': 'المرحلة', 'list.anyState': 'الكل', 'list.queue': 'للتدقيق', 'list.late': 'المتأخرة فقط', 'list.promised': 'ذات تعهد قيد التنفيذ', 'list.filters': 'اختيار الملفات',
  'list.state.preparing': 'قيد الإعداد', 'list.state.filed': 'مودع', 'list.state.returned': 'للاستكمال', 'list.state.desk': 'فحص مكتبي', 'list.state.field': 'زيارة ميدانية', 'list.state.provisional': 'نتيجة مؤقتة',
  'list.state.deciding': 'دراسة الاعتراضات', 'list.state.final': 'نتيجة نهائية', 'list.state.published': 'منشور', 'list.state.not-filed': 'غير مودع', 'list.state.unknown': '{code}',
  'list.col.territory': 'الجماعة', 'list.col.state': 'المرحلة', 'list.col.due': 'الأجل', 'list.col.score': 'النتيجة', 'list.col.windows': 'النوافذ', 'list.col.todo': 'للمعالجة',
  'list.due': '{date}', 'list.left': `[!left?آخر يوم][left?بقي {left|${DAYS}}]`, 'list.lateBy': `متأخر {count|${DAYS}}`, 'list.noDue': '–', 'list.score': '{#earned} من {#max}', 'list.noScore': 'لا نتيجة',
  'list.windows': '[open?المفتوحة {#open}][closed?[open?، ]المغلقة {#closed}][rest?[open?، ][!open?[closed?، ]]غير المحسومة {#rest}]',
  'list.undecided': `{count|${LINES}} للقرار`, 'list.replies': '{count|اعتراض واحد|اعتراضان|اعتراضات|اعتراضا|اعتراض}', 'list.promises': '{count|تعهد واحد|تعهدان|تعهدات|تعهدا|تعهد}[due?، {due}]', 'list.count': 'المعروض: {shown|ملف واحد|ملفان|ملفات|ملفا|ملف}[more?، وهناك غيرها].', 'list.more': 'عرض البقية', 'list.loadingMore': 'جارة قراءة البقية…', 'list.all': 'قرئت القائمة كلها.',
  'list.empty': 'لا ملف يطابق', 'list.empty.say': 'غيروا الاختيارات أعلاه. الملف الذي لم يكتب فيه شيء ليس في هذه القائمة.', 'list.none': 'لا ملف في هذه الدورة', 'list.none.say': 'الملف الذي لم يكتب فيه شيء ليس في هذه القائمة.', 'list.demonstration': 'تجريبي',
  'list.noSource': 'القائمة غير مرتبطة بأي مصدر', 'list.noSource.say': 'ضعوها في عنصر jalon-provider يحمل base-url، أو أعطوها الخاصية client.', 'list.noCycle': 'لم تختر أي دورة', 'list.noCycle.say': 'أعطوا برنامجا ودورة: ستقرأ الملفات هنا.',
  'list.failed': 'تعذر تحميل القائمة', 'list.old': 'المعروض يعود إلى القراءة السابقة.', 'list.offline': 'ستحمل القائمة عند عودة الشبكة.', 'list.missing': 'لا يعرف الخادم هذا البرنامج أو الدورة أو الإقليم.', 'list.forbidden': 'هذه القائمة غير مفتوحة لكم.', 'list.signin': 'سجلوا الدخول إلى الموقع الذي يعرض هذه القائمة، ثم أعيدوا المحاولة.',
};
