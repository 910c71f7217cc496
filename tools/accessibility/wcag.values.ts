import type { TestKey } from './evidence.values.ts';

/**
 * One letter a widget, in the order scorecard, review, list, matrix. `C`: conforms. `N`: does not apply. `P`: depends on the page.
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
  of('1.1.1', 'A', 'Contenu non textuel', 'Non-text Content', 'CCCC', ['axe', 'shapes', 'figures', 'overview'], 'Chaque dessin est décoratif, à côté de son mot, ou porte un nom.'),
  of('1.2.1', 'A', 'Contenu seulement audio ou vidéo', 'Audio-only and Video-only (Prerecorded)', 'NNNN', [], MEDIA),
  of('1.2.2', 'A', 'Sous-titres (préenregistrés)', 'Captions (Prerecorded)', 'NNNN', [], MEDIA),
  of('1.2.3', 'A', 'Audio-description ou version de remplacement', 'Audio Description or Media Alternative (Prerecorded)', 'NNNN', [], MEDIA),
  of('1.2.4', 'AA', 'Sous-titres (en direct)', 'Captions (Live)', 'NNNN', [], MEDIA),
  of('1.2.5', 'AA', 'Audio-description (préenregistrée)', 'Audio Description (Prerecorded)', 'NNNN', [], MEDIA),
  of('1.3.1', 'A', 'Information et relations', 'Info and Relationships', 'CCCC', ['axe', 'headings', 'names']),
  of('1.3.2', 'A', 'Ordre séquentiel logique', 'Meaningful Sequence', 'CCCC', ['order', 'keyboard']),
  of('1.3.3', 'A', 'Caractéristiques sensorielles', 'Sensory Characteristics', 'CCCC', ['colour', 'shapes']),
  of('1.3.4', 'AA', 'Orientation', 'Orientation', 'CCCC', ['narrow']),
  of('1.3.5', 'AA', 'Identifier la finalité de la saisie', 'Identify Input Purpose', 'NNNN', [], 'Aucun champ ne demande une donnée sur la personne.'),
  of('1.4.1', 'A', 'Utilisation de la couleur', 'Use of Color', 'CCCC', ['colour', 'shapes', 'forced']),
  of('1.4.2', 'A', 'Contrôle du son', 'Audio Control', 'NNNN', [], MEDIA),
  of('1.4.3', 'AA', 'Contraste (minimum)', 'Contrast (Minimum)', 'CCCC', ['axe', 'looks', 'contrast'], 'Avec les couleurs d’origine ; des jetons changés par la page sont à mesurer par elle.'),
  of('1.4.4', 'AA', 'Redimensionnement du texte', 'Resize Text', 'CCCC', ['large'], 'Mesuré dans des colonnes de 480 à 1 200 pixels : rien n’est coupé, ne sort du widget ni ne se recouvre.'),
  of('1.4.5', 'AA', 'Texte sous forme d’image', 'Images of Text', 'CCCC', ['figures'], 'Une pièce jointe montrée en aperçu est celle qu’une personne a déposée.'),
  of('1.4.10', 'AA', 'Redistribution', 'Reflow', 'CCCC', ['narrow'], 'La matrice devient une suite de blocs sous 480 pixels ; plus large, son tableau défile en lui-même, comme le critère l’admet.'),
  of('1.4.11', 'AA', 'Contraste du contenu non textuel', 'Non-text Contrast', 'CCCC', ['contrast', 'forced']),
  of('1.4.12', 'AA', 'Espacement du texte', 'Text Spacing', 'CCCC', ['spacing'], 'Mesuré de même, de 320 à 1 200 pixels ; une feuille de la personne ou de la page n’entre pas dans un widget, et ne peut donc pas l’y poser.'),
  of('1.4.13', 'AA', 'Contenu au survol ou au focus', 'Content on Hover or Focus', 'NNNN', [], 'Rien n’apparaît au survol ni au focus, hors l’infobulle du navigateur sur une empreinte.'),
  of('2.1.1', 'A', 'Clavier', 'Keyboard', 'CCCC', ['keyboard', 'choice', 'deciding', 'cells']),
  of('2.1.2', 'A', 'Pas de piège au clavier', 'No Keyboard Trap', 'CCCC', ['keyboard', 'confirm']),
  of('2.1.4', 'A', 'Raccourcis clavier d’un caractère', 'Character Key Shortcuts', 'NNNN', [], 'Aucun raccourci n’est une lettre seule.'),
  of('2.2.1', 'A', 'Réglage du délai', 'Timing Adjustable', 'NNNN', [], 'Aucun délai de l’interface ; les échéances sont celles de la loi.'),
  of('2.2.2', 'A', 'Mettre en pause, arrêter, masquer', 'Pause, Stop, Hide', 'CCCC', ['motion'], 'Seul le squelette respire, le temps d’une première lecture.'),
  of('2.3.1', 'A', 'Pas plus de trois flashs', 'Three Flashes or Below Threshold', 'CCCC', ['motion']),
  of('2.4.1', 'A', 'Contourner des blocs', 'Bypass Blocks', 'PPPP', [], 'Les titres du widget entrent dans le plan de la page.'),
  of('2.4.2', 'A', 'Titre de page', 'Page Titled', 'PPPP'),
  of('2.4.3', 'A', 'Parcours du focus', 'Focus Order', 'CCCC', ['keyboard', 'confirm', 'steps']),
  of('2.4.4', 'A', 'Fonction du lien (selon le contexte)', 'Link Purpose (In Context)', 'CCCC', ['axe', 'names']),
  of('2.4.5', 'AA', 'Accès multiples', 'Multiple Ways', 'PPPP'),
  of('2.4.6', 'AA', 'En-têtes et étiquettes', 'Headings and Labels', 'CCCC', ['headings', 'labels']),
  of('2.4.7', 'AA', 'Visibilité du focus', 'Focus Visible', 'CCCC', ['keyboard', 'forced']),
  of('2.4.11', 'AA', 'Focus non masqué (minimum)', 'Focus Not Obscured (Minimum)', 'CCCC', ['unhidden', 'keyboard'], 'Un bandeau fixe de la page est à prévoir par elle.'),
  of('2.5.1', 'A', 'Gestes pour le contrôle du pointeur', 'Pointer Gestures', 'NNNN', [], 'Aucun geste à plusieurs doigts ni à trajet.'),
  of('2.5.2', 'A', 'Annulation de l’action du pointeur', 'Pointer Cancellation', 'CCCC', ['keyboard'], 'Tout agit au relâchement, par l’élément natif.'),
  of('2.5.3', 'A', 'Étiquette dans le nom', 'Label in Name', 'CCCC', ['axe']),
  of('2.5.4', 'A', 'Activation par le mouvement', 'Motion Actuation', 'NNNN', [], 'Rien ne s’active par un mouvement de l’appareil.'),
  of('2.5.7', 'AA', 'Mouvements de glissement', 'Dragging Movements', 'NNNN', [], 'Rien ne se glisse.'),
  of('2.5.8', 'AA', 'Taille de la cible (minimum)', 'Target Size (Minimum)', 'CCCC', ['narrow', 'looks']),
  of('3.1.1', 'A', 'Langue de la page', 'Language of Page', 'PPPP', ['language'], 'Le widget porte la sienne, et suit celle de la page.'),
  of('3.1.2', 'AA', 'Langue d’un passage', 'Language of Parts', 'CCCC', ['language', 'words'], 'Un intitulé de grille qui n’est pas traduit se lit en français.'),
  of('3.2.1', 'A', 'Au focus', 'On Focus', 'CCCC', ['keyboard']),
  of('3.2.2', 'A', 'À la saisie', 'On Input', 'CCCC', ['status', 'found'], 'Un champ de choix filtre ce qui suit, sans changer de contexte ni déplacer le focus.'),
  of('3.2.3', 'AA', 'Navigation cohérente', 'Consistent Navigation', 'PPPP'),
  of('3.2.4', 'AA', 'Identification cohérente', 'Consistent Identification', 'CCCC', ['shapes', 'colour'], 'Une forme, une lettre et un mot par état, les mêmes partout.'),
  of('3.2.6', 'A', 'Aide cohérente', 'Consistent Help', 'PPPP'),
  of('3.3.1', 'A', 'Identification des erreurs', 'Error Identification', 'CCNN', ['invalid', 'refused']),
  of('3.3.2', 'A', 'Étiquettes ou instructions', 'Labels or Instructions', 'CCCC', ['labels', 'axe']),
  of('3.3.3', 'AA', 'Suggestion après une erreur', 'Error Suggestion', 'CCNN', ['invalid', 'refused']),
  of('3.3.4', 'AA', 'Prévention des erreurs (juridiques, financières, données)', 'Error Prevention (Legal, Financial, Data)', 'CCNN', ['undo', 'confirm']),
  of('3.3.7', 'A', 'Entrée redondante', 'Redundant Entry', 'CCNN', ['twice', 'refused']),
  of('3.3.8', 'AA', 'Authentification accessible (minimum)', 'Accessible Authentication (Minimum)', 'PPPP', [], 'Le widget n’identifie personne : la page le fait.'),
  of('4.1.2', 'A', 'Nom, rôle et valeur', 'Name, Role, Value', 'CCCC', ['axe', 'names', 'labels']),
  of('4.1.3', 'AA', 'Messages d’état', 'Status Messages', 'CCCC', ['status', 'found', 'invalid']),
];
