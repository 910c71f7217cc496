// Whether a type, as a report writes it, only grew: a closed list by a word, a record by a member. Readers of ours pass over what
// they do not know, so growth is a minor step; anything else that changes in a type is a major one.

/** Splits where no bracket is open. */
export function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quote) quote = letter === quote ? '' : quote;
    else if (letter === "'" || letter === '"' || letter === '`') quote = letter;
    else if (/[([{<]/.test(letter)) depth++;
    else if (/[)\]}]/.test(letter) || (letter === '>' && text[at - 1] !== '=')) depth--;
    else if (depth === 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(from, at).trim());
      from = at + separator.length;
    }
  }
  return [...parts, text.slice(from).trim()].filter(Boolean);
}

const WORD = /^(?:'[^']*'|"[^"]*"|\d+)$/;
const isRecord = (text: string): boolean => /^\{.*\}$/.test(text) && split(text, ';').length === 1;

function membersOf(record: string): Map<string, string> {
  const members = split(record.slice(1, -1), ';').map((member) => {
    const [, name = member, type = ''] = /^(?:readonly )?(['"\w$-]+\??|\[.*?\]): (.*)$/.exec(member) ?? [];
    return [name, type] as const;
  });
  return new Map(members);
}

/** What a name of the report stands for, before and after. */
export interface Names {
  before(name: string): string | undefined;
  after(name: string): string | undefined;
}
const NONE: Names = { before: () => undefined, after: () => undefined };
const DEEPEST = 8;

function casesGrew(before: string[], after: string[], names: Names, depth: number): boolean {
  const left = [...after];
  for (const each of before) {
    const found = left.indexOf(each) >= 0 ? left.indexOf(each) : left.findIndex((now) => !WORD.test(each) && hasGrown(each, now, names, depth));
    if (found < 0) return false;
    left.splice(found, 1);
  }
  const wasList = before.every((each) => WORD.test(each) || isRecord(each) || each === 'null' || each === 'undefined');
  return left.length === 0 || (wasList && left.every((each) => WORD.test(each) || isRecord(each)));
}

function recordGrew(before: string, after: string, names: Names, depth: number): boolean {
  const now = membersOf(after);
  return [...membersOf(before)].every(([name, type]) => now.has(name) && hasGrown(type, now.get(name) ?? '', names, depth));
}

const GENERIC = /^([\w.]+)<(.*)>$/;

function genericGrew(before: string, after: string, names: Names, depth: number): boolean {
  const [one, other] = [GENERIC.exec(before), GENERIC.exec(after)];
  if (!one || !other || one[1] !== other[1]) return false;
  const [old, now] = [split(one[2] ?? '', ','), split(other[2] ?? '', ',')];
  return old.length === now.length && old.every((each, place) => hasGrown(each, now[place] ?? '', names, depth));
}

export function hasGrown(before: string, after: string, names: Names = NONE, depth = 0): boolean {
  if (before === after) return true;
  if (depth > DEEPEST) return false;
  const [was, is] = [names.before(before), names.after(after)];
  // A name that came, went or was another: what it stands for counts.
  if (was ?? is) return hasGrown(was ?? before, is ?? after, names, depth + 1);
  const [cases, nowCases] = [split(before, '|'), split(after, '|')];
  if (cases.length > 1 || nowCases.length > 1) return casesGrew(cases, nowCases, names, depth + 1);
  return isRecord(before) && isRecord(after) ? recordGrew(before, after, names, depth + 1) : genericGrew(before, after, names, depth + 1);
}
