import type { AuthorRole, ItemReasonCode, VerdictCode, WindowReasonCode, WindowStanding } from '@jalon/core/assessment';
import type { Format } from './format.ts';

type Count = string | number;

/** In French all that is under two is singular. */
const one = (count: Count, singular: string, plural: string): string => (Number(count) < 2 ? singular : plural);

const points = (count: Count, f: Format): string => `${f.count(count)} ${one(count, 'point', 'points')}`;
const conditions = (count: Count, f: Format): string => `${f.count(count)} ${one(count, 'condition', 'conditions')}`;
const days = (count: Count, f: Format): string => `${f.count(count)} ${one(count, 'jour', 'jours')}`;
const WORDS = ['Aucun', 'Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six', 'Sept', 'Huit', 'Neuf', 'Dix'];
const windows = (count: number, f: Format): string => `${WORDS[count] ?? f.count(count)} ${one(count, 'guichet', 'guichets')}`;
const by = (date: string): string => (date ? ` d’ici au ${date}` : '');

/** French, the source: what the scorecard says at once. Spaces before ; : ? ! % are made narrow when shown. */
export const fr = {
  'kind.country': 'Pays', 'kind.region': 'Région', 'kind.departement': 'Département', 'kind.arrondissement': 'Arrondissement', 'kind.ville': 'Ville', 'kind.commune': 'Commune', 'kind.unknown': '{code}',

  'head.cycle': '{programme}, cycle {cycle}',
  'head.factsYear': ' (faits de {year})',
  'head.factsRange': ' (faits du {from} au {to})',
  'head.asOf': 'Situation au {date}',
  'head.validUntil': ', valable jusqu’au {date}',
  'head.demonstration': 'Données de démonstration',
  'head.illustrative': 'Grille illustrative',
  'head.outline': 'Grille à l’état d’ébauche',
  'head.readonly': 'Lecture seule',
  'head.record': 'Fait foi : {author}',
  'head.draft': 'Brouillon, avant tout contrôle',
  'head.print': 'Imprimer',
  'head.updating': 'Mise à jour…',

  'verdict.all-open': ({ open }: { open: number }, f: Format) => one(open, 'Le guichet est ouvert.', 'Tous les guichets sont ouverts.'),
  'verdict.to-win': ({ undetermined, by: date }: { undetermined: number; by: string }, f: Format) =>
    `${windows(undetermined, f)} ${one(undetermined, 'reste', 'restent')} à gagner${by(date)}.`,
  'verdict.partly-closed': ({ closed, names, undetermined, by: date }: { closed: number; names: string; undetermined: number; by: string }, f: Format) =>
    `${windows(closed, f)} ${one(closed, 'est fermé', 'sont fermés')} : ${names}.`
    + (undetermined ? ` ${windows(undetermined, f)} ${one(undetermined, 'reste', 'restent')} à gagner${by(date)}.` : ''),
  'verdict.all-closed': 'Aucun guichet n’est ouvert pour ce cycle.',
  'verdict.not-filed': 'Aucun dossier n’a été déposé. Il n’y a pas de score, et ce n’est pas un zéro.',
  'verdict.not-member': '{territory} ne participe à aucun guichet de ce cycle.',
  'verdict.outline': 'Cette grille est une ébauche : elle se lit, elle ne note pas.',
  'verdict.not-published': 'Ce qui est publié ne suffit pas à dire quels guichets sont ouverts.',
  'verdict.unknown': 'La situation se lit ci-dessous.',

  'why.gates': ({ missing, total }: { missing: number; total: number }, f: Format) => `Il manque ${conditions(missing, f)} sur ${f.count(total)}.`,
  'why.gatesAndPoints': ({ missing, total, short }: { missing: number; total: number; short: string }, f: Format) =>
    `Il manque ${conditions(missing, f)} sur ${f.count(total)}, et ${points(short, f)}.`,
  'why.points': ({ short }: { short: string }, f: Format) => `Il manque ${points(short, f)}.`,
  'why.gatesMet': 'Toutes les conditions sont remplies.',
  'why.open': ({ open, by: date }: { open: string; by: string }, f: Format) => `${points(open, f)} ${one(open, 'est encore ouvert', 'sont encore ouverts')}${by(date)}.`,
  'why.margin': ({ margin }: { margin: string }, f: Format) => `Le seuil est atteint, avec ${points(margin, f)} de marge.`,
  'why.reached': 'Le seuil est atteint, sans marge.',
  'why.none': 'Rien n’a encore été déposé. Ce n’est pas un échec : le dossier n’est pas encore examiné.',
  'why.notFiled': 'La collectivité n’a pas été évaluée pour ce cycle.',
  'why.outline': 'Les intitulés et leurs sources sont publiés ; les règles et les points ne le sont pas.',

  'windows.title': 'Guichets',
  'standing.open': 'Ouvert', 'standing.closed': 'Fermé', 'standing.undetermined': 'Indéterminé', 'standing.not-member': 'Non concerné', 'standing.unknown': 'À confirmer',
  'window.no-condition': 'Acquis sans condition de performance.',
  'window.needs-met': 'Tout ce que ce guichet demande est rempli.',
  'window.gates-unmet': ({ unmet, total, names }: { unmet: string; total: string; names: string }, f: Format) =>
    unmet === '' ? 'Les conditions minimales n’étaient pas toutes remplies.'
      : `${conditions(unmet, f)} sur ${f.count(total)} ${one(unmet, 'est manquée', 'sont manquées')} : ${names}.`,
  'window.gates-pending': ({ pending, total, lost }: { pending: string; total: string; lost: boolean }, f: Format) =>
    `${conditions(pending, f)} sur ${f.count(total)} ${one(pending, 'reste', 'restent')} à lever${lost ? '' : ' ; aucune n’est perdue'}.`,
  'window.threshold-missed': ({ short, earned, atLeast }: { short: string; earned: string; atLeast: string }, f: Format) => `Il manque ${points(short, f)} : ${f.count(earned)} sur ${f.count(atLeast)} requis.`,
  'window.threshold-open': ({ short, earned, atLeast, open }: { short: string; earned: string; atLeast: string; open: string }, f: Format) =>
    `Il manque ${points(short, f)} (${f.count(earned)} sur ${f.count(atLeast)} requis) ; ${f.count(open)} ${one(open, 'est encore ouvert', 'sont encore ouverts')}.`,
  'window.window-closed': 'Demande un autre guichet, qui est fermé : {names}.',
  'window.window-undetermined': 'Attend l’ouverture d’un autre guichet : {names}.',
  'window.fallback-open': 'Remplace un guichet fermé : {names}.',
  'window.fallback-not-needed': 'Ne s’ouvre que si un autre guichet se ferme, ce qui n’est pas le cas : {names}.',
  'window.fallback-undetermined': 'S’ouvrira si cet autre guichet se ferme : {names}.',
  'window.not-member': 'Ce guichet est réservé à d’autres collectivités.',
  'window.not-filed': 'Aucun dossier n’a été déposé.',
  'window.not-published': 'Le détail n’est pas publié.',
  'window.unknown': 'Motif : {code}.',

  'score.earned': ({ earned, max }: { earned: string; max: string }, f: Format) => `${one(earned, 'point acquis', 'points acquis')} sur ${f.count(max)}`,
  'score.rest': ({ open, lost }: { open: string; lost: string }, f: Format) =>
    `${f.count(open)} encore ${one(open, 'ouvert', 'ouverts')}, ${f.count(lost)} ${one(lost, 'perdu', 'perdus')}.`,
  'score.threshold': ({ atLeast }: { atLeast: string }, f: Format) => `Seuil : ${f.count(atLeast)}.`,
  'score.thresholdByAct': ({ atLeast, declared }: { atLeast: string; declared: string }, f: Format) => `Seuil fixé par acte : ${f.count(atLeast)} au lieu de ${f.count(declared)}.`,
  'score.rod': ({ earned, open, lost, max }: { earned: string; open: string; lost: string; max: string }, f: Format) =>
    `${points(earned, f)} ${one(earned, 'acquis', 'acquis')} sur ${f.count(max)}, ${f.count(open)} ${one(open, 'ouvert', 'ouverts')}, ${f.count(lost)} ${one(lost, 'perdu', 'perdus')}`,
  'score.rodThreshold': ({ atLeast }: { atLeast: string }, f: Format) => `, seuil à ${f.count(atLeast)}`,
  'score.scored': '', 'score.not-filed': 'Aucun score : aucun dossier n’a été déposé. Ce n’est pas un zéro.', 'score.nothing-applies': 'Aucun score : aucun indicateur ne s’applique.',
  'score.not-published': 'Score non publié.', 'score.unknown': 'Score non établi.',
  'score.imported': 'Score publié, repris tel quel. Source : {source}.',
  'key.earned': 'Acquis', 'key.open': 'Ouvert : une pièce peut encore le donner', 'key.lost': 'Perdu pour ce cycle', 'key.threshold': 'Seuil',

  'steps.title': 'À faire d’abord', 'steps.gloss': 'Dans l’ordre de ce que chaque geste débloque.',
  'steps.none': 'Il ne reste rien à faire pour ce cycle.',
  'gesture.answer': 'Réponse attendue.', 'gesture.prove': 'Il manque la preuve.', 'gesture.cure': 'La réponse donnée ne suffit pas.',
  'step.by': 'D’ici au {date}', 'step.late': 'Sans attendre', 'step.noDate': 'Sans échéance connue',
  'step.in': ({ count }: { count: number }, f: Format) => (count === 0 ? 'aujourd’hui' : `dans ${days(count, f)}`),
  'step.ago': ({ count }: { count: number }, f: Format) => `en retard de ${days(count, f)}`,
  'step.points': ({ count }: { count: string }, f: Format) => points(count, f),
  'step.windows': ({ count }: { count: number }, f: Format) => `${f.count(count)} ${one(count, 'guichet', 'guichets')}`,
  'step.reaches': 'suffit pour le seuil', 'step.towards': 'rapproche du seuil', 'step.required': 'condition requise',

  'gates.title': 'Conditions minimales',
  'gates.gloss': ({ met, notApplicable, pending, unmet }: { met: number; notApplicable: number; pending: number; unmet: number }, f: Format) => {
    const parts = [
      met ? `${f.count(met)} ${one(met, 'remplie', 'remplies')}` : '', notApplicable ? `${f.count(notApplicable)} sans objet` : '',
      pending ? `${f.count(pending)} à lever` : '', unmet ? `${f.count(unmet)} ${one(unmet, 'manquée', 'manquées')}` : '',
    ].filter(Boolean);
    return parts.length ? `${parts.join(', ')}.` : '';
  },
  'col.code': 'Code', 'col.condition': 'Condition et constat', 'col.state': 'État', 'col.due': 'Échéance',
  'status.met': 'Remplie', 'status.unmet': 'Manquante', 'status.pending': 'En instruction', 'status.none': 'Non déposée', 'status.na': 'Sans objet', 'status.neut': 'Neutralisée',
  'status.actMet': 'Remplie par acte', 'status.actUnmet': 'Manquante, malgré l’acte', 'status.late': 'En retard', 'status.unpublished': 'Non publiée',
  'status.lateBy': ({ count }: { count: number }, f: Format) => `En retard de ${days(count, f)}`,
  'due.until': 'jusqu’au {date}',

  'domains.title': 'Indicateurs de performance', 'domains.gloss': 'Chaque intitulé ouvre son explication.',
  'domains.threshold': ({ atLeast, max }: { atLeast: string; max: string }, f: Format) => `Seuil : ${points(atLeast, f)} sur ${f.count(max)}.`,
  'col.indicator': 'Domaine et indicateur', 'col.share': 'Part du maximum', 'col.earned': 'Acquis', 'col.lost': 'Perdu', 'col.open': 'Ouvert', 'col.max': 'Max.', 'col.total': 'Total',
  'points.none': 'hors du score',

  'item.no-answer': 'Rien n’a été déposé. Ce n’est pas un échec : cette ligne n’est pas encore examinée.',
  'item.no-answer-past-due': 'Rien n’a été déposé à l’échéance{due}.',
  'item.not-applicable': 'Ne s’applique pas à cette collectivité.',
  'item.condition-unknown': 'Une donnée manque pour savoir si cette ligne s’applique.',
  'item.not-filed': 'Aucun dossier n’a été déposé : cette ligne n’a pas été examinée.',
  'item.imported': 'Repris d’un résultat publié.',
  'item.not-published': 'Le détail de cette ligne n’est pas publié.',
  'item.zero-denominator': '{names} : zéro. Le rapport ne se calcule pas.',
  'item.answered-yes': '{names} : oui.', 'item.answered-no': '{names} : non.',
  'item.event-missing': '{facts}.', 'item.event-on-time': '{facts}.', 'item.event-late': '{facts}.',
  'item.limit-unknown': '{facts}. La date limite dépend d’un acte qui n’est pas encore daté.',
  'item.proof-missing': 'La réponse est donnée ; il manque la preuve : {names}.',
  'item.within-limit': '{value}, dans la limite ({limit}).', 'item.over-limit': '{value}, hors de la limite ({limit}).',
  'item.full': '{value} : tous les points.',
  'item.partial': ({ value, earned, max }: { value: string; earned: string; max: string }, f: Format) => `${value} : ${points(earned, f)} sur ${f.count(max)}.`,
  'item.nothing': '{value} : aucun point.',
  'item.assumed': 'Supposé acquis, pour essai.',
  'item.unknown': 'Motif : {code}.',
  'item.due': ' du {date}',

  'finding.awaited': 'Réponse attendue', 'finding.awaitedUntil': 'Réponse attendue jusqu’au {date}', 'finding.nothing': 'Aucune réponse à l’échéance{due}', 'finding.answer': 'Réponse : {value}',
  'fact.done': '{event} le {on}', 'fact.late': ({ event, on, count }: { event: string; on: string; count: number }, f: Format) => `${event} le ${on}, ${days(count, f)} après la limite`,
  'fact.missing': '{event} : pas de date, limite le {due}', 'fact.waiting': '{event} : date attendue', 'fact.waitingUntil': '{event} : date attendue jusqu’au {due}',
  'limit.atLeast': '{min} au moins', 'limit.atMost': '{max} au plus', 'limit.between': 'de {min} à {max}',
  'value.ticked': ({ count, total }: { count: number; total: number }, f: Format) => `${f.count(count)} sur ${f.count(total)}`,
  'value.missing': 'non donné', 'value.yes': 'oui', 'value.no': 'non',

  'author.self': 'auto-évaluation', 'author.coach': 'coach', 'author.verifier': 'vérificateur', 'author.appeal': 'recours', 'author.unknown': 'auteur',


  'part.loading': 'Chargement…', 'part.failed': 'Cette partie n’a pas pu être chargée.',
  'state.loading': 'Chargement de la fiche',
  'error.title': 'La fiche n’a pas pu être chargée', 'error.old': 'Les chiffres affichés sont ceux de la lecture précédente.',
  'error.no-answer': 'Le serveur n’a pas répondu.', 'error.timeout': 'Le serveur n’a pas répondu à temps.', 'error.unavailable': 'Le serveur est momentanément arrêté.', 'error.internal': 'Le serveur a rencontré un défaut, qu’il a noté.',
  'error.too-many-requests': 'Le serveur reçoit trop de demandes. Réessayez dans une minute.', 'error.unexpected-answer': 'La réponse reçue n’est pas celle d’un serveur Jalon. L’adresse de base est peut-être fausse.',
  'error.unknown': 'Motif donné : {code}.',
  'crash.title': 'La fiche n’a pas pu être affichée', 'crash.say': 'Le reste de la page n’est pas touché, et rien de ce qui est enregistré n’est perdu.',
  'offline.title': 'Hors ligne depuis {time}', 'offline.say': 'Les chiffres affichés sont ceux de la dernière lecture.',
  'offline.waiting': ({ count }: { count: number }, f: Format) => `${f.count(count)} ${one(count, 'saisie attend', 'saisies attendent')} le retour du réseau.`,
  'offline.empty': 'La fiche se chargera au retour du réseau.',
  'action.retry': 'Réessayer', 'action.copyId': 'Copier le numéro', 'action.copied': 'Numéro copié', 'request.id': 'Demande {id}',

  'join': ' ; ', 'comma': ', ', 'pair': '{name} : {value}',
  'foot.acts': 'Actes', 'foot.imported': 'Résultats publiés',
  'foot.zero': '« Non déposée », « sans objet » et « en instruction » ne valent jamais zéro.',
  'act.set-threshold': 'Seuil {target} fixé à {value} par {by}, le {on} : {reason}', 'act.extend-deadline': 'Délai de {target} porté au {value} par {by}, le {on} : {reason}', 'act.unknown': '{target} : {value}, par {by}, le {on} : {reason}',
  'imported.score': 'Score : {value}. {source}, {on}.', 'imported.gates': 'Conditions minimales : {value}. {source}, {on}.', 'imported.filing': 'Dossier déposé : {value}. {source}, {on}.',
} as const;

/** Each code core can answer has its sentence; this stops compiling when one is missing. */
type Needed = `verdict.${VerdictCode}` | `window.${WindowReasonCode}` | `item.${ItemReasonCode}` | `standing.${WindowStanding}` | `author.${AuthorRole}`;
fr satisfies Record<Needed, unknown>;
