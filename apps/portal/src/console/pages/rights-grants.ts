import type { DirectoryGrant, DirectoryPerson, Organisation } from '@jalon/contract';
import { DIRECTORY_ROLES } from '@jalon/core/shared';
import type { Console } from '../console.ts';
import { bdi, el, fill, table, type Child } from '../dom.ts';
import { territoryFields } from '../find-territory.ts';
import { confirm, field, form, select, valueOf } from '../forms.ts';
import { empty } from '../states.ts';
import { actButton, period, whereOf } from './rights-parts.ts';

export function grantForm(context: Console, organisations: readonly Organisation[], people: readonly DirectoryPerson[], done: () => void): HTMLFormElement {
  const { say, directory, announce } = context;
  const organisation = select('organisation', organisations.map(({ id, name }) => [id, name]));
  const person = select('person', []);
  const members = (): void => fill(person, el('option', { value: '' }, say('everyone')), people.filter((each) => each.organisation?.id === organisation.value).map(({ id, name }) => el('option', { value: id }, name)));
  organisation.addEventListener('change', members);
  members();
  const role = select('role', DIRECTORY_ROLES.map((each) => [each, say(`role.${each}`)]));
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

function endButton(context: Console, grant: DirectoryGrant, done: () => void): Child {
  if (grant.standing === 'ended' || grant.standing === 'withdrawn') return null;
  const { say } = context;
  return actButton(context, say('grant.end'), `${say(`role.${grant.role}`)} · ${grant.person?.name ?? grant.organisation.name}`, () => endGrant(context, grant, done));
}

/** What is granted to whom, ended grants too. */
export function grantsTable(context: Console, grants: readonly DirectoryGrant[], done: () => void): Child {
  const { say } = context;
  return grants.length === 0 ? empty(say('grants.none')) : table({
    caption: say('grants.caption', { count: grants.length }), columns: [say('who'), say('role'), say('where'), say('when'), say('standing'), say('act')],
    rows: grants.map((grant) => [[bdi(grant.organisation.name), grant.person && [' · ', bdi(grant.person.name)]], say(`role.${grant.role}`), whereOf(context, grant), period(context, grant), say(`standing.${grant.standing}`), endButton(context, grant, done)]),
  });
}
