import type { ComparedReferentials, DocumentIssue } from '@jalon/contract';
import type { Console } from '../console.ts';
import { code, el, type Child } from '../dom.ts';

/** Where an issue is mended: what that place is called, and how to get there. */
export interface Mending { readonly name: string | undefined; go(): void }

/** Issues in words, errors first, each with its place in the document: a link, where there is a field or a text to go to. */
export function issueList({ say }: Pick<Console, 'say'>, issues: readonly DocumentIssue[], mendingAt: (path: string) => Mending | undefined = () => undefined): Child {
  if (issues.length === 0) return el('p', {}, say('issues.none'));
  const sorted = issues.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const place = (path: string): Child => {
    const shown = code(path === '' ? '/' : path);
    const mending = mendingAt(path);
    if (!mending) return shown;
    const link = el('a', { href: '#', onclick: (event) => {
      event.preventDefault();
      mending.go();
    } }, mending.name ?? shown);
    return mending.name === undefined ? link : [link, ' ', shown];
  };
  return el('ol', { class: 'issues' }, sorted.map(({ severity, sentence, path }) => el('li', {}, el('strong', {}, say(`severity.${severity}`)), ' · ', sentence, ' ', place(path))));
}

/** What differs from one grid to another, by kind of difference. */
export function comparison({ say }: Pick<Console, 'say'>, found: ComparedReferentials): Child {
  const groups = (['added', 'removed', 'moved', 'points', 'thresholds', 'changed'] as const).map((name) => ({ name, lines: found[name] as readonly { readonly sentence: string }[] })).filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return el('p', {}, say('compare.same'));
  return groups.map(({ name, lines }) => [el('h4', {}, say(`compare.${name}`, { count: lines.length })), el('ul', {}, lines.map(({ sentence }) => el('li', {}, sentence)))]);
}
