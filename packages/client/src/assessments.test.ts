import { describe, expect, it } from 'vitest';
import { ASSESSMENT, failureOf, html, inTurn, json, networkFailure, problem, quickClient, scorecard, stubApi } from './__fixtures__/stub-api.ts';
import { ASSESSMENT_COMMAND_TYPES } from '@jalon/core/assessment';
import { isProblem, type EditOptions } from './index.ts';

const server = stubApi();
const COMMANDS = '/v1/assessments/:assessment/commands';
interface Sent { commands: { id: string; type: string; v: number; base: number; payload: unknown }[]; dryRun: boolean; include: string }
const bodyOf = async (request: Request) => (await request.json()) as Sent;

/** Acknowledges what it was sent, as the server does. */
const acknowledge = (more: object = {}) => async (request: Request) => {
  const { commands, dryRun, include } = await bodyOf(request);
  const outcomes = commands.map(({ id }) => ({ id, status: 'done', version: 4, changed: [], inverse: { type: 'clearAnswer', payload: { item: 'IDP-2' } } }));
  return json({ assessmentId: ASSESSMENT, version: 4, dryRun, outcomes, ...(include === 'view' && { view: scorecard({ version: 4 }) }), ...more })();
};
const answer = { item: 'IDP-2', input: { collected: { amount: 182_400_000, currency: 'XOF' } } };

describe('recording an answer', () => {
  it('sends one command with an id of its own and gives back the scorecard', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge());
    server.use(handler);
    const { view, version, outcome } = await quickClient({ uuid: () => 'id-1' }).jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 3 });
    expect(await bodyOf(requests[0]!)).toEqual({ commands: [{ id: 'id-1', v: 1, type: 'recordAnswer', base: 3, payload: answer }], dryRun: false, include: 'view' });
    expect({ version, view: view.version, outcome: outcome.id }).toEqual({ version: 4, view: 4, outcome: 'id-1' });
  });

  it('makes the id once, however often it is tried', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, networkFailure, html(502), acknowledge());
    server.use(handler);
    await quickClient().jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 3 });
    const ids = (await Promise.all(requests.map(bodyOf))).map(({ commands }) => commands[0]!.id);
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
  });

  it('makes another id for another gesture', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge());
    server.use(handler);
    const { jalon } = quickClient();
    await jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 3 });
    await jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 4 });
    const ids = (await Promise.all(requests.map(bodyOf))).map(({ commands }) => commands[0]!.id);
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('keeps an id made earlier, at the gesture', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge());
    server.use(handler);
    await quickClient().jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 3, id: 'made-offline', dryRun: true });
    expect(await bodyOf(requests[0]!)).toMatchObject({ commands: [{ id: 'made-offline' }], dryRun: true });
  });

  it('fails as stale with where things stand and who changed them', async () => {
    const current = { version: 5, entity: 'IDP-2:coach', entityVersion: 5 };
    server.use(inTurn('post', COMMANDS, problem(409, 'stale', { refusal: 'stale', current, changedBy: { role: 'coach', name: 'Aïssatou Diallo' } })).handler);
    const error = await failureOf(quickClient().jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 3 }));
    if (!isProblem(error, 'stale')) throw error;
    expect(error.current.version).toBe(5);
    expect(error.changedBy).toEqual({ role: 'coach', name: 'Aïssatou Diallo' });
  });

  it('fails as refused with the reason', async () => {
    server.use(inTurn('post', COMMANDS, problem(422, 'refused', { refusal: 'unknown-item', command: { id: 'x', index: 0 } })).handler);
    const error = await failureOf(quickClient().jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 3 }));
    if (!isProblem(error, 'refused')) throw error;
    expect(error.refusal).toBe('unknown-item');
    expect(error.command).toEqual({ id: 'x', index: 0 });
  });
});

describe('an acknowledgement', () => {
  it.each([
    ['a sign-in page of the network', html(200)],
    ['an empty object', json({})],
    ['another command than the one sent', acknowledge({ outcomes: [{ id: 'other', status: 'done' }] })],
    ['nothing at all', acknowledge({ outcomes: [null] })],
    ['no scorecard though one was asked for', acknowledge({ view: undefined })],
  ])('is not %s', async (_, odd) => {
    server.use(inTurn('post', COMMANDS, odd).handler);
    expect(await failureOf(quickClient().jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 3 }))).toMatchObject({ code: 'unexpected-answer' });
  });
});

describe('sending several commands', () => {
  it('sends them as one batch, each with its id', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge());
    server.use(handler);
    let n = 0;
    const { outcomes } = await quickClient({ uuid: () => `id-${(n += 1)}` }).jalon.assessments.send(
      ASSESSMENT,
      [
        { type: 'recordAnswer', base: 3, payload: answer },
        { type: 'clearAnswer', base: 3, payload: { item: 'IDP-1' }, id: 'mine' },
      ],
      { include: 'none' },
    );
    expect(outcomes.map(({ id }) => id)).toEqual(['id-1', 'mine']);
    expect(await bodyOf(requests[0]!)).toMatchObject({ include: 'none', commands: [{ id: 'id-1', v: 1 }, { id: 'mine', v: 1 }] });
  });
});

describe('undoing', () => {
  it('sends the inverse as an ordinary command', async () => {
    const { handler, requests } = inTurn('post', COMMANDS, acknowledge());
    server.use(handler);
    const { jalon } = quickClient();
    const { outcome, version } = await jalon.assessments.recordAnswer(ASSESSMENT, answer, { base: 3 });
    await jalon.assessments.undo(ASSESSMENT, outcome.inverse, { base: version });
    expect(await bodyOf(requests[1]!)).toMatchObject({ commands: [{ type: 'clearAnswer', base: 4, payload: { item: 'IDP-2' } }] });
  });

  it('is not possible for an act', async () => {
    expect(await failureOf(quickClient().jalon.assessments.undo(ASSESSMENT, null, { base: 3 }))).toBeInstanceOf(TypeError);
  });
});

it.each(ASSESSMENT_COMMAND_TYPES)('has a method for the command %s, which sends it as it is', async (type) => {
  const { handler, requests } = inTurn('post', COMMANDS, acknowledge());
  server.use(handler);
  const method = quickClient().jalon.assessments[type] as (assessment: string, payload: unknown, options: EditOptions) => Promise<unknown>;
  await method(ASSESSMENT, { item: 'IDP-2', motive: 'Séance du comité' }, { base: 3 });
  expect((await bodyOf(requests[0]!)).commands).toMatchObject([{ type, base: 3, payload: { item: 'IDP-2', motive: 'Séance du comité' } }]);
});
