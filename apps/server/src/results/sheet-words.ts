import type { GateVerdict, VerdictCode, WindowStanding } from '@jalon/core/assessment';
import type { Language } from '@jalon/core/shared';

/** What a sheet says in its own words. Names of windows, items and scores come from the grid. */
export interface SheetWords {
  readonly title: string;
  readonly attests: Readonly<Record<'review' | 'record', string>>;
  /** Of a result that is made up: that its figures are, and in place of what a sheet attests, that nothing was done. */
  readonly demonstration: string;
  readonly example: string;
  readonly verdict: Readonly<Record<VerdictCode, string>>;
  readonly standing: Readonly<Record<WindowStanding, string>>;
  readonly gate: Readonly<Record<GateVerdict, string>>;
  readonly threshold: Readonly<Record<'met' | 'unmet' | 'pending', string>>;
  /** What a figure of record is of, by kind. */
  readonly kind: Readonly<Record<string, string>>;
  readonly treatment: Readonly<Record<string, string>>;
  readonly label: Readonly<Record<
    'programme' | 'cycle' | 'territory' | 'publishedOn' | 'act' | 'grid' | 'windows' | 'score' | 'threshold' | 'conditions' | 'indicators' | 'sources' | 'issuedAt' | 'issuer' | 'hash' | 'key'
    | 'standing' | 'points' | 'outOf' | 'notScored' | 'verify' | 'scan' | 'file' | 'code' | 'item' | 'figure' | 'source' | 'yes' | 'no', string>>;
}

const fr: SheetWords = {
  title: 'Résultat publié',
  attests: {
    review: 'Ce résultat a été déposé, vérifié et publié dans le cadre du programme.',
    record: 'Ce résultat a été publié ailleurs. Cette feuille atteste seulement que ce serveur le tient pour publié, avec la source indiquée.',
  },
  demonstration: 'Données de démonstration\u202f: ces chiffres sont inventés.',
  example: 'Ceci est un exemple de feuille. Aucun programme n’a reçu, vérifié ni publié ce résultat.',
  verdict: {
    'all-open': 'Tous les guichets sont ouverts.', 'to-win': 'Des guichets restent à gagner.', 'partly-closed': 'Une partie des guichets est fermée.', 'all-closed': 'Tous les guichets à conditions sont fermés.',
    'not-member': 'Cette collectivité ne participe pas à ce cycle.', 'not-filed': 'Aucun dossier n’a été déposé.', 'not-published': 'Les guichets ne peuvent pas être établis avec ce qui est publié.', 'outline': 'Cette grille n’attribue pas de points.',
  },
  standing: { 'open': 'ouvert', 'closed': 'fermé', 'undetermined': 'non établi', 'not-member': 'ne participe pas' },
  gate: { met: 'remplie', unmet: 'non remplie', pending: 'en attente' },
  threshold: { met: 'atteint', unmet: 'manqué', pending: 'en attente' },
  kind: { score: 'Points', gates: 'Conditions remplies', filing: 'Dossier déposé' },
  treatment: { 'not-applicable': 'sans objet', 'neutralised': 'neutralisé', 'overridden': 'fixé par acte' },
  label: {
    programme: 'Programme', cycle: 'Cycle', territory: 'Collectivité', publishedOn: 'Publié le', act: 'Acte', grid: 'Grille', windows: 'Guichets', score: 'Points', threshold: 'Seuil',
    conditions: 'Conditions', indicators: 'Indicateurs', sources: 'Chiffres publiés', issuedAt: 'Feuille établie le', issuer: 'Établie par', hash: 'Empreinte du résultat', key: 'Clé', standing: 'État', points: 'Points',
    outOf: 'sur', notScored: 'non évalué', verify: 'Vérifier ce résultat', scan: 'Pour vérifier cette feuille, lisez ce code avec un téléphone, ou ouvrez l’adresse ci-dessous.', file: 'La feuille signée (JSON)',
    code: 'Code', item: 'Intitulé', figure: 'Chiffre', source: 'Source', yes: 'oui', no: 'non',
  },
};

