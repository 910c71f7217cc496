import type { EditingStrings } from '../../language/strings.ts';
import { messages as sending } from '../evidence/sending/ar.ts';

export { describeRefusal } from '@jalon/core/messages/ar';

const POINTS = 'نقطة واحدة|نقطتان|نقاط|نقطة|نقطة';

export const messages: EditingStrings = {
  ...sending,
  'form.title': 'جوابكم، بصفة: {author}', 'form.none': 'دون جواب', 'form.note': 'ملاحظة (اختيارية)', 'form.justification': 'التعليل (لازم)', 'form.unjustified': 'اذكروا السبب: لا يحسب التقدير بلا تعليل.',
  'form.save': 'حفظ', 'form.cancel': 'إغلاق دون حفظ', 'form.clear': 'مسح الجواب', 'form.dirty': 'معدل، لم يحفظ بعد.', 'form.saving': 'جار الحفظ…',
  'form.notNumber': 'هذا ليس عددا. مثال: {example}.', 'form.notWhole': 'المنتظر عدد صحيح دون كسور. مثال: {example}.', 'form.tooFine': 'منازل عشرية أكثر مما تقبله هذه العملة. مثال: {example}.',
  'form.negative': 'المنتظر عدد من صفر فأكثر.', 'form.notDate': 'هذا اليوم غير موجود.', 'form.empty': 'الجواب فارغ. أدخلوا معطى أو تاريخا أو ملاحظة.',
  'form.noRef': 'لكل وحدة اسم أو مرجع.', 'form.twice': 'الوحدة نفسها مذكورة مرتين.',
  'sample.unitOf': 'الوحدة {n}', 'sample.foundOf': 'معاينة الوحدة {n}', 'sample.remove': 'حذف', 'sample.removeOf': 'حذف الوحدة {n}', 'sample.add': 'إضافة وحدة',
  'form.previewPoints': `بهذه المعطيات: {earned|${POINTS}} من {#max}.[total? النتيجة: {#total} من {#of}.]`,
  'form.previewState': 'بهذه المعطيات: {state}.',
  'proof.title': 'إرفاق إثبات', 'proof.brought': 'وثيقة سبق إرفاقها بالملف', 'proof.another': 'وثيقة أخرى', 'proof.kind': 'النوع', 'proof.name': 'العنوان', 'proof.where': 'الصفحات (اختيارية)', 'proof.whereExample': 'ص. 14', 'proof.url': 'رابط الوثيقة (اختياري)',
  'proof.attach': 'إرفاق', 'proof.noName': 'أدخلوا عنوان الوثيقة.', 'proof.badUrl': 'يبدأ الرابط بـ https:// أو http://.',
  'file.label': 'ملف جديد', 'file.hint': 'PDF أو صورة أو نص. يرسل عندما ترفقون الإثبات.', 'file.sending': 'إرسال الملف', 'file.sent': 'أرسل {#percent} %', 'file.stop': 'إيقاف الإرسال', 'file.stopped': 'أوقف الإرسال عند {#percent} %. أرفقوا الإثبات لاستئنافه.',
  'file.failed': 'لم يصل الملف', 'file.kept': 'يبقى مختارا هنا مع ما كتبتموه.',
  'bar.saving': 'جار الحفظ…', 'bar.saved': '{item}: حفظ الجواب.', 'bar.cleared': '{item}: مسح الجواب.', 'bar.attached': '{item}: أرفق الإثبات.',
  'bar.undone': '{item}: ألغي التغيير.', 'bar.redone': '{item}: أعيد التغيير.', 'bar.undo': 'تراجع', 'bar.redo': 'إعادة', 'bar.close': 'إغلاق',
  'bar.undoStale': '{item}: غير هذا الجواب بعد ذلك ({person})، فلم يعد التراجع ممكنا؛ تعرض البطاقة القيمة المحفوظة.', 'bar.undoFailed': '{item}: لم يتم التراجع. {reason}',
  'conflict.title': 'تغير هذا الجواب أثناء إدخالكم. صاحب التغيير: {person}', 'conflict.say': 'لم يضع شيء. اختاروا القيمة التي تبقى؛ الأخرى تحفظ في السجل.',
  'conflict.mine': 'قيمتكم', 'conflict.typedAgo': 'أدخلت [hours?قبل {hours|ساعة واحدة|ساعتين|ساعات|ساعة|ساعة}][minutes?قبل {minutes|دقيقة واحدة|دقيقتين|دقائق|دقيقة|دقيقة}][!hours?[!minutes?الآن]]', 'conflict.theirs': 'القيمة المحفوظة', 'conflict.cleared': 'جواب ممسوح', 'conflict.keepMine': 'الإبقاء على قيمتي', 'conflict.takeTheirs': 'أخذ القيمة المحفوظة',
  'conflict.proof': 'إثبات: {title}',
  'fail.kept': 'إدخالكم محفوظ هنا. الأرقام المعروضة هي أرقام الخادم.', 'fail.retry': 'إعادة المحاولة', 'fail.waiting': 'سيرسل عند عودة الشبكة.',
  'fail.title': 'لم يحفظ الجواب',
};
