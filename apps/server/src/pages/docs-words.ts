import type { Language } from '@jalon/core/shared';

/** What the reference says in its own words. Summaries, meanings and schemas come from the contract, which is written in English. */
export type DocsWords = Readonly<Record<
  'title' | 'contract' | 'version' | 'machines' | 'problems' | 'accessibility' | 'operations' | 'schemas' | 'parameter' | 'where' | 'type' | 'meaning' | 'required' | 'path' | 'query' | 'header'
  | 'body' | 'answer' | 'content' | 'everyone' | 'tokenShowsMore' | 'tokenNeeded' | 'or' | 'listOf' | 'anything', string>>;

export const DOCS_WORDS: Readonly<Record<Language, DocsWords>> = {
  fr: {
    title: 'Référence de l’API', contract: 'Les résumés, le sens des paramètres et les schémas viennent du contrat, rédigé en anglais.', version: 'Version',
    machines: 'La même, sous forme de document pour les machines\u202f:', problems: 'Les problèmes, une page pour chacun\u202f:', accessibility: 'L’accessibilité des composants, critère par critère\u202f:', operations: 'Opérations', schemas: 'Schémas',
    parameter: 'Paramètre', where: 'Où', type: 'Type', meaning: 'Sens', required: 'obligatoire', path: 'chemin', query: 'requête', header: 'en-tête', body: 'Corps', answer: 'Réponse', content: 'Contenu',
    everyone: 'Ouvert à tout le monde.', tokenShowsMore: 'Ouvert à tout le monde\u202f; un jeton peut montrer davantage.', tokenNeeded: 'Un jeton est nécessaire.', or: 'ou', listOf: 'liste de', anything: 'toute valeur',
  },
  en: {
    title: 'Reference of the API', contract: '', version: 'Version',
    machines: 'The same as a document for machines:', problems: 'Problems, one page each:', accessibility: 'The accessibility of the widgets, criterion by criterion:', operations: 'Operations', schemas: 'Schemas',
    parameter: 'Parameter', where: 'Where', type: 'Type', meaning: 'Meaning', required: 'required', path: 'path', query: 'query', header: 'header', body: 'Body', answer: 'Answer', content: 'Content',
    everyone: 'Everyone.', tokenShowsMore: 'Everyone; a token may show more.', tokenNeeded: 'A token is needed.', or: 'or', listOf: 'list of', anything: 'anything',
  },
  ar: {
    title: 'مرجع الواجهة البرمجية', contract: 'الملخّصات ومعاني المعاملات والمخططات مأخوذة من العقد، وهو مكتوب بالإنجليزية.', version: 'الإصدار',
    machines: 'المرجع نفسه في وثيقة للآلات:', problems: 'المشكلات، لكل منها صفحة:', accessibility: 'إتاحة المكوّنات، معيارا بمعيار:', operations: 'العمليات', schemas: 'المخططات',
    parameter: 'المعامل', where: 'الموضع', type: 'النوع', meaning: 'المعنى', required: 'إلزامي', path: 'المسار', query: 'الاستعلام', header: 'الترويسة', body: 'المتن', answer: 'الجواب', content: 'المحتوى',
    everyone: 'متاح للجميع.', tokenShowsMore: 'متاح للجميع، وقد يُظهر الرمز أكثر.', tokenNeeded: 'يلزم رمز.', or: 'أو', listOf: 'قائمة من', anything: 'أي قيمة',
  },
};
