import type { PlanField } from './plan-table.values.ts';

type Fixed = Exclude<PlanField, 'credits' | 'funding' | 'step' | 'executedPaid' | 'executedCommitted' | 'executedSource'>;

/** Heads of a column in French, English and Arabic, as the export writes them; then others it is known by, without accents or small words. */
export const PLAN_HEADS: Readonly<Record<Fixed, readonly [fr: string, en: string, ar: string, ...others: string[]]>> = {
  id: ['Identifiant', 'Identifier', 'المعرف', 'id', 'line id', 'ref', 'reference'],
  code: ['Code', 'Code', 'الرمز', 'n', 'no', 'numero', 'num', 'number'],
  title: ['Intitulé', 'Title', 'العنوان', 'projet', 'intitule projet', 'designation', 'libelle', 'operation', 'project', 'activite', 'objet', 'nature travaux', 'investissement'],
  sector: ['Domaine de compétence', 'Sector', 'القطاع', 'secteur', 'domaine', 'category', 'categorie', 'rubrique', 'secteur activite'],
  locality: ['Localité', 'Locality', 'الموقع', 'quartier', 'village', 'lieu', 'site', 'localisation', 'zone', 'quartier village'],
  territory: ['Code du territoire', 'Territory code', 'رمز المنطقة'], territoryName: ['Collectivité', 'Local government', 'الجماعة', 'territory name', 'commune', 'territoire'],
  latitude: ['Latitude', 'Latitude', 'خط العرض', 'lat'], longitude: ['Longitude', 'Longitude', 'خط الطول', 'lon', 'lng'],
  axis: ['Axe du plan', 'Axis', 'المحور', 'axe', 'programme', 'axe pdc', 'axe strategique'],
  beneficiaries: ['Bénéficiaires (nombre)', 'Beneficiaries (number)', 'عدد المستفيدين', 'nombre beneficiaires', 'population beneficiaire'],
  beneficiaryWords: ['Bénéficiaires', 'Beneficiaries', 'المستفيدون'],
  rank: ['Rang', 'Rank', 'الترتيب', 'priorite', 'priority', 'ordre priorite'],
  note: ['Observations', 'Note', 'ملاحظات', 'observation', 'remarque', 'remarques', 'commentaire', 'notes'],
  responsible: ['Responsable', 'Responsible', 'المسؤول', 'porteur', 'service responsable'],
  marks: ['Marqueurs', 'Marks', 'الوسوم', 'marqueur'],
  mode: ['Mode de réalisation', 'Delivery mode', 'طريقة الإنجاز', 'mode', 'maitrise ouvrage', 'mode execution'],
  convention: ['Convention', 'Convention', 'الاتفاقية', 'convention mod'],
  nature: ['Nature', 'Nature', 'الطبيعة', 'type marche', 'nature marche', 'type'],
  status: ['Statut', 'Status', 'الحالة', 'etat', 'situation', 'etat avancement'],
  maturity: ['Maturité', 'Maturity', 'النضج', 'niveau maturite', 'stade'],
  cost: ['Coût total', 'Total cost', 'الكلفة الإجمالية', 'cout', 'montant', 'cost', 'cout estimatif', 'montant total', 'cout previsionnel', 'budget', 'cout projet', 'amount'],
  ap: ['Autorisation de programme', 'Commitment authorisation', 'رخصة البرنامج', 'ap', 'autorisation engagement', 'ae'],
  paid: ['Déjà payé', 'Already paid', 'المدفوع سابقا', 'paye', 'deja mandate', 'mandate', 'realise anterieur', 'depenses anterieures'],
  start: ['Début', 'Start', 'البداية', 'date debut', 'demarrage', 'debut travaux'], end: ['Fin', 'End', 'النهاية', 'date fin', 'achevement', 'fin travaux'],
  recurrent: ['Fonctionnement par an', 'Running cost per year', 'كلفة التشغيل السنوية', 'charges recurrentes', 'cout fonctionnement', 'fonctionnement'],
  recurrentPayer: ['Fonctionnement porté par', 'Running cost borne by', 'من يتحمل التشغيل'], recurrentFrom: ['Fonctionnement à partir de', 'Running cost from', 'التشغيل ابتداء من'],
  procedure: ['Procédure de passation', 'Procurement procedure', 'إجراء الصفقة', 'mode passation', 'procedure', 'type procedure'],
  screeningClass: ['Catégorie environnementale', 'Environmental class', 'الصنف البيئي'], screeningStatus: ['Screening', 'Screening', 'الفحص البيئي', 'screening environnemental', 'evaluation environnementale'],
  screeningOn: ['Date du screening', 'Date of screening', 'تاريخ الفحص'],
  landStatus: ['Statut foncier', 'Land status', 'وضعية الأرض', 'foncier'], landReference: ['Référence foncière', 'Land reference', 'مرجع الأرض'],
  originPlan: ['Repris du plan', 'Carried from plan', 'مأخوذ من الخطة'], originYear: ['Repris de l’année', 'Carried from year', 'مأخوذ من السنة'], originCarried: ['Reports', 'Carried amounts', 'المبالغ المرحلة'],
  year: ['Année', 'Year', 'السنة', 'exercice', 'annee realisation', 'annee execution'],
  source: ['Source de financement', 'Funding source', 'مصدر التمويل', 'financement', 'funding', 'source', 'bailleur', 'dotation', 'sources financement'],
  basis: ['Base du plafond', 'Basis of the ceiling', 'أساس السقف', 'base', 'basis'],
  sourceAmount: ['Montant de la source', 'Amount of the source', 'مبلغ المصدر', 'subsidy', 'subvention', 'montant subvention', 'plafond', 'ceiling', 'montant attendu'],
};

