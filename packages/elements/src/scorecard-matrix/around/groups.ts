import { describeMatrix } from '@jalon/core/assessment';
import type { GroupRow } from '../table/body.ts';
import type { Groups, TableScene } from '../table/matrix-table.ts';
import { groupName, newGroup } from '../table/group-name.ts';

/** The head of a group: whose it is, how many rows it has and how they stand. */
function fillGroup(into: GroupRow, place: number, { view, say, arranged, group }: TableScene): void {
  const held = arranged.groups?.[place];
  if (!held) return;
  into.name.data = groupName(view, group, held.place, say);
  const open = describeMatrix(view, held.rows).windows.map((standings, at) => `${view.windows[at]?.code ?? ''} ${say.format.count(standings.open)}`);
  into.words.data = say('matrix.table.group', { count: held.rows.length, open: open.join(say('comma')) });
}

export const groups: Groups = { newGroup, fillGroup };
