import type { NotesStrings } from '../../../language/strings.ts';

/** Comments, and who wrote them. */
export const messages: NotesStrings = {
  'review.who.secretary': 'الجماعة', 'review.who.coach': 'المواكب', 'review.who.verifier': 'فريق التدقيق', 'review.who.officer': 'إدارة البرنامج', 'review.who.reader': 'قارئ', 'review.who.service': 'خدمة آلية', 'review.who.administrator': 'إدارة الصلاحيات', 'review.who.unknown': 'شخص آخر',
  'note.title': 'التعليقات', 'note.none': 'لا تعليق.', 'note.text': 'تعليقكم', 'note.item': 'بخصوص', 'note.whole': 'الملف كله', 'note.add': 'إضافة التعليق', 'note.remove': 'سحب', 'note.noText': 'اكتبوا تعليقا.',
  'fail.review': 'لم يحفظ', 'fail.typed': 'إدخالكم محفوظ هنا.', 'fail.again': 'إعادة المحاولة',
};
