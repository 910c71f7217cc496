import type { DirectoryGrant, DirectoryPerson, Organisation } from '@jalon/contract';
import type { Console } from '../console.ts';
import { bdi, code, el, fill, table, type Child } from '../dom.ts';
import { confirm, field, form, select, valueOf } from '../forms.ts';
import { empty } from '../states.ts';
import { actButton, period, whereOf } from './rights-parts.ts';

/** What holds of a person because of where they are: what their organisation was granted, and what they alone were in it. */
const heldIn = (grants: readonly DirectoryGrant[], organisation: string | undefined, person: string): DirectoryGrant[] =>
  grants.filter((grant) => grant.organisation.id === organisation && (grant.person === null || grant.person.id === person) && ['in-force', 'to-come'].includes(grant.standing));

function grantLines(context: Console, title: string, grants: readonly DirectoryGrant[]): Child {
  const { say } = context;
  return [el('h3', {}, title), grants.length === 0 ? empty(say('move.nothing')) : el('ul', {}, grants.map((grant) => el('li', {}, say(`role.${grant.role}`), ' · ', whereOf(context, grant), ' · ', period(context, grant))))];
}

/** Asks where to, and says what is lost and gained by it before it is done. */
async function movePerson(context: Console, person: DirectoryPerson, organisations: readonly Organisation[], grants: readonly DirectoryGrant[], done: () => void): Promise<void> {
  const { say, directory, announce } = context;
  const { id, name, organisation: from } = person;
  const to = select('organisation', [...organisations.filter((each) => each.id !== from?.id).map((each) => [each.id, each.name] as const), ...(from ? [['', say('organisation.none')] as const] : [])]);
  const effect = el('div', { 'aria-live': 'polite' });
  const foresee = (): void => fill(effect, grantLines(context, say('move.loses'), heldIn(grants, from?.id, id)), grantLines(context, say('move.gains'), heldIn(grants, to.value, id)));
  to.addEventListener('change', foresee);
  foresee();
  if (!(await confirm(context, say('person.move.question', { name }), say('person.move'), field(say('organisation'), to), effect))) return;
  const { organisation } = await directory.movePerson(id, { organisation: to.value === '' ? null : to.value });
  announce(say('person.moved', { name, organisation: organisation?.name ?? say('organisation.none') }));
  done();
}

/** Asks for another name; the same one changes nothing. */
async function rename({ say, announce, ...context }: Console, name: string, send: (name: string) => Promise<{ readonly name: string }>, done: () => void): Promise<void> {
  const input = el('input', { name: 'name', autocomplete: 'off', value: name });
  if (!(await confirm({ ...context, say }, say('rename.question', { name }), say('rename'), field(say('name'), input)))) return;
  const after = await send(input.value.trim());
  announce(say('renamed', { before: name, name: after.name }));
  done();
}

export interface Directories {
  readonly organisations: readonly Organisation[];
  readonly people: readonly DirectoryPerson[];
  readonly grants: readonly DirectoryGrant[];
}

/** Who is known here, and where they are: moved and called otherwise from their line. */
export function peopleTable(context: Console, { organisations, people, grants }: Directories, done: () => void): Child {
  const { say, directory } = context;
  return people.length === 0 ? empty(say('people.none')) : table({
    caption: say('people.caption', { count: people.length }), columns: [say('name'), say('organisation'), say('subject'), say('act')],
    rows: people.map((person) => [bdi(person.name), person.organisation ? bdi(person.organisation.name) : say('organisation.none'), code(person.subject), el('div', { class: 'acts' },
      el('div', {}, actButton(context, say('person.move'), person.name, () => movePerson(context, person, organisations, grants, done))),
      el('div', {}, actButton(context, say('rename'), person.name, () => rename(context, person.name, (name) => directory.renamePerson(person.id, { name }), done))))]),
  });
}

export function organisationsTable(context: Console, organisations: readonly Organisation[], done: () => void): Child {
  const { say, directory } = context;
  return table({
    caption: say('organisations.caption', { count: organisations.length }), columns: [say('name'), say('organisation.id'), say('people'), say('act')],
    rows: organisations.map(({ id, name, people }) => [bdi(name), code(id), String(people), actButton(context, say('rename'), name, () => rename(context, name, (wanted) => directory.renameOrganisation(id, { name: wanted }), done))]),
  });
}

export function organisationForm(context: Console, done: () => void): HTMLFormElement {
  const { say, directory, announce } = context;
  return form(context, say('organisation.add'), say('organisation.add'), async (sent) => {
    const { name } = await directory.addOrganisation({ id: valueOf(sent, 'id') ?? '', name: valueOf(sent, 'name') ?? '' });
    announce(say('added', { name }));
    sent.reset();
    done();
  }, el('div', { class: 'fields' }, field(say('organisation.id'), el('input', { name: 'id', autocomplete: 'off', dir: 'ltr' }), say('organisation.id.hint')), field(say('name'), el('input', { name: 'name', autocomplete: 'off' }))));
}

export function personForm(context: Console, organisations: readonly Organisation[], done: () => void): HTMLFormElement {
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
