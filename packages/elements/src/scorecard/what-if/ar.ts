import type { WhatIfStrings } from '../../language/strings.ts';

const POINTS = 'نقطة واحدة|نقطتان|نقاط|نقطة|نقطة';

export const messages: WhatIfStrings = {
  'what.title': 'ماذا لو…؟ محاكاة', 'what.mark': 'محاكاة، وليست نتيجة', 'what.short': 'محاكاة',
  'what.say': 'لا يحفظ شيء ولا يرسل. افتحوا سطرا لتجربة معطيات أخرى، أو لافتراض استيفائه؛ وتفترض الإثباتات المطلوبة مرفقة.',
  'what.leave': 'العودة إلى البطاقة', 'what.reset': 'إرجاع الكل', 'what.resetItem': 'إرجاع', 'what.resetOf': 'إرجاع {item} كما في البطاقة', 'what.undo': 'تراجع', 'what.redo': 'إعادة',
  'what.compare': 'البطاقة والمحاكاة', 'what.card': 'البطاقة', 'what.trial': 'المحاكاة', 'what.score': 'النتيجة', 'what.points': '{#earned} من {#max}', 'what.noScore': 'لا نتيجة', 'what.change': 'الفرق',
  'what.same': 'دون تغيير', 'what.up': '+ {#by}', 'what.down': '− {#by}',
  'what.opens': 'تفتح', 'what.closes': 'تغلق', 'what.moves': 'تتغير',
  'what.supposed': 'ما تفترضونه', 'what.none': 'لا شيء بعد: المحاكاة مطابقة للبطاقة.', 'what.line': 'السطر', 'what.met': 'يفترض مستوفى', 'what.follows': 'نتيجة لذلك',
  'what.paths': 'ما الذي يفتح نافذة', 'what.path': '{window}: يكفي {names}.', 'what.pathLate': '{window}: يلزم {names}، وقد فات الأجل في هذه الدورة.', 'what.noPath': '{window}: لا شيء مما تطلبه الشبكة يفتحها.', 'what.pathUnknown': '{window}: السبل أكثر من أن تذكر هنا.',
  'what.suppose': 'افتراضه', 'what.supposeOf': 'افتراض {names}',
  'what.try': 'ماذا لو، في {item}…', 'what.meet': 'افتراض استيفاء هذا السطر دون معطيات', 'what.line.points': 'البطاقة: {#before} من {#max}. المحاكاة: {#after} من {#max}.', 'what.line.state': 'البطاقة: {before}. المحاكاة: {after}.',
  'what.heard': `محاكاة: [of?{earned|${POINTS}} من {#of}.][up? زيادة {#up}.][down? نقص {#down}.][opens? تفتح: {opens}.][closes? تغلق: {closes}.]`, 'what.entered': 'فتحت المحاكاة. لا يحفظ شيء.', 'what.left': 'البطاقة الفعلية.',
  'what.cannot': 'لا يمكن تجربة شيء على هذه البطاقة', 'what.cannot.imported': 'نشرت هذه النتيجة في مكان آخر: المعطيات التي تقوم عليها ليست هنا.', 'what.cannot.outline': 'هذه الشبكة مسودة: لا تمنح نقاطا.',
  'what.cannot.private': 'إعادة الحساب هنا لا تعطي أرقام البطاقة: بعض ما تقوم عليه (ترتيب بين النظراء أو نتيجة من مكان آخر) ليس فيها.', 'what.cannot.failed': 'تعذرت قراءة الشبكة أو الدورة.',
};
