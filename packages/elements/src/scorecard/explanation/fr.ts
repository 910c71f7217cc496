import type { Role, RuleTrace } from '@jalon/core/assessment';
import type { Confidence } from '@jalon/core/referential';

/** What an explanation says, in French, the source. */
export const explanationFr = {
  'rule.yesno': 'La condition est remplie si la réponse est oui.',
  'rule.verdict': 'La condition est remplie si l’avis ({name}) est : {names}.',
  'rule.deadline': 'Un acte daté, au plus tard à sa limite.', 'rule.chain': 'Des actes datés, chacun au plus tard à sa limite.', 'rule.signed': 'Un acte signé, avec sa preuve jointe : {proof}.',
  'rule.step': '{event} : au plus tard le {due}[was?, au lieu du {was}, par acte]', 'rule.stepOpen': '{event} : limite non connue', 'rule.stepFree': '{event} : sans limite',
  'rule.ratio': 'Le rapport doit être : {limit}.',
  'rule.binary': 'Oui donne {points|point|points}, non n’en donne aucun.',
  'rule.checklist': 'Chaque élément fait donne ses points, {points|point|points} au plus.',
  'rule.checklist-all': 'Tous les éléments faits donnent {points|point|points} ; un seul qui manque n’en donne aucun.',
  'rule.delta': 'L’évolution depuis l’année de base donne les points de son palier, {points|point|points} au plus.',
  'rule.avg-growth': 'La moyenne des taux de croissance, année après année, donne les points de son palier, {points|point|points} au plus.',
  'rule.timeliness': '{points|point|points} à temps ; chaque jour [working?ouvré ]de retard en retire {each}.',
  'rule.timelinessBands': 'Les points baissent avec les jours [working?ouvrés ]de retard, à partir de {points|point|points} à temps.',
  'band.onTime': 'à temps', 'band.upTo': 'jusqu’à {days|jour|jours} de retard',
  'rule.steps': 'Le palier atteint donne ses points, {points|point|points} au plus.',
  'rule.linear': 'De {from} à {to}, les points montent en proportion, de 0 à {#points}.',
  'rule.target': 'La part de ce qui était prévu et qui est fait, multipliée par {points|point|points}, sans les dépasser.',
  'rule.per-occurrence': '{each|point|points} à chaque fois, {#points} au plus.',
  'rule.external': 'Note donnée par un autre organisme, de 0 à {#points}.',
  'rule.unknown': 'Règle de type « {code} », que cette version ne sait pas encore dire en mots.',
  'band.from': '{value} et plus', 'band.above': 'plus de {value}', 'band.rest': 'au-dessous', 'band.reached': 'palier atteint',
  'col.band': 'Palier', 'col.points': 'Points', 'col.element': 'Élément', 'col.answer': 'Réponse',
  'full.needs': 'Pour tous les points : {needs}, soit {more} de plus.',

  'explain.points': 'Pourquoi {earned|point|points} sur {#max}',
  'explain.gate': 'Pourquoi cet état',
  'explain.rest': '[lost?Perdu : {lost|point|points}. ][open?Encore ouvert : {open|point|points}.]',
  'explain.data': 'Données', 'explain.proofs': 'Preuves', 'explain.who': 'Qui le dit',
  'explain.noData': 'Aucune donnée n’est encore enregistrée.', 'explain.noProof': 'Aucune preuve n’est jointe.', 'explain.noProofAsked': 'Aucune preuve n’est demandée.',
  'explain.missingProofs': 'Attendu : {names}.',
  'explain.nobody': 'Personne n’a encore répondu.',
  'col.author': 'Auteur', 'col.said': 'Réponse', 'col.on': 'Le', 'explain.ofRecord': 'fait foi',
  'explain.grid': 'Grille {grid}, version {version}. Source : {source} ({confidence}).', 'explain.engine': 'Moteur {engine}, trace recalculable.',
  'confidence.V': 'lu dans le texte', 'confidence.L': 'déduit', 'confidence.U': 'supposé, aucun texte public trouvé',
  'proof.pages': '{title}, {pages}', 'proof.opens': 'ouvre une autre page',

  'role.secretary': 'secrétariat municipal', 'role.coach': 'coach', 'role.verifier': 'vérificateur', 'role.officer': 'agent du programme', 'role.reader': 'lecteur', 'role.service': 'service automatique', 'role.unknown': 'une autre personne',
  'edit.answer': 'Répondre', 'edit.change': 'Modifier la réponse', 'edit.opening': 'Ouverture de la saisie…', 'edit.failed': 'La saisie n’a pas pu s’ouvrir.',
} as const;

explanationFr satisfies Record<`role.${Role}` | `rule.${RuleTrace['kind']}` | `confidence.${Confidence}`, string>;
