import type { ItemReasonCode, VerdictCode, WindowReasonCode, WindowStanding } from '@jalon/core/assessment';
import type { findingsFr } from '../scorecard/findings/fr.ts';

/** French, the source: what the scorecard says at once, besides what every widget may say. */
export const fr = {

  'head.cycle': 'cycle {cycle}',
  'head.factsYear': ' (faits de {year})',
  'head.factsRange': ' (faits du {from} au {to})',
  'head.asOf': 'Situation au {date}',
  'head.validUntil': ', valable jusqu’au {date}',
  'head.demonstration': 'Données de démonstration',
  'head.illustrative': 'Grille illustrative',
  'head.readonly': 'Lecture seule',
  'head.record': 'Fait foi : {author}',
  'head.draft': 'Brouillon, avant tout contrôle',
  'stage.unknown': '', 'stage.filed': 'Déposé', 'stage.returned': 'À compléter', 'stage.desk': 'Examen sur pièces', 'stage.field': 'Visite de terrain', 'stage.provisional': 'Résultat provisoire', 'stage.deciding': 'Observations à l’étude', 'stage.final': 'Résultat définitif', 'stage.published': 'Résultat publié',
  'head.updating': 'Mise à jour…',

  'verdict.all-open': '{open~Le guichet est ouvert|Tous les guichets sont ouverts}.',
  'verdict.to-win': '{undetermined^guichet reste|guichets restent} à gagner[by? d’ici au {by}].',
  'verdict.partly-closed': '{closed^guichet est fermé|guichets sont fermés} : {names}.[undetermined? {undetermined^guichet reste|guichets restent} à gagner[by? d’ici au {by}].]',
  'verdict.all-closed': 'Aucun guichet à conditions n’est ouvert pour ce cycle.',
  'verdict.unknown': 'La situation se lit ci-dessous.',

  'why.missing': 'Il manque [missing?{missing|condition|conditions} sur {#total}][both?, et ][short?{short|point|points}].',
  'why.gatesMet': 'Toutes les conditions sont remplies.',
  'why.open': '{open|point est encore ouvert|points sont encore ouverts}[by? d’ici au {by}].',
  'why.margin': 'Le seuil est atteint, [margin?avec {margin|point|points} de marge][!margin?sans marge].',

  'windows.title': 'Guichets',
  'standing.open': 'Ouvert', 'standing.closed': 'Fermé', 'standing.undetermined': 'Indéterminé', 'standing.unknown': 'À confirmer',
  'window.no-condition': 'Acquis sans condition de performance.',
  'window.needs-met': 'Tout ce que ce guichet demande est rempli.',
  'window.gates-unmet': '[unmet?{unmet|condition|conditions} sur {#total} {unmet~est manquée|sont manquées} : {names}.][!unmet?Les conditions minimales n’étaient pas toutes remplies.]',
  'window.gates-pending': '{pending|condition|conditions} sur {#total} {pending~reste|restent} à lever[!lost? ; aucune n’est perdue].',
  'window.threshold-missed': 'Il manque {short|point|points} : {#earned} sur {#atLeast} requis.',
  'window.threshold-open': 'Il manque {short|point|points} ({#earned} sur {#atLeast} requis) ; {open|est encore ouvert|sont encore ouverts}.',
  'window.window-closed': 'Demande un autre guichet, qui est fermé : {names}.',
  'window.window-undetermined': 'Attend l’ouverture d’un autre guichet : {names}.',

  'score.earned': '{earned~point acquis|points acquis} sur {#max}',
  'score.rest': '{#open} encore {open~ouvert|ouverts}, {lost|perdu|perdus}.',
  'score.threshold': 'Seuil : {#atLeast}.',
  'score.rod': '{earned|point acquis|points acquis} sur {#max}, {open|ouvert|ouverts}, {lost|perdu|perdus}[atLeast?, seuil à {#atLeast}]',
  'score.nothing-applies': 'Aucun score : aucun indicateur ne s’applique.',
  'key.earned': 'Acquis', 'key.open': 'Ouvert : une pièce peut encore le donner', 'key.lost': 'Perdu pour ce cycle', 'key.threshold': 'Seuil',

  'steps.title': 'À faire d’abord', 'steps.gloss': 'Dans l’ordre de ce que chaque geste débloque.',
  'steps.none': 'Il ne reste rien à faire pour ce cycle.',
  'gesture.answer': 'Réponse attendue.', 'gesture.prove': 'Il manque la preuve.', 'gesture.cure': 'La réponse donnée ne suffit pas.', 'gesture.unknown': '',
  'step.by': 'D’ici au {date}', 'step.late': 'Sans attendre', 'step.noDate': 'Sans échéance connue',
  'step.in': '[!count?aujourd’hui][count?dans {count|jour|jours}]',
  'step.ago': 'en retard de {count|jour|jours}',
  'step.points': '{count|point|points}',
  'step.windows': '{count|guichet|guichets}',
  'step.reaches': 'suffit pour le seuil', 'step.towards': 'rapproche du seuil', 'step.required': 'condition requise',

  'gates.title': 'Conditions minimales',
  'gates.met': '{met|remplie|remplies}', 'gates.notApplicable': '{#notApplicable} sans objet', 'gates.pending': '{#pending} à lever', 'gates.unmet': '{unmet|manquée|manquées}',
  'col.code': 'Code', 'col.condition': 'Condition et constat', 'col.state': 'État', 'col.due': 'Échéance',
  'status.met': 'Remplie', 'status.unmet': 'Manquante', 'status.pending': 'En instruction', 'status.none': 'Non déposée', 'status.na': 'Sans objet',
  'status.late': 'En retard[count? de {count|jour|jours}]', 'status.overdue': 'À justifier',
  'due.until': 'jusqu’au {date}',

  'domains.title': 'Indicateurs de performance', 'domains.gloss': 'Chaque intitulé ouvre son explication.',
  'domains.threshold': 'Seuil : {atLeast|point|points} sur {#max}. ',
  'col.indicator': 'Domaine et indicateur', 'col.share': 'Part du maximum', 'col.earned': 'Acquis', 'col.lost': 'Perdu', 'col.open': 'Ouvert', 'col.max': 'Max.', 'col.total': 'Total',
  'points.none': 'hors du score',

  'item.no-answer': 'Rien n’a été déposé. Ce n’est pas un échec : cette ligne n’est pas encore examinée.',
  'item.no-answer-past-due': 'Rien n’a été déposé à l’échéance[due? du {due}].',
  'item.not-applicable': 'Ne s’applique pas à cette collectivité.',
  'item.answered-yes': '{names} : oui.', 'item.answered-no': '{names} : non.',
  'item.event-missing': '{facts}.[until? Ce qui a été fait à temps peut encore être justifié jusqu’au {until}.]', 'item.event-on-time': '{facts}.', 'item.event-late': '{facts}.',
  'item.proof-missing': 'La réponse est donnée ; il manque la preuve : {names}.',
  'item.within-limit': '{value}, dans la limite ({limit}).', 'item.over-limit': '{value}, hors de la limite ({limit}).',
  'item.full': '{value} : tous les points.',
  'item.partial': '{value} : {earned|point|points} sur {#max}.',
  'item.nothing': '{value} : aucun point.',

  'finding.awaited': 'Réponse attendue[date? jusqu’au {date}]', 'finding.nothing': 'Aucune réponse à l’échéance[date? du {date}]', 'finding.answer': 'Réponse : {value}',
  'fact.done': '{event} le {on}', 'fact.late': '{event} le {on}, {count|jour|jours} après la limite',
  'fact.missing': '{event} : pas de date, limite le {due}', 'fact.waiting': '{event} : date attendue[due? jusqu’au {due}]',
  'limit.atLeast': '{min} au moins', 'limit.atMost': '{max} au plus', 'limit.between': 'de {min} à {max}',
  'value.ticked': '{#count} sur {#total}',


  'state.loading': 'Chargement de la fiche',
  'error.title': 'La fiche n’a pas pu être chargée', 'error.old': 'Les chiffres affichés sont ceux de la lecture précédente.',
  'offline.say': 'Les chiffres affichés sont ceux de la dernière lecture.',
  'offline.waiting': '{count|saisie attend|saisies attendent} le retour du réseau.',
  'offline.empty': 'La fiche se chargera au retour du réseau.',
} as const;

/** Each code core can answer has its sentence; this stops compiling when one is missing. */
type Needed = `verdict.${VerdictCode}` | `window.${WindowReasonCode}` | `item.${ItemReasonCode}` | `standing.${WindowStanding}`;
fr satisfies Record<Exclude<Needed, keyof typeof findingsFr>, string>;
