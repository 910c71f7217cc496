// How one exported name is written: a head, and a line for each thing that may come or go by itself.
import ts from 'typescript';
import { Shower, tidy } from './show.ts';

export interface Entry {
  /** `class PlainDate`, `function addDays`. */
  head: string;
  /** Members, cases, signatures. */
  lines: string[];
}

const printer = ts.createPrinter({ removeComments: true, omitTrailingSemicolon: true });
/** As it was written, without comments and line ends. */
export const written = (node: ts.Node): string => tidy(printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()));

const deprecated = (node: ts.Node): string => (ts.getJSDocDeprecatedTag(node) ? '@deprecated ' : '');
const isHidden = (node: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 || (node.name !== undefined && ts.isPrivateIdentifier(node.name)) || ts.isClassStaticBlockDeclaration(node);

export class Printer {
  readonly shower: Shower;
  readonly #checker: ts.TypeChecker;
  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
    this.shower = new Shower(checker);
  }

  /** The written type of something, or the one the compiler found. */
  typeOf(node: ts.VariableDeclaration | ts.PropertyDeclaration | ts.PropertySignature | ts.ParameterDeclaration): string {
    return node.type ? written(node.type) : this.shower.show(this.#checker.getTypeAtLocation(node), node);
  }

  signature(node: ts.SignatureDeclaration): string {
    const generics = node.typeParameters ? `<${node.typeParameters.map(written).join(', ')}>` : '';
    const given = node.parameters.map((each) => `${each.dotDotDotToken ? '...' : ''}${ts.isIdentifier(each.name) ? each.name.text : 'given'}${each.questionToken || each.initializer ? '?' : ''}: ${this.typeOf(each)}`);
    const signature = this.#checker.getSignatureFromDeclaration(node);
    const result = node.type ? written(node.type) : signature ? this.shower.show(signature.getReturnType(), node) : 'void';
    return `${generics}(${given.join(', ')})${ts.isConstructorDeclaration(node) ? '' : `: ${result}`}`;
  }

  member(node: ts.ClassElement | ts.TypeElement): string | undefined {
    // What is overridden is told where it was first.
    if (ts.isClassElement(node) && (isHidden(node) || ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Override)) return undefined;
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map((each) => each.getText()).filter((word) => word === 'static' || word === 'readonly' || word === 'abstract') : [];
    const start = deprecated(node) + modifiers.map((word) => `${word} `).join('');
    if (ts.isConstructorDeclaration(node)) return `${start}new${this.signature(node)}`;
    const name = node.name ? written(node.name) : '';
    const optional = 'questionToken' in node && node.questionToken ? '?' : '';
    if (ts.isMethodDeclaration(node) || ts.isMethodSignature(node)) return `${start}${name}${optional}${this.signature(node)}`;
    if (ts.isGetAccessor(node)) return `${start}get ${name}${this.signature(node).slice(2)}`;
    if (ts.isSetAccessor(node)) return `${start}set ${name}: ${node.parameters[0] ? this.typeOf(node.parameters[0]) : 'unknown'}`;
    if (ts.isPropertyDeclaration(node) || ts.isPropertySignature(node)) return `${start}${name}${optional}: ${this.typeOf(node)}`;
    return written(node);
  }

  list(nodes: readonly (ts.ClassElement | ts.TypeElement)[]): string[] {
    return nodes.map((each) => this.member(each)).filter((line) => line !== undefined);
  }

  alias(node: ts.TypeAliasDeclaration): string[] {
    const { type } = node;
    if (/\btypeof\b|\bz\.(infer|input|output)\b/.test(type.getText())) return this.shower.lines(this.#checker.getTypeAtLocation(node), node);
    if (ts.isUnionTypeNode(type)) return type.types.map((each) => `| ${written(each)}`);
    if (ts.isIntersectionTypeNode(type)) return type.types.map((each) => `& ${written(each)}`);
    return ts.isTypeLiteralNode(type) ? this.list([...type.members]) : [`= ${written(type)}`];
  }

  /** What a value is. */
  value(node: ts.VariableDeclaration): string[] {
    if (node.type) return [ts.isFunctionTypeNode(node.type) ? this.signature(node.type) : `: ${written(node.type)}`];
    const made = node.initializer;
    if (made && (ts.isArrowFunction(made) || ts.isFunctionExpression(made))) return [this.signature(made)];
    return this.ofType(node);
  }

  /** What a value is whose type nobody wrote. */
  ofType(node: ts.VariableDeclaration | ts.BindingElement): string[] {
    const type = this.#checker.getTypeAtLocation(node);
    const [call, ...others] = type.getCallSignatures();
    const from = call?.declaration;
    if (call && others.length === 0 && type.getProperties().length === 0 && from && !ts.isJSDocSignature(from)) return [this.signature(from)];
    const output = this.shower.throughSchema(type, node);
    return output ? [`: ${this.shower.show(type, node)}`] : this.shower.lines(type, node);
  }

  entry(name: string, node: ts.Declaration): Entry | undefined {
    const start = deprecated(ts.isVariableDeclaration(node) ? node.parent.parent : node);
    const generics = (list?: ts.NodeArray<ts.TypeParameterDeclaration>): string => (list ? `<${list.map(written).join(', ')}>` : '');
    if (ts.isFunctionDeclaration(node)) return { head: `function ${name}`, lines: [start + this.signature(node)] };
    if (ts.isVariableDeclaration(node) || ts.isBindingElement(node)) {
      const lines = ts.isVariableDeclaration(node) ? this.value(node) : this.ofType(node);
      // How a function was made is nobody's business.
      return { head: `${/^(<.*>)?\(/.test(lines[0] ?? '') ? 'function' : 'const'} ${name}`, lines: lines.map((line) => start + line) };
    }
    if (ts.isTypeAliasDeclaration(node)) return { head: `type ${name}${generics(node.typeParameters)}`, lines: this.alias(node).map((line) => start + line) };
    if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return undefined;
    const inherits = (node.heritageClauses ?? []).map(written);
    return { head: `${ts.isClassDeclaration(node) ? 'class' : 'interface'} ${name}${generics(node.typeParameters)}`, lines: [...inherits, ...this.list([...node.members])] };
  }
}
