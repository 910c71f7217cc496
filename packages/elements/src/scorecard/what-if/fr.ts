/** What a simulation says, in French, the source. Loaded with it. */
export const whatIfFr = {
  'what.title': 'Et si… ? Simulation', 'what.mark': 'Simulation, pas un résultat', 'what.short': 'simulation',
  'what.say': 'Rien n’est enregistré ni envoyé. Ouvrez une ligne pour essayer d’autres données, ou pour la supposer acquise ; les preuves demandées sont supposées jointes.',
  'what.leave': 'Revenir à la fiche', 'what.reset': 'Tout remettre', 'what.resetItem': 'Remettre', 'what.resetOf': 'Remettre {item} comme sur la fiche', 'what.undo': 'Annuler', 'what.redo': 'Rétablir',
  'what.compare': 'La fiche et la simulation', 'what.card': 'La fiche', 'what.trial': 'La simulation', 'what.score': 'Score', 'what.points': '{#earned} sur {#max}', 'what.noScore': 'pas de score', 'what.change': 'Écart',
  'what.same': 'inchangé', 'what.up': '+ {#by}', 'what.down': '− {#by}',
  'what.opens': 's’ouvre', 'what.closes': 'se ferme', 'what.moves': 'change',
  'what.supposed': 'Ce que vous supposez', 'what.none': 'Rien encore : la simulation est égale à la fiche.', 'what.line': 'Ligne', 'what.met': 'supposée acquise', 'what.follows': 'en découle',
  'what.paths': 'Ce qui ouvrirait un guichet', 'what.path': '{window} : il suffirait de {names}.', 'what.pathLate': '{window} : il faudrait {names}, ce que les délais ne permettent plus pour ce cycle.', 'what.noPath': '{window} : rien de ce que la grille demande ne l’ouvrirait.', 'what.pathUnknown': '{window} : trop de chemins pour les dire ici.',
  'what.suppose': 'Le supposer', 'what.supposeOf': 'Supposer {names}',
  'what.try': 'Et si, pour {item}…', 'what.meet': 'Supposer cette ligne acquise, sans donnée', 'what.line.points': 'Fiche : {#before} sur {#max}. Simulation : {#after} sur {#max}.', 'what.line.state': 'Fiche : {before}. Simulation : {after}.',
  'what.heard': 'Simulation : [of?{earned|point|points} sur {#of}.][up? {#up} de plus.][down? {#down} de moins.][opens? S’ouvre : {opens}.][closes? Se ferme : {closes}.]', 'what.entered': 'Simulation ouverte. Rien n’est enregistré.', 'what.left': 'Fiche réelle.',
  'what.cannot': 'Rien ne peut être essayé sur cette fiche', 'what.cannot.imported': 'Ce résultat a été publié ailleurs : les données qui le fondent ne sont pas ici.', 'what.cannot.outline': 'Cette grille est une ébauche : elle ne note pas.',
  'what.cannot.private': 'Le calcul refait ici ne donne pas les chiffres de la fiche : une partie de ce qui les fonde (un classement entre pairs, un résultat d’ailleurs) n’est pas dans la fiche.', 'what.cannot.failed': 'La grille ou le cycle n’ont pas pu être lus.',
} as const;
