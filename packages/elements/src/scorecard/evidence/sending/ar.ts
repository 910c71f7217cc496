import type { SendingStrings } from '../../../language/strings.ts';

export const messages: SendingStrings = {
  'upload.file-refused': 'هذا النوع من الملفات غير مقبول أيا كان اسمه. احفظوه بصيغة PDF ثم أعيدوا المحاولة.', 'upload.file-too-large': 'حجم الملف كبير جدا. خفضوا دقة المسح أو قسموا الصفحات.', 'upload.hash-mismatch': 'وصل الملف مختلفا عما كان عليه. أرسلوه من جديد.',
  'upload.file-infected': 'أوقف مضاد الفيروسات هذا الملف. قدموا نسخة سليمة.', 'upload.quota-exceeded': 'ملفات كثيرة في يوم واحد. واصلوا غدا أو اتصلوا بإدارة البرنامج.',
};
