import type { TotalsStrings } from '../../language/strings.ts';

const POINTS = 'نقطة واحدة|نقطتان|نقاط|نقطة|نقطة';

export const messages: TotalsStrings = {
  'totals.score': 'من أين تأتي النتيجة', 'totals.window': 'لماذا {name}: {state}', 'totals.domain': 'من أين تأتي النقاط: {name}', 'totals.back': 'العودة إلى الرقم',
  'totals.sum': '{sum} = {total}', 'totals.parts': 'مكتسب {#earned}، مفتوح {#open}، ضائع {#lost}: المجموع {#max}.', 'totals.capped': 'مجموع الأسطر يتجاوز الحد الأقصى، أو يخفي تقريب سطر جزءا منه: المجموع هو ما حسبه المحرك.',
  'totals.threshold': 'العتبة {#atLeast}، مكتوبة في الشبكة {grid}، النسخة {version}.', 'totals.thresholdBy': 'العتبة {#atLeast} بدلا من {#declared}، بقرار في الدورة.', 'totals.short': `تنقص {short|${POINTS}}.`, 'totals.margin': `بلغت، بهامش {margin|${POINTS}}.`,
  'totals.asOf': 'حسبت في {date}.', 'totals.until': 'أقرب أجل قد يغير هذه الأرقام هو {date}.', 'totals.published': 'مأخوذة من نتيجة نشرت في {on}. المصدر: {source}.',
  'totals.gates': 'الشروط التي تنتظرها هذه النافذة', 'totals.item': 'السطر', 'totals.earned': 'مكتسب', 'totals.open': 'مفتوح', 'totals.max': 'الأقصى', 'totals.state': 'الحالة',
};
