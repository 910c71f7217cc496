import type { DirectoryGrant, DirectoryPerson, Organisation } from '@jalon/contract';
import { ROLES } from '@jalon/core/assessment';
import type { Console, ConsolePage } from '../console.ts';
import { bdi, button, code, el, fill, freshId, table, type Child } from '../dom.ts';
import { territoryFields } from '../find-territory.ts';
import { confirm, field, form, isTouched, select, valueOf } from '../forms.ts';
import { empty, show } from '../states.ts';

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

const period = ({ say, day }: Console, { from, to }: Pick<DirectoryGrant, 'from' | 'to'>): string =>
  say(from ? (to ? 'period.both' : 'period.from') : to ? 'period.to' : 'period.open', { from: from ? day(from) : '', to: to ? day(to) : '' });

const whereOf = ({ say }: Console, { territory }: DirectoryGrant): Child => (territory ? [bdi(territory.name), ` · ${say(`kind.${territory.kind}`)}`] : say('everywhere'));

/** A part of the page under its title, read by itself and read again when something changed. */
function part(context: Console, title: string, read: () => Promise<Child>, ...after: Child[]): { section: HTMLElement; again: () => void } {
  const id = freshId('h');
  const body = el('div', {});
  const again = (): void => void show(context, body, read);
  again();
  return { section: el('section', { 'aria-labelledby': id }, el('h2', { id }, title), body, after), again };
}

/** A form is made anew with what was read, unless somebody is filling it in. */
function renew(place: HTMLElement, make: () => HTMLDetailsElement): void {
  if (Array.from(place.querySelectorAll('form')).some(isTouched)) return;
  const wasOpen = place.querySelector('details')?.open ?? false;
  const made = make();
  made.open = wasOpen;
  fill(place, made);
}

const folded = (label: string, content: HTMLElement): HTMLDetailsElement => el('details', {}, el('summary', {}, label), content);

function grantForm(context: Console, organisations: readonly Organisation[], people: readonly DirectoryPerson[], done: () => void): HTMLFormElement {
  const { say, directory, announce } = context;
  const organisation = select('organisation', organisations.map(({ id, name }) => [id, name]));
  const person = select('person', []);
  const members = (): void => fill(person, el('option', { value: '' }, say('everyone')), people.filter((each) => each.organisation?.id === organisation.value).map(({ id, name }) => el('option', { value: id }, name)));
  organisation.addEventListener('change', members);
  members();
  const role = select('role', ROLES.map((each) => [each, say(`role.${each}`)]));
  const made = form(context, say('grant.add'), say('grant.add'), async (sent) => {
    const added = await directory.addGrant({
      organisation: organisation.value, person: valueOf(sent, 'person') ?? null, role: role.value as DirectoryGrant['role'],
      territory: valueOf(sent, 'territory') ?? null, from: valueOf(sent, 'from') ?? null, to: valueOf(sent, 'to') ?? null,
    });
    announce(say('grant.added', { role: say(`role.${added.role}`), organisation: added.organisation.name }));
    sent.reset();
    done();
  }, el('div', { class: 'fields' }, field(say('organisation'), organisation), field(say('person'), person), field(say('role'), role), territoryFields(context, 'territory').nodes,
    field(say('from'), el('input', { type: 'date', name: 'from' }), say('from.hint')), field(say('to'), el('input', { type: 'date', name: 'to' }), say('to.hint'))));
  return made;
}

async function endGrant(context: Console, grant: DirectoryGrant, done: () => void): Promise<void> {
  const { say, directory, announce } = context;
  const last = el('input', { type: 'date', name: 'last' });
  const isSure = await confirm(context, say(grant.standing === 'to-come' ? 'grant.remove.question' : 'grant.end.question', { role: say(`role.${grant.role}`), who: grant.person?.name ?? grant.organisation.name }),
    say('grant.end'), grant.standing === 'in-force' && field(say('last'), last, say('last.hint')));
  if (!isSure) return;
  await directory.endGrant(grant.id, last.value === '' ? {} : { last: last.value });
  announce(say('grant.ended'));
  done();
}

/** What was refused stands beside the button it was asked with. */
function endButton(context: Console, grant: DirectoryGrant, done: () => void): Child {
  if (grant.standing === 'ended' || grant.standing === 'withdrawn') return null;
  const { say } = context;
  const result = el('div', {});
  const who = grant.person?.name ?? grant.organisation.name;
  return [button(say('grant.end'), () => {
    endGrant(context, grant, done).catch((error: unknown) => void show(context, result, () => Promise.reject(error)));
  }, { 'aria-label': `${say('grant.end')} · ${say(`role.${grant.role}`)} · ${who}` }), result];
}

