import type { AssessmentCommandType, AssessmentRefusal, AuthorRole, Role } from '../assessment/assessment.values.ts';
import type { InputType } from '../referential/referential.values.ts';
import { figureReader, isAheadOfTime, nameOf, rolesAllowed, showDay, showNumber, type FigureReader, type Figures, type Sentence } from './figures.ts';
import { REVIEW_COMMAND_NAMES, REVIEW_GENERAL, REVIEW_SENTENCES } from './refusals-review.ar.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  secretary: 'الكتابة البلدية', coach: 'المواكب', verifier: 'التدقيق', officer: 'إدارة البرنامج', reader: 'القراءة', service: 'حساب خدمة', administrator: 'إدارة الحقوق',
};
export const WHO_CHANGED: Readonly<Record<Role, string>> = {
  secretary: 'الكتابة البلدية', coach: 'أحد المواكبين', verifier: 'فريق التدقيق', officer: 'إدارة البرنامج', reader: 'شخص آخر', service: 'حساب خدمة', administrator: 'إدارة الحقوق',
};
const AUTHOR_NAMES: Readonly<Record<AuthorRole, string>> = { self: 'الجماعة المحلية', coach: 'المواكب', verifier: 'التدقيق', appeal: 'الطعن' };
const COMMAND_NAMES: Readonly<Record<AssessmentCommandType, string>> = {
  recordAnswer: 'تسجيل جواب', clearAnswer: 'محو جواب', attachEvidence: 'إرفاق وثيقة', detachEvidence: 'سحب وثيقة', importResult: 'تسجيل نتيجة منشورة', withdrawResult: 'سحب نتيجة منشورة',
  ...REVIEW_COMMAND_NAMES,
};
const TYPE_NAMES: Readonly<Record<InputType, string>> = {
  money: 'مبلغا صحيحا مع عملته', count: 'عددا صحيحا', decimal: 'عددا بفاصلة أو بدونها', boolean: 'نعم أو لا', points: 'عددا من النقاط', choice: 'إحدى القيم المقترحة', sample: 'قائمة وحدات مسحوبة، كل واحدة مذكورة مرة واحدة',
};
const RESULT_NAMES: Figures = { score: 'المجموع', gates: 'الشروط', filing: 'إيداع الملف' };

const GENERAL: Figures = {
  ...REVIEW_GENERAL,
  item: 'هذا البند', input: 'هذا المعطى', event: 'لهذا الإجراء', kind: 'من هذا النوع', evidence: 'المطلوبة', title: 'بلا عنوان', grid: 'لهذه الدورة', score: 'المطلوب', territory: 'هذا المجال الترابي',
  asked: 'لا شيء', allowed: 'قيم الشبكة', given: 'هذه القيمة', expected: 'عملة البرنامج', min: '0', max: 'حد الشبكة', base: 'المذكورة', version: 'السابقة', id: 'المرسل', count: '0',
};

/** Codes, dates and sums keep their own direction inside a sentence written from right to left. */
const isolate = (text: string): string => `\u2068${text}\u2069`;
const number = (figure: FigureReader, figures: Figures, name: string): string => {
  const given = figures[name];
  return given === undefined ? figure(name) : isolate(showNumber(given, 'ar'));
};
const day = (text: string): string => isolate(showDay(text, 'ar'));
const code = (figures: Figures, name: string): string => figures[name] ?? '';
const roleName = (figures: Figures): string => nameOf(ROLE_NAMES, code(figures, 'role'), 'الحالي');
/** The role in brackets, where it is known. */
const inRole = (figures: Figures): string => (figures['role'] === undefined ? '' : ` (${roleName(figures)})`);