/** Heads that go with a year: `CP 2026`, `Payé 2026`, `Engagé 2026`. A year alone is one of credits. */
export const YEAR_HEADS = {
  credits: ['CP', 'Credits', 'اعتمادات', 'cp', 'credit', 'credits', 'credit paiement', 'credits paiement', 'annee', 'exercice', 'montant', 'cout', 'prevision', ''],
  executedPaid: ['Réalisé', 'Spent', 'المنجز', 'realise', 'mandate', 'paye', 'paid'],
  executedCommitted: ['Engagé', 'Committed', 'الملتزم به', 'engage'],
} as const satisfies Partial<Record<PlanField, readonly [string, string, string, ...string[]]>>;

/** What stands before the name of a step: `Date : Ouverture des offres`. */
export const STEP_HEADS = ['Date', 'Date', 'تاريخ'] as const;

/** How a value of a closed list is written in French, English and Arabic, and what else is read as it. */
export const PLAN_WORDS = {
  mode: { MODir: ['MODir', 'MODir', 'MODir', 'directe', 'maitrise ouvrage directe', 'regie'], AMO: ['AMO', 'AMO', 'AMO', 'assistance', 'assistance maitrise ouvrage'], MOD: ['MOD', 'MOD', 'MOD', 'deleguee', 'maitrise ouvrage deleguee'] },
  nature: {
    works: ['Travaux', 'Works', 'أشغال', 'construction', 'rehabilitation'], goods: ['Fournitures', 'Goods', 'توريدات', 'fourniture', 'acquisition', 'equipement'],
    services: ['Services', 'Services', 'خدمات', 'service', 'services courants'], consultancy: ['Prestations intellectuelles', 'Consultancy', 'خدمات استشارية', 'etude', 'etudes'],
  },
  status: {
    planned: ['Programmé', 'Planned', 'مبرمج', 'prevu', 'programme', 'en passation', 'commande', 'nouveau'], ongoing: ['En cours', 'Under way', 'جار', 'encours', 'demarre', 'ongoing'],
    done: ['Réalisé', 'Done', 'منجز', 'realise', 'acheve', 'termine', 'livre', 'receptionne'], dropped: ['Abandonné', 'Dropped', 'متخلى عنه', 'annule', 'abandonne'],
  },
  maturity: {
    idea: ['Idée', 'Idea', 'فكرة'], study: ['Étude', 'Study', 'دراسة', 'faisabilite', 'etude faisabilite'], design: ['APS/APD', 'Design', 'تصميم', 'aps', 'apd', 'avant projet'],
    tender: ['DAO', 'Tender', 'ملف الطلب', 'dossier appel offres'], works: ['Travaux', 'Works', 'أشغال'], delivered: ['Réception', 'Delivered', 'مسلم', 'receptionne', 'livre'],
  },
  screeningStatus: { 'to-do': ['À faire', 'To do', 'للإنجاز', 'non fait'], 'under-way': ['En cours', 'Under way', 'جار'], 'done': ['Fait', 'Done', 'منجز', 'realise', 'oui'], 'not-needed': ['Sans objet', 'Not needed', 'غير لازم', 'non requis'] },
  basis: { 'average-paid': ['Moyenne versée', 'Average paid', 'متوسط المدفوع'], 'granted': ['Notifié', 'Granted', 'الممنوح', 'arrete'], 'estimated': ['Estimé', 'Estimated', 'مقدر', 'estimation'] },
  landStatus: { 'not-secured': ['Non sécurisé', 'Not secured', 'غير مؤمنة', 'non'], 'under-way': ['En cours', 'Under way', 'جار'], 'secured': ['Sécurisé', 'Secured', 'مؤمنة', 'oui', 'disponible'], 'not-needed': ['Sans objet', 'Not needed', 'غير لازمة'] },
} as const satisfies Partial<Record<PlanField, Readonly<Record<string, readonly [string, string, string, ...string[]]>>>>;

/** First words of a row that adds others up. */
export const TOTAL_WORDS: ReadonlySet<string> = new Set(['total', 'totaux', 'sous', 'soustotal', 'ensemble', 'subtotal', 'cumul', 'المجموع', 'مجموع']);
