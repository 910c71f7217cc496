import type { timelineFr } from './fr.ts';

export const timelineAr: Readonly<Record<keyof typeof timelineFr, string>> = {
  'planner.timeline.label': 'الجدول الزمني للمشاريع حسب الفصل', 'planner.timeline.list': 'المشاريع سنة بسنة', 'planner.timeline.project': 'المشروع', 'planner.timeline.ap': 'رخصة الالتزام', 'planner.timeline.quarter': 'ف{#quarter}', 'planner.timeline.quarterOf': 'الفصل {#quarter} من {year}',
  'planner.timeline.span': 'من {from} إلى {to}', 'planner.timeline.today': 'اليوم', 'planner.timeline.of': '{credits} من {ceiling}', 'planner.timeline.over': '{amount} زيادة', 'planner.timeline.left': 'يبقى {amount}', 'planner.timeline.exact': 'عند السقف', 'planner.timeline.noCeiling': 'بلا سقف',
  'planner.timeline.frozen': 'الشريحة المعتمدة', 'planner.timeline.noSchedule': 'بلا جدول زمني', 'planner.timeline.lines': '{count|مشروع واحد|مشروعان|مشاريع|مشروعا|مشروع}',
  'planner.timeline.bar': '[schedule?، {schedule}][!schedule?، بلا جدول زمني]، رخصة الالتزام {ap}[credits?، الاعتمادات {credits}][beyond?، بعد هذه السنوات {beyond}][frozen?، {frozen} ثابتة بالاعتماد][baseline?، الخطة المعتمدة {baseline}]', 'planner.timeline.credit': '{year}: {amount}',
  'planner.timeline.empty': 'لا شيء مبرمج في هذه السنة.',
  'planner.timeline.gloss': 'حسب الفصل، والأشغال الجارية أولا. في الشريط اعتمادات السنة[base?، والخط تحته هو الخطة المعتمدة].',
  'planner.timeline.help': 'للنقل: اسحب شريطا أو أحد طرفيه، وبالإصبع المس الشريط أولا. بلوحة المفاتيح على الشريط: السهمان الجانبيان لفصل واحد، وPage Up وPage Down لسنة، وShift مع السهم للنهاية، وAlt مع السهم للبداية؛ Enter يثبت وEsc يلغي. ودون نقل يفتح Enter السطر.',
  'planner.timeline.reading': 'السهمان للأعلى وللأسفل: من سطر إلى آخر؛ Enter: فتح السطر.',
  'planner.timeline.key.credit': 'اعتماد السنة', 'planner.timeline.key.frozen': 'الشريحة المعتمدة، ثابتة', 'planner.timeline.key.base': 'الخطة المعتمدة', 'planner.timeline.key.nil': 'أشغال بلا اعتماد في السنة', 'planner.timeline.key.stray': 'اعتماد بلا أشغال مبرمجة', 'planner.timeline.key.today': 'اليوم', 'planner.timeline.key.done': 'منجز أو متروك',
  'planner.timeline.ghost': 'نحو {to}.', 'planner.timeline.ghost.same': 'لا شيء يتغير.', 'planner.timeline.ghost.keys': 'Enter يثبت وEsc يلغي.', 'planner.timeline.ghost.pointer': 'ارفع لتثبيته، وEsc يلغي.', 'planner.timeline.ghost.unknown': 'سيعرف الرصيد بعد التثبيت.',
  'planner.timeline.ghost.out': 'قبل السنة الأولى من الخطة: لن يقبل.', 'planner.timeline.ghost.frozen': 'السنة {year} معتمدة: لن يقبل دون مراجعة.',
  'planner.timeline.balance.over': '{year}: {amount} زيادة.', 'planner.timeline.balance.left': '{year}: يبقى {amount}.', 'planner.timeline.balance.back': 'عادت {year} تحت سقفها، يبقى {amount}.', 'planner.timeline.balance.exact': '{year}: عند السقف.', 'planner.timeline.balance.none': '{year}: اعتمادات {amount} بلا سقف.',
  'planner.timeline.cancelled': 'ألغي النقل.', 'planner.timeline.moved': '{code} {title}: {from} ← {to}', 'planner.timeline.refused': 'رفض النقل، وعاد الشريط إلى مكانه.',
};
