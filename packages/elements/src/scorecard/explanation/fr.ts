import type { Role, RuleTrace } from '@jalon/core/assessment';
import type { Confidence } from '@jalon/core/referential';
import type { Format } from '../../language/format.ts';

type Count = string | number;

const points = (count: Count, f: Format): string => `${f.count(count)} ${f.plural(count, { one: 'point', other: 'points' })}`;

/** What an explanation says, in French, the source. */
export const explanationFr = {
  'rule.yesno': 'La condition est remplie si la réponse est oui.',
  'rule.deadline': 'Un acte daté, au plus tard à sa limite.', 'rule.chain': 'Des actes datés, chacun au plus tard à sa limite.', 'rule.signed': 'Un acte signé, avec sa preuve jointe : {proof}.',
  'rule.step': '{event} : au plus tard le {due}', 'rule.stepOpen': '{event} : limite non connue', 'rule.stepFree': '{event} : sans limite', 'rule.stepMoved': '{event} : au plus tard le {due}, au lieu du {was}, par acte',
  'rule.ratio': 'Le rapport doit être : {limit}.',
  'rule.binary': ({ points: worth }: { points: string }, f: Format) => `Oui donne ${points(worth, f)}, non n’en donne aucun.`,
  'rule.checklist': ({ points: worth }: { points: string }, f: Format) => `Chaque élément fait donne ses points, ${points(worth, f)} au plus.`,
  'rule.steps': ({ points: worth }: { points: string }, f: Format) => `Le palier atteint donne ses points, ${points(worth, f)} au plus.`,
  'rule.linear': ({ from, to, points: worth }: { from: string; to: string; points: string }, f: Format) => `De ${from} à ${to}, les points montent en proportion, de 0 à ${f.count(worth)}.`,
  'rule.target': ({ points: worth }: { points: string }, f: Format) => `La part de ce qui était prévu et qui est fait, multipliée par ${points(worth, f)}, sans les dépasser.`,
  'rule.per-occurrence': ({ each, points: worth }: { each: string; points: string }, f: Format) => `${points(each, f)} à chaque fois, ${f.count(worth)} au plus.`,
  'rule.external': ({ points: worth }: { points: string }, f: Format) => `Note donnée par un autre organisme, de 0 à ${f.count(worth)}.`,
  'rule.unknown': 'Règle : {kind}.',
  'band.from': '{value} et plus', 'band.above': 'plus de {value}', 'band.rest': 'au-dessous', 'band.reached': 'palier atteint',
  'col.band': 'Palier', 'col.points': 'Points', 'col.element': 'Élément', 'col.answer': 'Réponse',
  'full.needs': 'Pour tous les points : {needs}, soit {more} de plus.',
  'explain.points': ({ earned, max }: { earned: string; max: string }, f: Format) => `Pourquoi ${points(earned, f)} sur ${f.count(max)}`,
  'explain.gate': 'Pourquoi cet état',
  'explain.rest': ({ lost, open }: { lost: string; open: string }, f: Format) =>
    [Number(lost) ? `Perdu : ${points(lost, f)}.` : '', Number(open) ? `Encore ouvert : ${points(open, f)}.` : ''].filter(Boolean).join(' '),
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

explanationFr satisfies Record<`role.${Role}` | `rule.${RuleTrace['kind']}` | `confidence.${Confidence}`, unknown>;
