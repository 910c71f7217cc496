import type { Language } from '@jalon/core/shared';

/** What `verifyResultSheet` may say; the page's script does not compile when one is missing. */
export type SheetVerdict = 'valid' | 'superseded' | 'altered' | 'unknown-key' | 'key-compromised' | 'key-not-in-force' | 'not-a-sheet' | 'newer-format' | 'cannot-verify';

/** What the page that verifies says. `{issuer}`, `{date}`, `{key}`, `{place}` stand for what the sheet holds. */
export interface VerifyWords {
  readonly title: string;
  readonly lead: string;
  readonly choose: string;
  readonly drop: string;
  readonly scriptless: string;
  /** Where the result stands that a QR code names, for those without a script. */
  readonly published: string;
  readonly working: string;
  readonly verdict: Readonly<Record<SheetVerdict, readonly [title: string, what: string]>>;
  /** The code of a printed sheet names another result than the one published now. */
  readonly otherPrinted: readonly [title: string, what: string];
  readonly notPublished: readonly [title: string, what: string];
  readonly noKeys: readonly [title: string, what: string];
  readonly unreadable: readonly [title: string, what: string];
  readonly compare: string;
  readonly notCompared: string;
  readonly stored: string;
  readonly current: string;
  readonly label: Readonly<Record<'issuer' | 'issuedAt' | 'key' | 'keyFrom' | 'keyRetired' | 'keyCompromised' | 'hash', string>>;
}

const fr: VerifyWords = {
  title: 'Vérifier un résultat', lead: 'Choisissez une feuille de résultat signée (fichier JSON), ou lisez le code d’une feuille imprimée. La vérification se fait dans votre navigateur\u202f; le fichier n’est pas envoyé.',
  choose: 'Feuille à vérifier', drop: 'Vous pouvez aussi la déposer ici.', scriptless: 'La vérification a besoin de JavaScript.', published: 'Le résultat publié aujourd’hui se lit ici\u202f:', working: 'Vérification en cours…',
  verdict: {
    'valid': ['Feuille authentique', 'Signée par {issuer} le {date}. Rien n’y a été changé.'],
    'superseded': ['Ce n’est plus le résultat publié', 'La feuille est authentique, signée par {issuer} le {date}, mais un autre résultat a été publié depuis, ou celui-ci a été retiré.'],
    'altered': ['Feuille modifiée', 'Le contenu n’est pas celui qui a été signé. Ne vous y fiez pas\u202f: demandez le résultat à qui le publie.'],
    'unknown-key': ['Clé inconnue', 'Aucune clé de ce serveur n’a signé cette feuille. Elle se dit établie par {issuer}\u202f: vérifiez-la là-bas, ou tenez-la pour fausse.'],
    'key-compromised': ['Clé compromise', 'La clé qui a signé cette feuille a été retirée parce qu’un tiers peut la détenir. La feuille ne prouve rien\u202f: demandez-en une nouvelle.'],
    'key-not-in-force': ['Clé hors service à cette date', 'La feuille se dit signée le {date}, quand sa clé ne servait pas encore ou ne servait plus. Elle ne prouve rien.'],
    'not-a-sheet': ['Ce n’est pas une feuille de résultat', 'Ce fichier n’est pas une feuille signée. Choisissez le fichier JSON proposé sous le résultat publié.'],
    'newer-format': ['Feuille d’un format plus récent', 'Cette page ne lit pas ce format. Rechargez-la, ou vérifiez auprès de qui a établi la feuille.'],
    'cannot-verify': ['Vérification impossible ici', 'Ce navigateur ne donne pas de quoi vérifier une signature à cette page. Ouvrez-la en https, ou avec un navigateur à jour.'],
  },
  otherPrinted: ['Ce n’est pas le résultat publié', 'Le code imprimé désigne un autre résultat\u202f: il a été remplacé depuis, ou la feuille est fausse. Voici celui qui est publié, signé par {issuer} le {date}.'],
  notPublished: ['Aucun résultat n’est publié', 'L’adresse lue ne correspond à aucun résultat publié ici. Si elle vient d’une feuille imprimée, ne vous fiez pas à la feuille.'],
  noKeys: ['Clés introuvables', 'Les clés de ce serveur n’ont pas pu être lues, et ce navigateur n’en garde pas. Recommencez avec une connexion.'],
  unreadable: ['Résultat illisible pour le moment', 'Le serveur n’a pas répondu. Recommencez avec une connexion, ou choisissez le fichier de la feuille.'],
  compare: 'Comparez ces chiffres avec la feuille imprimée\u202f: ils doivent être les mêmes.', notCompared: 'Sans connexion, la page n’a pas pu dire si ce résultat est toujours celui qui est publié.',
  stored: 'Clés gardées dans ce navigateur depuis le {date}.', current: 'Le résultat publié aujourd’hui',
  label: { issuer: 'Établie par', issuedAt: 'Signée le', key: 'Clé', keyFrom: 'Clé en service depuis le', keyRetired: 'Clé remplacée le', keyCompromised: 'Clé déclarée compromise le', hash: 'Empreinte du résultat' },
};

