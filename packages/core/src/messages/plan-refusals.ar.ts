import type { PlanCommandType, PlanRole, PlanStatus, ProjectFacet } from '../investment/investment.values.ts';
import type { PlanRefusal } from '../investment/plan-refusals.values.ts';
import { codesIn, isAheadOfTime, nameOf, type Figures } from './figures.ts';
import { planRolesAllowed } from './plan-roles.ts';
import { planWords, type PlanWords } from './plan-words.ts';

const ROLE_NAMES: Readonly<Record<PlanRole, string>> = {
  secretary: 'الأمانة البلدية', team: 'فريق البلدية', mayor: 'رئيس البلدية', coach: 'المواكب', representative: 'ممثل الدولة', officer: 'إدارة البرنامج', verifier: 'التدقيق', reader: 'القراءة', service: 'حساب خدمة',
  administrator: 'إدارة الصلاحيات',
};
const FACET_NAMES: Readonly<Record<ProjectFacet | 'plan' | 'order', string>> = {
  identity: 'الوصف', costs: 'الكلفة والاعتمادات', funding: 'التمويل', schedule: 'الجدول الزمني', delivery: 'طريقة الإنجاز', readiness: 'التقدم', execution: 'التنفيذ', plan: 'المخطط', order: 'ترتيب الأسطر',
};
const STATUS_NAMES: Readonly<Record<PlanStatus, string>> = { draft: 'قيد الإعداد', proposed: 'معروض على المجلس', adopted: 'معتمد من المجلس', approved: 'مصادق عليه', returned: 'معاد' };
const COMMAND_NAMES: Readonly<Record<PlanCommandType, string>> = {
  setPlanName: 'تسمية المخطط', setCeiling: 'تحديد سقف', addProject: 'إضافة سطر', removeProject: 'حذف سطر', describeProject: 'وصف سطر', setCosts: 'تقدير كلفة سطر', setCredits: 'تغيير اعتمادات',
  setFunding: 'تغيير تمويل', setSchedule: 'تغيير جدول زمني', setDelivery: 'تغيير طريقة الإنجاز', setReadiness: 'تسجيل تقدم', moveProject: 'نقل سطر', splitProject: 'تقسيم سطر', reorderProjects: 'تغيير ترتيب الأسطر',
  restoreProjects: 'استرجاع أسطر', createPlan: 'إنشاء مخطط', proposePlan: 'عرض المخطط على المجلس', returnPlan: 'إعادة المخطط', adoptPlan: 'تسجيل الاعتماد', sendPlan: 'تسجيل الإحالة', approvePlan: 'المصادقة على المخطط',
  rephaseProject: 'إعادة جدولة سطر معتمد', recordExecution: 'تسجيل تنفيذ', closeYear: 'إقفال سنة',
};
const FROZEN_NAMES: Figures = { credits: 'الاعتماد', funding: 'التمويل', ap: 'رخصة البرنامج', schedule: 'الجدول الزمني', ceiling: 'السقف' };

const GENERAL = { project: 'هذا السطر', year: 'السنة', plan: 'المطلوب', source: 'المذكور', sector: 'المذكور', rules: 'قاعدة', count: '1', given: 'هذه القيمة', max: 'الحد', min: 'الحد', territory: 'هذه الجماعة', id: 'المرسل', other: 'غير محدد' };

const isolate = (text: string): string => `\u2068${text}\u2069`;

function stale(w: PlanWords, figures: Figures): string {
  if (isAheadOfTime(figures)) return `النسخة ${w.figure('base')} غير موجودة بعد: المخطط في النسخة ${w.figure('version')}. أعد تحميل المخطط ثم حاول من جديد.`;
  const who = figures['name'] === undefined ? nameOf(ROLE_NAMES, figures['role'] ?? '', 'شخص آخر') : isolate(figures['name']);
  const facet = nameOf(FACET_NAMES, figures['facet'] ?? '', 'المخطط');
  const what = figures['source'] !== undefined ? `سقف ${w.figure('source')} لسنة ${w.figure('year')}` : w.has('project') ? `${facet} (${w.figure('project')})` : facet;
  return `تغير بعد النسخة المعروضة عليك: ${what}. من قام بالتغيير: ${who}. لم يضع شيء: قارن بين القيمتين واختر ما تحتفظ به.`;
}

