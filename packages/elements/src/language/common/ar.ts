import type { CommonStrings } from '../strings.ts';

/** What every widget may say. */
export const common: CommonStrings = {
  'numbers': '',
  'unknown': 'السبب: {code}.', 'join': '؛ ', 'comma': '، ', 'pair': '{name}: {value}',
  'kind.country': 'بلد', 'kind.region': 'جهة', 'kind.departement': 'مقاطعة', 'kind.arrondissement': 'دائرة', 'kind.ville': 'مدينة', 'kind.commune': 'بلدية', 'kind.unknown': '{code}',
  'value.missing': 'غير مقدم', 'value.yes': 'نعم', 'value.no': 'لا',
  'author.self': 'تقييم ذاتي', 'author.coach': 'مواكب', 'author.verifier': 'مدقق', 'author.appeal': 'تظلم', 'author.unknown': 'صاحب الجواب',
  'part.loading': 'جار التحميل…', 'part.failed': 'تعذر تحميل هذا الجزء.',
  'error.no-answer': 'لم يجب الخادم.', 'error.timeout': 'لم يجب الخادم في الوقت المحدد.', 'error.unavailable': 'الخادم متوقف مؤقتا.', 'error.internal': 'صادف الخادم خللا وسجله.',
  'error.client-too-old': 'هذه الصفحة أقدم مما يقبله الخادم. أعيدوا تحميلها، وإن لم يكف ذلك فأبلغوا من ينشرها.', 'error.server-too-old': 'الخادم أقدم مما تتطلبه هذه الصفحة. أبلغوا من يشغّله.',
  'error.too-many-requests': 'يتلقى الخادم طلبات كثيرة. أعيدوا المحاولة بعد دقيقة.', 'error.unexpected-answer': 'الجواب المستلم ليس جواب خادم Jalon. قد يكون العنوان الأساسي خاطئا.',
  'crash.title': 'تعذر عرض البطاقة', 'crash.say': 'لم تتأثر بقية الصفحة، ولم يضع شيء مما سجل.',
  'offline.title': 'دون اتصال منذ {time}',
  'action.retry': 'إعادة المحاولة', 'action.copyId': 'نسخ الرقم', 'action.copied': 'نسخ الرقم بنجاح', 'request.id': 'الطلب {id}',
};
