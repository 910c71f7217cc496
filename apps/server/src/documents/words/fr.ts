import type { PaperWords } from '../paper-words.ts';

export const fr: PaperWords = {
  title: { pti: 'Programme triennal d’investissement (PTI)', pia: 'Plan d’investissement annuel (PIA)', ppm: 'Plan de passation des marchés (PPM)' },
  span: (from, to) => `${from}–${to}`, oneYear: (year) => `Exercice ${year}`,
  demonstration: 'Données de démonstration\u202f: ces chiffres sont inventés, pour tout ou partie. Ce document n’a aucune valeur.',
  fact: {
    territory: 'Collectivité', programme: 'Programme', years: 'Années', status: 'État', adopted: 'Adopté par', session: 'Session', approved: 'Approbation', received: 'Reçu par le représentant de l’État le', version: 'Version du plan', madeOn: 'Édité le',
    framework: 'Cadre de planification', unit: 'Unité', name: 'Plan',
  },
  status: { draft: 'projet', proposed: 'proposé au conseil', adopted: 'adopté', approved: 'approuvé', returned: 'renvoyé' },
  basis: { published: 'publié', illustrative: 'illustratif', outline: 'ébauche' },
  act: (reference, day) => `${reference}, du ${day}`,
  approvedOn: (day, tacit) => (tacit ? `acquise par silence le ${day}` : `donnée le ${day}`),
  table: { lines: 'Opérations', sectors: 'Récapitulatif par domaine', ceilings: 'Ressources attendues et plafonds', findings: 'Constats', rephasings: 'Rephasages depuis l’adoption', contracts: 'Marchés à passer', thresholds: 'Seuils de passation', approvals: 'Approbation par le représentant de l’État', dates: 'Calendrier de passation' },
  note: {
    contracts: 'Une date suivie d’un astérisque n’est pas programmée\u202f: c’est la date attendue d’après les délais de la réglementation.', findings: 'Constats au jour de l’édition, les plus graves d’abord.', noFindings: 'Aucune règle du cadre ne relève d’anomalie.',
    noContracts: 'Aucun marché à passer cet exercice.', noLines: 'Aucune opération.', dropped: 'Les opérations abandonnées ne sont pas comptées.', ceilings: 'Marge\u202f: plafond moins crédits prévus. Un montant négatif est un dépassement.', rephasings: 'Le plan adopté reste la référence\u202f; chaque changement porte son motif.', thresholds: 'Procédure demandée à partir du montant indiqué.',
    sheets: 'Cette feuille est faite pour être lue et imprimée. Pour modifier puis réimporter le plan, utilisez la feuille «\u202fLignes\u202f».',
  },
  head: {
    code: 'Code', title: 'Opération', locality: 'Localité', mode: 'Mode', schedule: 'Calendrier', cost: 'Coût total', ap: 'AP', paid: 'Déjà payé', beyond: 'Au-delà', funding: 'Financement', sector: 'Domaine', lines: 'Opérations', source: 'Source', basis: 'Base', total: 'Total',
    severity: 'Gravité', what: 'Constat et suite à donner', reference: 'Référence', on: 'Le', before: 'Avant', after: 'Après', motive: 'Motif', nature: 'Nature', procedure: 'Procédure prévue', needed: 'Procédure demandée', amount: 'Montant', approval: 'Approbation',
    from: 'À partir de', adopted: 'Adopté', notice: 'Avis prévu', classes: 'Catégories', budget: 'Budget à partir de',
  },
  credits: (year) => `CP ${year}`, planned: (year) => `Prévu ${year}`, ceiling: (year) => `Plafond ${year}`, margin: (year) => `Marge ${year}`,
  subtotal: (name) => `Sous-total ${name}`, total: 'Total général', noSector: 'Sans domaine',
  severity: { blocks: 'bloquant', warns: 'à corriger', informs: 'à savoir', aside: 'passé outre' },
  setAside: (reference, day, motive) => `Passé outre${reference ? `, ${reference}` : ''}, le ${day}\u00a0: ${motive}`,
  ceilingBasis: { 'average-paid': 'moyenne versée', 'granted': 'notifié', 'estimated': 'estimé' },
  mode: { MODir: 'MODir', AMO: 'AMO', MOD: 'MOD' },
  projectStatus: { planned: 'programmée', ongoing: 'en cours', done: 'réalisée', dropped: 'abandonnée' },
  nature: { works: 'Travaux', goods: 'Fournitures', services: 'Services', consultancy: 'Prestations intellectuelles' },
  approval: { 'needed': 'oui', 'not-needed': 'non', 'unknown': 'à préciser' },
  fault: { 'too-early': 'trop tôt', 'too-late': 'trop tard' },
  given: (source, amounts) => `${source}\u202f: ${amounts}`,
  noThreshold: 'aucune approbation', page: (page, pages) => `Page ${page} sur ${pages}`, unit: (currency) => (currency === 'XOF' ? 'francs CFA (XOF)' : currency),
  sheet: { lines: 'Lignes', ceilings: 'Plafonds' },
};
