import type { Format } from './format.ts';
import type { ReadingStrings } from './strings.ts';

type Count = string | number;

/** Counted nouns: one and two stand without a figure, three to ten take the plural, eleven on the singular in the accusative. */
const counted = (count: Count, f: Format, one: string, two: string, few: string, many: string, other: string): string => {
  const isWhole = !String(count).includes('.') || Number(count) % 1 === 0;
  const number = f.count(count);
  if (isWhole && Number(count) === 1) return one;
  if (isWhole && Number(count) === 2) return two;
  return `${number} ${f.plural(count, { zero: other, one: other, two: other, few, many, other })}`;
};
const points = (count: Count, f: Format): string => counted(count, f, 'نقطة واحدة', 'نقطتان', 'نقاط', 'نقطة', 'نقطة');
const conditions = (count: Count, f: Format): string => counted(count, f, 'شرط واحد', 'شرطان', 'شروط', 'شرطا', 'شرط');
const days = (count: Count, f: Format): string => counted(count, f, 'يوم واحد', 'يومين', 'أيام', 'يوما', 'يوم');
const windows = (count: number, f: Format): string => counted(count, f, 'نافذة واحدة', 'نافذتان', 'نوافذ', 'نافذة', 'نافذة');
const results = (count: Count, f: Format): string => counted(count, f, 'نتيجة واحدة', 'نتيجتان', 'نتائج', 'نتيجة', 'نتيجة');
const by = (date: string): string => (date ? ` إلى غاية ${date}` : '');
const canBeWon = (count: number, date: string, f: Format): string => `${windows(count, f)} ما ${f.plural(count, { two: 'زالتا', other: 'زالت' })} في المتناول${by(date)}.`;

