import { describeWith, wordOf, type IssueSentence, type IssueSentences } from './issues.ts';
import type { Figures } from './figures.ts';

/** Codes, figures and places keep their own direction inside a sentence written from right to left. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

const FORMS: Figures = {
  code: `حرفا ثم حروفا أو أرقاما أو نقاطا أو شرطات (${isolate('IDP-2')})`, decimal: `عددا بين علامتي اقتباس بفاصلة عشرية على شكل نقطة (${isolate('"0.80"')})`,
  points: `نقاطا بين علامتي اقتباس (${isolate('"60"')})`, hash: `${isolate('sha256-')} ثم 64 رقما ست عشريا`, version: `حروفا أو أرقاما أو نقاطا أو شرطات (${isolate('2025.1')})`,
  date: `تاريخا موجودا (${isolate('2025-06-30')})`,
};
const TYPES: Figures = {
  string: 'نص', number: 'عدد', int: 'عدد صحيح', boolean: 'قيمة true أو false', array: 'قائمة', tuple: 'قائمة من رمزين', object: 'كائن', record: 'كائن', null: 'قيمة null',
};
const BOUNDS: Figures = { characters: 'حرف', values: 'قيمة', depth: 'مستوى من التداخل' };
const INPUTS: Figures = { money: 'مبلغ مالي', count: 'عدد صحيح', decimal: 'عدد', boolean: 'نعم أو لا', points: 'نقاط', choice: 'قيمة من قائمة', sample: 'وحدات مسحوبة' };
const FAULTS: Figures = {
  'empty': 'لم يكتب شيء', 'too-long': 'العبارة أطول من 120 حرفا', 'not-a-date': 'هذا التاريخ غير موجود', 'not-a-name': 'هذا ليس اسما',
  'not-an-offset': 'بعد الاسم تأتي إشارة ثم عدد ثم وحدة، وبينها فراغات', 'amount-out-of-range': 'العدد من 1 إلى 3660',
  'unknown-unit': `الوحدة هي ${isolate('day, working day, clear day, month, year')}`,
};
const LANGUAGES: Figures = { fr: 'بالفرنسية', en: 'بالإنجليزية', ar: 'بالعربية' };

const invalidShape: IssueSentence = (figure, { problem, expected, found, form }) => {
  const actual = wordOf(TYPES, found, figure('found'));
  const wanted = wordOf(TYPES, expected, figure('expected'));
  switch (problem) {
    case 'missing': return `الحقل ${figure('field')} ناقص. المطلوب هنا: ${wanted}.`;
    case 'wrong-type': return `القيمة هنا ${actual} والمطلوب ${wanted}. صحح القيمة.`;
    case 'not-in-list': return `القيمة ${figure('found')} ليست من القيم المقبولة. اختر من بين: ${figure('allowed')}.`;
    case 'too-short': return `القيمة أقصر من اللازم. الحد الأدنى هو ${figure('limit')}.`;
    case 'too-long': return `القيمة أطول أو أكبر من اللازم. الحد الأقصى هو ${figure('limit')}.`;
    case 'wrong-form': return `القيمة ${figure('found')} ليست على الشكل المطلوب. اكتب ${wordOf(FORMS, form, 'قيمة على الشكل الذي يصفه المخطط')}.`;
    default: return `هذه القيمة لا تصلح هنا: ${actual}. قارن مع مخطط الشبكات.`;
  }
};
const unknown = (what: string, where: string, absent = 'غير موجود'): IssueSentence => (figure) => `${what} ${figure('code')} ${absent} في الشبكة. صحح الرمز أو صرح به في ${isolate(where)}.`;

const SENTENCES: IssueSentences = {
  'not-json': (figure, { detail }) => `هذا ليس نص JSON${detail ? ` (${figure('detail')})` : ''}. تحقق من الفواصل وعلامات الاقتباس والأقواس.`,
  'too-large': (figure, { of }) => `الوثيقة تتجاوز ${figure('limit')} ${wordOf(BOUNDS, of, 'عنصر')}. الشبكة أصغر من ذلك بكثير: تحقق من الملف المختار.`,
  'too-many-issues': (figure) => `عدد الملاحظات ${figure('total')}، والمعروض منها أول ${figure('shown')}. أصلح هذه ثم أعد التحميل.`,
  'wrong-format': (figure) => `هذه النسخة تقرأ الصيغة ${figure('expected')} والوثيقة تعلن ${figure('found')}. اكتب الصيغة ${figure('expected')} أو حدث البرنامج.`,
  'invalid-shape': invalidShape,
  'unknown-field': (figure) => `الحقل ${figure('field')} غير معروف ولا يقرأ. صحح اسمه أو احذفه.`,
  'unknown-time-zone': (figure) => `المنطقة الزمنية ${figure('timeZone')} غير موجودة. اكتب اسما من قاعدة IANA مثل ${isolate('Africa/Dakar')}.`,
  'missing-language': (figure, { language }) => `النص ناقص ${wordOf(LANGUAGES, language, figure('language'))}. أضفه، وسيعرض بالفرنسية في انتظار ذلك.`,
  'duplicate-code': (figure, { first }) => `الرمز ${figure('code')} مستعمل من قبل${first ? ` في ${figure('first')}` : ' في البرنامج نفسه'}. اختر رمزا آخر.`,
  'unknown-input': unknown('المعطى', 'inputs'), 'unknown-event': unknown('الإجراء', 'events'),
  'unknown-anchor': (figure, { expression }) => `لا شيء يعطي تاريخا للاسم ${figure('code')}${expression ? ` في ${figure('expression')}` : ''}. صحح الاسم أو صرح به في ${isolate('anchors')} أو ${isolate('events')}.`,
  'unknown-evidence': unknown('نوع الإثبات', 'evidence'), 'unknown-domain': unknown('المجال', 'domains'),
  'unknown-item': (figure) => `الرمز ${figure('code')} لا يدل على بند يصلح هنا. صحح الرمز أو صرح بالبند.`,
  'unknown-score': unknown('المجموع', 'scores'), 'unknown-threshold': unknown('العتبة', 'thresholds', 'غير موجودة'), 'unknown-window': unknown('النافذة', 'windows', 'غير موجودة'), 'unknown-class': unknown('الصنف', 'classes'),
  'wrong-input-type': (figure, { found, expected }) => `المعطى ${figure('input')} من نوع «${wordOf(INPUTS, found, figure('found'))}» والقاعدة تقرأ هنا: ${(expected ?? '').split(', ').map((type) => wordOf(INPUTS, type, type)).join('، ')}. اختر معطى آخر أو غير نوعه.`,
  'unknown-value': (figure) => `${figure('code')} ليست من قيم المعطى ${figure('input')}. اختر من بين: ${figure('allowed')}.`,
  'too-few-values': (figure) => `المعطى ${figure('input')} اختيار ولا يعرض ما يختار منه. اكتب قيمتين على الأقل في ${isolate('values')}.`,
  'values-not-read': (figure) => `المعطى ${figure('input')} ليس اختيارا ولا تقرأ قيمه. احذفها أو اجعل نوعه ${isolate('choice')}.`,
  'too-many-needed': (figure) => `المطلوب ${figure('atLeast')} من الفروع وفي القاعدة ${figure('total')} فقط. اخفض العدد أو أضف فروعا.`,
  'same-branch-twice': (figure) => `هذا الفرع مطابق للفرع ${figure('first')} وسيحسب مرتين. احذف أحدهما.`,
  'level-twice': (figure) => `المستوى ${figure('value')} وارد مرتين في السلم. أعط كل مستوى قيمته وعدده.`,
  'share-out-of-range': (figure) => `النسبة ${figure('found')} خارج الحدود. اكتب نسبة فوق 0 وحتى 1، مثل ${isolate('"0.25"')} للربع الأول.`,
  'ranks-out-of-order': (figure) => `الشريحة ${figure('bound')} تأتي بعد ${figure('previous')}. اكتب الشرائح من أفضل المراتب إلى آخرها.`,
  'rank-points-rise': (figure) => `الشريحة تعطي ${figure('points')} من النقاط والأفضل قبلها ${figure('previous')}. اخفض النقاط من شريحة إلى التالية.`,
  'rank-of-rank': (figure) => `المجموع ${figure('score')} يضم ${figure('item')} الذي يرتب مجموعا هو أيضا: كل منهما ينتظر الآخر. رتب مجموعا لا يضمه.`,
  'formula-too-large': (figure, { of }) => `عدد ${of === 'depth' ? 'مستويات' : 'حدود'} الصيغة ${figure('found')} والأقصى ${figure('limit')}. قسمها إلى عدة مؤشرات.`,
  'formula-without-input': () => 'الصيغة لا تقرأ أي معطى وتعطي الجميع الشيء نفسه. سم فيها معطى.',
  'formula-divides-by-zero': () => 'الصيغة تقسم على العدد صفر. صحح المقسوم عليه.',
  'penalty-with-points': (figure) => `الخصم لا يعطي نقاطا وهذا يساوي ${figure('points')}. اكتب ${isolate('"points": "0"')} وما يخصمه في ${isolate('most')}.`,
  'cap-and-above': (figure) => `المجموع ${figure('score')} مسقوف ويحسب علاوات فوق أقصاه. أبق ${isolate('cap')} أو ${isolate('bonus')}.`,
  'only-for-sums': (figure, { combine }) => `الحقل ${figure('field')} خاص بالجمع وهذا المجموع ${combine === 'minimum' ? 'حد أدنى' : 'متوسط'}. احذفه.`,
  'invalid-deadline': (figure, { fault }) => `تعذرت قراءة الأجل ${figure('expression')}: ${wordOf(FAULTS, fault, 'شكله غير معروف')}. اكتب مثلا ${isolate('budget.voted + 15 days')}.`,
  'deadline-on-itself': (figure) => `أجل الإجراء ${figure('event')} محسوب من الإجراء نفسه. احسبه من إجراء آخر أو من تاريخ في الدورة.`,
  'no-bound': (figure) => `لم يحدد أي حد. اكتب أحد هذه الحقول: ${figure('fields')}.`,
  'two-bounds': (figure) => `حدد حدان في وقت واحد. احتفظ بواحد من هذه الحقول: ${figure('fields')}.`,
  'bounds-equal': (figure) => `التدرج يبدأ من ${figure('bound')} وينتهي عند القيمة نفسها. أعط حدين مختلفين.`,
  'bounds-reversed': (figure) => `الحد الأدنى ${figure('atLeast')} أكبر من الحد الأقصى ${figure('atMost')} ولا قيمة تستوفيهما. بدل بين الحدين.`,
  'bands-out-of-order': (figure) => `الشريحة ${figure('bound')} تأتي بعد ${figure('previous')}. رتب الشرائح من الأعلى إلى الأدنى.`,
  'bands-not-falling': (figure) => `الشريحة ذات ${figure('days')} يوما و${figure('points')} نقطة تأتي بعد الشريحة ذات ${figure('previousDays')} يوما و${figure('previousPoints')} نقطة. رتب الشرائح من أقل تأخر إلى أكثره مع نقاط متناقصة.`,
  'value-not-covered': (figure) => `القيمة ${figure('code')} للمعطى ${figure('input')} لا مكان لها هنا. أضفها مع نقاطها أو احذفها من المعطى.`,
  'table-size': (figure) => `العدد هنا ${figure('found')} والمطلوب ${figure('expected')}. اكتب سطرا لكل موضع من ${isolate('rows')} وخانة لكل موضع من ${isolate('columns')}.`,
  'same-input': (figure) => `المعطى ${figure('input')} يقرأ مرتين والمطلوب معطيان مختلفان. اذكر معطى آخر.`,
  'band-over-max': (figure) => `الشريحة تمنح ${figure('points')} نقطة والمؤشر يساوي ${figure('max')}. خفض الشريحة أو ارفع المؤشر.`,
  'no-points': (figure) => `قيمة ${figure('code')} صفر من النقاط. أعطه أكثر من صفر أو احذف السطر.`,
  'negative-weight': (figure) => `وزن ${figure('code')} هو ${figure('weight')}. أعط وزنا أكبر من صفر.`,
  'weights-do-not-add-up': (figure) => `مجموع نقاط الأسطر ${figure('sum')} والمطلوب ${figure('max')}. صحح النقاط أو الأوزان أو الحد الأقصى.`,
  'unreachable-threshold': (figure) => `العتبة ${figure('atLeast')} أكبر من الحد الأقصى للمجموع ${figure('score')} وهو ${figure('max')}. خفض العتبة.`,
  'item-in-no-score': (figure) => `المؤشر ${figure('item')} لا يدخل في أي مجموع. أضفه إلى مجموع أو احذفه.`,
  'item-scored-twice': (figure) => `المؤشر ${figure('item')} يحسب مرتين في ${figure('score')}. احتفظ بمسار واحد.`,
  'score-without-items': () => 'هذا المجموع لا يجمع شيئا. أعطه مؤشرا واحدا على الأقل أو مجموعا آخر.',
  'score-cycle': (figure) => `مجاميع يحتوي بعضها بعضا (${figure('cycle')}). احذف إحدى الصلات.`,
  'window-cycle': (figure) => `نوافذ ينتظر بعضها بعضا (${figure('cycle')}). احذف إحدى الصلات.`,
  'unused-input': (figure) => `لا قاعدة تقرأ المعطى ${figure('code')}. احذفه أو استعمله.`,
  'grid-differs': (figure) => `الدورة معدة للشبكة ${figure('found')} والشبكة المحملة هي ${figure('expected')}. حمل الشبكة الصحيحة أو صحح الدورة.`,
  'hash-differs': (figure) => `البصمة المكتوبة هنا ليست بصمة الشبكة ${figure('grid')}. إن كان التغيير مقصودا فأعط الشبكة نسخة جديدة، وبصمتها ${figure('expected')}.`,
  'missing-anchor': (figure) => `التاريخ ${figure('code')} الذي تعتمد عليه الشبكة ناقص. أضفه إلى تواريخ الدورة.`,
  'missing-period': (figure) => `الفترة ${figure('code')} التي ترصدها الشبكة ناقصة. أضف يومها الأول ويومها الأخير.`,
  'missing-membership': (figure) => `الصنف ${figure('code')} من الشبكة غير محدد. اكتب جماعاته أو قائمة فارغة.`,
  'period-reversed': (figure) => `النهاية (${figure('to')}) تسبق البداية (${figure('from')}). بدل بين التاريخين.`,
  'unknown-list': (figure) => `القائمة ${figure('code')} غير موجودة. صحح الرمز أو اكتب القائمة في ${isolate('lists')}.`,
  'unknown-target': (figure, { kind }) => `القرار يخص ${figure('code')} وليس في الشبكة ${kind === 'set-threshold' ? 'عتبة' : kind === 'neutralise' ? 'مؤشر' : 'بند'} بهذا الرمز. صحح الرمز.`,
};

/** Says in Arabic what is wrong in a grid or a cycle, where, and what to write instead. */
export const describeIssue = describeWith({
  sentences: SENTENCES, wrap: isolate, document: 'الوثيقة', at: (place, sentence) => `${place}: ${sentence}`, otherwise: (code) => `ملاحظة ${code}. قارن مع توثيق الشبكات.`,
});
