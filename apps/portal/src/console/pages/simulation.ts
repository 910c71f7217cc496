import type { Simulation } from '@jalon/core/assessment';
import type { Console } from '../console.ts';
import { bdi, code, el, table, type Child } from '../dom.ts';

/** `5/2` as people read it: 2,5. Rounded only to be shown. */
function figure(language: Console['language'], exact: string): string {
  const [numerator = 0, denominator = 1] = exact.split('/').map(Number);
  return new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, { maximumFractionDigits: 2 }).format(numerator / denominator);
}

/** What those that change are called, from the list of the cycle; a territory that is not in it goes by its code. */
export async function territoryNames({ jalon }: Pick<Console, 'jalon'>, { programme, cycle }: { readonly programme: string; readonly cycle: string }, { territories }: Simulation): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const wanted = new Set(territories.filter(({ changed }) => changed).map(({ territory }) => territory));
  if (wanted.size === 0) return names;
  for await (const { territory } of jalon.scorecards.list({ programme, cycle, pageSize: 200 })) {
    if (wanted.delete(territory.id)) names.set(territory.id, territory.name);
    if (wanted.size === 0) break;
  }
  return names;
}

/** Who gains or loses which window, and whose score moves: the totals first, then line by line. */
export function simulationTable({ say, language }: Console, { territories, totals }: Simulation, names: ReadonlyMap<string, string>, lead = say('simulation.totals', { count: totals.territories, changed: totals.changed })): Child {
  const changed = territories.filter((each) => each.changed);
  const windows = (each: Simulation['territories'][number]): Child => each.windows.filter(({ before, after }) => before !== after).map(({ code: name, before, after }) =>
    el('p', {}, code(name), ' · ', say('from.to', { from: say(`standing.${before ?? 'none'}`), to: say(`standing.${after ?? 'none'}`) })));
  const scores = (each: Simulation['territories'][number]): Child => each.scores.map(({ code: name, before, after }) => {
    const [was, is] = [before, after].map((points) => (points ? `${figure(language, points.earned)} / ${figure(language, points.max)}` : say('standing.none')));
    return was !== is && el('p', {}, code(name), ' · ', say('from.to', { from: was ?? '', to: is ?? '' }));
  });
  const moved = { windows: totals.windows.filter(({ gained, lost, openBefore, openAfter }) => gained + lost > 0 || openBefore !== openAfter), scores: totals.scores.filter(({ up, down }) => up + down > 0) };
  const hasScores = changed.some((each) => each.scores.some(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after)));
  return [
    el('p', {}, el('strong', {}, lead)),
    moved.windows.length + moved.scores.length > 0 && el('ul', {}, moved.windows.map(({ code: name, gained, lost, openBefore, openAfter }) => el('li', {}, code(name), ' · ', say('simulation.window', { gained, lost, before: openBefore, after: openAfter }))),
      moved.scores.map(({ code: name, up, down }) => el('li', {}, code(name), ' · ', say('simulation.score', { up, down })))),
    changed.length > 0 && table({ caption: say('simulation.caption', { count: changed.length }), columns: [say('territory'), say('windows'), ...(hasScores ? [say('scores')] : [])], rows: changed.map((each) => [[bdi(names.get(each.territory) ?? ''), ' ', code(each.territory)], windows(each), ...(hasScores ? [scores(each)] : [])]) }),
  ];
}
