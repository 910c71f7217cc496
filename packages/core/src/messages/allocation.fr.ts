import type { AllocationFault } from '../allocation/allocation-fault.values.ts';
import type { FormulaIssue } from '../allocation/formula-issue.rules.ts';
import type { RunRefusal } from '../allocation/run/run.values.ts';
import { describeAllocationWith } from './allocation.ts';
import type { Figures } from './figures.ts';
import { wordOf } from './issues.ts';
import { describeIssue } from './issues.fr.ts';
import { ROLE_NAMES, WHO_CHANGED } from './refusals.fr.ts';

const TYPES = { count: 'un nombre entier', decimal: 'un nombre', money: 'un montant', points: 'des points', boolean: 'oui ou non', choice: 'une valeur parmi d’autres', group: 'un groupe' };
const STEPS = { decreed: 'arrêtés', ordered: 'ordonnancés', paid: 'versés', budgeted: 'inscrits au budget', spent: 'consommés' };

const say = /* @__PURE__ */ describeAllocationWith({
  language: 'fr', wrap: (text) => text, between: '\u202f: ', describeIssue, roles: ROLE_NAMES, who: WHO_CHANGED,
  general: { territory: 'un territoire', data: 'une donnée', part: 'une part', window: 'le guichet', envelope: 'de la formule', formula: 'choisie', found: 'cette valeur', pool: 'l’enveloppe', amounts: 'plus', floors: 'plus', count: '0', max: '200', id: 'envoyé', command: 'de faire cela', status: 'à une autre étape', role: 'actuel', other: 'indiqué', column: 'indiquée', amount: 'Ce montant', decreed: 'le montant accordé' },
  issues: {
    'unknown-data': (figure) => `la donnée ${figure('code')} n’existe pas. Corrigez le code, ou déclarez-la dans data.`,
    'wrong-data-type': (figure, { found, expected }) => `${figure('code')} est ${wordOf(TYPES, found, figure('found'))}, et l’on attend ici\u202f: ${(expected ?? '').split(', ').map((type) => wordOf(TYPES, type, type)).join(', ')}. Choisissez une autre donnée, ou changez son type.`,
    'data-not-read': (figure) => `aucune règle ne lit la donnée ${figure('code')}. Retirez-la, ou employez-la.`,
    'unknown-envelope': (figure) => `l’enveloppe ${figure('code')} n’existe pas. Corrigez le code, ou déclarez-la dans envelopes.`,
    'envelope-not-shared': (figure) => `aucun guichet ne répartit l’enveloppe ${figure('code')}. Retirez-la, ou donnez-lui un guichet.`,
    'unknown-earlier-window': (figure) => `${figure('code')} n’est pas un guichet qui précède celui-ci. Corrigez le code, ou changez l’ordre des guichets.`,
    'weight-not-positive': (figure) => `le poids est ${figure('weight')}. Donnez un poids supérieur à zéro.`,
    'rates-out-of-order': (figure) => `la tranche ${figure('from')} vient après ${figure('previous')}. Écrivez les tranches de la plus haute à la plus basse.`,
    'rate-over-one': (figure) => `le taux ${figure('rate')} peut dépasser la part entière, dont le reste va ailleurs. Bornez-le à 1.`,
    'tiers-not-rising': (figure) => `le palier ${figure('upTo')} vient après ${figure('previous')}. Écrivez les paliers du premier au dernier, au-dessus de 0 et jusqu’à 1.`,
    'floor-over-cap': (figure) => `le minimum ${figure('floor')} dépasse le maximum ${figure('cap')}. Échangez les bornes.`,
    'bound-not-multiple': (figure) => `la borne ${figure('bound')} n’est pas un multiple de ${figure('roundTo')}, à quoi l’on arrondit. Changez l’une ou l’autre.`,
    'use-out-of-range': (figure) => `la part va de 0 à 1, avec un minimum, un maximum ou les deux dans l’ordre (${figure('atLeast')}, ${figure('atMost')}). Corrigez-la.`,
    'score-not-rounded': (figure) => `le score ${figure('data')} sert à répartir, et sa valeur exacte peut ne pas finir. Écrivez round\u202f: le nombre de décimales et le mode.`,
  },
  faults: {
    'outline-formula': (w) => `La formule ${w.figure('formula')} est une esquisse\u202f: elle se lit sans rien répartir. Choisissez une formule publiée ou illustrative.`,
    'envelope-missing': (w) => `L’enveloppe ${w.figure('envelope')} n’a pas de montant. Indiquez-le, même à zéro.`,
    'envelope-unknown': (w) => `La formule n’a pas d’enveloppe ${w.figure('envelope')}. Retirez ce montant, ou corrigez le code.`,
    'amount-not-whole': (w) => `L’enveloppe ${w.figure('envelope')} n’est pas un montant entier d’unités de monnaie (${w.figure('found')}). Corrigez-la.`,
    'entrant-twice': (w) => `${w.figure('territory')} figure deux fois dans la liste. Gardez une seule ligne.`,
    'nobody-listed': () => 'La liste des territoires est vide. Ajoutez ceux entre qui répartir.',
    'data-missing': (w) => `${w.figure('territory')}\u202f: la donnée ${w.figure('data')} manque, et ${w.figure('part')} se répartit par elle. Donnez-la\u202f: rien n’est deviné.`,
    'data-not-a-number': (w) => `${w.figure('territory')}\u202f: ${w.figure('data')} vaut «\u202f${w.figure('found')}\u202f», qui n’est pas un nombre. Écrivez-le avec un point pour les décimales.`,
    'data-not-whole': (w) => `${w.figure('territory')}\u202f: ${w.figure('data')} vaut ${w.figure('found')}, et se compte en unités entières. Corrigez la valeur.`,
    'data-negative': (w) => `${w.figure('territory')}\u202f: ${w.figure('data')} est négatif, et ${w.figure('part')} ne peut pas se répartir par lui. Corrigez la valeur.`,
    'data-zero-inverse': (w) => `${w.figure('territory')}\u202f: ${w.figure('data')} vaut zéro, et ${w.figure('part')} se répartit par son inverse. Corrigez la valeur.`,
    'amounts-exceed-pool': (w) => `Les montants fixes du guichet ${w.figure('window')} font ${w.money('amounts')}, et il en a ${w.money('pool')}. Augmentez l’enveloppe, ou réduisez les montants.`,
    'floors-exceed-pool': (w) => `Les minimums du guichet ${w.figure('window')} font ${w.money('floors')}, et il a ${w.money('pool')} à répartir. Augmentez l’enveloppe, ou baissez le minimum.`,
    'floor-over-cap-here': (w) => `${w.figure('territory')}\u202f: le minimum (${w.money('floor')}) dépasse le maximum (${w.money('cap')}). Corrigez l’un des deux.`,
    'more-faults': (w) => `${w.figure('total')} raisons, dont les ${w.figure('shown')} premières sont données. Corrigez celles-ci, puis recommencez.`,
  },
  refusals: {
    'id-reused': (w) => `L’identifiant ${w.figure('id')} désigne déjà une autre modification. Envoyez celle-ci sous un nouvel identifiant.`,
    'batch-size': (w) => `Un envoi porte de 1 à ${w.figure('max')} modifications, et celui-ci en porte ${w.figure('count')}. Répartissez-les en plusieurs envois.`,
    'not-signed-in': () => 'Seule une personne connectée peut modifier cette répartition. Connectez-vous, puis recommencez.',
    'territory-not-granted': (w) => `Vos droits ne couvrent pas ${w.figure('territory')}. Demandez-les à la gestion du programme.`,
    'grant-expired': (w) => `Vos droits sur ${w.figure('territory')} ont pris fin${w.has('until') ? ` le ${w.day('until')}` : ''}. Demandez leur renouvellement à la gestion du programme.`,
    'formula-not-loaded': (w) => `La formule ${w.figure('formula')} n’est pas chargée. Choisissez une formule, ou rechargez la page.`,
    'computed-outdated': () => 'Une donnée, une enveloppe ou la formule a changé depuis le calcul. Calculez de nouveau, puis arrêtez les montants.',
    'nothing-computed': () => 'Rien n’est calculé\u202f: il n’y a rien à arrêter. Lancez d’abord le calcul.',
    'unknown-envelope-of-run': (w) => `La formule n’a pas d’enveloppe ${w.figure('envelope')}. Choisissez une enveloppe qu’elle déclare.`,
    'unknown-window-of-run': (w) => `La formule n’a pas de guichet ${w.figure('window')}. Choisissez un guichet qu’elle déclare.`,
    'unknown-part-of-window': (w) => `Le guichet ${w.figure('window')} n’a pas de part ${w.figure('part')} à régler ainsi. Choisissez une part qu’il déclare.`,
    'weight-not-positive': (w) => `Le poids de ${w.figure('part')} est ${w.figure('weight')}. Donnez un poids supérieur à zéro.`,
    'floor-over-cap': (w) => `Le minimum (${w.money('floor')}) dépasse le maximum (${w.money('cap')}). Corrigez l’un des deux.`,
    'bound-not-multiple': (w) => `La borne ${w.money('bound')} n’est pas un multiple de ${w.money('roundTo')}, à quoi l’on arrondit. Changez l’une ou l’autre.`,
    'unknown-column': (w) => `La formule ne lit pas la donnée ${w.figure('column')}. Choisissez une donnée qu’elle déclare.`,
    'wrong-column-type': (w, { type }) => `${w.figure('column')} attend ${wordOf(TYPES, type, w.figure('type'))}, et non «\u202f${w.figure('found')}\u202f». Corrigez la valeur.`,
    'no-such-entrant': (w) => `${w.figure('territory')} n’est pas dans la liste. Ajoutez-le d’abord.`,
    'no-such-line': (w) => `${w.figure('territory')} n’a pas de montant au guichet ${w.figure('window')}. Vérifiez le territoire et le guichet.`,
    'over-decreed': (w, { step }) => `${w.figure('territory')}, guichet ${w.figure('window')}\u202f: ${w.money('amount')} seraient ${wordOf(STEPS, step, 'enregistrés')}, pour ${w.money('decreed')} ${step === 'decreed' ? 'réservés' : 'arrêtés'}. Corrigez le montant, ou prenez d’abord l’acte qui accorde la différence.`,
    'unknown-tranche': (w) => `Le guichet ${w.figure('window')} n’a pas de tranche ${w.figure('tranche')}. Choisissez une tranche de la formule.`,
    'movement-exists': (w) => `Le mouvement ${w.figure('movement')} est déjà enregistré. Pour le changer, corrigez-le avec un motif.`,
    'no-such-movement': (w) => `Le mouvement ${w.figure('movement')} n’existe pas. Rechargez la répartition pour voir où elle en est.`,
    'already-paid': (w) => `${w.money('amount')} sont déjà enregistrés pour ${w.figure('territory')}\u202f: l’arrêté ne se retire plus. Corrigez d’abord ces mouvements, avec leur motif.`,
  },
  commands: {
    setRunName: 'de nommer la répartition', chooseFormula: 'de choisir la formule', setWindow: 'de régler un guichet', setEnvelope: 'de fixer une enveloppe', setEntrants: 'de changer la liste des territoires', setData: 'de donner des valeurs',
    computeRun: 'de calculer', decreeRun: 'd’arrêter les montants', decreeAmount: 'd’arrêter un montant réservé', orderAmount: 'd’ordonnancer', recordPayment: 'd’enregistrer un versement',
    recordBudgeted: 'd’enregistrer l’inscription au budget', recordSpent: 'd’enregistrer une consommation', correctMovement: 'de corriger un mouvement', reopenRun: 'de rouvrir la répartition',
  },
  statuses: { draft: 'en préparation', computed: 'calculée', decreed: 'arrêtée' },
  entities: { run: 'la répartition', name: 'le nom de la répartition', formula: 'la formule', window: 'le guichet', envelope: 'l’enveloppe', entrant: 'les données de', line: 'les mouvements de' },
  stale: (who, what) => `${who} a changé ${what} après la version que vous aviez à l’écran. Rien n’est perdu\u202f: comparez les deux valeurs et choisissez celle à garder.`,
  ahead: (w) => `La version ${w.figure('base')} n’existe pas encore\u202f: la répartition en est à la version ${w.figure('version')}. Rechargez-la, puis recommencez.`,
  notAllowed: (role, command, may) => `Le rôle «\u202f${role}\u202f» ne permet pas ${command}. ${may ? `Peuvent le faire\u202f: ${may}.` : 'Adressez-vous à la gestion du programme.'}`,
  blind: 'Seul un compte de service écrit sans dire quelle version il a vue. Indiquez la version affichée (base), puis recommencez.',
  wrongStatus: (status, command, statuses) => `La répartition est ${status}\u202f: ce n’est pas le moment ${command}. ${statuses ? `Cela se fait quand elle est\u202f: ${statuses}.` : 'Rechargez-la pour voir où elle en est.'}`,
  notComputable: (reason, others) => `La répartition ne se calcule pas${others > 0 ? ` (et ${others} autres raisons)` : ''}. ${reason}`,
  otherwise: (code) => `Cela n’a pas pu se faire (${code}). Rechargez la page, puis recommencez.`,
});

/** Dit en français ce qui ne va pas dans une formule, où, et quoi écrire à la place. */
export const describeFormulaIssue = (issue: FormulaIssue): string => say.describeFormulaIssue(issue);
/** Dit en français pourquoi une répartition ne se calcule pas, et que faire. */
export const describeAllocationFault = (fault: Pick<AllocationFault, 'code' | 'figures'>, currency: string): string => say.describeAllocationFault(fault, currency);
/** Dit en français pourquoi une modification d’une répartition est refusée, et que faire. */
export const describeRunRefusal = (refusal: RunRefusal, figures: Figures, currency: string): string => say.describeRunRefusal(refusal, figures, currency);
