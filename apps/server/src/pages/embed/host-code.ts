import type { Language } from '@jalon/core/shared';
import { attributes, framesMarkup, providerMarkup, tagOf, widgetsOf } from './elements.ts';
import { isFrame, resizeOf, WIDGETS, type EmbedChoice, type EmbedFacts, type EmbedHost, type OneWidget } from './embed.values.ts';
import { filesOf, scriptTag } from './files.ts';

export interface CodeWords {
  /** The words of a link, with its place. */
  readonly link: (widget: OneWidget) => string;
  /** Of a frame, which does not know the page around it. */
  readonly language: Language;
}

/** The file of the page's own that hands over tokens. */
export const OWN_FILE = '/jalon-partner.js';

const indent = (text: string, by: string): string => text.split('\n').map((line) => by + line).join('\n');

/** Ours comes after the page's own: both wait for the page to be read and then run in this order. */
function htmlCode(choice: EmbedChoice, facts: EmbedFacts, { link, language }: CodeWords): string {
  const files = filesOf(choice, facts);
  const classic = files.some(({ form }) => form === 'classic');
  const own = choice.access === 'signed' ? [`<script${attributes(classic ? { src: OWN_FILE, defer: true } : { type: 'module', src: OWN_FILE })}></script>`] : [];
  const body = isFrame(choice) ? framesMarkup({ ...choice, locale: choice.locale === 'page' ? language : choice.locale }, facts, link) : providerMarkup(choice, facts, link);
  return [...own, ...files.map((file) => scriptTag(file, choice)), body].join('\n');
}

/** What registers the tags, from npm. */
function imports({ suffix, ...choice }: EmbedChoice): string {
  const widgets = widgetsOf(choice);
  if (suffix === '') return ['provider', ...widgets.map((widget) => WIDGETS[widget].name)].map((door) => `import '@jalon/elements/define/${door}';`).join('\n');
  const classes = ['JalonProvider', ...widgets.map((widget) => WIDGETS[widget].className)].join(', ');
  return `import { ${classes} } from '@jalon/elements';\nimport { define } from '@jalon/elements/define';\n\ndefine({ suffix: '${suffix}', widgets: [${classes}] });`;
}

const TOKEN_IMPORT = "import { getAccessToken } from './jalon-token.js';\n";

function reactCode(choice: EmbedChoice, facts: EmbedFacts, { link }: CodeWords): string {
  const signed = choice.access === 'signed';
  const body = providerMarkup(choice, facts, link, signed ? ' getAccessToken={getAccessToken}' : '');
  return `// npm install @jalon/elements\n${imports(choice)}\n${signed ? TOKEN_IMPORT : ''}\nexport function Jalon() {\n  return (\n${indent(body, '    ')}\n  );\n}`;
}

function vueCode(choice: EmbedChoice, facts: EmbedFacts, { link }: CodeWords): string {
  const signed = choice.access === 'signed';
  const body = providerMarkup(choice, facts, link, signed ? ' :getAccessToken.prop="getAccessToken"' : '');
  return `<script setup>\n// npm install @jalon/elements\n${imports(choice)}\n${signed ? TOKEN_IMPORT : ''}</script>\n\n<template>\n${indent(body, '  ')}\n</template>`;
}

function angularCode(choice: EmbedChoice, facts: EmbedFacts, { link }: CodeWords): string {
  const signed = choice.access === 'signed';
  const body = providerMarkup(choice, facts, link, signed ? ' [getAccessToken]="getAccessToken"' : '');
  const member = signed ? '\n  readonly getAccessToken = getAccessToken;\n' : '';
  return `// npm install @jalon/elements\nimport { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';\n${imports(choice)}\n${signed ? TOKEN_IMPORT : ''}
@Component({\n  selector: 'app-jalon',\n  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n  template: \`\n${indent(body, '    ')}\n  \`,\n})\nexport class JalonComponent {${member}}`;
}

/** The body of a web part: no script stands in the page itself, and each file is added once. */
function sharepointCode(choice: EmbedChoice, facts: EmbedFacts, { link }: CodeWords): string {
  const files = filesOf(choice, facts).map(({ address, form, integrity }) => `  { src: '${address}'${form === 'module' ? ", type: 'module'" : ''}${integrity ? `, integrity: '${integrity}'` : ''}, crossOrigin: 'anonymous' },`);
  const suffix = choice.suffix ? `\n      script.dataset.suffix = '${choice.suffix}';` : '';
  const token = choice.access === 'signed'
    ? `\n    const provider = this.domElement.querySelector('${tagOf('jalon-provider', choice)}');\n    const resource = 'api://jalon'; // the application of the Jalon server in your directory\n    provider.getAccessToken = async () => (await this.context.aadTokenProviderFactory.getTokenProvider()).getToken(resource);` : '';
  return `const files = [\n${files.join('\n')}\n];\n\nexport default class JalonWebPart extends BaseClientSideWebPart {\n  render() {\n    this.domElement.innerHTML = \`\n${indent(providerMarkup(choice, facts, link), '      ')}\`;${token}
    for (const file of files) {\n      if (document.querySelector(\`script[src="\${file.src}"]\`)) continue;\n      const script = Object.assign(document.createElement('script'), file);${suffix}\n      document.head.append(script);\n    }\n  }\n}`;
}

const CODES: Partial<Record<EmbedHost, typeof htmlCode>> = { react: reactCode, vue: vueCode, angular: angularCode, sharepoint: sharepointCode };

/** What the webmaster copies. */
export const hostCode = (choice: EmbedChoice, facts: EmbedFacts, words: CodeWords): string => (CODES[choice.host] ?? htmlCode)(choice, facts, words);

const ASK = `async function getAccessToken({ signal } = {}) {
  const answer = await fetch('/session/token', { method: 'POST', signal }); // your server knows who is signed in
  if (!answer.ok) throw new Error(\`/session/token answered \${answer.status}.\`);
  return (await answer.json()).access_token; // or nothing, for a visitor
}`;

/** The page's own file: who is signed in, and lines that size a frame. Empty where none is needed. */
export function ownFile(choice: EmbedChoice, { server }: Pick<EmbedFacts, 'server'>): string {
  const { host } = choice;
  if (choice.access === 'signed') {
    if (host === 'sharepoint') return '';
    if (host === 'react' || host === 'vue' || host === 'angular') return `// jalon-token.js\nexport ${ASK}`;
    const target = isFrame(choice) ? 'iframe.jalon-frame' : tagOf('jalon-provider', choice);
    return `// ${OWN_FILE}\n${ASK}\nfor (const element of document.querySelectorAll('${target}')) Object.assign(element, { getAccessToken });`;
  }
  if (!isFrame(choice) || resizeOf(choice) !== 'own') return '';
  return `const jalon = '${new URL(server).origin}';
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== jalon) return;
  if (data?.jalon === 'hello?') source.postMessage({ jalon: 'hello' }, jalon);
  if (data?.jalon !== 'height' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe.jalon-frame')) {
    if (frame.contentWindow === source) frame.style.blockSize = \`\${Math.min(data.height, 20000)}px\`;
  }
});
for (const frame of document.querySelectorAll('iframe.jalon-frame')) frame.contentWindow.postMessage({ jalon: 'hello' }, '*');`;
}
