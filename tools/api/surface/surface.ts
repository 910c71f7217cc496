// The public surface of a package: each door, each name it exports, what can be told of it to those who use it.
import ts from 'typescript';
import { PUBLISHED } from '../../pack/tarballs.ts';
import { type Door, doorsOf, packageOf, programOf } from './doors.ts';
import { type Entry, Printer } from './print.ts';

/** By door. Names that are not exported, but are met in what is, stand in the first door that leads to them. */
export type Surface = Map<string, Entry[]>;

const declaresType = (node: ts.Node): node is ts.Declaration => ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

class Reader {
  readonly #checker: ts.TypeChecker;
  readonly #printer: Printer;
  readonly #program: ts.Program;
  /** Where each name was written out first. */
  readonly #homes = new Map<ts.Symbol, string>();
  readonly #exported = new Set<ts.Symbol>();

  constructor(program: ts.Program, doors: readonly Door[]) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
    this.#printer = new Printer(this.#checker);
    for (const door of doors) for (const symbol of this.#exportsOf(door)) this.#exported.add(this.#real(symbol));
    for (const symbol of this.#exported) this.#name(symbol);
  }

  #name(symbol: ts.Symbol): void {
    const alias = symbol.declarations?.find(ts.isTypeAliasDeclaration);
    if (alias && !alias.typeParameters) this.#printer.shower.name(this.#checker.getTypeAtLocation(alias), symbol.name);
  }

  #exportsOf({ path }: Door): ts.Symbol[] {
    const file = this.#program.getSourceFiles().find(({ fileName }) => fileName.endsWith(`/${path}`));
    const module = file && this.#checker.getSymbolAtLocation(file);
    return module ? this.#checker.getExportsOfModule(module) : [];
  }

  #real(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  read(door: Door): Entry[] {
    const met: ts.Symbol[] = [];
    const entries = this.#exportsOf(door).flatMap((symbol) => this.#exportedEntry(door, symbol.name, this.#real(symbol), met));
    for (let symbol = met.pop(); symbol; symbol = met.pop()) {
      if (this.#homes.has(symbol) || this.#exported.has(symbol)) continue;
      entries.push(...this.#write(door, `${symbol.name}`, symbol, met).map(({ head, lines }) => ({ head: `(not exported) ${head}`, lines })));
    }
    return entries.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  }

  #exportedEntry(door: Door, name: string, symbol: ts.Symbol, met: ts.Symbol[]): Entry[] {
    const [first] = symbol.declarations ?? [];
    const owner = first && packageOf(first.getSourceFile().fileName);
    const home = owner === door.packageName ? this.#homes.get(symbol) : (owner ?? 'elsewhere');
    const as = name === symbol.name ? '' : ` = ${symbol.name}`;
    return home ? [{ head: `export ${name}${as} of ${home}`, lines: [] }] : this.#write(door, name, symbol, met);
  }

  #write(door: Door, name: string, symbol: ts.Symbol, met: ts.Symbol[]): Entry[] {
    this.#homes.set(symbol, door.name);
    const found = new Map<string, Entry>();
    for (const node of symbol.declarations ?? []) {
      const entry = this.#printer.entry(name, node);
      if (!entry) continue;
      this.#collect(node, door.packageName, met);
      const before = found.get(entry.head);
      if (before) before.lines.push(...entry.lines);
      else found.set(entry.head, entry);
    }
    // Never left out: what cannot be written is named at least.
    return found.size > 0 ? [...found.values()] : [{ head: `export ${name}`, lines: [] }];
  }

  /** Types of the same package that what was written leads to. */
  #collect(node: ts.Node, packageName: string, met: ts.Symbol[]): void {
    const visit = (each: ts.Node): void => {
      if (ts.isBlock(each) || (ts.isClassElement(each) && each.name && ts.isPrivateIdentifier(each.name))) return;
      const name = ts.isTypeReferenceNode(each) ? each.typeName : ts.isExpressionWithTypeArguments(each) ? each.expression : undefined;
      const found = name && this.#checker.getSymbolAtLocation(name);
      const symbol = found && this.#real(found);
      const at = symbol?.declarations?.find(declaresType);
      if (symbol && at && packageOf(at.getSourceFile().fileName) === packageName) met.push(symbol);
      ts.forEachChild(each, visit);
    };
    visit(node);
  }
}

const sortKey = ({ head }: Entry): string => head.replace(/^(\(not exported\) )?(\w+) (.*)$/, (_, hidden: string | undefined, kind: string, name: string) => `${hidden ? '~' : ''}${name} ${kind}`);

/** The door of core that opens all its subjects comes last: each name is written out with its subject. */
const inOrder = (doors: Door[]): Door[] => (doors.some(({ name }) => name === '@jalon/core/time') ? [...doors.slice(1), ...doors.slice(0, 1)] : doors);

/** The surface of every published package, by package. About ten seconds. */
export function readSurfaces(): Map<string, Surface> {
  const doors = Object.keys(PUBLISHED).flatMap((name) => inOrder(doorsOf(name)));
  const reader = new Reader(programOf(doors), doors);
  return new Map(Object.keys(PUBLISHED).map((name) => [name, new Map(doors.filter(({ packageName }) => packageName === name).map((door) => [door.name, reader.read(door)]))]));
}
