import type { AllocationFault } from '../allocation/allocation-fault.values.ts';
import type { FormulaIssue } from '../allocation/formula-issue.rules.ts';
import type { RunRefusal } from '../allocation/run/run.values.ts';
import { describeAllocationWith } from './allocation.ts';
import type { Figures } from './figures.ts';
import { wordOf } from './issues.ts';
import { describeIssue } from './issues.ar.ts';
import { ROLE_NAMES, WHO_CHANGED } from './refusals.ar.ts';

const TYPES = { count: 'عدد صحيح', decimal: 'عدد', money: 'مبلغ', points: 'نقط', boolean: 'نعم أو لا', choice: 'قيمة من قائمة', group: 'مجموعة' };
const STEPS = { decreed: 'ممنوحا', ordered: 'مأمورا بصرفه', paid: 'مدفوعا', budgeted: 'مسجلا في الميزانية', spent: 'مستهلكا' };

const say = /* @__PURE__ */ describeAllocationWith({
  language: 'ar', wrap: (text) => `\u2068${text}\u2069`, between: ': ', describeIssue, roles: ROLE_NAMES, who: WHO_CHANGED,
  general: { territory: 'جماعة', data: 'معطى', part: 'حصة', window: 'المعني', envelope: 'في الصيغة', formula: 'المختارة', found: 'هذه القيمة', pool: 'الغلاف', amounts: 'أكثر', floors: 'أكثر', count: '0', max: '200', id: 'المرسل', command: 'القيام بهذا', status: 'في مرحلة أخرى', role: 'الحالي', other: 'المذكور', column: 'المذكور', amount: 'هذا المبلغ', decreed: 'ما منح' },
  issues: {
    'unknown-data': (figure) => `المعطى ${figure('code')} غير موجود. صحح الرمز أو صرح به في data.`,
    'wrong-data-type': (figure, { found, expected }) => `${figure('code')} ${wordOf(TYPES, found, figure('found'))}، والمنتظر هنا: ${(expected ?? '').split(', ').map((type) => wordOf(TYPES, type, type)).join('، ')}. اختر معطى آخر أو غير نوعه.`,
    'data-not-read': (figure) => `لا تقرأ أي قاعدة المعطى ${figure('code')}. احذفه أو استعمله.`,
    'unknown-envelope': (figure) => `الغلاف ${figure('code')} غير موجود. صحح الرمز أو صرح به في envelopes.`,
    'envelope-not-shared': (figure) => `لا يوزع أي شباك الغلاف ${figure('code')}. احذفه أو اجعل له شباكا.`,
    'unknown-earlier-window': (figure) => `${figure('code')} ليس شباكا سابقا لهذا. صحح الرمز أو غير ترتيب الشبابيك.`,
    'weight-not-positive': (figure) => `الوزن ${figure('weight')}. اكتب وزنا فوق الصفر.`,
    'rates-out-of-order': (figure) => `الشريحة ${figure('from')} تأتي بعد ${figure('previous')}. اكتب الشرائح من الأعلى إلى الأدنى.`,
    'rate-over-one': (figure) => `قد تتجاوز النسبة ${figure('rate')} الحصة كلها، وباقيها يذهب إلى جهة أخرى. حددها في 1.`,
    'tiers-not-rising': (figure) => `الدرجة ${figure('upTo')} تأتي بعد ${figure('previous')}. اكتب الدرجات من الأولى إلى الأخيرة، فوق 0 وإلى حدود 1.`,
    'floor-over-cap': (figure) => `الحد الأدنى ${figure('floor')} يفوق الحد الأقصى ${figure('cap')}. بدل الحدين.`,
    'bound-not-multiple': (figure) => `الحد ${figure('bound')} ليس من مضاعفات ${figure('roundTo')} التي تقرب إليها المبالغ. غير أحدهما.`,
    'use-out-of-range': (figure) => `الحصة بين 0 و1، بحد أدنى أو أقصى أو بهما مرتبين (${figure('atLeast')}، ${figure('atMost')}). صححها.`,
    'score-not-rounded': (figure) => `يوزع المال حسب النقط ${figure('data')}، وقد لا تنتهي قيمتها المضبوطة. اكتب round: عدد المنازل وطريقة التقريب.`,
  },
  faults: {
    'outline-formula': (w) => `الصيغة ${w.figure('formula')} مسودة إطار: تقرأ ولا توزع شيئا. اختر صيغة منشورة أو توضيحية.`,
    'envelope-missing': (w) => `الغلاف ${w.figure('envelope')} بلا مبلغ. اكتبه ولو كان صفرا.`,
    'envelope-unknown': (w) => `ليس في الصيغة غلاف ${w.figure('envelope')}. احذف هذا المبلغ أو صحح الرمز.`,
    'amount-not-whole': (w) => `الغلاف ${w.figure('envelope')} ليس مبلغا صحيحا من وحدات العملة (${w.figure('found')}). صححه.`,
    'entrant-twice': (w) => `${w.figure('territory')} مذكورة مرتين في القائمة. أبق سطرا واحدا.`,
    'nobody-listed': () => 'قائمة الجماعات فارغة. أضف من يوزع بينهم.',
    'data-missing': (w) => `${w.figure('territory')}: المعطى ${w.figure('data')} ناقص، و${w.figure('part')} توزع بحسبه. أدخله: لا شيء يخمن.`,
    'data-not-a-number': (w) => `${w.figure('territory')}: قيمة ${w.figure('data')} هي «${w.figure('found')}» وليست عددا. اكتبها بنقطة للمنازل العشرية.`,
    'data-not-whole': (w) => `${w.figure('territory')}: قيمة ${w.figure('data')} هي ${w.figure('found')}، وتعد بوحدات صحيحة. صححها.`,
    'data-negative': (w) => `${w.figure('territory')}: ${w.figure('data')} دون الصفر، ولا توزع ${w.figure('part')} بحسبه. صحح القيمة.`,
    'data-zero-inverse': (w) => `${w.figure('territory')}: ${w.figure('data')} صفر، و${w.figure('part')} توزع بحسب مقلوبه. صحح القيمة.`,
    'amounts-exceed-pool': (w) => `المبالغ الثابتة في الشباك ${w.figure('window')} تبلغ ${w.money('amounts')}، وفيه ${w.money('pool')}. ارفع الغلاف أو اخفض المبالغ.`,
    'floors-exceed-pool': (w) => `الحدود الدنيا في الشباك ${w.figure('window')} تبلغ ${w.money('floors')}، وما يوزع فيه ${w.money('pool')}. ارفع الغلاف أو اخفض الحد الأدنى.`,
    'floor-over-cap-here': (w) => `${w.figure('territory')}: الحد الأدنى (${w.money('floor')}) يفوق الأقصى (${w.money('cap')}). صحح أحدهما.`,
    'more-faults': (w) => `${w.figure('total')} سببا، أعطيت منها ${w.figure('shown')} الأولى. صححها ثم أعد المحاولة.`,
  },
  refusals: {
    'id-reused': (w) => `المعرف ${w.figure('id')} يخص تغييرا آخر. أرسل هذا بمعرف جديد.`,
    'batch-size': (w) => `تحمل الرسالة من 1 إلى ${w.figure('max')} تغييرا، وهذه تحمل ${w.figure('count')}. وزعها على رسائل.`,
    'not-signed-in': () => 'لا يغير هذا التوزيع إلا من سجل دخوله. سجل الدخول ثم أعد المحاولة.',
    'territory-not-granted': (w) => `حقوقك لا تشمل ${w.figure('territory')}. اطلبها من إدارة البرنامج.`,
    'grant-expired': (w) => `انتهت حقوقك على ${w.figure('territory')}${w.has('until') ? ` يوم ${w.day('until')}` : ''}. اطلب تجديدها من إدارة البرنامج.`,
    'formula-not-loaded': (w) => `الصيغة ${w.figure('formula')} غير محملة. اختر صيغة أو أعد تحميل الصفحة.`,
    'computed-outdated': () => 'تغير معطى أو غلاف أو الصيغة بعد الحساب. أعد الحساب ثم امنح المبالغ.',
    'nothing-computed': () => 'لم يحسب شيء، فلا شيء يمنح. احسب أولا.',
    'unknown-envelope-of-run': (w) => `ليس في الصيغة غلاف ${w.figure('envelope')}. اختر غلافا تصرح به.`,
    'unknown-window-of-run': (w) => `ليس في الصيغة شباك ${w.figure('window')}. اختر شباكا تصرح به.`,
    'unknown-part-of-window': (w) => `ليس في الشباك ${w.figure('window')} حصة ${w.figure('part')} تضبط هكذا. اختر حصة يصرح بها.`,
    'weight-not-positive': (w) => `وزن ${w.figure('part')} هو ${w.figure('weight')}. أعط وزنا أكبر من الصفر.`,
    'floor-over-cap': (w) => `الحد الأدنى (${w.money('floor')}) يفوق الأقصى (${w.money('cap')}). صحح أحدهما.`,
    'bound-not-multiple': (w) => `الحد ${w.money('bound')} ليس من مضاعفات ${w.money('roundTo')} التي يقرب إليها. غير أحدهما.`,
    'unknown-column': (w) => `لا تقرأ الصيغة المعطى ${w.figure('column')}. اختر معطى تصرح به.`,
    'wrong-column-type': (w, { type }) => `المنتظر في ${w.figure('column')}: ${wordOf(TYPES, type, w.figure('type'))}، لا «${w.figure('found')}». صحح القيمة.`,
    'no-such-entrant': (w) => `${w.figure('territory')} ليست في القائمة. أضفها أولا.`,
    'no-such-line': (w) => `ليس لـ${w.figure('territory')} مبلغ في الشباك ${w.figure('window')}. تحقق من الجماعة والشباك.`,
    'over-decreed': (w, { step }) => `${w.figure('territory')}، الشباك ${w.figure('window')}: يصير ${w.money('amount')} ${wordOf(STEPS, step, 'مسجلا')} من ${w.money('decreed')} ${step === 'decreed' ? 'محجوزة' : 'ممنوحة'}. صحح المبلغ أو سجل أولا القرار الذي يمنح الفرق.`,
    'unknown-tranche': (w) => `ليس في الشباك ${w.figure('window')} دفعة ${w.figure('tranche')}. اختر دفعة من الصيغة.`,
    'movement-exists': (w) => `الحركة ${w.figure('movement')} مسجلة من قبل. لتغييرها صححها مع ذكر السبب.`,
    'no-such-movement': (w) => `لا توجد حركة ${w.figure('movement')}. أعد تحميل التوزيع لترى حاله.`,
    'already-paid': (w) => `سجل ${w.money('amount')} لـ${w.figure('territory')}: لا يسحب القرار بعد ذلك. صحح هذه الحركات أولا مع ذكر السبب.`,
  },
  commands: {
    setRunName: 'تسمية التوزيع', chooseFormula: 'اختيار الصيغة', setWindow: 'ضبط شباك', setEnvelope: 'تحديد غلاف', setEntrants: 'تغيير قائمة الجماعات', setData: 'إدخال معطيات',
    computeRun: 'الحساب', decreeRun: 'منح المبالغ', decreeAmount: 'منح مبلغ محجوز', orderAmount: 'الأمر بالصرف', recordPayment: 'تسجيل دفع',
    recordBudgeted: 'تسجيل الإدراج في الميزانية', recordSpent: 'تسجيل استهلاك', correctMovement: 'تصحيح حركة', reopenRun: 'إعادة فتح التوزيع',
  },
  statuses: { draft: 'قيد الإعداد', computed: 'محسوب', decreed: 'ممنوح' },
  entities: { run: 'التوزيع', name: 'اسم التوزيع', formula: 'الصيغة', window: 'الشباك', envelope: 'الغلاف', entrant: 'معطيات', line: 'حركات' },
  stale: (who, what) => `تغيير بعد النسخة المعروضة عندك: ${what}. قام به: ${who}. لم يضع شيء: قارن القيمتين واختر ما يبقى.`,
  ahead: (w) => `النسخة ${w.figure('base')} غير موجودة بعد: التوزيع في النسخة ${w.figure('version')}. أعد تحميله ثم حاول من جديد.`,
  notAllowed: (role, command, may) => `الدور «${role}» لا يسمح بما يلي: ${command}. ${may ? `يسمح به لـ: ${may}.` : 'اتصل بإدارة البرنامج.'}`,
  blind: 'حساب الخدمة وحده يكتب دون ذكر النسخة التي رآها. اذكر النسخة المعروضة (base) ثم أعد المحاولة.',
  wrongStatus: (status, command, statuses) => `التوزيع ${status}: ليس هذا وقت ${command}. ${statuses ? `يتم ذلك والتوزيع: ${statuses}.` : 'أعد تحميله لترى حاله.'}`,
  notComputable: (reason, others) => `لا يمكن حساب التوزيع${others > 0 ? ` (وأسباب أخرى عددها ${others})` : ''}. ${reason}`,
  otherwise: (code) => `لم يتم ذلك (${code}). أعد تحميل الصفحة ثم حاول من جديد.`,
});

/** يقول بالعربية ما ليس صحيحا في صيغة، وأين، وما يكتب مكانه. */
export const describeFormulaIssue = (issue: FormulaIssue): string => say.describeFormulaIssue(issue);
/** يقول بالعربية لماذا لا يحسب توزيع، وما العمل. */
export const describeAllocationFault = (fault: Pick<AllocationFault, 'code' | 'figures'>, currency: string): string => say.describeAllocationFault(fault, currency);
/** يقول بالعربية لماذا رفض تغيير في توزيع، وما العمل. */
export const describeRunRefusal = (refusal: RunRefusal, figures: Figures, currency: string): string => say.describeRunRefusal(refusal, figures, currency);
