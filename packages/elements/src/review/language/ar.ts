import { common } from '../../language/common/ar.ts';
import type { ReviewStrings } from '../../language/strings.ts';
import { messages as notes } from './notes/ar.ts';
import { messages as sending } from '../../scorecard/evidence/sending/ar.ts';

/** Nouns that are counted: one, two, three to ten, eleven on, and the rest. */
const POINTS = 'نقطة واحدة|نقطتان|نقاط|نقطة|نقطة';
const DAYS = 'يوم واحد|يومان|أيام|يوما|يوم';
const LINES = 'سطر واحد|سطران|أسطر|سطرا|سطر';
const REPLIES = 'اعتراض واحد|اعتراضان|اعتراضات|اعتراضا|اعتراض';
const REMARKS = 'ملاحظة واحدة|ملاحظتان|ملاحظات|ملاحظة|ملاحظة';
const PROMISES = 'تعهد واحد|تعهدان|تعهدات|تعهدا|تعهد';

export const messages: ReviewStrings = {
  ...common, ...notes, ...sending,
  'sample.pass': 'مطابقة', 'sample.fail': 'غير مطابقة', 'sample.unseen': 'لم تعاين بعد',
  'review.title': 'فحص الملف', 'review.asOf': 'الوضع في {date}', 'review.cycle': 'دورة {cycle}', 'review.print': 'طباعة', 'review.updating': 'جار التحديث…',
  'review.demonstration': 'بيانات تجريبية', 'review.illustrative': 'شبكة توضيحية', 'review.readonly': 'للقراءة فقط', 'review.loading': 'جار تحميل الفحص',

  'review.state.preparing': 'الملف قيد الإعداد.', 'review.state.filed': 'أودع الملف[since? في {since}].', 'review.state.returned': 'أعيد الملف لاستكماله[since? في {since}].',
  'review.state.desk': 'الملف قيد الفحص المكتبي[since? منذ {since}].', 'review.state.field': 'الزيارة الميدانية مفتوحة[since? منذ {since}].',
  'review.state.provisional': 'بلغت النتيجة المؤقتة[since? في {since}].', 'review.state.deciding': 'الاعتراضات قيد الدراسة[since? منذ {since}].',
  'review.state.final': 'النتيجة نهائية[since? منذ {since}]. لم تنشر بعد.', 'review.state.published': 'نشرت النتيجة[since? في {since}].',
  'review.state.not-filed': 'لم يودع أي ملف في الأجل. ليس هذا صفرا.', 'review.state.unknown': 'مرحلة الملف: {code}.', 'review.absent': 'لا تذكر هذه البطاقة شيئا عن فحصها.',
  'review.result': `النتيجة: {#earned} من {#max}.[open? {open|${POINTS}} ما زالت مفتوحة.]`, 'review.windows': '[open?النوافذ المفتوحة: {open}. ][closed?المغلقة: {closed}. ][rest?غير المحسومة: {rest}.]',
  'review.left': `[!left?هذا آخر يوم.][left?بقي {left|${DAYS}}.]`, 'review.past': `انقضى منذ {days|${DAYS}}.`, 'review.moved': 'تاريخ مدد بقرار من الدورة.',
  'review.delay.file': 'الإيداع إلى غاية {due}.', 'review.delay.complete': 'الاستكمال إلى غاية {due}.', 'review.delay.reply': 'الاعتراض إلى غاية {due}.', 'review.delay.unknown': 'الأجل إلى غاية {due}.',

  'review.next': 'ما يلي', 'review.next.gloss': 'من يفعل ماذا، ومتى.', 'review.next.none': 'لا ينتظر شيء آخر في هذه الدورة.',
  'review.next.line': '{who}: {does}[by? إلى غاية {by}].', 'review.next.or': 'أو',

  'review.does.fileDossier': 'إيداع الملف', 'review.does.recordNotFiled': 'معاينة عدم الإيداع', 'review.does.reopenFiling': 'إعادة فتح الإيداع', 'review.does.returnDossier': 'إعادة الملف لاستكماله',
  'review.does.acceptDossier': 'تسلم الملف وفحصه مكتبيا', 'review.does.openFieldVisit': 'فتح الزيارة الميدانية', 'review.does.issueProvisional': 'تبليغ النتيجة المؤقتة', 'review.does.closeReplies': 'إقفال الاعتراضات',
  'review.does.issueFinal': 'حصر النتيجة النهائية', 'review.does.publishResult': 'نشر النتيجة', 'review.does.reopenReview': 'إعادة فتح الفحص', 'review.does.unknown': '{code}',
  'review.blocked.deadline-past': 'انقضى الأجل: لا يمدده إلا قرار من الدورة.', 'review.blocked.deadline-unknown': 'آخر يوم غير معروف بعد.', 'review.blocked.too-early': 'ليس قبل نهاية الأجل.',
  'review.blocked.incomplete': 'ينقص ما تشترطه الشبكة.', 'review.blocked.undecided-items': `{undecided|${LINES}} في انتظار قرار.`, 'review.blocked.undecided-replies': `{undecided|${REPLIES}} في انتظار قرار.`,
  'review.blocked.outline-grid': 'الشبكة أولية فقط.', 'review.blocked.unknown': 'غير ممكن بعد ({code}).',

  'review.history': 'ما تم إلى الآن', 'review.history.none': 'لا إجراء بعد: لم يودع الملف.',
  'review.did.fileDossier': 'أودع الملف', 'review.did.recordNotFiled': 'عوين عدم الإيداع', 'review.did.reopenFiling': 'أعيد فتح الإيداع', 'review.did.returnDossier': 'أعيد الملف لاستكماله', 'review.did.acceptDossier': 'تسلم الملف، فحص مكتبي',
  'review.did.openFieldVisit': 'فتحت الزيارة الميدانية', 'review.did.issueProvisional': 'بلغت النتيجة المؤقتة', 'review.did.closeReplies': 'أقفلت الاعتراضات', 'review.did.issueFinal': 'حصرت النتيجة النهائية', 'review.did.publishResult': 'نشرت النتيجة', 'review.did.reopenReview': 'أعيد فتح الفحص', 'review.did.unknown': '{code}',
  'review.motive': 'السبب: {motive}', 'review.reference': 'الوثيقة: {reference}',
  'review.receipt': 'وصل الإيداع', 'review.receipt.say': 'أودع في {on} على الساعة {time}، والمودع: {person}. الملف {id}، النسخة {version}.',
  'review.items': 'سطرا سطرا', 'review.items.gloss': 'ما يقوله كل طرف، جنبا إلى جنب.', 'review.promises.open': `{count|${PROMISES}} قيد التنفيذ[due?، وأولها أجله {due}].`,
  'review.empty': 'لم تختر أي جماعة', 'review.empty.say': 'سيقرأ فحص الملف هنا: أين بلغ، وما يليه، ومن يقوم به، ومتى.',
  'review.noSource': 'الفحص غير مرتبط بأي مصدر', 'review.noSource.say': 'ضعوه في عنصر jalon-provider يحمل base-url، أو أعطوه الخاصية client أو view.',
  'review.forbidden': 'هذا الملف غير مفتوح لكم', 'review.forbidden.say': 'هو مفتوح للجماعة ومواكبها وفريق التدقيق وإدارة البرنامج. ويمكن لأحدهم أن يمنحكم الولوج.',
  'review.signin': 'هذا الملف يتطلب تسجيل الدخول', 'review.signin.say': 'سجلوا الدخول إلى الموقع الذي يعرضه، ثم أعيدوا المحاولة.',
  'review.unpublished': 'هذه النتيجة غير منشورة', 'review.unpublished.say': 'الفحص الجاري تقرؤه الجماعة ومن يتابعها بعد تسجيل الدخول.',
  'review.missing': 'هذا الملف غير موجود', 'review.missing.say': 'لا يعرف الخادم هذه الجماعة أو البرنامج أو الدورة: {territory}، {programme}، {cycle}.',
  'review.failed': 'تعذر تحميل الفحص', 'review.old': 'المعروض يعود إلى القراءة السابقة.', 'review.offline': 'المعروض يعود إلى آخر قراءة. لا يرسل شيء ما دامت الشبكة غائبة.', 'review.offline.empty': 'سيحمل الفحص عند عودة الشبكة.',

  'review.col.item': 'السطر', 'review.col.self': 'الجماعة', 'review.col.coach': 'المواكب', 'review.col.verifier': 'التدقيق', 'review.col.appeal': 'التظلم', 'review.col.decision': 'القرار',
  'review.said.none': 'لا شيء', 'review.said.as.self': 'كما قالت الجماعة', 'review.said.as.coach': 'كما قال المواكب', 'review.said.as.verifier': 'كما في التدقيق', 'review.undecided': 'لم يقرر بعد', 'review.na': 'لا ينطبق', 'review.proof.pages': '{title}، {pages}', 'review.proof.opens': 'يفتح صفحة أخرى', 'review.proof.missing': 'الوثيقة المنتظرة: {names}.',
  'review.decision.accepted': 'مقبول', 'review.decision.amended': 'مصحح', 'review.decision.rejected': 'مرفوض', 'review.decision.upheld': 'مثبت', 'review.decision.unknown': '{code}',
  'review.at.verification': 'التدقيق: {decision}', 'review.at.appeal': 'التظلم: {decision}', 'review.contested': 'تعترض عليه الجماعة', 'review.comments.count': '{count|تعليق واحد|تعليقان|تعليقات|تعليقا|تعليق}', 'review.points': '{#earned} من {#max}',
  'sample.drawn': 'المسحوب: {names}، من أصل {#of}، بالبذرة {seed}.',

  'do.fileDossier': 'إيداع الملف…', 'do.recordNotFiled': 'معاينة عدم الإيداع…', 'do.reopenFiling': 'إعادة فتح الإيداع…', 'do.returnDossier': 'إعادة الملف لاستكماله…', 'do.acceptDossier': 'تسلم الملف…', 'do.openFieldVisit': 'فتح الزيارة الميدانية…',
  'do.issueProvisional': 'تبليغ النتيجة المؤقتة…', 'do.closeReplies': 'إقفال الاعتراضات…', 'do.issueFinal': 'حصر النتيجة النهائية…', 'do.publishResult': 'نشر النتيجة…', 'do.reopenReview': 'إعادة فتح الفحص…',
  'effect.fileDossier': 'لن تستطيع الجماعة ومواكبها تعديل أجوبتهما. سيفحص فريق التدقيق ما أودع. الإيداع لا يسحب: لفريق التدقيق أن يعيده لاستكماله.',
  'effect.recordNotFiled': 'ستذكر الجماعة «غير مودعة» في هذه الدورة. ولن تجيب هي ومواكبها إلا إذا أعاد قرار فتح الإيداع.',
  'effect.reopenFiling': 'تستطيع الجماعة ومواكبها الإجابة والإيداع من جديد.', 'effect.returnDossier': 'تستطيع الجماعة ومواكبها تعديل أجوبتهما من جديد. يسري أجل الاستكمال من اليوم. اذكروا ما ينقص.',
  'effect.acceptDossier': 'يبدأ الفحص المكتبي. ترى الجماعة أن ملفها قد تسلم.', 'effect.openFieldVisit': 'تبدأ الزيارة الميدانية. تخبر بها الجماعة في بطاقتها.',
  'effect.issueProvisional': 'سترى الجماعة ومواكبها النتيجة المؤقتة، ويسري أجل الاعتراض من اليوم. قرارات التدقيق هي المعتمدة.',
  'effect.closeReplies': 'لن تستطيع الجماعة الاعتراض. يقرر فريق التدقيق فيما اعترض عليه.', 'effect.issueFinal': 'سترى الجماعة ومواكبها النتيجة النهائية. التظلم معتمد حيث قرر.',
  'effect.publishResult': 'سيستطيع الجميع قراءة هذه النتيجة. اذكروا محضر اللجنة أو السبب.', 'effect.reopenReview': 'تعود النتيجة إلى الفحص. ويبقى المنشور منشورا إلى النشر التالي. اذكروا السبب.',
  'act.motive': 'السبب', 'act.reference': 'القرار أو المحضر', 'act.confirm': 'تأكيد', 'act.cancel': 'عدم القيام بشيء', 'act.sending': 'جار الإرسال…', 'act.motiveMissing': 'اذكروا السبب أو القرار.',

  'check.title': 'قبل الإيداع', 'check.none': 'لا ينقص شيء.', 'check.blocking': `ما يمنع الإيداع: {count|${LINES}}`, 'check.warnings': `ما لا يمنع الإيداع: {count|${REMARKS}}`,
  'decide.title': 'القرار في {item}', 'decide.open': 'اتخاذ قرار', 'decide.again': 'قرار جديد', 'decide.choice': 'القرار', 'decide.why': 'التعليل', 'decide.whyOptional': 'التعليل (اختياري)', 'decide.save': 'حفظ القرار', 'decide.saveNext': 'حفظ ثم التالي', 'decide.withdraw': 'سحب القرار',
  'decide.close': 'إغلاق دون حفظ', 'decide.accepted': 'مقبول: المودع ثابت', 'decide.amended': 'مصحح: معطيات أخرى', 'decide.rejected': 'مرفوض: لم يثبت', 'decide.upheld': 'مثبت: التدقيق ثابت', 'decide.acceptedAppeal': 'مقبول: الاعتراض مقبول',
  'decide.noChoice': 'اختاروا قرارا.', 'decide.noWhy': 'اكتبوا التعليل.', 'decide.keys': '↑ و↓ للتنقل بين الأسطر، وEnter للفتح، وCtrl+Enter للحفظ وفتح التالي.', 'decide.progress': 'قرر في {#done} من {#total}.', 'decide.saving': 'جار الحفظ…',
  'clash.decided': 'تقرر في {item} أثناء إدخالكم. صاحب القرار: {person}', 'clash.withdrew': 'سحب القرار في {item} أثناء إدخالكم. صاحب السحب: {person}', 'clash.say': 'لم يضع شيء. أبقوا القرار المحفوظ أو ضعوا قراركم مكانه: يحفظ السجل القرارين معا.',
  'clash.mine': 'قراركم', 'clash.ago': 'أرسل [hours?قبل {hours|ساعة واحدة|ساعتين|ساعات|ساعة|ساعة}][minutes?قبل {minutes|دقيقة واحدة|دقيقتين|دقائق|دقيقة|دقيقة}][!hours?[!minutes?الآن]]', 'clash.theirs': 'القرار المحفوظ', 'clash.none': 'لا قرار', 'clash.mineWithdrawn': 'قرار مسحوب',
  'clash.keep': 'الإبقاء على القرار المحفوظ', 'clash.over': 'وضع قراري مكانه',
  'sample.title': 'سحب عينة', 'sample.population': 'القائمة، واحد في كل سطر: المرجع ثم العنوان', 'sample.size': 'عدد المسحوب', 'sample.seed': 'البذرة، معلنة قبل السحب', 'sample.draw': 'سحب', 'sample.withdraw': 'إلغاء السحب', 'sample.empty': 'أدخلوا القائمة والعدد والبذرة.',
  'reply.open': 'اعتراض', 'reply.change': 'تعديل الاعتراض', 'reply.title': 'الاعتراض على {item}', 'reply.text': 'ما تعترضون عليه ولماذا', 'reply.send': 'إرسال الاعتراض', 'reply.withdraw': 'سحب الاعتراض', 'reply.noText': 'اكتبوا ما تعترضون عليه.',
  'reply.proof': 'إثبات (اختياري)', 'reply.brought': 'وثيقة سبق إرفاقها بالملف', 'reply.another': 'وثيقة أخرى', 'reply.proofKind': 'النوع', 'reply.proofTitle': 'العنوان', 'reply.proofPages': 'الصفحات', 'reply.proofUrl': 'رابط الوثيقة', 'reply.file': 'الملف', 'reply.badUrl': 'يبدأ الرابط بـ https:// أو http://.', 'reply.noTitle': 'أدخلوا عنوان الإثبات.', 'reply.sending': 'إرسال الملف', 'reply.sent': 'أرسل {#percent} %', 'reply.stop': 'إيقاف الإرسال', 'reply.stopped': 'أوقف الإرسال عند {#percent} %. أرسلوا الاعتراض لاستئنافه.',

  'vow.title': 'التعهدات', 'vow.none': 'لا تعهد مسجل.', 'vow.text': 'ما تم التعهد به', 'vow.due': 'أجله', 'vow.add': 'تسجيل التعهد', 'vow.keep': 'وفي به', 'vow.reopen': 'لم يوف به في النهاية', 'vow.kept': 'وفي به', 'vow.late': `متأخر {count|${DAYS}}`, 'vow.for': 'أجله {due}', 'vow.noText': 'اكتبوا ما تم التعهد به.', 'vow.noDue': 'هذا اليوم غير موجود.',
  'why.title': 'لماذا لا تدققون هنا',
};