const en: VerifyWords = {
  title: 'Verify a result', lead: 'Choose a signed result sheet (a JSON file), or read the code of a printed one. It is verified in your browser; the file is not sent.',
  choose: 'Sheet to verify', drop: 'You may also drop it here.', scriptless: 'Verification needs JavaScript.', published: 'The result published today can be read here:', working: 'Verifying…',
  verdict: {
    'valid': ['Authentic sheet', 'Signed by {issuer} on {date}. Nothing was changed in it.'],
    'superseded': ['No longer the published result', 'The sheet is authentic, signed by {issuer} on {date}, but another result was published since, or this one was withdrawn.'],
    'altered': ['Altered sheet', 'What it says is not what was signed. Do not rely on it: ask whoever publishes the result.'],
    'unknown-key': ['Unknown key', 'No key of this server signed this sheet. It claims to be issued by {issuer}: verify it there, or take it for a forgery.'],
    'key-compromised': ['Compromised key', 'The key that signed this sheet was withdrawn because somebody else may hold it. The sheet proves nothing: ask for a new one.'],
    'key-not-in-force': ['Key not in service on that date', 'The sheet says it was signed on {date}, when its key did not serve yet or no longer did. It proves nothing.'],
    'not-a-sheet': ['Not a result sheet', 'This file is not a signed sheet. Choose the JSON file offered under the published result.'],
    'newer-format': ['Sheet in a newer format', 'This page does not read that format. Reload it, or verify with whoever issued the sheet.'],
    'cannot-verify': ['Cannot verify here', 'This browser gives this page no means to verify a signature. Open it by https, or with a browser that is up to date.'],
  },
  otherPrinted: ['Not the published result', 'The printed code names another result: it was replaced since, or the sheet is a forgery. Here is the one that is published, signed by {issuer} on {date}.'],
  notPublished: ['No result is published', 'The address read matches no result published here. If it comes from a printed sheet, do not rely on that sheet.'],
  noKeys: ['Keys not found', 'The keys of this server could not be read, and this browser keeps none. Try again with a connection.'],
  unreadable: ['Result out of reach for now', 'The server did not answer. Try again with a connection, or choose the file of the sheet.'],
  compare: 'Compare these figures with the printed sheet: they must be the same.', notCompared: 'Without a connection, the page could not tell whether this is still the published result.',
  stored: 'Keys kept in this browser since {date}.', current: 'The result published today',
  label: { issuer: 'Issued by', issuedAt: 'Signed on', key: 'Key', keyFrom: 'Key in service since', keyRetired: 'Key replaced on', keyCompromised: 'Key declared compromised on', hash: 'Fingerprint of the result' },
};

