import type { FaultTexts, ProblemTexts } from './problem-text.ts';

const always = (sentence: string) => (): string => sentence;
/** Codes and figures keep their own direction inside an Arabic sentence. */
const isolate = (text: string | undefined): string => `\u2068${text ?? ''}\u2069`;

export const problemsAr: ProblemTexts = {
  'invalid-request': {
    title: 'الطلب ليس بالشكل المنتظر', detail: always('جزء أو أكثر من الطلب غير مناسب. كل جزء مذكور مع موضعه؛ صحّحه ثم أعد المحاولة.'),
    when: 'حقل ناقص، أو قيمته خارج المسموح، أو غير موجود.', remedy: 'اقرأ errors: كل سطر يعطي رمزا ومؤشرا إلى الموضع. لم يتغير شيء.',
  },
  'invalid-json': {
    title: 'المحتوى المرسل ليس JSON مقروءا', detail: always('المحتوى المرسل لا يُقرأ بصيغة JSON وترميز UTF-8. تحقق منه ثم أعد المحاولة.'),
    when: 'محتوى الطلب مقطوع أو غير سليم أو متداخل جدا أو ليس بترميز UTF-8.', remedy: 'أرسل وثيقة JSON كاملة بترميز UTF-8.',
  },
  'invalid-cursor': {
    title: 'لا يمكن إيجاد هذه الصفحة من القائمة', detail: always('علامة الصفحة لا تخص هذه القائمة. ابدأ القائمة من جديد.'),
    when: 'تغيّر المؤشر، أو تغيّرت المرشحات منذ الصفحة السابقة.', remedy: 'أعد إرسال nextCursor كما هو وبالمرشحات نفسها، أو ابدأ بدون مؤشر.',
  },
  'body-too-large': {
    title: 'حجم الإرسال كبير جدا', detail: ({ max }) => `لا يتجاوز الإرسال الواحد ${isolate(max ?? '1000000')} بايت. قسّمه إلى عدة إرسالات.`,
    when: 'محتوى الطلب يتجاوز الحد.', remedy: 'أرسل أوامر أقل في كل مرة. الملفات تُودع على حدة.',
  },
  'unsupported-media-type': {
    title: 'هذا النوع من المحتوى غير مقبول هنا', detail: ({ expected }) => `المحتوى المنتظر هو ${isolate(expected ?? 'application/json')}. اذكره في الترويسة Content-Type.`,
    when: 'الترويسة Content-Type غائبة أو تعلن غير JSON.', remedy: 'أرسل Content-Type: application/json.',
  },
  'not-acceptable': {
    title: 'الجواب غير متاح بالشكل المطلوب', detail: always('الأجوبة بصيغة JSON. اقبل application/json ثم أعد المحاولة.'),
    when: 'الترويسة Accept تستبعد JSON.', remedy: 'أضف application/json إلى Accept أو لا ترسلها.',
  },
  'not-signed-in': {
    title: 'يلزم تسجيل الدخول', detail: always('بدون تسجيل الدخول لا تُقرأ إلا الجماعات والشبكات والنتائج المنشورة. سجّل الدخول ثم أعد المحاولة.'),
    when: 'الطلب لا يحمل رمز دخول.', remedy: 'أرسل Authorization: Bearer متبوعا برمز من مزوّد الهوية.',
  },
  'token-invalid': {
    title: 'تسجيل الدخول غير معروف', detail: always('رمز الدخول غير معروف هنا. سجّل الدخول من جديد.'),
    when: 'التوقيع أو المُصدر أو الجهة المقصودة أو الخوارزمية غير مناسبة.', remedy: 'اطلب رمزا من المُصدر الذي يعرفه هذا الخادم، موجّها إليه (aud).',
  },
  'token-expired': {
    title: 'انتهت مدة الدخول', detail: always('رمز الدخول لم يعد صالحا. سجّل الدخول من جديد: ما أدخلته محفوظ.'),
    when: 'مضى تاريخ نهاية الرمز.', remedy: 'اطلب رمزا جديدا ثم أعد إرسال الطلب نفسه.',
  },
  'forbidden': {
    title: 'حقوقك لا تشمل هذا الطلب', detail: always('حسابك لا يملك حقا على هذه الجماعة لهذا العمل. اتصل بإدارة البرنامج.'),
    when: 'الدور أو الجماعة أو تواريخ حقوقك لا تشمل المطلوب.', remedy: 'اقرأ refusal لمعرفة السبب بدقة. إعادة الطلب كما هو تعطي الجواب نفسه.',
  },
  'not-found': {
    title: 'لا شيء في هذا العنوان', detail: always('المطلوب غير موجود هنا. تحقق من العنوان أو المرجع.'),
    when: 'العنوان غير موجود، أو الجماعة أو البرنامج أو الدورة أو الشبكة غير معروفة.', remedy: 'تُعيّن الجماعة بمعرّفها أو بـ scheme:code، لا باسمها أبدا.',
  },
  'method-not-allowed': {
    title: 'هذا العنوان لا يقبل هذه الطريقة', detail: ({ allowed }) => `هذا العنوان يقبل ${isolate(allowed ?? 'GET')}.`,
    when: 'العنوان موجود بطريقة HTTP أخرى.', remedy: 'اقرأ الترويسة Allow.',
  },
  'not-published': {
    title: 'لا نتيجة منشورة', detail: ({ territory, cycle }) => `لا نتيجة منشورة لـ ${isolate(territory)} في ${isolate(cycle)}. يمكن لشخص مخوّل أن يسجّل الدخول لقراءة الملف قيد الإعداد.`,
    when: 'لا يوجد إلا ملف قيد الإعداد، والطلب ممن ليس له قراءته.', remedy: 'سجّل الدخول بحساب له حقوق على هذه الجماعة، أو انتظر النشر.',
  },
  'stale': {
    title: 'غيّر شخص آخر هذا في الأثناء', detail: always('ما تعدّله تغيّر منذ أن قرأته. لم يضع شيء: قارن ثم اختر.'),
    when: 'العنصر المقصود تغيّر بعد النسخة المذكورة في base.', remedy: 'اقرأ current وchangedBy، واعرض القيمتين، ثم أعد الأمر على النسخة الحالية بمعرّف جديد.',
  },
  'id-reused': {
    title: 'استُعمل هذا المعرّف من قبل', detail: ({ id }) => `المعرّف ${isolate(id)} يدل على تعديل آخر. أرسل هذا التعديل بمعرّف جديد.`,
    when: 'أمر يحمل معرّف أمر آخر مسجّل.', remedy: 'أعط كل عملية معرّفا جديدا (UUID) يُحتفظ به لإعادات تلك العملية وحدها.',
  },
  'refused': {
    title: 'لم يُقبل التعديل', detail: always('الشبكة أو حالة الملف لا تسمح بهذا التعديل. لم يتغير شيء.'),
    when: 'القيمة أو العنصر أو التاريخ لا يناسب الشبكة.', remedy: 'اقرأ refusal وerrors: الرمز يعطي السبب والمؤشر يعطي الموضع.',
  },
  'precondition-failed': {
    title: 'تغيّر الملف', detail: always('الملف لم يعد في الحالة المذكورة في If-Match. اقرأه من جديد ثم أعد المحاولة.'),
    when: 'الترويسة If-Match تعيّن حالة لم تعد الحالية.', remedy: 'اقرأ البطاقة من جديد وخذ ETag الخاص بها. بدون If-Match لا يوقف الأمرَ إلا تغيير العنصر نفسه.',
  },
  'too-many-requests': {
    title: 'طلبات كثيرة في وقت قصير', detail: always('تصل الطلبات أسرع من المنتظر. انتظر لحظة ثم أعد المحاولة.'),
    when: 'عدد الطلبات يتجاوز الحد.', remedy: 'انتظر عدد الثواني المذكور في الترويسة Retry-After.',
  },
  'timeout': {
    title: 'لم يصل الجواب في الوقت', detail: always('استغرق العمل المطلوب وقتا طويلا. أعد المحاولة: التعديل المسجّل لا يُسجّل مرتين.'),
    when: 'تجاوز الطلب المدة المسموحة.', remedy: 'أعد إرسال الطلب نفسه بمعرّفات الأوامر نفسها.',
  },
  'unavailable': {
    title: 'الخدمة غير متاحة حاليا', detail: always('الخدمة لا تستطيع الجواب حاليا. أعد المحاولة بعد لحظات: ما أدخلته محفوظ.'),
    when: 'الخادم يبدأ أو يتوقف، أو لا يصل إلى قاعدة بياناته أو إلى مزوّد الهوية.', remedy: 'أعد إرسال الطلب نفسه بعد مهلة Retry-After.',
  },
  'internal': {
    title: 'حدث عطل في الخادم', detail: always('عطل في الخادم أوقف الطلب. أعد المحاولة؛ وإن تكرر فأعط رقم الطلب إلى الدعم.'),
    when: 'خلل في الخادم. سببه في سجلّه تحت رقم الطلب.', remedy: 'أعط requestId لمن يدير الخادم.',
  },
  'no-answer': {
    title: 'الخادم لا يجيب', detail: always('لم يصل أي جواب. تحقق من الاتصال بالشبكة ثم أعد المحاولة.'),
    when: 'يضعه العميل: الشبكة مقطوعة، أو العنوان خاطئ، أو قاعدة CORS تخفي الجواب.', remedy: 'تحقق من baseUrl. في المتصفح يجب أن يكون أصل الصفحة ضمن JALON_CORS_ORIGINS في الخادم.',
  },
  'unexpected-answer': {
    title: 'الجواب الواصل ليس من الخدمة', detail: always('وصل جواب ليس بالشكل المنتظر. ربما استبدله وسيط في الشبكة.'),
    when: 'يضعه العميل: الجواب ليس JSON من هذه الخدمة.', remedy: 'تحقق من العنوان والوسيط ونسخة الخادم.',
  },
  'cancelled': {
    title: 'أُلغي الطلب', detail: always('أُلغي الطلب قبل وصول الجواب.'),
    when: 'يضعه العميل: أُعطيت إشارة الإلغاء.', remedy: 'لا شيء مطلوب إن كان الإلغاء مقصودا.',
  },
};