function stale(figure: FigureReader, figures: Figures): string {
  if (isAheadOfTime(figures)) return `النسخة ${figure('base')} غير موجودة بعد، والبطاقة في النسخة ${figure('version')}. أعد تحميل البطاقة ثم حاول من جديد.`;
  const who = figures['name'] === undefined ? nameOf(WHO_CHANGED, code(figures, 'role'), 'شخص آخر') : isolate(figures['name']);
  const what = figures['item'] === undefined ? (figures['command'] === undefined ? 'هذه النتيجة المنشورة' : 'هذه البطاقة') : `الجواب ${figure('item')}`;
  return `جرى تغيير ${what} بعد النسخة ${figure('base')} المعروضة عندك، والتغيير من ${who}. لم يضع شيء: قارن بين القيمتين واختر ما تحتفظ به.`;
}

function roleNotAllowed(_: FigureReader, figures: Figures): string {
  if (figures['base'] === 'any') return 'وحده حساب الخدمة يكتب دون ذكر النسخة التي اطلع عليها. اذكر النسخة المعروضة (base) ثم حاول من جديد.';
  const may = rolesAllowed(code(figures, 'command')).map((role) => ROLE_NAMES[role]).join('، ');
  return `دور «${roleName(figures)}» لا يسمح بهذا الإجراء: ${nameOf(COMMAND_NAMES, code(figures, 'command'), 'التعديل')}. ${may ? `الأدوار المسموح لها: ${may}.` : 'اتصل بإدارة البرنامج.'}`;
}

function range(figure: FigureReader, figures: Figures): string {
  const min = number(figure, figures, 'min');
  const bounds = figures['max'] === undefined ? `ابتداء من ${min}` : `من ${min} إلى ${number(figure, figures, 'max')}`;
  return `${figure('item')}: قيمة ${figure('input')} هي ${number(figure, figures, 'given')}، والشبكة تقبل القيم ${bounds}. صحح القيمة ثم احفظ.`;
}

