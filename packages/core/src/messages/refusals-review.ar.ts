import type { ReviewDeadline } from '../referential/review-delay.values.ts';
import type { DecisionCode, DecisionStage, ReviewAct, ReviewEdit, ReviewEntry, ReviewRefusal, ReviewState } from '../assessment/review/review.values.ts';
import { codesIn, nameOf, showDay, type Figures, type Sentence } from './figures.ts';

export const REVIEW_COMMAND_NAMES: Readonly<Record<ReviewAct | ReviewEdit, string>> = {
  fileDossier: 'إيداع الملف', recordNotFiled: 'معاينة عدم الإيداع', reopenFiling: 'إعادة فتح الإيداع', returnDossier: 'إرجاع الملف لاستكماله', acceptDossier: 'قبول الملف',
  openFieldVisit: 'فتح الزيارة الميدانية', issueProvisional: 'إصدار النتيجة المؤقتة', closeReplies: 'إقفال الملاحظات', issueFinal: 'إصدار النتيجة النهائية', publishResult: 'نشر النتيجة',
  reopenReview: 'إعادة فتح الدراسة', decideItem: 'البت في بند', withdrawDecision: 'سحب قرار', replyToItem: 'الاعتراض على بند', withdrawReply: 'سحب اعتراض', addComment: 'إضافة تعليق',
  removeComment: 'سحب تعليق', addPromise: 'تسجيل التزام', removePromise: 'سحب التزام', keepPromise: 'تسجيل الوفاء بالتزام', reopenPromise: 'إعادة فتح التزام', drawSample: 'سحب عينة بالقرعة',
  withdrawSample: 'إلغاء عينة',
};
const STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  preparing: 'قيد الإعداد', filed: 'مودع', returned: 'مرجع لاستكماله', desk: 'قيد الدراسة على الوثائق', field: 'قيد الزيارة الميدانية', provisional: 'في مرحلة النتيجة المؤقتة',
  deciding: 'قيد دراسة الملاحظات', final: 'في مرحلة النتيجة النهائية', published: 'منشور', 'not-filed': 'غير مودع',
};
const DELAY_NAMES: Readonly<Record<ReviewDeadline, string>> = { file: 'الإيداع', complete: 'الاستكمال', reply: 'الملاحظات' };
const ENTRY_NAMES: Readonly<Record<ReviewEntry, string>> = { decision: 'قرار', reply: 'اعتراض', comment: 'تعليق', promise: 'التزام', sample: 'عينة' };
const DECISION_NAMES: Readonly<Record<DecisionCode, string>> = { accepted: 'مقبول', amended: 'مصحح', rejected: 'مرفوض', upheld: 'مثبت' };
const STAGE_NAMES: Readonly<Record<DecisionStage, string>> = { verification: 'التدقيق', appeal: 'الطعن' };

const isolate = (text: string): string => `\u2068${text}\u2069`;
const code = (figures: Figures, name: string): string => figures[name] ?? '';
const delay = (figures: Figures): string => nameOf(DELAY_NAMES, code(figures, 'deadline'), 'هذه المرحلة');
const entry = (figures: Figures): string => nameOf(ENTRY_NAMES, code(figures, 'entry'), 'عنصر');
const items = (figures: Figures): string => (figures['items'] === undefined ? '' : ` (${isolate(figures['items'])})`);
const day = (figures: Figures, before: string): string => (figures['due'] === undefined ? '' : ` ${before} ${isolate(showDay(figures['due'], 'ar'))}`);
/** Codes of a list, each by its name: `"desk, field"`. */
const named = (names: Figures, codes: string | undefined): string => codesIn(codes).map((one) => nameOf(names, one, one)).join('، ');

