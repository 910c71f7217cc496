import type { EvidenceStrings } from '../../language/strings.ts';

export const messages: EvidenceStrings = {
  'proofs.title': 'إثباتات الملف', 'proofs.gloss': '{count|وثيقة مرفقة واحدة|وثيقتان مرفقتان|وثائق مرفقة|وثيقة مرفقة|وثيقة مرفقة}، سطرا بسطر.', 'proofs.none': 'لا إثبات مرفقا بهذا الملف.',
  'proofs.document': 'الوثيقة', 'proofs.item': 'السطر', 'proofs.file': 'الملف المودع', 'proofs.brought': 'من أتى بها', 'proofs.acts': 'الإجراءات', 'proofs.by': '{person}، في {on}', 'proofs.pages': 'الصفحات: {pages}',
  'proofs.link': 'رابط على الشبكة', 'proofs.bare': 'مذكورة دون ملف ولا رابط', 'proofs.hash': 'البصمة {hash}…', 'proofs.hashOf': 'بصمة SHA-256: {hash}',
  'proofs.state.missing': 'معلنة ولم تصل بعد', 'proofs.state.pending': 'تنتظر فحص الفيروسات', 'proofs.state.clean': 'فحصت من الفيروسات', 'proofs.state.infected': 'أوقفها فاحص الفيروسات', 'proofs.state.unscanned': 'غير مفحوصة: لا فاحص في هذا الخادم', 'proofs.state.unknown': 'حالة غير معروفة',
  'proofs.type.pdf': 'PDF', 'proofs.type.image': 'صورة', 'proofs.type.text': 'نص', 'proofs.type.unknown': '{type}', 'proofs.size.kb': '{#n} ك.ب', 'proofs.size.mb': '{#n} م.ب',
  'proofs.see': 'عرض', 'proofs.hide': 'إخفاء', 'proofs.save': 'حفظ', 'proofs.seeOf': 'عرض {title}', 'proofs.hideOf': 'إخفاء {title}', 'proofs.saveOf': 'حفظ {title}', 'proofs.close': 'إغلاق القائمة', 'proofs.reading': 'جار قراءة الوثيقة…', 'proofs.asking': '…',
  'proofs.cut': 'البداية فقط: احفظوا الوثيقة لقراءتها كاملة.', 'proofs.pdf': 'لا يعرض ملف PDF داخل هذه الصفحة: سياسة الأمان في مواقع كثيرة ترفض ذلك. افتحوه في لسان آخر أو احفظوه.', 'proofs.open': 'فتح', 'proofs.notShown': 'لا تعرض هذه الوثيقة هنا: احفظوها لفتحها.', 'proofs.saved': '{title}: حفظت.',
  'proofs.fault.forbidden': 'هذه الوثيقة غير مفتوحة لكم.', 'proofs.fault.not-found': 'لم تصل هذه الوثيقة إلى الخادم بعد.', 'proofs.fault.file-pending': 'تنتظر هذه الوثيقة فحص الفيروسات.', 'proofs.fault.file-infected': 'أوقف فاحص الفيروسات هذه الوثيقة.', 'proofs.fault.unknown': 'تعذرت قراءة الوثيقة.',
};
