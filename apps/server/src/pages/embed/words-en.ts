import type { EmbedWords } from './embed-words.ts';

export const en: EmbedWords = {
  language: 'en',
  title: 'Put Jalon on a page', lead: 'For webmasters. Choose: what follows is copied as it stands. Each line is what this choice needs, and no other.', accessibility: 'For the site’s accessibility statement:',
  field: {
    widget: 'What the page shows', territory: 'Local government or area', cycle: 'Programme and cycle', host: 'Your site is made with', site: 'Address of your site', locale: 'Language', theme: 'Appearance', density: 'Density',
    version: 'Version', form: 'Script', suffix: 'Suffix of tags', access: 'Who reads', resize: 'Height of the frame',
  },
  hint: {
    territory: 'A code (`ansd:SN-KD-KD1-1`), or a name to search for. Empty: the reader chooses.', suffix: 'Only where another version of Jalon stands on the same page: `adm`.', site: 'For example `https://www.agency.example`.',
    resize: 'For a page that takes no script from elsewhere.', form: 'A classic script is one file.',
  },
  option: {
    widget: { scorecard: 'The scorecard of a local government', list: 'The list of dossiers', review: 'The review of a dossier', matrix: 'The national matrix', planner: 'The investment plan of a local government', allocation: 'The grants of a programme', all: 'The scorecard, the list, the review and the matrix' },
    host: { plain: 'HTML pages', wordpress: 'WordPress', sharepoint: 'SharePoint (SPFx)', drupal: 'Drupal', liferay: 'Liferay', react: 'React', vue: 'Vue', angular: 'Angular', frame: 'a page that refuses scripts: a frame' },
    locale: { page: 'that of the page (of a frame: that of this page)', fr: 'French', en: 'English', ar: 'Arabic' }, theme: { light: 'light', dark: 'dark', auto: 'as the device' }, density: { normal: 'normal', compact: 'compact', roomy: 'roomy' },
    version: { fixed: 'fixed, with its hash', moving: 'the newest, without a hash' }, form: { module: 'module', classic: 'classic, one file' }, access: { public: 'everybody', signed: 'people who are signed in' },
    resize: { style: 'by the style sheet', script: 'by our script `frame.js`', own: 'by a few lines in your file' },
  },
  groups: { what: 'What is shown', where: 'Your site', how: 'How' },
  show: 'Show', found: 'Several territories bear this name. Which one?', notFound: 'No territory answers to “{words}”.',
  part: {
    snippet: ['What to copy', 'Into the page, where the widget is to appear. The link inside stays in sight until something is loaded.'],
    own: ['Your file', 'Served by your site. The token stays in memory: in no address, in no storage.'],
    policy: ['Content security policy (CSP)', 'To add to yours, if you send one.'],
    types: ['Trusted Types', 'Only if your policy has `require-trusted-types-for \'script\'` and a list of names.'],
    hash: ['Hashes', 'The browser refuses a file that has changed.'],
    setting: ['Setting of the Jalon server', 'For whoever runs it.'],
    style: ['Place to keep', 'In your style sheet: nothing jumps while it loads.'],
    todo: ['To check', ''],
    less: ['When something is missing', 'What the reader sees, measured in a browser.'],
  },
  copy: 'Copy', copied: 'Copied', selected: 'Selected: copy with the keyboard.',
  preview: 'Preview', previewWhy: 'As seen by somebody who is not signed in.', previewAlone: 'Open the preview alone',
  policy: {
    why: { 'script-src': '`script-src`: the script, and what it fetches when wanted.', 'connect-src': '`connect-src`: reading and recording.', 'frame-src': '`frame-src`: the frame.' },
    own: { 'script-src': '`script-src \'self\'`: your own file.', 'connect-src': '`connect-src \'self\'`: your address `/session/token`.' },
    nothing: 'Nothing for `style-src`, `img-src` or `font-src`; no `\'unsafe-inline\'`, no nonce.', nothingFramed: 'Nothing else: the page in the frame has a policy of its own.',
  },
  types: 'Without this name the link inside the tag is all that shows.',
  hash: {
    fixed: 'The address holds a full version: what is there never changes.', moving: 'An address that follows versions cannot have a hash.', bundled: 'The widget is in your own bundle: `package-lock.json` keeps its hash.',
    parts: 'The hash covers what loads first. The rest comes from `parts/`, at the same address, when wanted.',
  },
  setting: { why: 'The server answers only pages of the origins on its list. Frames follow the same.', tell: 'Give the address of your site to read the exact line.', listed: '`{site}` is already on the list of this server.', added: 'If there is a list already, add this one after a comma, then restart.' },
  todo: {
    host: {
      plain: 'Paste it all into the body of the page.', wordpress: 'A “Custom HTML” block keeps these tags if your account has the right `unfiltered_html`; if not, take the plugin in `examples/wordpress`.',
      sharepoint: 'In your SPFx web part. Add the server’s origin, with its slash at the end, in the admin centre: Advanced, Script sources.',
      drupal: 'In a Twig template, or a block whose text format keeps all tags: CKEditor drops those it does not know.', liferay: 'In a page fragment (HTML tab). The policy is set in the instance settings, Content Security Policy.',
      react: 'From React 19 on. The widgets are in your bundle.', vue: 'Tell Vue that `jalon-…` is not its own: `isCustomElement: (tag) => tag.startsWith(\'jalon-\')` in `vite.config`.', angular: 'The schema `CUSTOM_ELEMENTS_SCHEMA` is in the code already.',
      frame: 'Keep the link beside the frame: no browser shows what is written inside the `<iframe>` tag.',
    },
    shortCode: 'With the plugin, this short code is enough: `{code}`',
    setting: 'The origin of your site is on the server’s list (above).', signed: 'Your file (`{file}`) loads before ours, and your server answers at `/session/token`.', signedFrame: 'The token goes from your page to the frame in a message, to the server’s origin alone.',
    suffix: 'The suffix `{suffix}` is the same on the script tag and on every tag.', moving: 'A new version comes without you: try it on a page apart first.', noClassic: 'This widget has no classic file: here is the module.',
    place: 'The review and the plan need a territory: choose one, or set `territory` from your code.', once: 'One copy of each script per page.', look: 'Look at the browser’s console once: it names what is missing.',
  },
  less: {
    noScript: 'The script is refused, or there is no JavaScript: the link alone.', noConnect: '`connect-src` is missing: a notice says that the card could not be loaded, with the link.', hash: 'The file does not match its hash: the link alone.', types: 'The Trusted Types name is missing: the link alone.',
    origin: 'The origin is not on the server’s list: the same notice as without `connect-src`; the server’s log names the origin.', styles: '`style-src \'none\'` changes nothing.', token: 'Your file fails: a notice asks to sign in, with the link.',
    frameScroll: 'Where nothing sets its height, the frame keeps its own and scrolls inside, by keyboard too.', frameStyle: 'The style sheet sets the height in Chromium from version 154; elsewhere the frame scrolls.', frameToken: 'Without `frame.js` the frame waits ten seconds, then shows what is published.',
    frameRefused: 'The frame is refused (`frame-src`, or an origin not on the list): the link beside it stays.', framePrint: 'Printing the page cuts the frame at its height: the scorecard’s print button, or the link, prints it all.',
  },
};
