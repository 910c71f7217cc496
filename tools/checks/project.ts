import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One file of ours, by its path from the top of the repository. */
export interface SourceFile {
  path: string;
  text: string;
}

export interface Finding {
  path: string;
  line?: number;
  message: string;
  /** A warning is shown and does not fail the check. */
  level?: 'error' | 'warning';
}

/** A check reads files and says what is wrong. It never prints and never changes anything. */
export interface Check {
  name: string;
  /** Which files it wants to see. */
  files: string[];
  run(files: readonly SourceFile[]): Finding[];
}

export interface Import {
  /** As written: './x.ts', '@jalon/core/time', 'zod'. */
  specifier: string;
  typeOnly: boolean;
  line: number;
}

/** Tests and what only tests use. `packages/testing` itself is a product: there it is the package that has the name. */
export const isTest = (path: string): boolean =>
  /\.(test|test-d|test-support)\.[cm]?[jt]s$|\/__fixtures__\/|\/src\/(.*\/)?testing\//.test(path);

export function readFiles(root: string, patterns: string[]): SourceFile[] {
  const paths = globSync(patterns, { cwd: root, exclude: (name) => /(^|\/)(node_modules|dist|storybook-static|coverage|generated|\.turbo)$/.test(name) });
  return paths.sort().map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
}

export function parse(file: SourceFile): ts.SourceFile {
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) {
    const clause = node.exportClause;
    return node.isTypeOnly || (!!clause && ts.isNamedExports(clause) && clause.elements.every((item) => item.isTypeOnly));
  }
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((item) => item.isTypeOnly);
}

/** Every import, re-export and `import()` of a file. */
export function importsOf(file: SourceFile): Import[] {
  const source = parse(file);
  const found: Import[] = [];
  const add = (node: ts.Node, text: string, typeOnly: boolean) => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
    found.push({ specifier: text, typeOnly, line });
  };
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      if (ts.isStringLiteral(node.moduleSpecifier)) add(node, node.moduleSpecifier.text, isTypeOnly(node));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [wanted] = node.arguments;
      if (wanted && ts.isStringLiteralLike(wanted)) add(node, wanted.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The path a relative import means, or undefined for a package. */
export function resolveRelative(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
}

/** '@jalon/core/time' → '@jalon/core'; 'lit/directives/map.js' → 'lit'. */
export function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] as string);
}
