import ts from 'typescript';
import { type Check, type Finding, isTest, parse, type SourceFile } from './project.ts';

interface Ban {
  pattern: RegExp;
  why: string;
}

/** In any code: a strict content security policy of the host page refuses these, or they let markup in. */
const IN_CODE: Ban[] = [
  { pattern: /\bstyleMap\b/, why: 'styleMap writes style attributes, which a strict CSP refuses. Set a class or a custom property of a constructed sheet.' },
  { pattern: /\bunsafe(HTML|SVG|Static|CSS)\b/, why: 'Text of a referential must never become markup or style.' },
];

const IN_HTML: Ban[] = [
  { pattern: /\sstyle\s*=/, why: 'A style attribute is refused by a strict CSP. Use a class.' },
];

const IN_CSS: Ban[] = [
  { pattern: /\d\s*rem\b/, why: 'rem depends on the host page\'s root size. Use em or the tokens.' },
  { pattern: /\b(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/, why: 'Physical side: use -inline-start or -inline-end, so that Arabic mirrors.' },
  { pattern: /(?:^|[;{\s])(?:left|right)\s*:/, why: 'Physical side: use inset-inline-start or inset-inline-end.' },
  { pattern: /\b(?:text-align|float|clear)\s*:\s*(?:left|right)\b/, why: 'Physical side: use start or end, inline-start or inline-end.' },
  { pattern: /\bborder-(?:top|bottom)-(?:left|right)-radius\b/, why: 'Physical corner: use border-start-start-radius and its like.' },
  { pattern: /:focus[^{}]*\{[^}]*box-shadow/, why: 'A focus ring made of box-shadow vanishes in forced colours. Use outline.' },
];

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));

function search(file: SourceFile, text: string, firstLine: number, bans: Ban[]): Finding[] {
  return bans.flatMap(({ pattern, why }) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => ({
      path: file.path,
      line: firstLine + text.slice(0, match.index).split('\n').length - 1,
      message: `${match[0].trim().split('\n')[0]}: ${why}`,
    })),
  );
}

/** The words of a template, with what stands between `${` and `}` blanked. */
function templateText(node: ts.TemplateLiteral, source: ts.SourceFile): string {
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.getText(source);
  return [node.head.getText(source), ...node.templateSpans.map((span) => span.expression.getText(source).replace(/[^\n]/g, ' ') + span.literal.getText(source))].join('');
}

function inTemplates(file: SourceFile): Finding[] {
  const source = parse(file);
  const found: Finding[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const line = source.getLineAndCharacterOfPosition(node.template.getStart(source)).line + 1;
      const tag = node.tag.getText(source);
      const text = templateText(node.template, source);
      if (tag === 'css') found.push(...search(file, withoutComments(text), line, IN_CSS));
      if (tag === 'html' || tag === 'svg') found.push(...search(file, text, line, IN_HTML));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function findings(file: SourceFile): Finding[] {
  if (isTest(file.path)) return [];
  if (file.path.endsWith('.css')) return search(file, withoutComments(file.text), 1, IN_CSS);
  const code = file.text.replace(/\/\/.*|\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...search(file, code, 1, IN_CODE), ...inTemplates(file)];
}

export const embed: Check = {
  name: 'Widgets are safe to embed',
  files: ['packages/elements/src/**/*.{ts,css}'],
  run: (files) => files.flatMap(findings),
};