const en: SheetWords = {
  title: 'Published result',
  attests: {
    review: 'This result was filed, verified and published within the programme.',
    record: 'This result was published elsewhere. This sheet only attests that this server holds it as published, with the source given.',
  },
  demonstration: 'Demonstration data: these figures are made up.',
  example: 'This is an example of a sheet. No programme received, verified or published this result.',
  verdict: {
    'all-open': 'All windows are open.', 'to-win': 'Windows can still be won.', 'partly-closed': 'Some windows are closed.', 'all-closed': 'All windows with conditions are closed.',
    'not-member': 'This local government does not take part in this cycle.', 'not-filed': 'No dossier was filed.', 'not-published': 'The windows cannot be established from what is published.', 'outline': 'This grid gives no points.',
  },
  standing: { 'open': 'open', 'closed': 'closed', 'undetermined': 'not established', 'not-member': 'does not take part' },
  gate: { met: 'met', unmet: 'not met', pending: 'pending' },
  threshold: { met: 'reached', unmet: 'missed', pending: 'pending' },
  kind: { score: 'Points', gates: 'Conditions met', filing: 'Dossier filed' },
  treatment: { 'not-applicable': 'not applicable', 'neutralised': 'neutralised', 'overridden': 'set by act' },
  label: {
    programme: 'Programme', cycle: 'Cycle', territory: 'Local government', publishedOn: 'Published on', act: 'Act', grid: 'Grid', windows: 'Windows', score: 'Points', threshold: 'Threshold',
    conditions: 'Conditions', indicators: 'Indicators', sources: 'Published figures', issuedAt: 'Sheet issued on', issuer: 'Issued by', hash: 'Fingerprint of the result', key: 'Key', standing: 'Standing', points: 'Points',
    outOf: 'of', notScored: 'not assessed', verify: 'Verify this result', scan: 'To verify this sheet, read this code with a phone, or open the address below.', file: 'The signed sheet (JSON)',
    code: 'Code', item: 'Item', figure: 'Figure', source: 'Source', yes: 'yes', no: 'no',
  },
};

const ar: SheetWords = {
  title: 'نتيجة منشورة',
  attests: {
    review: 'أودعت هذه النتيجة وتُحقّق منها ونُشرت في إطار البرنامج.',
    record: 'نُشرت هذه النتيجة في مكان آخر. تشهد هذه الورقة فقط بأن هذا الخادم يعدّها منشورة، مع المصدر المذكور.',
  },
  demonstration: 'معطيات تجريبية: هذه الأرقام مختلقة.',
  example: 'هذه ورقة للمثال. لم يتلق أي برنامج هذه النتيجة ولم يتحقق منها ولم ينشرها.',
  verdict: {
    'all-open': 'كل النوافذ مفتوحة.', 'to-win': 'ما زالت نوافذ في المتناول.', 'partly-closed': 'بعض النوافذ مغلق.', 'all-closed': 'كل النوافذ المشروطة مغلقة.',
    'not-member': 'هذه الجماعة لا تشارك في هذه الدورة.', 'not-filed': 'لم يودع أي ملف.', 'not-published': 'لا يمكن تحديد حال النوافذ بما هو منشور.', 'outline': 'هذه الشبكة لا تمنح نقاطا.',
  },
  standing: { 'open': 'مفتوحة', 'closed': 'مغلقة', 'undetermined': 'غير محددة', 'not-member': 'لا تشارك' },
  gate: { met: 'مستوفى', unmet: 'غير مستوفى', pending: 'في الانتظار' },
  threshold: { met: 'بُلغت', unmet: 'لم تُبلغ', pending: 'في الانتظار' },
  kind: { score: 'النقاط', gates: 'استيفاء الشروط', filing: 'إيداع الملف' },
  treatment: { 'not-applicable': 'لا ينطبق', 'neutralised': 'محيّد', 'overridden': 'حُدّد بقرار' },
  label: {
    programme: 'البرنامج', cycle: 'الدورة', territory: 'الجماعة المحلية', publishedOn: 'تاريخ النشر', act: 'القرار', grid: 'الشبكة', windows: 'النوافذ', score: 'النقاط', threshold: 'العتبة',
    conditions: 'الشروط', indicators: 'المؤشرات', sources: 'الأرقام المنشورة', issuedAt: 'تاريخ إصدار الورقة', issuer: 'أصدرها', hash: 'بصمة النتيجة', key: 'المفتاح', standing: 'الحال', points: 'النقاط',
    outOf: 'من', notScored: 'غير مقيّم', verify: 'تحقق من هذه النتيجة', scan: 'للتحقق من هذه الورقة، اقرأ هذا الرمز بهاتف، أو افتح العنوان أدناه.', file: 'الورقة الموقّعة (JSON)',
    code: 'الرمز', item: 'العنوان', figure: 'الرقم', source: 'المصدر', yes: 'نعم', no: 'لا',
  },
};

export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = { fr, en, ar };
