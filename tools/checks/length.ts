import { type Check, type Finding, isTest, type SourceFile } from './project.ts';

const LONG = 300;
const TOO_LONG = 350;

/** Data and generated workers are as long as they are. */
const isExempt = (path: string) => isTest(path) || /\/(data|public|samples|generated)\//.test(path);

function finding({ path, text }: SourceFile): Finding[] {
  const lines = text.split('\n').length - 1;
  if (lines <= LONG || isExempt(path)) return [];
  const message = `${lines} lines. Over ${LONG} a file is hard to hold in the head, over ${TOO_LONG} it must be split.`;
  return [{ path, message, level: lines > TOO_LONG ? 'error' : 'warning' }];
}

export const length: Check = {
  name: 'Length of files',
  files: ['{packages,apps,e2e,bench,tools,examples}/**/*.{ts,mjs,js,css}', '*.{js,mjs,ts}'],
  run: (files) => files.flatMap(finding),
};