export const messages: ReadingStrings = {
  'kind.country': 'بلد', 'kind.region': 'جهة', 'kind.departement': 'مقاطعة', 'kind.arrondissement': 'دائرة', 'kind.ville': 'مدينة', 'kind.commune': 'بلدية', 'kind.unknown': '{code}',

  'head.cycle': '{programme}، دورة {cycle}',
  'head.factsYear': ' (وقائع {year})',
  'head.factsRange': ' (وقائع من {from} إلى {to})',
  'head.asOf': 'الوضع في {date}',
  'head.validUntil': '، صالح إلى غاية {date}',
  'head.demonstration': 'بيانات تجريبية',
  'head.illustrative': 'شبكة توضيحية',
  'head.outline': 'شبكة أولية',
  'head.readonly': 'للقراءة فقط',
  'head.record': 'المعتمد: {author}',
  'head.draft': 'مسودة قبل أي تدقيق',
  'head.print': 'طباعة',
  'head.updating': 'جار التحديث…',

  'verdict.all-open': ({ open }, f) => f.plural(open, { one: 'النافذة مفتوحة.', two: 'النافذتان مفتوحتان.', other: 'كل النوافذ مفتوحة.' }),
  'verdict.to-win': ({ undetermined, by: date }, f) => canBeWon(undetermined, date, f),
  'verdict.partly-closed': ({ closed, names, undetermined, by: date }, f) =>
    `${windows(closed, f)} ${f.plural(closed, { two: 'مغلقتان', other: 'مغلقة' })}: ${names}.${undetermined ? ` ${canBeWon(undetermined, date, f)}` : ''}`,
  'verdict.all-closed': 'لا توجد أي نافذة مفتوحة في هذه الدورة.',
  'verdict.not-filed': 'لم يودع أي ملف. لا توجد نتيجة، وليست صفرا.',
  'verdict.not-member': '{territory}: لا مشاركة في أي نافذة من هذه الدورة.',
  'verdict.outline': 'هذه الشبكة أولية: تقرأ ولا تنقط.',
  'verdict.not-published': 'ما نشر لا يكفي لمعرفة النوافذ المفتوحة.',
  'verdict.unknown': 'الوضع مبين أدناه.',

  'why.gates': ({ missing, total }, f) => `ينقص ${conditions(missing, f)} من ${f.count(total)}.`,
  'why.gatesAndPoints': ({ missing, total, short }, f) => `ينقص ${conditions(missing, f)} من ${f.count(total)}، و${points(short, f)}.`,
  'why.points': ({ short }, f) => `تنقص ${points(short, f)}.`,
  'why.gatesMet': 'كل الشروط مستوفاة.',
  'why.open': ({ open, by: date }, f) => `${points(open, f)} ما ${f.plural(open, { two: 'زالتا مفتوحتين', other: 'زالت مفتوحة' })}${by(date)}.`,
  'why.margin': ({ margin }, f) => `بلغت العتبة بهامش ${points(margin, f)}.`,
  'why.reached': 'بلغت العتبة دون هامش.',
  'why.none': 'لم يودع شيء بعد. ليس هذا إخفاقا: الملف لم يفحص بعد.',
  'why.notFiled': 'لم تقيم الجماعة في هذه الدورة.',
  'why.outline': 'العناوين ومصادرها منشورة؛ أما القواعد والنقاط فلا.',

  'windows.title': 'النوافذ',
  'standing.open': 'مفتوحة', 'standing.closed': 'مغلقة', 'standing.undetermined': 'غير محسومة', 'standing.not-member': 'غير معنية', 'standing.unknown': 'للتأكيد',
  'window.no-condition': 'مكتسبة دون شرط أداء.',
  'window.needs-met': 'كل ما تطلبه هذه النافذة مستوفى.',
  'window.gates-unmet': ({ unmet, total, names }, f) => (unmet === '' ? 'لم تستوف كل الشروط الدنيا.' : `لم يستوف ${conditions(unmet, f)} من ${f.count(total)}: ${names}.`),
  'window.gates-pending': ({ pending, total, lost }, f) => `${conditions(pending, f)} من ${f.count(total)} لم ${f.plural(pending, { two: 'يستوفيا', few: 'تستوف', other: 'يستوف' })} بعد${lost ? '' : '؛ لم يضع أي منها'}.`,
  'window.threshold-missed': ({ short, earned, atLeast }, f) => `تنقص ${points(short, f)}: ${f.count(earned)} من أصل ${f.count(atLeast)} مطلوبة.`,
  'window.threshold-open': ({ short, earned, atLeast, open }, f) => `تنقص ${points(short, f)} (${f.count(earned)} من أصل ${f.count(atLeast)} مطلوبة)؛ ${points(open, f)} ما ${f.plural(open, { two: 'زالتا مفتوحتين', other: 'زالت مفتوحة' })}.`,
  'window.window-closed': 'تشترط نافذة أخرى، وهي مغلقة: {names}.',
  'window.window-undetermined': 'تنتظر فتح نافذة أخرى: {names}.',
  'window.fallback-open': 'تعوض نافذة مغلقة: {names}.',
  'window.fallback-not-needed': 'لا تفتح إلا إذا أغلقت نافذة أخرى، وليس الأمر كذلك: {names}.',
  'window.fallback-undetermined': 'ستفتح إذا أغلقت هذه النافذة الأخرى: {names}.',
  'window.not-member': 'هذه النافذة مخصصة لجماعات أخرى.',
  'window.not-filed': 'لم يودع أي ملف.',
  'window.not-published': 'التفاصيل غير منشورة.',
  'window.unknown': 'السبب: {code}.',

  'score.earned': ({ earned, max }, f) => `${f.plural(earned, { few: 'نقاط', other: 'نقطة' })} مكتسبة من ${f.count(max)}`,
  'score.rest': ({ open, lost }, f) => `${f.count(open)} ما زالت مفتوحة، و${f.count(lost)} ضائعة.`,
  'score.threshold': ({ atLeast }, f) => `العتبة: ${f.count(atLeast)}.`,
  'score.thresholdByAct': ({ atLeast, declared }, f) => `عتبة محددة بقرار: ${f.count(atLeast)} بدل ${f.count(declared)}.`,
  'score.rod': ({ earned, open, lost, max }, f) => `${points(earned, f)} مكتسبة من ${f.count(max)}، ${f.count(open)} مفتوحة، ${f.count(lost)} ضائعة`,
  'score.rodThreshold': ({ atLeast }, f) => `، العتبة ${f.count(atLeast)}`,
  'score.scored': '', 'score.not-filed': 'لا توجد نتيجة: لم يودع أي ملف. ليست صفرا.', 'score.nothing-applies': 'لا توجد نتيجة: لا ينطبق أي مؤشر.',
  'score.not-published': 'النتيجة غير منشورة.', 'score.unknown': 'النتيجة غير محددة.',
  'score.imported': 'نتيجة منشورة، منقولة كما هي. المصدر: {source}.',
  'key.earned': 'مكتسب', 'key.open': 'مفتوح: وثيقة واحدة قد تمنحه', 'key.lost': 'ضائع في هذه الدورة', 'key.threshold': 'العتبة',

  'steps.title': 'ما ينبغي فعله أولا', 'steps.gloss': 'مرتبة حسب ما يفتحه كل إجراء.',
  'steps.none': 'لم يبق شيء للقيام به في هذه الدورة.',
  'gesture.answer': 'الجواب منتظر.', 'gesture.prove': 'ينقص الإثبات.', 'gesture.cure': 'الجواب المقدم لا يكفي.',
  'step.by': 'إلى غاية {date}', 'step.late': 'دون انتظار', 'step.noDate': 'دون أجل معروف',
  'step.in': ({ count }, f) => (count === 0 ? 'اليوم' : `بعد ${days(count, f)}`),
  'step.ago': ({ count }, f) => `متأخر ${days(count, f)}`,
  'step.points': ({ count }, f) => points(count, f),
  'step.windows': ({ count }, f) => windows(count, f),
  'step.reaches': 'تكفي لبلوغ العتبة', 'step.towards': 'تقرب من العتبة', 'step.required': 'شرط مطلوب',

  'gates.title': 'الشروط الدنيا الإلزامية',
  'gates.gloss': ({ met, notApplicable, pending, unmet }, f) => {
    const parts = [[met, 'مستوفاة'], [notApplicable, 'لا تنطبق'], [pending, 'باقية'], [unmet, 'غير مستوفاة']] as const;
    const words = parts.filter(([count]) => count).map(([count, word]) => `${f.count(count)} ${word}`);
    return words.length ? `${words.join('، ')}.` : '';
  },
  'col.code': 'الرمز', 'col.condition': 'الشرط والمعاينة', 'col.state': 'الحالة', 'col.due': 'الأجل',
  'status.met': 'مستوفى', 'status.unmet': 'ناقص', 'status.pending': 'قيد الدراسة', 'status.none': 'غير مودع', 'status.na': 'لا ينطبق', 'status.neut': 'محيد',
  'status.actMet': 'مستوفى بقرار', 'status.actUnmet': 'ناقص رغم القرار', 'status.late': 'متأخر', 'status.unpublished': 'غير منشور',
  'status.lateBy': ({ count }, f) => `متأخر ${days(count, f)}`,
  'due.until': 'إلى غاية {date}',

  'domains.title': 'مؤشرات الأداء', 'domains.gloss': 'كل عنوان يفتح شرحه.',
  'domains.threshold': ({ atLeast, max }, f) => `العتبة: ${points(atLeast, f)} من ${f.count(max)}.`,
  'col.indicator': 'المجال والمؤشر', 'col.share': 'الحصة من الأقصى', 'col.earned': 'مكتسب', 'col.lost': 'ضائع', 'col.open': 'مفتوح', 'col.max': 'الأقصى', 'col.total': 'المجموع',
  'points.none': 'خارج النتيجة',

  'item.no-answer': 'لم يودع شيء. ليس هذا إخفاقا: هذا السطر لم يفحص بعد.',
  'item.no-answer-past-due': 'لم يودع شيء عند حلول الأجل{due}.',
  'item.not-applicable': 'لا ينطبق على هذه الجماعة.',
  'item.condition-unknown': 'ينقص معطى لمعرفة هل ينطبق هذا السطر.',
  'item.not-filed': 'لم يودع أي ملف: هذا السطر لم يفحص.',
  'item.imported': 'منقول من نتيجة منشورة.',
  'item.not-published': 'تفصيل هذا السطر غير منشور.',
  'item.zero-denominator': '{names}: صفر. لا يمكن حساب النسبة.',
  'item.answered-yes': '{names}: نعم.', 'item.answered-no': '{names}: لا.',
  'item.event-missing': '{facts}.', 'item.event-on-time': '{facts}.', 'item.event-late': '{facts}.',
  'item.limit-unknown': '{facts}. الأجل مرتبط بعمل لم يؤرخ بعد.',
  'item.proof-missing': 'الجواب مقدم؛ وينقص الإثبات: {names}.',
  'item.within-limit': '{value}، ضمن الحد ({limit}).', 'item.over-limit': '{value}، خارج الحد ({limit}).',
  'item.full': '{value}: كل النقاط.',
  'item.partial': ({ value, earned, max }, f) => `${value}: ${points(earned, f)} من ${f.count(max)}.`,
  'item.nothing': '{value}: لا نقطة.',
  'item.assumed': 'مفترض مكتسبا، للتجربة.',
  'item.unknown': 'السبب: {code}.',
  'item.due': ' في {date}',

  'finding.awaited': 'الجواب منتظر', 'finding.awaitedUntil': 'الجواب منتظر إلى غاية {date}', 'finding.nothing': 'لا جواب عند حلول الأجل{due}', 'finding.answer': 'الجواب: {value}',
  'fact.done': '{event} في {on}', 'fact.late': ({ event, on, count }, f) => `${event} في ${on}، بعد الأجل بـ${days(count, f)}`,
  'fact.missing': '{event}: دون تاريخ، الأجل {due}', 'fact.waiting': '{event}: التاريخ منتظر', 'fact.waitingUntil': '{event}: التاريخ منتظر إلى غاية {due}',
  'limit.atLeast': '{min} على الأقل', 'limit.atMost': '{max} على الأكثر', 'limit.between': 'من {min} إلى {max}',
  'value.ticked': ({ count, total }, f) => `${f.count(count)} من ${f.count(total)}`,
  'value.missing': 'غير مقدم', 'value.yes': 'نعم', 'value.no': 'لا',

  'rule.yesno': 'يستوفى الشرط إذا كان الجواب نعم.',
  'rule.deadline': 'عمل مؤرخ، في أجله على أبعد تقدير.', 'rule.chain': 'أعمال مؤرخة، كل واحد في أجله على أبعد تقدير.', 'rule.signed': 'عمل موقع، مع إرفاق إثباته: {proof}.',
  'rule.step': '{event}: في {due} على أبعد تقدير', 'rule.stepOpen': '{event}: الأجل غير معروف', 'rule.stepFree': '{event}: دون أجل', 'rule.stepMoved': '{event}: في {due} على أبعد تقدير، بدل {was}، بقرار',
  'rule.ratio': 'يجب أن تكون النسبة: {limit}.',
  'rule.binary': ({ points: worth }, f) => `نعم تمنح ${points(worth, f)}، ولا لا تمنح شيئا.`,
  'rule.checklist': ({ points: worth }, f) => `كل عنصر منجز يمنح نقاطه، في حدود ${points(worth, f)}.`,
  'rule.steps': ({ points: worth }, f) => `الدرجة المبلوغة تمنح نقاطها، في حدود ${points(worth, f)}.`,
  'rule.linear': ({ from, to, points: worth }, f) => `من ${from} إلى ${to}، ترتفع النقاط بالتناسب من 0 إلى ${f.count(worth)}.`,
  'rule.target': ({ points: worth }, f) => `حصة المنجز من المبرمج، مضروبة في ${points(worth, f)}، دون تجاوزها.`,
  'rule.per-occurrence': ({ each, points: worth }, f) => `${points(each, f)} في كل مرة، و${f.count(worth)} على الأكثر.`,
  'rule.external': ({ points: worth }, f) => `علامة تمنحها هيئة أخرى، من 0 إلى ${f.count(worth)}.`,
  'rule.unknown': 'القاعدة: {kind}.',
  'band.from': '{value} فأكثر', 'band.above': 'أكثر من {value}', 'band.rest': 'دون ذلك', 'band.reached': 'الدرجة المبلوغة',
  'col.band': 'الدرجة', 'col.points': 'النقاط', 'col.element': 'العنصر', 'col.answer': 'الجواب',
  'full.needs': 'لبلوغ كل النقاط: {needs}، أي {more} إضافية.',

  'explain.points': ({ earned, max }, f) => `لماذا ${points(earned, f)} من ${f.count(max)}`,
  'explain.gate': 'لماذا هذه الحالة',
  'explain.rest': ({ lost, open }, f) => [Number(lost) ? `ضائع: ${points(lost, f)}.` : '', Number(open) ? `ما زال مفتوحا: ${points(open, f)}.` : ''].filter(Boolean).join(' '),
  'explain.data': 'المعطيات', 'explain.proofs': 'الإثباتات', 'explain.who': 'من يقول ذلك',
  'explain.noData': 'لم يسجل أي معطى بعد.', 'explain.noProof': 'لم يرفق أي إثبات.', 'explain.noProofAsked': 'لا يطلب أي إثبات.',
  'explain.missingProofs': 'المنتظر: {names}.',
  'explain.nobody': 'لم يجب أحد بعد.',
  'col.author': 'الجهة', 'col.said': 'الجواب', 'col.on': 'التاريخ', 'explain.ofRecord': 'رأيه معتمد',
  'explain.grid': 'شبكة {grid}، نسخة {version}. المصدر: {source} ({confidence}).', 'explain.engine': 'المحرك {engine}، الأثر قابل لإعادة الحساب.',
  'confidence.V': 'مقروء في النص', 'confidence.L': 'مستنتج', 'confidence.U': 'مفترض، لم يعثر على نص عمومي',
  'proof.pages': '{title}، {pages}', 'proof.opens': 'يفتح صفحة أخرى',

  'author.self': 'تقييم ذاتي', 'author.coach': 'مواكب', 'author.verifier': 'مدقق', 'author.appeal': 'تظلم', 'author.unknown': 'صاحب الجواب',
  'role.secretary': 'كتابة البلدية', 'role.coach': 'المواكب', 'role.verifier': 'المدقق', 'role.officer': 'مسؤول البرنامج', 'role.reader': 'قارئ', 'role.service': 'خدمة آلية', 'role.unknown': 'شخص آخر',

  'edit.answer': 'الإجابة', 'edit.change': 'تعديل الجواب', 'edit.opening': 'جار فتح الاستمارة…', 'edit.failed': 'تعذر فتح الاستمارة.',

  'part.loading': 'جار التحميل…', 'part.failed': 'تعذر تحميل هذا الجزء.',
  'state.loading': 'جار تحميل البطاقة',
  'empty.title': 'لم تختر أي جماعة', 'empty.say': 'ستبين البطاقة هنا وضع الجماعة، وما بقي عليها فعله، ومصدر كل نقطة.',
  'empty.find': 'ابحثوا عنها باسمها أو جهتها أو رمزها.',
  'source.title': 'البطاقة غير مرتبطة بأي مصدر', 'source.say': 'ضعوها داخل عنصر jalon-provider يحمل base-url، أو أعطوها الخاصية client أو view.',
  'error.title': 'تعذر تحميل البطاقة', 'error.old': 'الأرقام المعروضة هي أرقام القراءة السابقة.',
  'error.no-answer': 'لم يجب الخادم.', 'error.timeout': 'لم يجب الخادم في الوقت المحدد.', 'error.unavailable': 'الخادم متوقف مؤقتا.', 'error.internal': 'صادف الخادم خللا وسجله.',
  'error.too-many-requests': 'يتلقى الخادم طلبات كثيرة. أعيدوا المحاولة بعد دقيقة.', 'error.unexpected-answer': 'الجواب المستلم ليس جواب خادم Jalon. قد يكون العنوان الأساسي خاطئا.',
  'error.unknown': 'السبب المذكور: {code}.',
  'missing.title': 'هذه البطاقة غير موجودة', 'missing.say': 'لا يعرف الخادم هذه الجماعة أو هذا البرنامج أو هذه الدورة: {territory}، {programme}، {cycle}.',
  'forbidden.title': 'هذه البطاقة غير مفتوحة لكم', 'forbidden.say': 'هي مفتوحة لكتابة الجماعة ووكالتها الجهوية ومدققيها وللبرنامج. يمكن لأحدهم أن يمنحكم الولوج.',
  'signin.title': 'هذه البطاقة تتطلب تسجيل الدخول', 'signin.say': 'سجلوا الدخول إلى الموقع الذي يعرضها، ثم أعيدوا المحاولة.',
  'unpublished.title': 'هذه النتيجة غير منشورة', 'unpublished.say': 'يقرأ العمل الجاري بعد تسجيل الدخول، من طرف الجماعة ومن يواكبها.',
  'crash.title': 'تعذر عرض البطاقة', 'crash.say': 'لم تتأثر بقية الصفحة، ولم يضع شيء مما سجل.',
  'offline.title': 'دون اتصال منذ {time}', 'offline.say': 'الأرقام المعروضة هي أرقام آخر قراءة.',
  'offline.waiting': ({ count }, f) => `${counted(count, f, 'إدخال واحد ينتظر', 'إدخالان ينتظران', 'إدخالات تنتظر', 'إدخالا ينتظر', 'إدخال ينتظر')} عودة الشبكة.`,
  'offline.empty': 'ستحمل البطاقة عند عودة الشبكة.',
  'action.retry': 'إعادة المحاولة', 'action.copyId': 'نسخ الرقم', 'action.copied': 'نسخ الرقم بنجاح', 'request.id': 'الطلب {id}',

  'finder.label': 'البحث عن جماعة', 'finder.name': 'الاسم أو الرمز', 'finder.region': 'الجهة', 'finder.anyRegion': 'كل الجهات',
  'finder.none': 'لا توجد جماعة مطابقة.', 'finder.failed': 'لم يكتمل البحث. لم يجب الخادم.', 'finder.more': 'لا تعرض إلا الأولى. حددوا الاسم أكثر.',
  'finder.count': ({ count }, f) => results(count, f),

  'join': '؛ ', 'comma': '، ', 'pair': '{name}: {value}',
  'foot.acts': 'القرارات', 'foot.imported': 'النتائج المنشورة',
  'foot.zero': '«غير مودع» و«لا ينطبق» و«قيد الدراسة» لا تساوي صفرا أبدا.',
  'act.set-threshold': 'العتبة {target} حددت في {value} من طرف {by}، في {on}: {reason}', 'act.extend-deadline': 'أجل {target} مدد إلى {value} من طرف {by}، في {on}: {reason}', 'act.unknown': '{target}: {value}، من طرف {by}، في {on}: {reason}',
  'imported.score': 'النتيجة: {value}. {source}، {on}.', 'imported.gates': 'الشروط الدنيا: {value}. {source}، {on}.', 'imported.filing': 'إيداع الملف: {value}. {source}، {on}.',
};
