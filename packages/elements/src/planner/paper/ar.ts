import type { paperFr } from './fr.ts';

export const paperAr: Readonly<Record<keyof typeof paperFr, string>> = {
  'planner.paper.lines': 'المشاريع والاعتمادات والجدول الزمني', 'planner.paper.schedule': 'الجدول الزمني', 'planner.paper.ceilings': 'المصادر والسقوف', 'planner.paper.findings': 'ما تقوله القواعد', 'planner.paper.none': 'لم تجد القواعد شيئا.', 'planner.paper.lines.of': 'الأسطر: {lines}', 'planner.paper.sum': 'مجموع الخطة', 'planner.paper.group': 'مجموع فرعي، {name}',
  'planner.paper.legend': 'طريقة القراءة', 'planner.paper.ap': 'رخصة الالتزام: ما يمكن الالتزام به. اعتماد الدفع: ما سيدفع في السنة.', 'planner.paper.over': 'فوق السقف', 'planner.paper.rules': 'القواعد: {code}، الإصدار {version}.', 'planner.paper.frozen': 'معتمد', 'planner.paper.year': '{year}: {words}',
};