export const faultsAr: FaultTexts = {
  'missing': always('هذه القيمة ناقصة. أضفها.'),
  'wrong-type': ({ expected }) => `هذه القيمة ليست من النوع المنتظر (${isolate(expected)}).`,
  'too-short': ({ minimum }) => `يلزم على الأقل ${isolate(minimum ?? '1')}.`,
  'too-small': ({ minimum }) => `يجب ألا تقل القيمة عن ${isolate(minimum ?? '0')}.`,
  'too-long': ({ maximum }) => `لا يتجاوز الطول ${isolate(maximum)}.`,
  'too-big': ({ maximum }) => `لا تتجاوز القيمة ${isolate(maximum)}.`,
  'unknown-field': ({ field }) => `الحقل ${isolate(field)} غير موجود هنا. احذفه.`,
  'wrong-format': ({ format }) => `هذه القيمة ليست بالشكل المنتظر (${isolate(format)}).`,
  'not-among': ({ values }) => `القيم المسموحة: ${isolate(values)}.`,
  'not-a-date': always('هذا التاريخ غير موجود. اكتبه على شكل \u20682025-06-30\u2069.'),
  'not-valid': always('هذه القيمة غير مسموحة هنا.'),
  'given-twice': ({ field }) => `الحقل ${isolate(field)} مذكور عدة مرات. أبق واحدا.`,
  'unwritable-text': always('في هذا النص علامة لا يمكن حفظها. احذفها.'),
  'invalid-cursor': always('هذا المؤشر لا يخص هذه القائمة.'),
  'unknown-territory': ({ value }) => `لا جماعة تحمل المرجع ${isolate(value)}.`,
  'unknown-programme': ({ value }) => `لا برنامج بهذا الاسم محمّل (الدورة ${isolate(value)}).`,
  'unknown-cycle': ({ value }) => `الدورة ${isolate(value)} غير محمّلة.`,
  'unknown-assessment': ({ value }) => `${isolate(value)} ليس ملفا في هذا الخادم: programme~cycle~territory.`,
  'unknown-referential': ({ value }) => `الشبكة ${isolate(value)} غير محمّلة.`,
  'unknown-person': always('حسابك معروف لكنه غير مسجّل هنا. اتصل بإدارة البرنامج.'),
};
