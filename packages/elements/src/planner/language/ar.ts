import { common } from '../../language/common/ar.ts';
import type { PlannerStrings } from '../../language/strings.ts';
import { detailsAr } from '../details/ar.ts';
import { paperAr } from '../paper/ar.ts';
import { moneyAr } from '../money/ar.ts';
import { timelineAr } from '../timeline/ar.ts';

const LINES = 'سطر واحد|سطران|أسطر|سطرا|سطر';

export const messages: PlannerStrings = {
  ...common, ...detailsAr, ...timelineAr, ...moneyAr, ...paperAr,
  'planner.loading': 'جار تحميل الخطة', 'planner.updating': 'جار التحديث…', 'planner.demonstration': 'بيانات تجريبية', 'planner.illustrative': 'قواعد توضيحية', 'planner.outline': 'مسودة قواعد',
  'planner.version': 'المراجعة {#version}', 'planner.status.draft': 'مسودة', 'planner.status.proposed': 'معروضة على المجلس', 'planner.status.adopted': 'معتمدة', 'planner.status.approved': 'مصادق عليها', 'planner.status.returned': 'للمراجعة', 'planner.status.unknown': '{code}',
  'planner.adoption': 'اعتمدت في {date}، {reference}', 'planner.scenario': 'سيناريو',
  'planner.unit.millions': 'بملايين {currency}', 'planner.unit.thousands': 'بآلاف {currency}', 'planner.unit.units': 'بـ{currency}', 'planner.unit.say': '{unit}، اعتمادات الدفع. تدل القائمة على السقف: ما ينتظر من المصادر.',
  'planner.amount.millions': '{#amount} مليون', 'planner.amount.thousands': '{#amount} ألف', 'planner.amount.units': '{#amount}',
  'planner.short.millions': '{amount}\u00a0م', 'planner.short.thousands': '{amount}\u00a0أ', 'planner.short.units': '{amount}',
  'planner.verdict.empty': 'لا أسطر في الخطة بعد.', 'planner.verdict.over': 'تتجاوز {year} سقفها بـ{amount}', 'planner.verdict.source': 'تم تجاوز {source} في {year}', 'planner.verdict.blocks': 'ما يمنع العرض على المجلس: {count|قاعدة واحدة|قاعدتان|قواعد|قاعدة|قاعدة}',
  'planner.verdict.warns': 'ما يجب النظر فيه: {count|نقطة واحدة|نقطتان|نقاط|نقطة|نقطة}', 'planner.verdict.margin': 'يبقى في {year} هامش قدره {amount}', 'planner.verdict.sound': 'كل سنة في حدود ما ينتظر',
  'planner.year.of': '{planned} من {ceiling}', 'planner.year.label': '{year}: المبرمج {planned}[ceiling? لسقف قدره {ceiling}]', 'planner.year.margin': 'دون السقف، يبقى {amount}', 'planner.year.exact': 'عند السقف تماما', 'planner.year.no-ceiling': 'لم يكتب أي سقف',
  'planner.year.over': 'تجاوز بـ{amount}[source?، على {source}]', 'planner.year.source': 'يبقى {amount}، لكن {source} متجاوز بـ{by}',
  'planner.view': 'العرض', 'planner.view.table': 'جدول', 'planner.view.timeline': 'رزنامة', 'planner.view.money': 'أموال', 'planner.group': 'التجميع', 'planner.group.sector': 'حسب المجال', 'planner.group.locality': 'حسب المكان',
  'planner.join': '؛ ', 'planner.colon': ': ', 'planner.baseline': 'الخطة المعتمدة بجانبها',
  'planner.table.caption': 'مشاريع الخطة', 'planner.table.keys': 'مشروع في كل سطر تحت مجموعته، واعتماداته لكل سنة. الأسهم: من خانة إلى أخرى. إدخال: فتح. اليمين واليسار على المجموعة: طي ونشر.', 'planner.table.project': 'المشروع', 'planner.table.mode': 'الطريقة', 'planner.table.ap': 'ترخيص البرنامج', 'planner.table.paid': 'دفع من قبل', 'planner.table.credits': 'اعتمادات الدفع', 'planner.table.beyond': 'بعد {year}',
  'planner.table.check': 'المراقبة', 'planner.table.sources': 'المصادر', 'planner.table.total': 'المجموع', 'planner.table.noSector': 'دون مجال', 'planner.table.noLocality': 'دون مكان', 'planner.table.lines': `{count|${LINES}}`, 'planner.table.adopted': 'المعتمد: {amount}',
  'planner.table.executed': 'مدفوع: {amount}', 'planner.table.aside': '، تم التجاوز', 'planner.table.more': '+\u00a0{#count}', 'planner.table.funding': '{source}:\u00a0{amount}', 'planner.table.empty': 'لا سطر في هذه الخطة', 'planner.table.empty.say': 'ستظهر المشاريع هنا.',
  'planner.line.sound': 'مطابق', 'planner.line.ongoing': 'جار، يصفى أولا', 'planner.line.done': 'منجز', 'planner.line.dropped': 'متروك', 'planner.line.pending': 'في انتظار الإرسال', 'planner.line.other': 'غيّره {person}',
  'planner.mode.MODir': 'مباشرة', 'planner.mode.AMO': 'بمساعدة', 'planner.mode.MOD': 'بتفويض',
  'planner.finding.source-over-ceiling': 'تجاوز {source} في {year}', 'planner.finding.no-ceiling': '{source} دون سقف في {year}', 'planner.finding.year-over-ceiling': '{year}: تجاوز السقف', 'planner.finding.ceiling-not-prudent': 'سقف لا يسنده دفع',
  'planner.finding.ceiling-above-paid': 'سقف فوق ما دفع', 'planner.finding.funding-short': 'تمويل ناقص في {year}', 'planner.finding.funding-over': 'تمويل زائد في {year}', 'planner.finding.cost-missing': 'التكلفة غير مكتوبة', 'planner.finding.cost-unfunded': 'تكلفة غير مغطاة', 'planner.finding.cost-overfunded': 'مصادر فوق التكلفة',
  'planner.finding.over-ap': 'اعتمادات فوق الترخيص', 'planner.finding.credits-short': 'باق لم يوزع', 'planner.finding.credits-over': 'اعتمادات فوق التكلفة', 'planner.finding.credit-out-of-schedule': 'اعتماد خارج الرزنامة في {year}', 'planner.finding.ongoing-not-first': 'أسطر جديدة قبله',
  'planner.finding.not-in-slice': 'خارج السنة المعتمدة', 'planner.finding.slice-amount-differs': 'يختلف عن المبلغ المعتمد', 'planner.finding.slice-line-missing': 'سطر معتمد غائب', 'planner.finding.lapsed': 'أموال الدولة سقطت', 'planner.finding.lapse-alarm': 'أموال الدولة تلتزم في {until}',
  'planner.finding.outside-menu': '{source}: مجال غير مقبول', 'planner.finding.unknown-source': 'مصدر مجهول', 'planner.finding.unknown-sector': 'مجال مجهول', 'planner.finding.share-too-low': 'حصة ضعيفة في {year}', 'planner.finding.share-too-high': 'حصة مرتفعة في {year}', 'planner.finding.cofunding-low': 'تمويل مشترك ضعيف', 'planner.finding.cofunding-high': 'تمويل مشترك مرتفع',
  'planner.finding.recurrent-unknown': 'تكلفة التشغيل غير مقدرة', 'planner.finding.recurrent-unpaid': 'لا أحد يدفع التشغيل', 'planner.finding.procedure-too-light': 'مسطرة أخف من اللازم', 'planner.finding.procedure-exceptional': 'مسطرة تحتاج ترخيصا', 'planner.finding.procedure-unknown': 'مسطرة مجهولة', 'planner.finding.approval-needed': 'مصادقة الدولة لازمة', 'planner.finding.approval-unknown': 'مصادقة للتحقق',
  'planner.finding.procurement-missing': 'صفقة يجب تحضيرها', 'planner.finding.step-too-early': '{step} قبل الأوان', 'planner.finding.step-too-late': '{step} بعد الأوان', 'planner.finding.starts-before-contract': 'أشغال قبل الصفقة', 'planner.finding.split-suspected': 'صفقة ربما مجزأة', 'planner.finding.screening-missing': 'الفحص البيئي قبل طلب العروض', 'planner.finding.screening-late': 'الفحص البيئي بعد الإعلان', 'planner.finding.land-not-secured': 'أرض يجب تأمينها', 'planner.finding.unknown': 'القاعدة {code} للتحقق',
};
