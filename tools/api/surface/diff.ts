// What a surface lost, changed or gained between two reports, and how large a step of the version each asks for.
import type { Read } from './report.ts';
import { hasGrown, type Names, split } from './type-text.ts';

export type Level = 'patch' | 'minor' | 'major';
export interface Change {
  /** Where: '@jalon/core/time › function addDays'. */
  at: string;
  level: Exclude<Level, 'patch'>;
  /** What to read: '- (date: PlainDate): PlainDate'. */
  text: string;
  /** It ended, and was marked as about to. */
  wasDeprecated?: true;
}

const bare = (line: string): string => line.replace(/^@deprecated /, '');
/** A case of a union or of a list, a clause, what a value is: it has no name of its own. */
const NAMELESS = /^(?:[|&=:[-]|extends |implements )/;
/** `readonly a?: string` → `a`; `get x: T` → `x`; `addDays(…)` → `addDays`; a function's own signature → ''. */
const nameOf = (line: string): string => (NAMELESS.test(bare(line)) ? bare(line).slice(0, 2) : (/^(?:static |readonly |abstract |get |set )*(['"]?[^\s(:?<'"]*)/.exec(bare(line))?.[1] ?? line));

/** Types that callers make: a member that must be there breaks them. */
const MADE_BY_CALLERS = /(Options|Query|Key|Draft|Request|Payload)$/;

interface Signature {
  start: string;
  /** Types, with the mark of those that may be left out. The names are for readers. */
  given: { type: string; isOptional: boolean }[];
  result: string;
}

function signatureOf(line: string): Signature | undefined {
  const found = /^([\w$. ]*\??(?:<[^(]*>)?)\((.*)$/.exec(bare(line));
  if (!found) return undefined;
  const [inside, result] = closing(found[2] ?? '');
  const given = split(inside, ',').map((each) => ({ type: each.replace(/^(\.\.\.)?[\w$]+\??: /, '$1'), isOptional: /^(\.\.\.[\w$]+|[\w$]+\?): /.test(each) }));
  return { start: found[1] ?? '', given, result };
}

/** 'a: A): R' → ['a: A', ': R']. */
function closing(text: string): [string, string] {
  let depth = 1;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return [text.slice(0, at), text.slice(at + 1)];
  }
  return [text, ''];
}

/** Whether a signature takes all that it took, and gives what it gave or more of it. */
export function keepsPromise(before: string, after: string, names?: Names): boolean {
  const [old, now] = [signatureOf(before), signatureOf(after)];
  if (!old || !now || old.start !== now.start || !hasGrown(old.result.replace(/^: /, ''), now.result.replace(/^: /, ''), names)) return false;
  const further = now.given.slice(old.given.length);
  return now.given.length >= old.given.length && further.every(({ isOptional }) => isOptional)
    && old.given.every(({ type, isOptional }, place) => type === now.given[place]?.type && (!isOptional || now.given[place].isOptional));
}

/** Whether the second line keeps what the first one promised. */
function isCompatible(before: string, after: string, names: Names): boolean {
  // A default that was not said before.
  if (keepsPromise(before, after, names) || after.startsWith(`${before} = `)) return true;
  const [was, is] = [partsOf(before), partsOf(after)];
  return was !== undefined && is !== undefined && was.name === is.name && hasGrown(was.type, is.type, names);
}

function partsOf(line: string): { name: string; type: string } | undefined {
  const found = /^((?:static |readonly |get )*['"]?[\w$-]*['"]?\??|[|&=-])(?:: | )(.*)$/.exec(bare(line));
  return found ? { name: found[1] ?? '', type: found[2] ?? '' } : undefined;
}

/** What each name of a report stands for, as one text. */
function bodiesOf(report: Read): (name: string) => string | undefined {
  const bodies = new Map<string, string>();
  for (const heads of report.values()) {
    for (const [head, lines] of heads) {
      const name = /^(?:\(not exported\) )?(?:type|interface) (\w+)$/.exec(head)?.[1];
      if (name && !lines.some((line) => /^(extends |[&[])/.test(line))) bodies.set(name, bodyOf(lines));
    }
  }
  return (name) => bodies.get(name);
}

function bodyOf(lines: string[]): string {
  if (lines.every((line) => line.startsWith('| '))) return lines.map((line) => line.slice(2)).join(' | ');
  return lines[0]?.startsWith('= ') ? lines[0].slice(2) : `{ ${lines.map((line) => bare(line)).join('; ')} }`;
}

function levelOfGain(head: string, line: string): Change['level'] {
  const isRequired = /^(readonly )?['\w$-]+: /.test(line) && /^(\(not exported\) )?(interface|type) /.test(head);
  return isRequired && MADE_BY_CALLERS.test(head) ? 'major' : 'minor';
}

/** A name without lines has nowhere to say it. */
const endOf = (lines: string[]): { wasDeprecated?: true } => (lines.length > 0 && lines.some((line) => line.startsWith('@deprecated ')) ? { wasDeprecated: true } : {});

function changesOf(at: string, head: string, before: string[], after: string[], names: Names): Change[] {
  const [was, is] = [new Set(before.map(bare)), new Set(after.map(bare))];
  const lost = before.filter((line) => !is.has(bare(line)));
  const gained = new Set(after.filter((line) => !was.has(bare(line))));
  const changes: Change[] = [];
  for (const line of lost) {
    const now = [...gained].filter((each) => nameOf(each) === nameOf(line));
    const kept = now.find((each) => isCompatible(line, each, names));
    if (kept !== undefined) changes.push({ at, level: 'minor', text: `+ ${kept}` });
    else changes.push({ at, level: 'major', text: `- ${line}${now[0] === undefined ? '' : `\n       + ${now[0]}`}`, ...endOf([line]) });
    const other = kept ?? now[0];
    if (other !== undefined) gained.delete(other);
  }
  const marked = after.filter((line) => line !== bare(line) && was.has(bare(line)) && !before.includes(line));
  return [...changes, ...[...gained].map((line) => ({ at, level: levelOfGain(head, line), text: `+ ${line}` })), ...marked.map((line): Change => ({ at, level: 'minor', text: `+ ${line}` }))];
}

export function compareReports(before: Read, after: Read): Change[] {
  const changes: Change[] = [];
  const names: Names = { before: bodiesOf(before), after: bodiesOf(after) };
  for (const door of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(door) ?? new Map<string, string[]>(), after.get(door) ?? new Map<string, string[]>()];
    for (const head of new Set([...was.keys(), ...is.keys()])) {
      const [old, now] = [was.get(head), is.get(head)];
      const at = `${door} › ${head}`;
      if (old && now) changes.push(...changesOf(at, head, old, now, names));
      // What is not exported matters only through what is: the lines that lead to it.
      else if (!head.startsWith('(not exported)')) changes.push(now ? { at, level: 'minor', text: `+ ${head}` } : { at, level: 'major', text: `- ${head}`, ...endOf(old ?? []) });
    }
  }
  return changes;
}