function roleNotAllowed(_: PlanWords, figures: Figures): string {
  if (figures['base'] === 'any') return 'لا يكتب دون ذكر النسخة التي اطلع عليها إلا حساب خدمة. اذكر النسخة المعروضة (base) ثم حاول من جديد.';
  const may = planRolesAllowed(figures['command']).map((role) => ROLE_NAMES[role]).join('، ');
  return `دور «${nameOf(ROLE_NAMES, figures['role'] ?? '', 'المستعمل')}» لا يسمح بهذا الإجراء: ${nameOf(COMMAND_NAMES, figures['command'] ?? '', 'التعديل')}. ${may ? `يجوز لمن يلي: ${may}.` : 'اتصل بالأمانة البلدية.'}`;
}

function wrongStatus(_: PlanWords, figures: Figures): string {
  const statuses = codesIn(figures['statuses']).map((code) => nameOf(STATUS_NAMES, code, code)).join('، ');
  return `المخطط ${nameOf(STATUS_NAMES, figures['status'] ?? '', 'في مرحلة أخرى')}، وهذه المرحلة لا تسمح بهذا الإجراء: ${nameOf(COMMAND_NAMES, figures['command'] ?? '', 'التعديل')}. ${statuses ? `يجوز حين يكون المخطط: ${statuses}.` : 'أعد تحميل المخطط للاطلاع على حاله.'}`;
}

