import type { TestKey } from './evidence.values.ts';

/**
 * One letter a widget, in the order scorecard, review, list, matrix, plan, allocation. `C`: conforms. `N`: does not apply. `P`: depends on the page.
 * `V`: not verified by a person, though nothing is known against it.
 */
export type Verdicts = string;

export interface Criterion {
  readonly id: string;
  readonly level: 'A' | 'AA';
  readonly fr: string;
  readonly en: string;
  readonly verdicts: Verdicts;
  readonly tests: readonly TestKey[];
  readonly note?: string;
}

const of = (id: string, level: 'A' | 'AA', fr: string, en: string, verdicts: Verdicts, tests: readonly TestKey[] = [], note = ''): Criterion => ({ id, level, fr, en, verdicts, tests, ...(note && { note }) });

const MEDIA = 'Aucun son ni aucune vidéo.';

/** The success criteria of WCAG 2.2, levels A and AA; 4.1.1 is no longer one. */
export const WCAG: readonly Criterion[] = [
  of('1.1.1', 'A', 'Contenu non textuel', 'Non-text Content', 'CCCCCC', ['axe', 'shapes', 'figures', 'overview', 'planBars', 'planMoney'], 'Chaque dessin est décoratif, à côté de son mot, ou porte un nom.'),
  of('1.2.1', 'A', 'Contenu seulement audio ou vidéo', 'Audio-only and Video-only (Prerecorded)', 'NNNNNN', [], MEDIA),
  of('1.2.2', 'A', 'Sous-titres (préenregistrés)', 'Captions (Prerecorded)', 'NNNNNN', [], MEDIA),
  of('1.2.3', 'A', 'Audio-description ou version de remplacement', 'Audio Description or Media Alternative (Prerecorded)', 'NNNNNN', [], MEDIA),
  of('1.2.4', 'AA', 'Sous-titres (en direct)', 'Captions (Live)', 'NNNNNN', [], MEDIA),
  of('1.2.5', 'AA', 'Audio-description (préenregistrée)', 'Audio Description (Prerecorded)', 'NNNNNN', [], MEDIA),
  of('1.3.1', 'A', 'Information et relations', 'Info and Relationships', 'CCCCCC', ['axe', 'headings', 'names', 'planGrid']),
  of('1.3.2', 'A', 'Ordre séquentiel logique', 'Meaningful Sequence', 'CCCCCC', ['order', 'keyboard']),
  of('1.3.3', 'A', 'Caractéristiques sensorielles', 'Sensory Characteristics', 'CCCCCC', ['colour', 'shapes', 'planYears', 'grantShapes']),
  of('1.3.4', 'AA', 'Orientation', 'Orientation', 'CCCCCC', ['narrow']),
  of('1.3.5', 'AA', 'Identifier la finalité de la saisie', 'Identify Input Purpose', 'NNNNNN', [], 'Aucun champ ne demande une donnée sur la personne.'),
  of('1.4.1', 'A', 'Utilisation de la couleur', 'Use of Color', 'CCCCCC', ['colour', 'shapes', 'forced', 'planShapes', 'planSources', 'grantShapes']),
  of('1.4.2', 'A', 'Contrôle du son', 'Audio Control', 'NNNNNN', [], MEDIA),
  of('1.4.3', 'AA', 'Contraste (minimum)', 'Contrast (Minimum)', 'CCCCCC', ['axe', 'looks', 'contrast'], 'Avec les couleurs d’origine ; des jetons changés par la page sont à mesurer par elle.'),
  of('1.4.4', 'AA', 'Redimensionnement du texte', 'Resize Text', 'CCCCCC', ['large'], 'Mesuré dans des colonnes de 480 à 1 200 pixels : rien n’est coupé, ne sort du widget ni ne se recouvre ; ce qui est abrégé est entier dans l’infobulle.'),
  of('1.4.5', 'AA', 'Texte sous forme d’image', 'Images of Text', 'CCCCCC', ['figures'], 'Une pièce jointe montrée en aperçu est celle qu’une personne a déposée.'),
  of('1.4.10', 'AA', 'Redistribution', 'Reflow', 'CCCCCC', ['narrow'], 'La matrice, le plan et la répartition deviennent une suite de blocs sous 480 à 760 pixels, le calendrier d’un plan une liste par année ; plus larges, leurs tableaux défilent en eux-mêmes, comme le critère l’admet, et de même deux plans mis côte à côte sur un téléphone.'),
  of('1.4.11', 'AA', 'Contraste du contenu non textuel', 'Non-text Contrast', 'CCCCCC', ['contrast', 'forced']),
  of('1.4.12', 'AA', 'Espacement du texte', 'Text Spacing', 'CCCCCC', ['spacing'], 'Mesuré de même, de 320 à 1 200 pixels ; une feuille de la personne ou de la page n’entre pas dans un widget, et ne peut donc pas l’y poser.'),
  of('1.4.13', 'AA', 'Contenu au survol ou au focus', 'Content on Hover or Focus', 'NNNNNN', [], 'Rien n’apparaît au survol ni au focus, hors l’infobulle du navigateur sur une empreinte.'),
  of('2.1.1', 'A', 'Clavier', 'Keyboard', 'CCCCCC', ['keyboard', 'choice', 'deciding', 'cells', 'planGrid', 'planKeys', 'grantRows']),
  of('2.1.2', 'A', 'Pas de piège au clavier', 'No Keyboard Trap', 'CCCCCC', ['keyboard', 'confirm']),
  of('2.1.4', 'A', 'Raccourcis clavier d’un caractère', 'Character Key Shortcuts', 'NNNNCN', ['planCell'], 'Aucun raccourci n’est une lettre seule. Dans un plan, un chiffre tapé ouvre la case qui a le focus, et elle seule.'),
  of('2.2.1', 'A', 'Réglage du délai', 'Timing Adjustable', 'NNNNNN', [], 'Aucun délai de l’interface ; les échéances sont celles de la loi.'),
  of('2.2.2', 'A', 'Mettre en pause, arrêter, masquer', 'Pause, Stop, Hide', 'CCCCCC', ['motion'], 'Seul le squelette respire, le temps d’une première lecture.'),
  of('2.3.1', 'A', 'Pas plus de trois flashs', 'Three Flashes or Below Threshold', 'CCCCCC', ['motion']),
  of('2.4.1', 'A', 'Contourner des blocs', 'Bypass Blocks', 'PPPPPP', [], 'Les titres du widget entrent dans le plan de la page.'),
  of('2.4.2', 'A', 'Titre de page', 'Page Titled', 'PPPPPP'),
  of('2.4.3', 'A', 'Parcours du focus', 'Focus Order', 'CCCCCC', ['keyboard', 'confirm', 'steps', 'planFocus', 'planTurn', 'grantFocus']),
  of('2.4.4', 'A', 'Fonction du lien (selon le contexte)', 'Link Purpose (In Context)', 'CCCCNN', ['axe', 'names'], 'Le plan et la répartition n’ont pas de lien.'),
  of('2.4.5', 'AA', 'Accès multiples', 'Multiple Ways', 'PPPPPP'),
  of('2.4.6', 'AA', 'En-têtes et étiquettes', 'Headings and Labels', 'CCCCCC', ['headings', 'labels']),
  of('2.4.7', 'AA', 'Visibilité du focus', 'Focus Visible', 'CCCCCC', ['keyboard', 'forced']),
  of('2.4.11', 'AA', 'Focus non masqué (minimum)', 'Focus Not Obscured (Minimum)', 'CCCCCC', ['unhidden', 'keyboard', 'inSight'], 'Un bandeau fixe de la page est à prévoir par elle.'),
  of('2.5.1', 'A', 'Gestes pour le contrôle du pointeur', 'Pointer Gestures', 'NNNNNN', [], 'Aucun geste à plusieurs doigts ni à trajet.'),
  of('2.5.2', 'A', 'Annulation de l’action du pointeur', 'Pointer Cancellation', 'CCCCCC', ['keyboard', 'planDrop'], 'Tout agit au relâchement, par l’élément natif ; une barre que l’on glisse revient à sa place par Échap.'),
  of('2.5.3', 'A', 'Étiquette dans le nom', 'Label in Name', 'CCCCCC', ['axe']),
  of('2.5.4', 'A', 'Activation par le mouvement', 'Motion Actuation', 'NNNNNN', [], 'Rien ne s’active par un mouvement de l’appareil.'),
  of('2.5.7', 'AA', 'Mouvements de glissement', 'Dragging Movements', 'NNNNCN', ['planPress', 'planForms'], 'Rien ne se glisse, hors la barre d’un plan et ses bouts : un appui choisit la ligne, un second ouvre le formulaire où ses trimestres s’écrivent.'),
  of('2.5.8', 'AA', 'Taille de la cible (minimum)', 'Target Size (Minimum)', 'CCCCCC', ['narrow', 'looks']),
  of('3.1.1', 'A', 'Langue de la page', 'Language of Page', 'PPPPPP', ['language'], 'Le widget porte la sienne, et suit celle de la page.'),
  of('3.1.2', 'AA', 'Langue d’un passage', 'Language of Parts', 'CCCCCC', ['language', 'words'], 'Un intitulé de grille qui n’est pas traduit se lit en français.'),
  of('3.2.1', 'A', 'Au focus', 'On Focus', 'CCCCCC', ['keyboard']),
  of('3.2.2', 'A', 'À la saisie', 'On Input', 'CCCCCC', ['status', 'found', 'planFocus'], 'Un champ de choix filtre ce qui suit, sans changer de contexte ni déplacer le focus.'),
  of('3.2.3', 'AA', 'Navigation cohérente', 'Consistent Navigation', 'PPPPPP'),
  of('3.2.4', 'AA', 'Identification cohérente', 'Consistent Identification', 'CCCCCC', ['shapes', 'colour'], 'Une forme, une lettre et un mot par état, les mêmes partout.'),
  of('3.2.6', 'A', 'Aide cohérente', 'Consistent Help', 'PPPPPP'),
  of('3.3.1', 'A', 'Identification des erreurs', 'Error Identification', 'CCNNCC', ['invalid', 'refused', 'planInvalid', 'planRefused', 'grantRefused']),
  of('3.3.2', 'A', 'Étiquettes ou instructions', 'Labels or Instructions', 'CCCCCC', ['labels', 'axe']),
  of('3.3.3', 'AA', 'Suggestion après une erreur', 'Error Suggestion', 'CCNNCC', ['invalid', 'refused', 'planInvalid', 'planRefused', 'grantRefused']),
  of('3.3.4', 'AA', 'Prévention des erreurs (juridiques, financières, données)', 'Error Prevention (Legal, Financial, Data)', 'CCNNCC', ['undo', 'confirm', 'planUndo', 'planActs', 'grantAct']),
  of('3.3.7', 'A', 'Entrée redondante', 'Redundant Entry', 'CCNNCC', ['twice', 'refused', 'planRefused', 'grantRefused']),
  of('3.3.8', 'AA', 'Authentification accessible (minimum)', 'Accessible Authentication (Minimum)', 'PPPPPP', [], 'Le widget n’identifie personne : la page le fait.'),
  of('4.1.2', 'A', 'Nom, rôle et valeur', 'Name, Role, Value', 'CCCCCC', ['axe', 'names', 'labels', 'planBars']),
  of('4.1.3', 'AA', 'Messages d’état', 'Status Messages', 'CCCCCC', ['status', 'found', 'invalid', 'planTurn', 'grantFound']),
];
