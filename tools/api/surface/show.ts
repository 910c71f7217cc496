// A type that nobody wrote out, as text: that of a schema, of a list of values. The compiler's own way of writing it repeats each
// nested type in full and orders cases as it met them; here a type that has a name is called by it, and cases stand in the order
// of their words, so that one change of a type is one line of a report.
import ts from 'typescript';

const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType | ts.TypeFormatFlags.WriteArrayAsGenericType;
const DEEPEST = 12;

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').replace(/;?\s*\}/g, ' }').replace(/^\| /, '').trim();

const isObject = (type: ts.Type): boolean => (type.flags & ts.TypeFlags.Object) !== 0;

export class Shower {
  readonly #checker: ts.TypeChecker;
  /** Types that have a name of ours, by identity. */
  readonly #names = new Map<ts.Type, string>();
  #depth = 0;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** Calls a type by a name from here on. Lists of words are written out: two lists of the same words are one type. */
  name(type: ts.Type, name: string): void {
    const hasBody = isObject(type) || (type.isUnion() && type.types.some(isObject));
    if (hasBody && !this.#names.has(type)) this.#names.set(type, name);
  }

  /** What a schema lets through; undefined for what is no schema. */
  throughSchema(type: ts.Type, at: ts.Node): ts.Type | undefined {
    const schema = isObject(type) ? type.getProperty('_zod') : undefined;
    const output = schema && this.#checker.getTypeOfSymbolAtLocation(schema, at).getProperty('output');
    return output && this.#checker.getTypeOfSymbolAtLocation(output, at);
  }

  show(type: ts.Type, at: ts.Node): string {
    const name = this.#names.get(type);
    if (name) return name;
    if (++this.#depth > DEEPEST) return this.#leave('…');
    const output = this.throughSchema(type, at);
    return this.#leave(output ? `Schema<${this.show(output, at)}>` : this.#body(type, at));
  }

  #leave(text: string): string {
    this.#depth--;
    return text;
  }

  #body(type: ts.Type, at: ts.Node): string {
    const checker = this.#checker;
    if (type.aliasSymbol && type.aliasTypeArguments) return `${type.aliasSymbol.name}<${type.aliasTypeArguments.map((each) => this.show(each, at)).join(', ')}>`;
    if (type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) return this.cases(type, at).join(' | ');
    if (checker.isTupleType(type)) return `[${checker.getTypeArguments(type as ts.TypeReference).map((each) => this.show(each, at)).join(', ')}]`;
    if (checker.isArrayType(type)) return `${type.symbol.name}<${checker.getTypeArguments(type as ts.TypeReference).map((each) => this.show(each, at)).join(', ')}>`;
    if (this.isPlain(type) && !type.aliasSymbol) return `{ ${this.members(type, at).join('; ')} }`;
    return tidy(checker.typeToString(type, at, FLAGS));
  }

  /** An object known by its properties alone. */
  isPlain(type: ts.Type): boolean {
    const isNamed = (type.symbol?.flags ?? 0) & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface);
    return isObject(type) && !isNamed && type.getProperties().length > 0 && type.getCallSignatures().length === 0 && !type.getStringIndexType() && !this.#checker.isArrayType(type) && !this.#checker.isTupleType(type);
  }

  /** The cases of a union, each by itself. */
  cases(type: ts.Type, at: ts.Node): string[] {
    const own = this.#names.get(type);
    // The type that is being written out does not stand for itself.
    if (own) this.#names.delete(type);
    const cases = new Set((type.isUnion() ? type.types : [type]).map((each) => this.show(each, at)));
    if (own) this.#names.set(type, own);
    if (cases.delete('true') && cases.delete('false')) cases.add('boolean');
    return [...cases].sort();
  }

  members(type: ts.Type, at: ts.Node): string[] {
    return type.getProperties().map((each) => {
      const isOptional = (each.flags & ts.SymbolFlags.Optional) !== 0;
      const shown = this.show(this.#checker.getTypeOfSymbolAtLocation(each, at), at);
      return `${each.name}${isOptional ? '?' : ''}: ${isOptional ? shown.replace(/ \| undefined$/, '').replace(/^undefined \| /, '') : shown}`;
    });
  }

  /** A type line by line: its cases, its members, or what it is. */
  lines(type: ts.Type, at: ts.Node): string[] {
    if (type.isUnion()) return this.cases(type, at).map((each) => `| ${each}`);
    if (this.#checker.isTupleType(type)) return this.#checker.getTypeArguments(type as ts.TypeReference).map((each) => `- ${this.show(each, at)}`);
    return this.isPlain(type) ? this.members(type, at) : [`= ${this.show(type, at)}`];
  }
}