const ar: VerifyWords = {
  title: 'التحقق من نتيجة', lead: 'اختر ورقة نتيجة موقّعة (ملف JSON)، أو اقرأ رمز ورقة مطبوعة. يجري التحقق في متصفحك، ولا يُرسل الملف.',
  choose: 'الورقة المراد التحقق منها', drop: 'يمكنك أيضا إفلاتها هنا.', scriptless: 'يحتاج التحقق إلى JavaScript.', published: 'تُقرأ النتيجة المنشورة اليوم هنا:', working: 'جار التحقق…',
  verdict: {
    'valid': ['ورقة صحيحة', 'وقّعها {issuer} بتاريخ {date}، ولم يُغيَّر فيها شيء.'],
    'superseded': ['لم تعد النتيجة المنشورة', 'الورقة صحيحة، وقّعها {issuer} بتاريخ {date}، لكن نتيجة أخرى نُشرت بعدها أو سُحبت هذه.'],
    'altered': ['ورقة معدّلة', 'مضمونها ليس ما وُقّع. لا تعتمد عليها: اطلب النتيجة ممن ينشرها.'],
    'unknown-key': ['مفتاح غير معروف', 'لم يوقّع أي مفتاح من مفاتيح هذا الخادم هذه الورقة. تقول إن مصدرها {issuer}: تحقق منها هناك، أو عدّها مزوّرة.'],
    'key-compromised': ['مفتاح مخترق', 'سُحب المفتاح الذي وقّع هذه الورقة لأن غير صاحبه قد يملكه. الورقة لا تثبت شيئا: اطلب ورقة جديدة.'],
    'key-not-in-force': ['مفتاح خارج الخدمة في ذلك التاريخ', 'تقول الورقة إنها وُقّعت بتاريخ {date}، حين لم يكن مفتاحها في الخدمة. الورقة لا تثبت شيئا.'],
    'not-a-sheet': ['ليست ورقة نتيجة', 'هذا الملف ليس ورقة موقّعة. اختر ملف JSON المعروض تحت النتيجة المنشورة.'],
    'newer-format': ['ورقة بصيغة أحدث', 'لا تقرأ هذه الصفحة تلك الصيغة. أعد تحميلها، أو تحقق لدى من أصدر الورقة.'],
    'cannot-verify': ['لا يمكن التحقق هنا', 'لا يتيح هذا المتصفح لهذه الصفحة التحقق من توقيع. افتحها عبر https أو بمتصفح محدّث.'],
  },
  otherPrinted: ['ليست النتيجة المنشورة', 'يدل الرمز المطبوع على نتيجة أخرى: إما أنها استُبدلت وإما أن الورقة مزوّرة. هذه هي النتيجة المنشورة، وقّعها {issuer} بتاريخ {date}.'],
  notPublished: ['لا نتيجة منشورة', 'العنوان المقروء لا يوافق أي نتيجة منشورة هنا. إن جاء من ورقة مطبوعة فلا تعتمد عليها.'],
  noKeys: ['تعذّر إيجاد المفاتيح', 'لم تُقرأ مفاتيح هذا الخادم، ولا يحفظ هذا المتصفح شيئا منها. أعد المحاولة مع اتصال.'],
  unreadable: ['تعذّرت قراءة النتيجة الآن', 'لم يجب الخادم. أعد المحاولة مع اتصال، أو اختر ملف الورقة.'],
  compare: 'قارن هذه الأرقام بالورقة المطبوعة: يجب أن تكون نفسها.', notCompared: 'من دون اتصال، لم تستطع الصفحة أن تقول هل ما زالت هذه هي النتيجة المنشورة.',
  stored: 'مفاتيح محفوظة في هذا المتصفح منذ {date}.', current: 'النتيجة المنشورة اليوم',
  label: { issuer: 'أصدرها', issuedAt: 'تاريخ التوقيع', key: 'المفتاح', keyFrom: 'المفتاح في الخدمة منذ', keyRetired: 'تاريخ استبدال المفتاح', keyCompromised: 'تاريخ إعلان اختراق المفتاح', hash: 'بصمة النتيجة' },
};

export const VERIFY_WORDS: Readonly<Record<Language, VerifyWords>> = { fr, en, ar };
