export type SheetLanguage = 'fr' | 'en' | 'ar';

interface Facts {
  readonly on: string;
  readonly axe: string;
  readonly browser: string;
  /** Criteria of RGAA at least one widget conforms to; that depend on the page; that a person has still to verify. */
  readonly conform: number;
  readonly ofThePage: number;
  readonly unverified: number;
}

const MADE = '<!-- Made by `node tools/accessibility/main.ts`. Edit tools/accessibility/, not this. -->';

const fr = ({ on, axe, browser, conform, ofThePage, unverified }: Facts): string => `${MADE}
# Accessibilité des widgets

Ce que chaque widget de Jalon respecte, critère par critère, et comment cela se vérifie : pour la déclaration d’accessibilité du site qui les place.
Référentiels : RGAA 4.1 (106 critères) et WCAG 2.2, niveaux A et AA. [English](accessibility.en.md) · [العربية](accessibility.ar.md)

## Ce que la fiche dit, et ne dit pas

- C’est une **autoévaluation** du projet, pas un audit : personne d’extérieur ne l’a contrôlée.
- La colonne « Vérifié par » nomme les règles d’axe-core ${axe} qui se sont appliquées à au moins un widget sans rien trouver, le ${on}, sous ${browser} (clair, sombre, couleurs imposées, 320 pixels, arabe), et les tests automatiques du dépôt. Une règle violée ou un test qui n’existe pas fait échouer les tests du projet.
- Une règle automatique ne prouve pas un critère entier : elle dit qu’un défaut connu n’y est pas.
- **Regardé à la main**, par le projet, les 22 et 23 novembre 2026 : les images des six widgets à 1 200 et 320 pixels, en arabe, en sombre, en couleurs imposées et sur papier ; le plan et la répartition ont été parcourus au clavier seul, dans Chromium.
- **Non fait** : aucun essai avec NVDA, JAWS, VoiceOver ou TalkBack ; aucun essai par une personne qui use d’une technologie d’assistance ; aucun essai en commande vocale, ni avec une plage braille, ni sous le contraste élevé d’un vrai Windows (il est émulé). Une déclaration qui en a besoin doit les faire.
- *À vérifier* : rien n’est connu contre le widget, et le projet ne l’a pas encore essayé. *Dépend de la page* : le widget ne peut pas en répondre.

${conform} critères du RGAA sont respectés par au moins un widget, ${unverified === 0 ? 'aucun ne reste' : `${unverified} restent`} à vérifier sur un ou plusieurs, ${ofThePage} dépendent de la page ; les autres sont sans objet, et la raison est donnée.

## À coller dans une déclaration

> Certaines pages contiennent des composants fournis par le projet Jalon (fiche de performance, examen du dossier, liste des dossiers, matrice nationale, plan d’investissement, répartition des dotations). Selon l’autoévaluation publiée par ce projet le ${on}, ces composants respectent les critères applicables du RGAA 4.1${unverified === 0 ? '' : ', à l’exception de ceux qu’elle déclare « à vérifier »'}. Ils n’ont pas été testés avec des lecteurs d’écran. Les critères qui relèvent de la page (titre, langue, plan, liens d’évitement) ont été évalués avec le reste du site.

Si la page change les couleurs par des jetons, mesurez les contrastes : ${'`'}--jalon-ink${'`'}, ${'`'}--jalon-ink-2${'`'}, ${'`'}--jalon-ink-3${'`'} et ${'`'}--jalon-accent${'`'} à 4,5:1 sur ${'`'}--jalon-surface${'`'} et ${'`'}--jalon-surface-sunken${'`'}, ${'`'}--jalon-line-strong${'`'} à 3:1.

## Limites connues

- Sous 480 pixels, la matrice montre des codes courts (« CMO-1 ») et non les intitulés : ceux-ci se lisent par un lecteur d’écran et dans la case choisie.
- Le nom d’une collectivité qui n’a pas la place de deux lignes est abrégé dans la matrice : entier dans l’infobulle, pour un lecteur d’écran, dans la case choisie et dans la fiche qu’il ouvre.
- Dans le calendrier d’un plan, un nom qui n’a pas la place de deux lignes (d’une sur un téléphone) est abrégé : entier dans l’infobulle, pour un lecteur d’écran, dans le tableau et dans le panneau de la ligne. De même le nom d’une collectivité, dans une répartition de plus de 200 lignes.
- Le titre d’une ligne de plan, l’intitulé d’un acte et la citation d’un article sont dans la langue de qui les a écrits, que le widget ne connaît pas : ils ne sont pas balisés comme d’une autre langue.
- Les fichiers Word, Excel, PDF et CSV tirés d’un plan n’ont pas été contrôlés ; leur contenu se lit dans la page, hors le plan de passation.
- Un champ de date est celui du navigateur : sa langue est celle du navigateur, non celle du widget.
- Un aperçu de pièce n’a pour alternative que son titre et sa nature : le contenu d’une pièce déposée n’est pas décrit.
- Une feuille de style de la personne n’entre pas dans un widget (espacement du texte, police) ; les couleurs imposées, le zoom et les réglages du système, si. La police et l’interligne se changent par les jetons de la page.

## RGAA 4.1

{{rgaa}}
## WCAG 2.2, A et AA

{{wcag}}
`;

