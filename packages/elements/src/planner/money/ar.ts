import type { moneyFr } from './fr.ts';

export const moneyAr: Readonly<Record<keyof typeof moneyFr, string>> = {
  'planner.money.chart': 'الاعتمادات حسب المصدر والسنة أمام السقف: {years}. والجدول يعطي القيم.', 'planner.money.chart.year': '{year}، {credits} مبرمجة[ceiling?، {words}]',
  'planner.money.caption': 'المبرمج والسقف حسب المصدر', 'planner.money.source': 'المصدر', 'planner.money.planned': 'مبرمج', 'planner.money.ceiling': 'السقف', 'planner.money.total': 'المجموع', 'planner.money.margin': 'الهامش', 'planner.money.beyond': 'بعد {year}', 'planner.money.none': 'لا شيء',
  'planner.money.unfunded': 'بلا مصدر', 'planner.money.over': '{amount} زيادة', 'planner.money.left': 'يبقى {amount}', 'planner.money.exact': 'عند السقف', 'planner.money.noCeiling': 'بلا سقف',
  'planner.money.basis.average-paid': 'متوسط المدفوع', 'planner.money.basis.granted': 'مبلغ به', 'planner.money.basis.estimated': 'مقدر', 'planner.money.basis.unknown': '{code}',
  'planner.money.bases': 'السقف منتظر بإحدى ثلاث طرق: متوسط ما دفع في السنوات الماضية، أو المبلغ المبلغ به، أو تقدير.', 'planner.money.gloss': 'ما يدفعه كل مصدر سنة بسنة أمام ما ينتظر منه. والعلامة الحمراء هي سقف السنة.',
  'planner.money.apcp': 'الرخص والاعتمادات', 'planner.money.apcp.gloss': 'رخصة الالتزام هي ما يمكن الالتزام به، واعتماد الدفع ما سيدفع في السنة.', 'planner.money.apcp.caption': 'الرخص والمدفوع والاعتمادات حسب المجال', 'planner.money.sector': 'المجال', 'planner.money.ap': 'الرخصة', 'planner.money.paid': 'المدفوع سابقا', 'planner.money.cp': 'اعتماد {year}', 'planner.money.rest': 'يبقى للتوزيع',
  'planner.money.recurrent': 'بعد التسليم', 'planner.money.recurrent.gloss': 'ما ستكلفه المنشآت كل سنة بعد تسليمها، حسب الدافع، ابتداء من السنة التي تلي التسليم.', 'planner.money.recurrent.caption': 'تكلفة التسيير حسب الدافع', 'planner.money.payer': 'الدافع', 'planner.money.then': 'ثم كل سنة', 'planner.money.noPayer': 'دافع يبحث عنه', 'planner.money.noRecurrent': 'لم تكتب بعد أي تكلفة تسيير.',
  'planner.money.unknownRecurrent': '{count|مشروع واحد بلا تكلفة تسيير مكتوبة|مشروعان بلا تكلفة تسيير مكتوبة|مشاريع بلا تكلفة تسيير مكتوبة|مشروعا بلا تكلفة تسيير مكتوبة|مشروع بلا تكلفة تسيير مكتوبة}.',
};