const SENTENCES: Readonly<Record<AssessmentRefusal, Sentence>> = {
  'stale': stale,
  'id-reused': (figure) => `المعرف ${figure('id')} يدل على تعديل آخر. أرسل هذا التعديل بمعرف جديد.`,
  'batch-size': (figure) => `الإرسال الواحد يحمل من 1 إلى ${figure('max')} تعديل، وهذا يحمل ${figure('count')}. وزعها على عدة إرسالات.`,
  'unknown-item': (figure) => `لا يوجد البند ${figure('item')} في الشبكة ${figure('grid')}. اختر رمزا من هذه الشبكة.`,
  'unknown-input': (figure) => `البند ${figure('item')} لا يطلب المعطى ${figure('input')}. احذفه. المعطيات المطلوبة: ${figure('asked')}.`,
  'unknown-event': (figure) => `البند ${figure('item')} لا يطلب التاريخ ${figure('event')}. احذفه. التواريخ المطلوبة: ${figure('asked')}.`,
  'wrong-input-type': (figure, figures) => `${figure('item')}: المعطى ${figure('input')} يتطلب ${nameOf(TYPE_NAMES, code(figures, 'type'), 'قيمة من نوع آخر')}. صحح القيمة ثم احفظ.`,
  'wrong-currency': (figure) => `${figure('item')}: المعطى ${figure('input')} يحسب بعملة ${figure('expected')}، والمبلغ بعملة ${figure('given')}. حول المبلغ ثم احفظ.`,
  'unknown-value': (figure) => `${figure('item')}: ${figure('given')} ليست من قيم المعطى ${figure('input')}. اختر من: ${figure('allowed')}.`,
  'input-out-of-range': range,
  'date-out-of-range': (figure, figures) => `${figure('item')}: لا يمكن أن يكون ${day(code(figures, 'given'))} هو التاريخ ${figure('event')}. أدخل يوما بين ${day(code(figures, 'min'))} و${day(code(figures, 'max'))}.`,
  'not-justified': (figure) => `التقدير الخاص بالبند ${figure('item')} غير معلل. اكتب التعليل في الملاحظة ثم سجله من جديد.`,
  'nothing-to-record': (figure) => `الجواب عن ${figure('item')} فارغ. أدخل معطى أو تاريخا أو ملاحظة؛ ولسحب جواب، امحه.`,
  'no-such-answer': (figure, figures) => `لا يوجد جواب يمكن محوه في ${figure('item')} باسم ${nameOf(AUTHOR_NAMES, code(figures, 'author'), 'هذا الدور')}. أعد تحميل البطاقة لترى وضعها.`,
  'unknown-evidence': (figure) => `البند ${figure('item')} لا يقبل وثيقة «${figure('kind')}». اختر من الوثائق المطلوبة: ${figure('asked')}.`,
  'evidence-exists': (figure) => `الوثيقة «${figure('title')}» (${figure('evidence')}) مرفقة من قبل بالبند ${figure('item')}. لاستبدالها، اسحبها أولا.`,
  'no-such-evidence': (figure) => `الوثيقة ${figure('evidence')} غير مرفقة بالبند ${figure('item')}. أعد تحميل البطاقة لترى الوثائق المرفقة.`,
  'unknown-score': (figure) => `لا يوجد المجموع ${figure('score')} في الشبكة ${figure('grid')}. اختر مجموعا من هذه الشبكة.`,
  'value-out-of-range': (figure, figures) => `المجموع ${figure('score')} يمتد من ${number(figure, figures, 'min')} إلى ${number(figure, figures, 'max')} نقطة، والنتيجة تساوي ${number(figure, figures, 'given')}. قارنها بالنتيجة المنشورة.`,
  'no-such-result': (figure, figures) => `لا توجد نتيجة منشورة مسجلة: ${nameOf(RESULT_NAMES, code(figures, 'kind'), 'هذه البطاقة')}${figures['kind'] === 'score' ? ` ${figure('score')}` : ''}، فلا شيء يسحب. أعد تحميل البطاقة لترى وضعها.`,
  'outline-grid': (figure) => `الشبكة ${figure('grid')} مخطط أولي: تقرأ دون أجوبة ولا نقاط. أجب عن ${figure('item')} عند نشر شبكة الدورة.`,
  'not-signed-in': () => 'تعديل هذه البطاقة يتطلب تسجيل الدخول. سجل الدخول ثم حاول من جديد.',
  'role-not-allowed': roleNotAllowed,
  'territory-not-granted': (figure, figures) => `صلاحياتك${inRole(figures)} لا تشمل ${figure('territory')}. اطلبها من إدارة البرنامج.`,
  'grant-expired': (figure, figures) => `انتهت صلاحياتك${inRole(figures)} على ${figure('territory')}${figures['until'] === undefined ? '' : ` يوم ${day(figures['until'])}`}. اطلب تجديدها من إدارة البرنامج.`,
  'author-not-allowed': (_, figures) => `دور «${roleName(figures)}» لا يكتب الجواب باسم ${nameOf(AUTHOR_NAMES, code(figures, 'author'), 'دور آخر')}. سجل جوابك أنت: يبقى الجوابان جنبا إلى جنب.`,
  'coach-cannot-verify': () => 'واكبت هذه الجماعة المحلية خلال هذه الدورة، ومن يواكب لا يدقق، كما أن عون الدولة الذي ساعد في عملية لا يشارك في مراقبة شرعيتها (مبدأ المادة 286 من CGCT). أسند التدقيق إلى شخص آخر.',
  'published-result': (_, figures) => `هذه نتيجة منشورة (${nameOf(RESULT_NAMES, code(figures, 'kind'), 'نتيجة مرجعية')})، ولا تغيرها إلا إدارة البرنامج وحسابات خدمتها. أبلغها بالفارق مع الوثيقة التي تبينه.`,
  ...REVIEW_SENTENCES,
};

/**
 * Says in Arabic what was refused and what to do next.
 *
 * @param figures those of the refusal; a label may stand in for a code, and `name` for whoever changed it meanwhile
 */
export function describeRefusal(refusal: AssessmentRefusal, figures: Figures): string {
  const sentence = Object.hasOwn(SENTENCES, refusal) ? SENTENCES[refusal] : undefined;
  return sentence ? sentence(figureReader(figures, GENERAL, isolate), figures) : `لم يحفظ التعديل (${isolate(refusal)}). أعد تحميل الصفحة ثم حاول من جديد.`;
}