const en = ({ on, axe, browser, conform, ofThePage, unverified }: Facts): string => `${MADE}
# Accessibility of the widgets

For the accessibility statement of a site that embeds them. The [French sheet](accessibility.md) is the source: it has the thirteen themes of RGAA 4.1 and names the tests behind each line.

- A **self-assessment** by the project, not an audit. Measured on ${on} with axe-core ${axe} in ${browser}, in light, dark, forced colours, 320 pixels and Arabic; looked at by the project on pictures.
- **Not done**: no test with NVDA, JAWS, VoiceOver or TalkBack, none by a person who uses assistive technology, none on a real Windows contrast theme.
- RGAA: ${conform} criteria are met by at least one widget, ${unverified === 0 ? 'none is' : `${unverified} are`} still to be evaluated on one or more, ${ofThePage} depend on the page.

## To paste into a statement

> Some pages contain components of the Jalon project (scorecard, review, list of dossiers, national matrix, investment plan, allocation of grants). According to the self-assessment this project published on ${on}, they support the applicable success criteria of WCAG 2.2 A and AA${unverified === 0 ? '' : ', except those it reports as not yet evaluated'}. They have not been tested with screen readers.

## WCAG 2.2, A and AA, in the manner of a VPAT

{{wcag}}
`;

const ar = ({ on, axe, browser, conform, ofThePage, unverified }: Facts): string => `${MADE}
<div dir="rtl" lang="ar">

# إتاحة الأدوات

لتصريح الإتاحة الخاص بالموقع الذي يضم هذه الأدوات. [الورقة الفرنسية](accessibility.md) هي الأصل، وفيها كل معيار وكيف جرى التحقق منه.

- هذا **تقييم ذاتي** من المشروع، وليس تدقيقا. جرى القياس في ${on} بواسطة axe-core ${axe} في ${browser}: الفاتح والداكن والألوان المفروضة وعرض 320 بكسل والعربية.
- **لم ينجز**: لا اختبار بقارئات الشاشة NVDA أو JAWS أو VoiceOver أو TalkBack، ولا اختبار من شخص يستعمل تقنية مساعدة.
- معايير RGAA 4.1: تستوفي أداة واحدة على الأقل ${conform} معيارا، ${unverified === 0 ? 'ولا يبقى معيار' : `ويبقى ${unverified}`} للتحقق في أداة أو أكثر، ويتوقف ${ofThePage} على الصفحة.

## للنسخ في التصريح

> تضم بعض الصفحات مكونات من مشروع Jalon (بطاقة الأداء، دراسة الملف، قائمة الملفات، المصفوفة الوطنية، مخطط الاستثمار، توزيع المنح). وحسب التقييم الذاتي الذي نشره المشروع في ${on}، تستوفي هذه المكونات معايير RGAA 4.1 المنطبقة عليها${unverified === 0 ? '' : '، باستثناء ما صرح بأنه قيد التحقق'}. ولم تختبر بقارئات الشاشة.

</div>
`;

/** What stands around the tables, in each language. */
export const AROUND: Readonly<Record<SheetLanguage, (facts: Facts) => string>> = { fr, en, ar };
