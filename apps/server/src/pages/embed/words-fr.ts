import type { EmbedWords } from './embed-words.ts';

export const fr: EmbedWords = {
  language: 'fr',
  title: 'Mettre Jalon dans une page', lead: 'Pour les webmestres. Choisissez\u202f: ce qui suit se copie tel quel. Chaque ligne est celle que demande ce choix, et aucune autre.', accessibility: 'Pour la déclaration d’accessibilité du site\u202f:',
  field: {
    widget: 'Ce que la page montre', territory: 'Collectivité ou territoire', cycle: 'Programme et cycle', host: 'Votre site est fait avec', site: 'Adresse de votre site', locale: 'Langue', theme: 'Aspect', density: 'Densité',
    version: 'Version', form: 'Script', suffix: 'Suffixe des balises', access: 'Qui lit', resize: 'Hauteur du cadre',
  },
  hint: {
    territory: 'Un code (`ansd:SN-KD-KD1-1`), ou un nom à chercher. Vide\u202f: la personne qui lit choisit.', suffix: 'Seulement si une autre version de Jalon se trouve sur la même page\u202f: `adm`.', site: 'Par exemple `https://www.agence.example`.',
    resize: 'Pour une page qui ne prend pas de script d’ailleurs.', form: 'Un script classique tient en un fichier.',
  },
  option: {
    widget: { scorecard: 'La fiche d’une collectivité', list: 'La liste des dossiers', review: 'L’examen d’un dossier', matrix: 'La matrice nationale', planner: 'Le plan d’investissement d’une collectivité', allocation: 'Les dotations d’un programme', all: 'La fiche, la liste, l’examen et la matrice' },
    host: { plain: 'des pages HTML', wordpress: 'WordPress', sharepoint: 'SharePoint (SPFx)', drupal: 'Drupal', liferay: 'Liferay', react: 'React', vue: 'Vue', angular: 'Angular', frame: 'une page qui refuse les scripts\u202f: un cadre' },
    locale: { page: 'celle de la page (d’un cadre\u202f: celle où vous lisez ceci)', fr: 'français', en: 'anglais', ar: 'arabe' }, theme: { light: 'clair', dark: 'sombre', auto: 'comme l’appareil' }, density: { normal: 'normale', compact: 'serrée', roomy: 'large' },
    version: { fixed: 'fixe, avec empreinte', moving: 'la plus récente, sans empreinte' }, form: { module: 'module', classic: 'classique, un seul fichier' }, access: { public: 'tout le monde', signed: 'des personnes identifiées' },
    resize: { style: 'par la feuille de style', script: 'par notre script `frame.js`', own: 'par quelques lignes dans votre fichier' },
  },
  groups: { what: 'Ce qui est montré', where: 'Votre site', how: 'Comment' },
  show: 'Montrer', found: 'Plusieurs territoires portent ce nom. Lequel\u202f?', notFound: 'Aucun territoire ne répond à «\u202f{words}\u202f».',
  part: {
    snippet: ['Ce qu’il faut copier', 'À mettre dans la page, là où le composant doit apparaître. Le lien à l’intérieur reste visible tant que rien n’est chargé.'],
    own: ['Votre fichier', 'Servi par votre site. Le jeton reste en mémoire\u202f: ni dans une adresse, ni dans un stockage.'],
    policy: ['Politique de sécurité (CSP)', 'À ajouter à la vôtre, si vous en envoyez une.'],
    types: ['Trusted Types', 'Seulement si votre politique porte `require-trusted-types-for \'script\'` et une liste de noms.'],
    hash: ['Empreintes', 'Le navigateur refuse un fichier qui aurait changé.'],
    setting: ['Réglage du serveur Jalon', 'À donner à la personne qui l’exploite.'],
    style: ['Place à garder', 'Dans votre feuille de style\u202f: rien ne saute pendant le chargement.'],
    todo: ['À vérifier', ''],
    less: ['Quand quelque chose manque', 'Ce que voit la personne qui lit, mesuré dans un navigateur.'],
  },
  copy: 'Copier', copied: 'Copié', selected: 'Sélectionné\u202f: copiez avec le clavier.',
  preview: 'Aperçu', previewWhy: 'Tel que le voit une personne qui n’est pas identifiée.', previewAlone: 'Ouvrir l’aperçu seul',
  policy: {
    why: { 'script-src': '`script-src`\u202f: le script, et ce qu’il va chercher quand on le demande.', 'connect-src': '`connect-src`\u202f: lire et enregistrer.', 'frame-src': '`frame-src`\u202f: le cadre.' },
    own: { 'script-src': '`script-src \'self\'`\u202f: votre propre fichier.', 'connect-src': '`connect-src \'self\'`\u202f: votre adresse `/session/token`.' },
    nothing: 'Rien pour `style-src`, `img-src` ni `font-src`\u202f; ni `\'unsafe-inline\'`, ni nonce.', nothingFramed: 'Rien d’autre\u202f: la page du cadre a sa propre politique.',
  },
  types: 'Sans ce nom, seul le lien écrit dans la balise se voit.',
  hash: {
    fixed: 'L’adresse porte une version entière\u202f: son contenu ne change jamais.', moving: 'Une adresse qui suit les versions ne peut pas porter d’empreinte.', bundled: 'Le composant est dans votre propre paquet\u202f: `package-lock.json` garde son empreinte.',
    parts: 'L’empreinte couvre ce qui se charge d’abord. Le reste vient de `parts/`, à la même adresse, quand on le demande.',
  },
  setting: { why: 'Le serveur ne répond qu’aux pages des origines de sa liste. Les cadres suivent la même.', tell: 'Indiquez l’adresse de votre site pour lire la ligne exacte.', listed: '`{site}` figure déjà dans la liste de ce serveur.', added: 'S’il y a déjà une liste, ajoutez celle-ci après une virgule, puis redémarrez.' },
  todo: {
    host: {
      plain: 'Collez le tout dans le corps de la page.', wordpress: 'Un bloc «\u202fHTML personnalisé\u202f» garde ces balises si votre compte a le droit `unfiltered_html`\u202f; sinon, prenez l’extension de `examples/wordpress`.',
      sharepoint: 'Dans votre composant SPFx. Ajoutez l’origine du serveur, avec sa barre finale, dans le centre d’administration\u202f: Paramètres avancés, Sources de script.',
      drupal: 'Dans un gabarit Twig ou un bloc dont le format de texte garde toutes les balises\u202f: CKEditor ôte celles qu’il ne connaît pas.', liferay: 'Dans un fragment de page (onglet HTML). La politique se règle dans les paramètres de l’instance, Content Security Policy.',
      react: 'À partir de React 19. Les composants sont dans votre paquet.', vue: 'Dites à Vue que `jalon-…` n’est pas à lui\u202f: `isCustomElement: (tag) => tag.startsWith(\'jalon-\')` dans `vite.config`.', angular: 'Le schéma `CUSTOM_ELEMENTS_SCHEMA` est déjà dans le code.',
      frame: 'Gardez le lien à côté du cadre\u202f: aucun navigateur ne montre ce qui est écrit dans la balise `<iframe>`.',
    },
    shortCode: 'Avec l’extension, ce code court suffit\u202f: `{code}`',
    setting: 'L’origine de votre site est dans la liste du serveur (ci-dessus).', signed: 'Votre fichier (`{file}`) est chargé avant le nôtre, et votre serveur répond à `/session/token`.', signedFrame: 'Le jeton passe de votre page au cadre par un message, à l’origine du serveur seule.',
    suffix: 'Le suffixe `{suffix}` est le même sur la balise du script et sur chaque balise.', moving: 'Une nouvelle version arrive sans vous\u202f: essayez-la d’abord sur une page à part.', noClassic: 'Ce composant n’a pas de fichier classique\u202f: voici le module.',
    place: 'L’examen et le plan ont besoin d’un territoire\u202f: choisissez-le, ou posez `territory` depuis votre code.', once: 'Une seule copie de chaque script par page.', look: 'Regardez la console du navigateur une fois\u202f: elle nomme ce qui manque.',
  },
  less: {
    noScript: 'Le script est refusé, ou JavaScript est absent\u202f: le lien seul.', noConnect: '`connect-src` manque\u202f: un avis dit que la fiche n’a pas pu être chargée, avec le lien.', hash: 'Le fichier ne correspond pas à l’empreinte\u202f: le lien seul.', types: 'Le nom Trusted Types manque\u202f: le lien seul.',
    origin: 'L’origine n’est pas dans la liste du serveur\u202f: le même avis que sans `connect-src`\u202f; le journal du serveur nomme l’origine.', styles: '`style-src \'none\'` ne change rien.', token: 'Votre fichier échoue\u202f: un avis demande de s’identifier, avec le lien.',
    frameScroll: 'Sans réglage de hauteur, le cadre garde la sienne et défile à l’intérieur, au clavier aussi.', frameStyle: 'La feuille de style règle la hauteur dans Chromium à partir de la version 154\u202f; ailleurs, le cadre défile.', frameToken: 'Sans `frame.js`, le cadre attend dix secondes, puis montre ce qui est publié.',
    frameRefused: 'Le cadre est refusé (`frame-src`, ou origine absente de la liste)\u202f: le lien à côté reste.', framePrint: 'Imprimer la page coupe le cadre à sa hauteur\u202f: le bouton d’impression de la fiche, ou le lien, imprime tout.',
  },
};
