import type { detailsFr } from './fr.ts';

export const detailsAr: Readonly<Record<keyof typeof detailsFr, string>> = {
  'planner.rules.title': 'ما تقوله القواعد', 'planner.rules.gloss': 'القانون أو البرنامج هو الذي يحدد ما يمنع.', 'planner.rules.none': 'لم تجد أي قاعدة ما يقال.', 'planner.rules.blocks': '{ref}. تمنع العرض على المجلس.', 'planner.rules.warns': '{ref}. تنبيه.', 'planner.rules.informs': '{ref}. للعلم.', 'planner.rules.unknown': '{ref}.',
  'planner.rules.line': 'رؤية {code}', 'planner.rules.lines': 'رؤية الأسطر ({#count})', 'planner.rules.mend': 'تصحيح', 'planner.rules.mended': '{code}: صحح', 'planner.rules.more': 'رؤية {#count} أخرى',
  'planner.panel.close': 'إغلاق',
  'planner.panel.locality': 'المكان', 'planner.panel.mode': 'صاحب المشروع', 'planner.panel.nature': 'الطبيعة', 'planner.panel.schedule': 'الرزنامة', 'planner.panel.schedule.of': 'من {start} إلى {end}', 'planner.panel.status': 'الحالة', 'planner.panel.maturity': 'النضج', 'planner.panel.recurrent': 'التشغيل', 'planner.panel.recurrent.of': '{amount} في السنة[payer?، يدفعه {payer}]', 'planner.panel.rank': 'الأولوية', 'planner.panel.cost': 'التكلفة', 'planner.panel.rest': 'الباقي للتسجيل', 'planner.panel.sources': 'المصادر',
  'planner.quarter': 'الربع {quarter} من {year}',
  'planner.nature.works': 'أشغال', 'planner.nature.goods': 'توريدات', 'planner.nature.services': 'خدمات', 'planner.nature.consultancy': 'دراسات', 'planner.nature.unknown': '{code}',
  'planner.state.planned': 'مبرمج', 'planner.state.ongoing': 'جار', 'planner.state.done': 'منجز', 'planner.state.dropped': 'متروك', 'planner.state.unknown': '{code}',
  'planner.maturity.idea': 'فكرة', 'planner.maturity.study': 'دراسة جدوى', 'planner.maturity.design': 'دراسات مفصلة', 'planner.maturity.tender': 'ملف طلب العروض', 'planner.maturity.works': 'أشغال', 'planner.maturity.delivered': 'مسلّم', 'planner.maturity.unknown': '{code}',
  'planner.screening.to-do': 'يجب القيام به', 'planner.screening.under-way': 'جار', 'planner.screening.done': 'منجز', 'planner.screening.not-needed': 'غير لازم', 'planner.land.not-secured': 'غير مؤمنة', 'planner.land.under-way': 'جار', 'planner.land.secured': 'مؤمنة', 'planner.land.not-needed': 'غير لازم',
  'planner.noSource': 'المخطط غير متصل بأي مصدر', 'planner.noSource.say': 'ضعوه داخل عنصر jalon-provider يحمل base-url، أو أعطوه الخاصية client أو planView.', 'planner.noKey': 'لم تختر أي خطة', 'planner.noKey.say': 'أعطوا جماعة أو خطة: ستقرأ هنا.',
  'planner.absent': 'ليس لهذه الجماعة خطة بعد', 'planner.absent.say': 'ستظهر هنا حين يبدأ فريقها واحدة.', 'planner.failed': 'تعذر تحميل الخطة', 'planner.missing': 'لا يعرف الخادم هذه الخطة.', 'planner.forbidden': 'هذه الخطة غير مفتوحة لكم. يستطيع من يدير البرنامج فتحها.', 'planner.signin': 'سجلوا الدخول إلى الموقع الذي يعرض هذه الخطة ثم أعيدوا المحاولة.', 'planner.offline': 'ستحمل الخطة عند عودة الشبكة.', 'planner.old': 'المعروض هو آخر ما قرئ.',
};
