import type { DirectoryChange } from '@jalon/contract';
import type { Console, ConsolePage } from '../console.ts';
import { bdi, el, fill, table, type Child } from '../dom.ts';
import { isTouched } from '../forms.ts';
import { empty } from '../states.ts';
import { grantForm, grantsTable } from './rights-grants.ts';
import { all, folded, part, renew, type Part } from './rights-parts.ts';
import { organisationForm, organisationsTable, peopleTable, personForm } from './rights-people.ts';

/** What a change was about: who was moved from where to where, what was called how. */
function whatOf({ say }: Console, { act, before, after }: DirectoryChange): string {
  const [was, is] = [before, after].map((each) => (each ?? {}) as { readonly name?: string; readonly role?: string; readonly organisation?: { readonly name: string } | null });
  if (act === 'person-moved') return `${is?.name ?? ''} · ${say('from.to', { from: was?.organisation?.name ?? say('organisation.none'), to: is?.organisation?.name ?? say('organisation.none') })}`;
  if (act === 'person-renamed' || act === 'organisation-renamed') return say('from.to', { from: was?.name ?? '', to: is?.name ?? '' });
  const shown = after === null ? was : is;
  return [shown?.name ?? (shown?.role && say(`role.${shown.role}`)), shown?.organisation?.name].filter(Boolean).join(' · ');
}

/** Who changed what, the newest first. */
async function changesTable(context: Console): Promise<Child> {
  const { say, directory, day } = context;
  const { items } = await directory.changes({ pageSize: 50 }).first();
  return items.length === 0 ? empty(say('changes.none')) : table({
    caption: say('changes.caption'), columns: [say('when'), say('who'), say('what')],
    rows: items.map((change) => [day(change.at), bdi(change.by.name), [say(`change.${change.act}`), ' · ', bdi(whatOf(context, change))]]),
  });
}

/** Who takes part and what is granted to whom, for whoever keeps the directory. Each change is written down with its author. */
export function rightsPage(context: Console): ConsolePage {
  const { say, directory } = context;
  const parts: Part[] = [];
  const again = (): void => parts.forEach((each) => each.again());
  const forms = { grant: el('div', {}), organisation: el('div', {}), person: el('div', {}) };

  parts.push(part(context, say('grants'), async () => {
    const [grants, organisations, people] = await Promise.all([all(directory.grants()), all(directory.organisations()), all(directory.people())]);
    renew(forms.grant, () => folded(say('grant.add'), grantForm(context, organisations, people, again)));
    renew(forms.person, () => folded(say('person.add'), personForm(context, organisations, again)));
    return grantsTable(context, grants, again);
  }, forms.grant));

  parts.push(part(context, say('people'), async () => {
    const [grants, organisations, people] = await Promise.all([all(directory.grants()), all(directory.organisations()), all(directory.people())]);
    return peopleTable(context, { grants, organisations, people }, again);
  }, forms.person));

  fill(forms.organisation, folded(say('organisation.add'), organisationForm(context, again)));
  parts.push(part(context, say('organisations'), async () => organisationsTable(context, await all(directory.organisations()), again), forms.organisation));
  parts.push(part(context, say('changes'), () => changesTable(context)));

  const content = el('div', {}, el('p', { class: 'lead' }, say('rights.lead')), parts.map(({ section }) => section));
  return { title: say('rights.title'), content, isDirty: () => Array.from(content.querySelectorAll('form')).some(isTouched) };
}
