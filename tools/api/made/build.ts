// node ../../tools/api/made/build.ts, in packages/elements after `cem analyze`: what editors and frameworks read, made from the manifest.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ELEMENTS, type Manifest, tagsOf } from '../manifest/manifest.ts';
import { webTypes } from './jetbrains.ts';
import { reactTypes } from './react.ts';
import { vueTypes } from './vue.ts';
import { cssData, htmlData } from './vscode.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(join(ELEMENTS, path), 'utf8'));
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const tags = tagsOf(read('custom-elements.json') as Manifest);
const { name, version } = read('package.json') as { name: string; version: string };
const NOTHING = '// Types only.\nexport {};\n';

const FILES: Record<string, string> = {
  'vscode.html-custom-data.json': json(htmlData(tags)),
  'vscode.css-custom-data.json': json(cssData(tags)),
  'web-types.json': json(webTypes(tags, name, version)),
  'react.d.ts': reactTypes(tags),
  'react.js': NOTHING,
  'vue.d.ts': vueTypes(tags),
  'vue.js': NOTHING,
};

mkdirSync(join(ELEMENTS, 'dist'), { recursive: true });
for (const [file, text] of Object.entries(FILES)) writeFileSync(join(ELEMENTS, 'dist', file), text);