const SENTENCES: Readonly<Record<PlanRefusal, (w: PlanWords, figures: Figures) => string>> = {
  'stale': stale,
  'id-reused': (w) => `المعرف ${w.figure('id')} يدل على تعديل آخر. أرسل هذا التعديل بمعرف جديد.`,
  'batch-size': (w) => `الإرسال الواحد يحمل من 1 إلى ${w.figure('max')} تعديل، وهذا يحمل ${w.figure('count')}. وزعها على عدة إرسالات.`,
  'not-signed-in': () => 'تعديل هذا المخطط يتطلب تسجيل الدخول. سجل الدخول ثم حاول من جديد.',
  'role-not-allowed': roleNotAllowed,
  'territory-not-granted': (w) => `صلاحياتك لا تشمل ${w.figure('territory')}. اطلبها من الأمانة البلدية أو من إدارة البرنامج.`,
  'grant-expired': (w) => `انتهت صلاحياتك على ${w.figure('territory')}${w.has('until') ? ` يوم ${w.day('until')}` : ''}. اطلب تجديدها من إدارة البرنامج.`,
  'wrong-plan-status': wrongStatus,
  'no-such-plan': (w) => `لا يوجد المخطط ${w.figure('plan')}. أنشئه أولا.`,
  'plan-exists': (w) => `المخطط ${w.figure('plan')} موجود من قبل. افتحه، أو اختر معرفا آخر للجديد.`,
  'basis-unknown': (w) => `المخطط ${w.figure('plan')} الذي كان سينطلق منه هذا المخطط لم يعد في النسخة ${w.figure('version')}. أعد تحميله ثم حاول من جديد.`,
  'no-such-project': (w) => `${w.figure('project')}: لم يعد في المخطط. أعد تحميل المخطط للاطلاع على حاله.`,
  'project-exists': (w) => `${w.figure('project')}: موجود في المخطط. عدل ذلك السطر، أو أضف سطرا بمعرف آخر.`,
  'too-many-projects': (w) => `لا يتجاوز المخطط ${w.figure('max')} سطر. اجمع بعض الأسطر، أو افتح مخططا آخر.`,
  'nothing-to-change': (w) => `${w.figure('project')}: لا شيء يتغير. أدخل قيمة جديدة واحدة على الأقل.`,
  'amount-out-of-range': (w) => `${w.figure('given')}: ليس مبلغا يحمله المخطط، فالمبلغ عدد صحيح من صفر إلى ${w.money('max')}. صححه.`,
  'year-out-of-range': (w) => `لا مكان هنا لسنة ${w.figure('year')}: السنوات من ${w.figure('min')} إلى ${w.figure('max')}. ما دفع قبل ذلك يكتب في المدفوع سابقا.`,
  'unknown-sector': (w) => `لا يوجد المجال ${w.figure('sector')} في إطار التخطيط. اختر مجالا موجودا فيه.`,
  'unknown-source': (w) => `لا يوجد المصدر ${w.figure('source')} في إطار التخطيط. اختر مصدرا موجودا فيه.`,
  'duplicate-funding': (w) => `${w.figure('project')}: المصدر ${w.figure('source')} مكتوب مرتين في ${w.figure('year')}. احتفظ بمبلغ واحد.`,
  'schedule-reversed': (w) => `${w.figure('project')}: تنتهي الأشغال (${w.quarter('end')}) قبل أن تبدأ (${w.quarter('start')}). بدل بين الفصلين.`,
  'move-out-of-range': (w) => `${w.figure('project')}: يخرج من السنوات التي يحملها المخطط، وأولها ${w.figure('min')}. انقله مسافة أقصر.`,
  'wrong-sum': (w) => `${w.figure('project')}: مجموع الأجزاء ${w.money('given')} والمطلوب ${w.money('expected')}. صحح أحد الأجزاء.`,
  'frozen-slice': (w, figures) => `اعتمد المجلس سنة ${w.figure('year')}${w.has('on') ? ` يوم ${w.day('on')}` : ''}، فلا يتغير فيها: ${nameOf(FROZEN_NAMES, figures['field'] ?? '', 'هذه القيمة')}${w.has('project') ? ` (${w.figure('project')})` : ''}. اطلب مراجعة مع ذكر السبب.`,
  'year-closed': (w) => `سنة ${w.figure('year')} مقفلة. أجر التغيير في سنة مفتوحة.`,
  'not-frozen': (w) => `${w.figure('project')}: لم يعتمد مع هذا المخطط، فلا شيء تعاد جدولته. عدله مباشرة.`,
  'year-not-over': (w) => `لم تنته سنة ${w.figure('year')} بعد. يمكن إقفالها ابتداء من ${w.day('due')}.`,
  'motive-missing': (w) => `لا يصحح تنفيذ مسجل لسنة ${w.figure('year')} إلا مع ذكر السبب. أضف السبب ثم حاول من جديد.`,
  'blocked': (w, figures) => `قواعد تمنع ${figures['command'] === 'adoptPlan' ? 'الاعتماد' : figures['command'] === 'proposePlan' ? 'العرض على المجلس' : 'المتابعة'} (${w.figure('count')}: ${w.figure('rules')}). صحح الأسطر المعنية، أو تجاوزها بقرار معلل حيث يسمح الإطار.`,
  'not-overridable': (w) => `لا يجوز تجاوز ما يلي بأي قرار: ${w.figure('rules')}. صحح الأسطر المعنية.`,
  'checks-unknown': () => 'إطار التخطيط غير محمل، فلا يعرف هل تمنع قاعدة ذلك. أعد تحميل الصفحة ثم حاول من جديد.',
  'not-received': () => 'لم يسجل تسلم ممثل الدولة للمخطط. سجل الإحالة أولا.',
  'too-early': (w) => `لا يعد السكوت مصادقة إلا ابتداء من ${w.day('due')}. انتظر ذلك اليوم.`,
  'too-late': (w) => `صودق على هذا المخطط بالسكوت يوم ${w.day('due')}، فلا يعاد. استعمل إعادة الجدولة أو المخطط التالي.`,
  'silence-unknown': () => 'لا ينص إطار التخطيط على أن السكوت مصادقة. انتظر قرار ممثل الدولة.',
  'date-out-of-range': (w) => `لا يمكن أن يكون تاريخ هذا الإجراء ${w.day('given')}: ${w.has('min') ? `أوله ${w.day('min')} و` : ''}آخره ${w.day('max')}. صحح التاريخ.`,
};

/**
 * Says in Arabic why a change to a plan was refused, and what to do next.
 *
 * @param figures those of the refusal; a label may stand in for a code, and `name` for whoever changed it meanwhile
 */
export function describePlanRefusal(refusal: PlanRefusal, figures: Figures, currency: string): string {
  const sentence = Object.hasOwn(SENTENCES, refusal) ? SENTENCES[refusal] : undefined;
  return sentence ? sentence(planWords(figures, currency, { language: 'ar', wrap: isolate, general: GENERAL }), figures) : `لم يحفظ التعديل (${isolate(refusal)}). أعد تحميل الصفحة ثم حاول من جديد.`;
}
