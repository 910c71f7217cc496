/** What a part is, and in which example it is on screen; `reading`, the first, unless told. */
export interface PartNote {
  readonly note: string;
  readonly example?: string;
}

const FRAME: Readonly<Record<string, PartNote>> = {
  root: { note: 'tout le widget' },
  loading: { note: 'le squelette de la première lecture', example: 'loading' },
  note: { note: 'un avis : défaut, conflit, hors ligne', example: 'failing' },
};
const HEAD: Readonly<Record<string, PartNote>> = {
  head: { note: 'la collectivité, le cycle, la date, la base' },
  tools: { note: 'les boutons de la tête' },
};

/** What each part of each widget is. A page of parts fails as a test when one has no line here, or a line has no part. */
export const PART_NOTES: Readonly<Record<string, Readonly<Record<string, PartNote>>>> = {
  'jalon-scorecard': {
    ...FRAME, ...HEAD,
    finder: { note: 'la recherche d’une collectivité', example: 'finding' },
    verdict: { note: 'la première phrase, les guichets et le score' },
    windows: { note: 'les guichets' },
    window: { note: 'un guichet' },
    score: { note: 'le chiffre et la mire' },
    steps: { note: 'ce qu’il faut faire d’abord' },
    gates: { note: 'la section des conditions' },
    gate: { note: 'la ligne d’une condition' },
    domains: { note: 'la section des indicateurs' },
    indicator: { note: 'la ligne d’un indicateur' },
    explanation: { note: 'ce qui s’ouvre sous une ligne', example: 'explaining' },
    form: { note: 'le formulaire d’une réponse', example: 'editing' },
    undo: { note: 'la ligne qui propose d’annuler', example: 'recorded' },
    foot: { note: 'ce que les mots ne veulent jamais dire' },
    simulation: { note: 'd’autres réponses, essayées à la place de la fiche', example: 'trying' },
    'simulation-banner': { note: 'que c’est une simulation, et comment en sortir', example: 'trying' },
    comparison: { note: 'la fiche et la simulation côte à côte', example: 'trying' },
    supposed: { note: 'ce qui est supposé, ligne par ligne', example: 'trying' },
    paths: { note: 'ce qui ouvrirait un guichet', example: 'trying' },
    proofs: { note: 'la liste des pièces', example: 'listing' },
    proof: { note: 'une pièce, regardée', example: 'seeing' },
    totals: { note: 'd’où vient un chiffre', example: 'tracing' },
    comments: { note: 'les commentaires de l’examen', example: 'reviewed' },
    signoff: { note: 'sur papier seulement : le dossier, sa version, de quoi signer' },
    trajectory: { note: 'les autres années' },
    'trajectory-chart': { note: 'le score de chaque cycle, en colonnes', example: 'following' },
    'trajectory-years': { note: 'le tableau des cycles', example: 'following' },
    'trajectory-beside': { note: 'deux cycles côte à côte', example: 'following' },
    'trajectory-peers': { note: 'la place parmi les pairs', example: 'following' },
  },
  'jalon-review': {
    ...FRAME, ...HEAD,
    standing: { note: 'où en est l’examen, en une phrase' },
    result: { note: 'le résultat, quand il y en a un' },
    next: { note: 'la suite : qui fait quoi, et quand' },
    check: { note: 'ce qui manque avant de déposer', example: 'preparing' },
    receipt: { note: 'le reçu du dépôt' },
    items: { note: 'les lignes, ce que chacun dit côte à côte' },
    item: { note: 'une ligne' },
    promises: { note: 'les engagements' },
    comments: { note: 'les commentaires' },
    history: { note: 'le chemin parcouru' },
    dialog: { note: 'la confirmation d’un geste qui ne se reprend pas', example: 'confirming' },
    form: { note: 'le formulaire d’une décision ou d’une réponse', example: 'answering' },
  },
  'jalon-scorecard-list': {
    ...FRAME,
    filters: { note: 'les champs qui choisissent' },
    lines: { note: 'le tableau des dossiers' },
    line: { note: 'un dossier' },
    count: { note: 'combien sont affichés, dit à voix haute' },
    more: { note: 'de quoi lire la suite' },
  },
  'jalon-scorecard-matrix': {
    ...FRAME,
    filters: { note: 'les champs qui choisissent parmi les lignes' },
    count: { note: 'combien de lignes sont affichées, dit à voix haute' },
    summary: { note: 'la phrase qui dit les lignes affichées' },
    legend: { note: 'ce que veulent dire les formes' },
    table: { note: 'la table et ce qui la fait défiler' },
    head: { note: 'ses en-têtes' },
    row: { note: 'une ligne' },
    cell: { note: 'une case' },
    'cell-line': { note: 'la case choisie, en mots', example: 'choosing' },
    selection: { note: 'les lignes cochées', example: 'ticking' },
    overview: { note: 'où en sont les régions' },
    more: { note: 'ce qui se dit sous la table' },
  },
};