export const REVIEW_SENTENCES: Readonly<Record<ReviewRefusal, Sentence>> = {
  'wrong-review-state': (_, figures) =>
    `الملف ${nameOf(STATE_NAMES, code(figures, 'state'), 'في مرحلة أخرى')}، وهذه المرحلة لا تسمح بهذا الإجراء: ${nameOf(REVIEW_COMMAND_NAMES, code(figures, 'command'), 'التعديل')}.${figures['states'] ? ` يجوز حين يكون الملف: ${named(STATE_NAMES, figures['states'])}.` : ' أعد تحميل البطاقة للاطلاع على حالها.'}`,
  'deadline-past': (_, figures) => `انتهى أجل ${delay(figures)}${day(figures, 'يوم')}. اسأل إدارة البرنامج هل مدده إجراء.`,
  'deadline-unknown': (_, figures) => `نهاية أجل ${delay(figures)} غير معروفة في هذه الدورة. اطلب من إدارة البرنامج تحديدها.`,
  'too-early': (_, figures) => `أجل ${delay(figures)} لا يزال جاريا${day(figures, 'إلى غاية')}. أعد المحاولة بعد انقضائه.`,
  'incomplete': (figure, figures) => `ينقص الملف ما تشترطه الشبكة، وعدد البنود المعنية ${figure('count')}${items(figures)}. استكملها ثم أودع الملف.`,
  'undecided-items': (figure, figures) => `لم يبت بعد في بعض البنود، وعددها ${figure('count')}${items(figures)}. بت في كل منها ثم حاول من جديد.`,
  'undecided-replies': (figure, figures) => `لم يبت بعد في بعض الاعتراضات، وعددها ${figure('count')}${items(figures)}. بت في كل منها ثم حاول من جديد.`,
  'motive-missing': (_, figures) => `هذا الإجراء يتطلب ذكر السبب أو مرجع القرار: ${nameOf(REVIEW_COMMAND_NAMES, code(figures, 'command'), 'التعديل')}. أضف السبب ثم حاول من جديد.`,
  'justification-missing': (figure, figures) => `${figure('item')}: القرار «${nameOf(DECISION_NAMES, code(figures, 'decision'), 'المتخذ')}» يتطلب تعليلا. اكتب التعليل ثم حاول من جديد.`,
  'not-contested': (figure) => `لم تعترض الجماعة المحلية على ${figure('item')}، فيبقى التدقيق قائما. بت في البنود المعترض عليها.`,
  'wrong-decision': (figure, figures) => `${figure('item')}: «${nameOf(DECISION_NAMES, code(figures, 'decision'), 'هذا القرار')}» لا يصلح هنا أو لا يحمل معطيات. اختر من بين: ${named(DECISION_NAMES, figures['decisions']) || 'قرارات هذه المرحلة'}.`,
  'already-decided': (figure, figures) => `سبق البت في ${figure('item')} في مرحلة ${nameOf(STAGE_NAMES, code(figures, 'stage'), 'الدراسة')}. اسحب القرار أو اتخذ قرارا جديدا.`,
  'entry-exists': (figure, figures) => `يوجد من قبل: ${entry(figures)} ${figure('id')}. أعد تحميل البطاقة، ثم اسحب الموجود أو اختر معرفا آخر.`,
  'no-such-entry': (figure, figures) => `لا يوجد في هذا الملف: ${entry(figures)} ${figure('id')}. أعد تحميل البطاقة للاطلاع على حالها.`,
  'not-the-author': (_, figures) => `كتبه شخص آخر (${entry(figures)})، وهو وحده من يسحبه. أضف تعليقا إن كان لك رأي آخر.`,
  'sample-size': (figure) => `${figure('item')}: لا يمكن سحب ${figure('size')} من أصل ${figure('of')}. قلل حجم العينة أو استكمل القائمة.`,
  'guard-unknown': (figure) => `هذه النسخة لا تعرف التحقق من الشرط ${figure('guard')}، ولذلك ترفض. حدث التطبيق.`,
};

export const REVIEW_GENERAL: Figures = { count: 'أكثر من واحد', size: 'هذا العدد', of: 'هذا القدر', guard: 'الموضوع' };