function organisationForm(context: Console, done: () => void): HTMLFormElement {
  const { say, directory, announce } = context;
  return form(context, say('organisation.add'), say('organisation.add'), async (sent) => {
    const { name } = await directory.addOrganisation({ id: valueOf(sent, 'id') ?? '', name: valueOf(sent, 'name') ?? '' });
    announce(say('added', { name }));
    sent.reset();
    done();
  }, el('div', { class: 'fields' }, field(say('organisation.id'), el('input', { name: 'id', autocomplete: 'off', dir: 'ltr' }), say('organisation.id.hint')), field(say('name'), el('input', { name: 'name', autocomplete: 'off' }))));
}

function personForm(context: Console, organisations: readonly Organisation[], done: () => void): HTMLFormElement {
  const { say, directory, announce } = context;
  return form(context, say('person.add'), say('person.add'), async (sent) => {
    const issuer = valueOf(sent, 'issuer');
    const { name } = await directory.addPerson({ subject: valueOf(sent, 'subject') ?? '', name: valueOf(sent, 'name') ?? '', organisation: valueOf(sent, 'organisation') ?? '', ...(issuer ? { issuer } : {}) });
    announce(say('added', { name }));
    sent.reset();
    done();
  }, el('div', { class: 'fields' }, field(say('name'), el('input', { name: 'name', autocomplete: 'off' })), field(say('subject'), el('input', { name: 'subject', autocomplete: 'off', dir: 'ltr' }), say('subject.hint')),
    field(say('organisation'), select('organisation', organisations.map(({ id, name }) => [id, name]))), field(say('issuer'), el('input', { name: 'issuer', autocomplete: 'off', dir: 'ltr' }), say('issuer.hint'))));
}

/** Who changed what, the newest first. */
async function changesTable({ say, directory, day }: Console): Promise<Child> {
  const { items } = await directory.changes({ pageSize: 50 }).first();
  const what = (value: unknown): string => {
    const { name, role, organisation } = (value ?? {}) as { name?: string; role?: string; organisation?: { name: string } };
    return [name ?? (role && say(`role.${role}`)), organisation?.name].filter(Boolean).join(' · ');
  };
  return items.length === 0 ? empty(say('changes.none')) : table({
    caption: say('changes.caption'), columns: [say('when'), say('who'), say('what')],
    rows: items.map(({ at, by, act, before, after }) => [day(at), bdi(by.name), [say(`change.${act}`), ' · ', bdi(what(after ?? before))]]),
  });
}

/** Who takes part and what is granted to whom, for whoever keeps the directory. Each change is written down with its author. */
export function rightsPage(context: Console): ConsolePage {
  const { say, directory } = context;
  const parts: { section: HTMLElement; again: () => void }[] = [];
  const again = (): void => parts.forEach((each) => each.again());
  const forms = { grant: el('div', {}), organisation: el('div', {}), person: el('div', {}) };

  parts.push(part(context, say('grants'), async () => {
    const [grants, organisations, people] = await Promise.all([all(directory.grants()), all(directory.organisations()), all(directory.people())]);
    renew(forms.grant, () => folded(say('grant.add'), grantForm(context, organisations, people, again)));
    renew(forms.person, () => folded(say('person.add'), personForm(context, organisations, again)));
    if (grants.length === 0) return empty(say('grants.none'));
    return table({
      caption: say('grants.caption', { count: grants.length }), columns: [say('who'), say('role'), say('where'), say('when'), say('standing'), say('act')],
      rows: grants.map((grant) => [[bdi(grant.organisation.name), grant.person && [' · ', bdi(grant.person.name)]], say(`role.${grant.role}`), whereOf(context, grant), period(context, grant), say(`standing.${grant.standing}`), endButton(context, grant, again)]),
    });
  }, forms.grant));

  parts.push(part(context, say('people'), async () => {
    const people = await all(directory.people());
    return people.length === 0 ? empty(say('people.none')) : table({
      caption: say('people.caption', { count: people.length }), columns: [say('name'), say('organisation'), say('subject')],
      rows: people.map(({ name, organisation, subject }) => [bdi(name), organisation ? bdi(organisation.name) : say('organisation.none'), code(subject)]),
    });
  }, forms.person));

  fill(forms.organisation, folded(say('organisation.add'), organisationForm(context, again)));
  parts.push(part(context, say('organisations'), async () => {
    const organisations = await all(directory.organisations());
    return table({ caption: say('organisations.caption', { count: organisations.length }), columns: [say('name'), say('organisation.id'), say('people')], rows: organisations.map(({ id, name, people }) => [bdi(name), code(id), String(people)]) });
  }, forms.organisation));

  parts.push(part(context, say('changes'), () => changesTable(context)));

  const content = el('div', {}, el('p', { class: 'lead' }, say('rights.lead')), parts.map(({ section }) => section));
  return { title: say('rights.title'), content, isDirty: () => Array.from(content.querySelectorAll('form')).some(isTouched) };
}
