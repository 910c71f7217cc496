import type { PlannerSessionStrings } from '../../language/strings.ts';

export const messages: PlannerSessionStrings = {
  'planner.bar.done': '{what}', 'planner.bar.undone': 'ألغي: {what}', 'planner.bar.redone': 'أعيد: {what}', 'planner.bar.undo': 'تراجع', 'planner.bar.redo': 'إعادة', 'planner.bar.close': 'إغلاق', 'planner.bar.saving': 'جار التسجيل…',
  'planner.bar.waiting': 'تنتظر الإرسال: {count|تغيير واحد|تغييران|تغييرات|تغييرا|تغيير}. ترسل عند عودة الشبكة.', 'planner.bar.undoStale': 'غيّر {person} هذا السطر منذ ذلك: لم يلغ شيء.', 'planner.bar.undoFailed': 'لم يتم التراجع. {reason}', 'planner.bar.others': 'غيّر {person}: {lines}.', 'planner.bar.lines': '{count|سطر واحد|سطران|أسطر|سطرا|سطر}',
  'planner.refused.title': 'تغيير مرفوض[code?: {code}]', 'planner.refused.kept': 'ما كتبتموه محفوظ هنا: {what}', 'planner.refused.retry': 'إعادة المحاولة', 'planner.refused.drop': 'ترك', 'planner.refused.rephase': 'إعادة الجدولة مع السبب',
  'planner.left.title': 'رُفض تغيير في خطة أخرى: {plan}', 'planner.left.back': 'العودة إلى تلك الخطة',
  'planner.clash.title': 'غيّر {person} {code} أثناء كتابتكم', 'planner.clash.say': 'لم يضع شيء. اختاروا القيمة التي تبقى؛ وتبقى الأخرى في السجل.', 'planner.clash.mine': 'تغييركم', 'planner.clash.theirs': 'القيمة المسجلة', 'planner.clash.keepMine': 'إبقاء تغييري', 'planner.clash.takeTheirs': 'إبقاء الأخرى', 'planner.clash.gone': 'محذوف',
  'planner.person.unknown': 'أحدهم', 'planner.person.secretary': 'الكتابة العامة', 'planner.person.team': 'فريق البلدية', 'planner.person.mayor': 'رئيس البلدية', 'planner.person.coach': 'المواكب', 'planner.person.representative': 'ممثل الدولة', 'planner.person.officer': 'مسؤول الوكالة', 'planner.person.verifier': 'المدقق', 'planner.person.reader': 'قارئ', 'planner.person.service': 'مصلحة', 'planner.person.administrator': 'الإدارة',
  'planner.edit.credits': '{code}، {year}: {before} ← {after}', 'planner.edit.follows': '{what}، ويتبعه {source}', 'planner.edit.amount': '{code}، {field}: {before} ← {after}', 'planner.edit.later': 'أخّر {code} سنة', 'planner.edit.earlier': 'قدّم {code} سنة', 'planner.edit.removed': 'حذف {code} من الخطة', 'planner.edit.mode': '{code}: {mode}',
  'planner.edit.field': '{column}، {code}', 'planner.edit.notAmount': 'هذا ليس مبلغا. مثال: {example}.', 'planner.edit.negative': 'ينتظر مبلغ لا يقل عن صفر.', 'planner.edit.tooFine': 'كسور أكثر مما تقبله هذه العملة.', 'planner.edit.tooLarge': 'هذا المبلغ أكبر من اللازم.',
  'planner.keys.writing': 'إدخال أو F2: تغيير. Alt والأسهم: نقل بسنة. Ctrl+Z: تراجع.',
};
