import type { YearsStrings } from '../../language/strings.ts';

/** What is said of the other years, in Arabic. */
export const messages: YearsStrings = {
  'years.failed': 'تعذّرت قراءة السنوات الأخرى', 'years.held': 'لا يحفظ هذا المصدر السنوات الأخرى.',
  'years.forbidden': 'السنوات الأخرى غير مفتوحة لكم.', 'years.signin': 'تتطلب السنوات الأخرى تسجيل الدخول.', 'years.offline': 'دون اتصال منذ {time}: تُقرأ السنوات الأخرى عند توفر الشبكة.',
  'years.one': 'لهذا البرنامج دورة واحدة فقط: لا توجد سنة أخرى بعد.', 'years.alone': 'ليس لأي دورة أخرى نتيجة يمكن قراءتها هنا.',
  'years.caption': 'دورات البرنامج من الأقدم إلى الأحدث', 'years.glance': '{count|دورة واحدة|دورتان|دورات|دورة|دورة}، منها {#read} بنتيجة يمكن قراءتها هنا.',
  'years.col.cycle': 'الدورة', 'years.col.standing': 'النتيجة', 'years.col.score': 'المجموع', 'years.col.threshold': 'العتبة', 'years.col.gates': 'الشروط', 'years.col.windows': 'النوافذ',
  'years.standing.published': 'منشورة', 'years.standing.provisional': 'مؤقتة', 'years.standing.in-review': 'قيد الفحص', 'years.standing.draft': 'مسودة', 'years.standing.not-filed': 'لم يُودع',
  'years.standing.absent': 'لا ملف', 'years.standing.outside': 'خارج هذه الدورة', 'years.standing.not-yet': 'لم تكن موجودة بهذا الرمز بعد', 'years.standing.no-longer': 'لم تعد موجودة بهذا الرمز', 'years.standing.unpublished': 'غير منشورة', 'years.standing.unknown': '{code}',
  'years.imported': 'نُشرت في مكان آخر', 'years.computed': 'محسوبة من الملف', 'years.importedFrom': 'المصدر: {list}.', 'years.grid': 'الشبكة {version}', 'years.gridChanged': 'تغيّرت الشبكة: {version}', 'years.demonstration': 'بيانات للعرض',
  'years.points': '{#earned} من {#max}', 'years.open': '{open|نقطة واحدة ما زالت مفتوحة|نقطتان ما زالتا مفتوحتين|نقاط ما زالت مفتوحة|نقطة ما زالت مفتوحة|نقطة ما زالت مفتوحة}', 'years.noScore': 'لا مجموع', 'years.of': '{#met} من {#total}',
  'years.reached.met': 'بُلغت', 'years.reached.unmet': 'لم تُبلغ', 'years.reached.pending': 'ما زالت ممكنة', 'years.reached.unknown': '{code}',
  'years.threshold.declared': 'تطلب الشبكة {atLeast|نقطة واحدة|نقطتين|نقاط|نقطة|نقطة} من {#max}.', 'years.threshold.act': 'حُدّدت بقرار مؤرخ في {on} عند {atLeast|نقطة واحدة|نقطتين|نقاط|نقطة|نقطة} ({by}): {reason}. وتقول الشبكة {#declared}.', 'years.threshold.source': 'المصدر: {ref}[note?، {note}].',
  'years.chart': 'مجموع كل دورة كنسبة من حدها الأقصى. {list}.', 'years.chart.point': '{cycle}: {#earned} من {#max}[open?، {#open} يمكن كسبها][atLeast?، العتبة {#atLeast}]', 'years.chart.gap': '{cycle}: لا مجموع', 'years.chart.scale': 'يدل الارتفاع على النسبة من الحد الأقصى: ليس لكل الدورات الحد نفسه.', 'years.key.gap': 'لا مجموع', 'years.key.median': 'وسيط النظراء', 'years.key.draft': 'لم تُنشر بعد',
  'years.dated': 'الرمز {code}[from? منذ {from}][to? إلى غاية {to}]. لا تُضم إليها أبدا سنوات جماعة أخرى، حتى وإن انبثقت عنها.',

  'years.beside': 'مقارنة دورتين', 'years.before': 'من', 'years.after': 'إلى', 'years.beside.none': 'لا يمكن مقارنة هاتين الدورتين: يلزم وجود نتيجتين يمكن قراءتهما هنا.',
  'years.score.up': 'يرتفع المجموع بـ{by|نقطة واحدة|نقطتين|نقاط|نقطة|نقطة}: {#from} في {before}، و{#to} في {after}، من {#max}.', 'years.score.down': 'ينخفض المجموع بـ{by|نقطة واحدة|نقطتين|نقاط|نقطة|نقطة}: {#from} في {before}، و{#to} في {after}، من {#max}.', 'years.score.same': 'يبقى المجموع عند {#to} من {#max}.',
  'years.score.share': '{#from} من {#fromMax} في {before}، و{#to} من {#max} في {after}: يختلف الحدان الأقصيان، فلا يُقرأ فرق بالنقاط. وكنسبة من الحد الأقصى، فإن المجموع [up?يرتفع][down?ينخفض][same?يبقى كما هو]: {fromShare} ثم {toShare}.',
  'years.score.open': '{#from} من {#fromMax} في {before}، و{#to} من {#max} في {after}: ما زالت نقاط مفتوحة، ولا شيء نهائي.', 'years.score.settled': '{#from} من {#fromMax} في {before}، و{#to} من {#max} في {after}: [up?هو أعلى منذ الآن][down?لم يعد يمكنه العودة إلى المستوى نفسه]، مع أن نقاطا ما زالت مفتوحة.', 'years.score.none': 'ليس لإحدى الدورتين مجموع.',
  'years.moves': '{up|سطر واحد يرتفع|سطران يرتفعان|أسطر ترتفع|سطرا يرتفع|سطر يرتفع}[rose?، بـ{rose|نقطة واحدة|نقطتين|نقاط|نقطة|نقطة} في المجموع]؛ {down|سطر واحد ينخفض|سطران ينخفضان|أسطر تنخفض|سطرا ينخفض|سطر ينخفض}[fell?، بـ{fell|نقطة واحدة|نقطتين|نقاط|نقطة|نقطة}][added?؛ {added|سطر أُضيف|سطران أُضيفا|أسطر أُضيفت|سطرا أُضيف|سطر أُضيف}][removed?؛ {removed|سطر حُذف|سطران حُذفا|أسطر حُذفت|سطرا حُذف|سطر حُذف}].',
  'years.items': 'ما تغيّر من {before} إلى {after}', 'years.col.item': 'الشرط أو المؤشر', 'years.col.change': 'التغيّر', 'years.was': 'كان {was}', 'years.wasCalled': 'التسمية السابقة: {label}',
  'years.change.up': 'يرتفع', 'years.change.down': 'ينخفض', 'years.change.same': 'دون تغيير', 'years.change.open': 'لم يُحسم بعد', 'years.change.untold': 'لم يُنشر سطرا سطرا', 'years.change.set-apart': 'لا يُحتسب في المرتين', 'years.change.regrouped': 'جُمع على نحو آخر', 'years.change.added': 'سطر جديد', 'years.change.removed': 'سطر محذوف', 'years.change.unknown': '{code}',
  'years.gate.up': 'مستوفى هذه المرة', 'years.gate.down': 'لم يعد مستوفى', 'years.by.up': 'يرتفع بـ{by|نقطة واحدة|نقطتين|نقاط|نقطة|نقطة}', 'years.by.down': 'ينخفض بـ{by|نقطة واحدة|نقطتين|نقاط|نقطة|نقطة}', 'years.share': 'من حد أقصى آخر',
  'years.in.none': 'ليس في الشبكة', 'years.in.untold': 'غير منشور', 'years.in.na': 'لا ينطبق', 'years.in.neutralised': 'محيَّد', 'years.in.met': 'مستوفى', 'years.in.unmet': 'غير مستوفى', 'years.in.pending': 'قيد الفحص',
  'years.same': '{count|سطر واحد دون تغيير|سطران دون تغيير|أسطر دون تغيير|سطرا دون تغيير|سطر دون تغيير}', 'years.untold': '{count|سطر واحد|سطران|أسطر|سطرا|سطر} لا تقول عنه إحدى الدورتين شيئا', 'years.window.change': '{window}: «{from}» في {before}، و«{to}» في {after}.', 'years.window.outside': 'غير معنية',

  'years.peers': 'بين نظرائها', 'years.peers.all': 'جميع جماعات الدورة', 'years.peers.in': '{group}، دورة {cycle}',
  'years.side.over': 'فوق الوسيط', 'years.side.at': 'عند الوسيط', 'years.side.under': 'تحت الوسيط', 'years.side.unsettled': 'تحت الوسيط أو فوقه، بحسب النقاط التي ما زالت مفتوحة', 'years.side.unknown': '{code}',
  'years.peers.say': 'الوسيط {#median}؛ النصف الأوسط من {#lower} إلى {#upper}، والمجموعة كلها من {#least} إلى {#most}.', 'years.peers.count': '{ranked|مجموع واحد منشور|مجموعان منشوران|مجاميع منشورة|مجموعا منشورا|مجموع منشور}[pending?؛ {pending|نتيجة واحدة منتظرة|نتيجتان منتظرتان|نتائج منتظرة|نتيجة منتظرة|نتيجة منتظرة}][absent?؛ {absent|ملف واحد لم يُودع|ملفان لم يُودعا|ملفات لم تُودع|ملفا لم يُودع|ملف لم يُودع}].',
  'years.peers.place': 'الرتبة {#first} من {#ranked}.', 'years.peers.places': 'بالتساوي، الرتب من {#first} إلى {#last} من {#ranked}.', 'years.peers.few': '[ranked?{ranked|مجموع واحد منشور|مجموعان منشوران|مجاميع منشورة|مجموعا منشورا|مجموع منشور}][!ranked?لا مجموع منشور] في هذه الفئة: يلزم {#fewest} لذكر الوسيط والأرباع دون الإشارة إلى أحد.',
  'years.peers.own': 'مجموعها غير منشور: وُضع هنا دون أن يُحتسب.', 'years.peers.none': 'لا يمكن وضع أي مجموع من هذه الدورات.', 'years.peers.how': 'كيف يُحسب',
  'years.peers.rule': 'تُرتَّب المجاميع المنشورة للدورة من الأدنى إلى الأعلى، ومجموعها بينها. الوسيط هو أصغر مجموع لا يتجاوزه نصفها؛ والأرباع كذلك عند الربع وثلاثة الأرباع. ولا تدخل فيها أبدا مسودة ولا نتيجة مؤقتة.',
  'years.peers.strip': 'من {#least} إلى {#most}، الأرباع {#lower} و{#upper}، الوسيط {#median}[own?؛ {territory}: {#own}]', 'years.why': 'مصدر هذا الرقم',
};
