import { DELIVERY_MODES, LAND_STATUSES, MATURITIES, PROJECT_NATURES, PROJECT_STATUSES, QUARTERS, SCREENING_STATUSES, quarterAt, quarterIndex, type DeliveryMode, type LandStatus, type Maturity, type PlanProject, type ProjectNature, type ProjectStatus, type ScreeningStatus } from '@jalon/core/investment';
import { isolate } from '../../language/format.ts';
import { amountIn } from '../amount.ts';
import { quarterWords } from '../details/panel.ts';
import type { LinePart, PlanEditBody, PlannerScene, Told } from '../scene.ts';
import { typedOf, type Field, type FormPlan, type Written } from './form.ts';

type Making = (scene: PlannerScene, project: PlanProject) => Omit<FormPlan, 'save' | 'done'> & { read(written: Written): readonly PlanEditBody[]; readonly what?: (written: Written) => Told };
type Option = readonly [string, string];

const orNull = <T>(value: T | '' | undefined): T | null => (value === '' || value === undefined ? null : value);
/** What differs from what stands, and nothing where nothing does. */
function differing<T extends object>(set: T, before: object): T | undefined {
  const kept = Object.entries(set).filter(([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify((before as Record<string, unknown>)[name] ?? null));
  return kept.length > 0 ? (Object.fromEntries(kept) as T) : undefined;
}
const none = ({ say }: PlannerScene): Option => ['', say('planner.form.none')];
export const sectorsOf = (scene: PlannerScene): Option[] => (scene.framework?.sectors ?? []).map(({ code, label }) => [code, scene.textOf(label)]);

const identity: Making = (scene, project) => {
  const { say } = scene;
  const field = (name: string, label: string, value: string, more: Partial<Field> = {}): Field => ({ name, label, kind: 'text', value, ...more });
  return {
    fields: [
      field('code', say('planner.form.code'), project.code, { required: true }), field('title', say('planner.form.title'), project.title, { required: true }),
      field('sector', say('planner.form.sector'), project.sector, { kind: 'choice', options: sectorsOf(scene) }), field('locality', say('planner.form.locality'), project.locality?.name ?? ''),
      field('rank', say('planner.form.rank'), project.rank === undefined ? '' : String(project.rank), { kind: 'whole' }), field('responsible', say('planner.form.responsible'), project.responsible ?? ''),
      field('note', say('planner.form.note'), project.note ?? '', { kind: 'words' }),
    ],
    read: ({ text }) => {
      const name = text('locality');
      const locality = name === (project.locality?.name ?? '') ? (project.locality ?? null) : orNull(name && { name });
      const set = differing({ code: text('code'), title: text('title'), sector: text('sector'), locality, rank: orNull(text('rank') && Number(text('rank'))), responsible: orNull(text('responsible')), note: orNull(text('note')) }, project);
      return set ? [{ type: 'describeProject', payload: { project: project.id, set } } as PlanEditBody] : [];
    },
  };
};

/** Years of the plan, and those after it that the line already plans in. */
const yearsOf = ({ view }: PlannerScene, amounts: readonly number[]): number[] => [...new Set([...view.years.map(({ year }) => year), ...amounts])].sort((a, b) => a - b);

const costs: Making = (scene, project) => {
  const { say, view } = scene;
  const { recurrent } = project;
  const years = yearsOf(scene, [...Object.keys(project.credits).map(Number), (view.years.at(-1)?.year ?? 0) + 1]);
  const amount = (name: string, label: string, minor: number | undefined): Field => ({ name, label, kind: 'amount', value: typedOf(scene, minor) });
  return {
    hint: `${say(`planner.unit.${scene.unit.name}`, { currency: say.format.currency(view.plan.currency) })}.`,
    fields: [
      amount('cost', say('planner.form.cost'), project.cost), amount('ap', say('planner.form.ap'), project.ap), amount('paid', say('planner.form.paid'), project.paid),
      ...years.map((year) => amount(`y${year}`, say('planner.form.credit', { year: String(year) }), project.credits[year])),
      amount('perYear', say('planner.form.perYear'), recurrent?.perYear), { name: 'payer', label: say('planner.form.payer'), kind: 'text', value: recurrent?.payer ?? '' },
    ],
    read: ({ amount: read, text }) => {
      const perYear = read('perYear');
      const payer = text('payer');
      const next = perYear === undefined ? null : { ...recurrent, perYear, payer: payer || undefined };
      const set = differing({ cost: read('cost') ?? 0, ap: read('ap') ?? 0, paid: read('paid') ?? 0, recurrent: next && (JSON.parse(JSON.stringify(next)) as typeof next) }, project);
      const credits = Object.fromEntries(years.map((year) => [year, read(`y${year}`) ?? 0] as const).filter(([year, one]) => one !== (project.credits[year] ?? 0)));
      return [...(set ? [{ type: 'setCosts', payload: { project: project.id, set } } as PlanEditBody] : []), ...(Object.keys(credits).length > 0 ? [{ type: 'setCredits', payload: { project: project.id, credits } } as PlanEditBody] : [])];
    },
  };
};

const funding: Making = (scene, project) => {
  const { say } = scene;
  const years = yearsOf(scene, project.funding.map(({ year }) => year));
  const used = new Set(project.funding.map(({ source }) => source));
  // Those the line has come first.
  const sources = [...(scene.framework?.sources ?? [])].sort((a, b) => Number(used.has(b.code)) - Number(used.has(a.code))).map(({ code, label }) => [code, scene.textOf(label)] as const);
  const given = (source: string, year: number): number => project.funding.find((line) => line.source === source && line.year === year)?.amount ?? 0;
  const cells = sources.flatMap(([source, label]) => years.map((year) => ({ source, year, name: `s-${source}-${year}`, label: say('planner.form.fundingOf', { source: label, year: String(year) }) })));
  return {
    fields: cells.map(({ source, year, name, label }): Field => ({ name, label, kind: 'amount', value: typedOf(scene, given(source, year)) })),
    grid: { head: years.map(String), rows: sources.map(([source, label]) => [label, years.map((year) => `s-${source}-${year}`)] as const) },
    read: ({ amount }) => {
      const changed = cells.map(({ source, year, name }) => ({ source, year, amount: amount(name) ?? 0 })).filter((line) => line.amount !== given(line.source, line.year));
      return changed.length > 0 ? [{ type: 'setFunding', payload: { project: project.id, funding: changed } }] : [];
    },
  };
};

function quarters({ view, say }: PlannerScene, around: readonly (string | undefined)[]): Option[] {
  const known = around.filter((one) => one !== undefined).map(quarterIndex);
  const [first, last] = [Math.min((view.years[0]?.year ?? 0) * QUARTERS - QUARTERS, ...known), Math.max(((view.years.at(-1)?.year ?? 0) + 3) * QUARTERS - 1, ...known)];
  return Array.from({ length: last - first + 1 }, (_, at) => quarterAt(first + at)).map((quarter) => [quarter, quarterWords(say, quarter)]);
}

const schedule: Making = (scene, { id, schedule: before }) => {
  const { say } = scene;
  const options: Option[] = [['', say('planner.form.noQuarter')], ...quarters(scene, [before?.start, before?.end])];
  return {
    fields: [{ name: 'start', label: say('planner.form.start'), kind: 'choice', value: before?.start ?? '', options }, { name: 'end', label: say('planner.form.end'), kind: 'choice', value: before?.end ?? '', options }],
    read: ({ text }) => {
      const [start, end] = [text('start'), text('end') || text('start')];
      const next = start ? { start, end } : null;
      return JSON.stringify(next) === JSON.stringify(before ?? null) ? [] : [{ type: 'setSchedule', payload: { project: id, schedule: next } }];
    },
  };
};

const move: Making = (scene, { id, code }) => {
  const { say } = scene;
  const steps = [-12, -8, -4, -3, -2, -1, 1, 2, 3, 4, 8, 12];
  return {
    hint: say('planner.form.moveHint'),
    fields: [{ name: 'quarters', label: say('planner.form.quarters'), kind: 'choice', value: '4', options: steps.map((step) => [String(step), say(step > 0 ? 'planner.form.later' : 'planner.form.earlier', { count: Math.abs(step) })]) }],
    read: ({ text }) => [{ type: 'moveProject', payload: { project: id, quarters: Number(text('quarters')) } }],
    what: ({ text }) => { const count = Number(text('quarters')); return (now) => now('planner.form.moved', { code: isolate(code), count }); },
  };
};

const PHASES = 3;
const split: Making = (scene, project) => {
  const { say, unit } = scene;
  const phases = Array.from({ length: PHASES }, (_, at) => at + 1);
  return {
    hint: say('planner.form.splitHint', { amount: amountIn(say, unit, project.ap) }),
    fields: phases.flatMap((n): Field[] => [
      { name: `t${n}`, label: say('planner.form.phase', { n: String(n) }), kind: 'text', value: n < 3 ? `${project.title}, ${n}` : '', required: n < 3 },
      { name: `a${n}`, label: say('planner.form.phaseAp', { n: String(n) }), kind: 'amount', value: '', required: n < 3 },
    ]),
    read: ({ text, amount }) => [{
      type: 'splitProject',
      payload: { project: project.id, phases: phases.filter((n) => text(`t${n}`)).map((n) => ({ id: n === 1 ? project.id : crypto.randomUUID(), code: n === 1 ? project.code : `${project.code}-${n}`, title: text(`t${n}`), ap: amount(`a${n}`) ?? 0 })) },
    }],
    what: ({ text }) => { const count = phases.filter((n) => text(`t${n}`)).length; return (now) => now('planner.form.split.done', { code: isolate(project.code), count }); },
  };
};

const delivery: Making = (scene, project) => {
  const { say } = scene;
  const procedures = (scene.framework?.procurement.procedures ?? []).map(({ code, label }): Option => [code, scene.textOf(label)]);
  const before = project.procurement;
  return {
    fields: [
      { name: 'mode', label: say('planner.form.mode'), kind: 'choice', value: project.mode, options: DELIVERY_MODES.map((one) => [one, say(`planner.mode.${one}`)]) }, { name: 'convention', label: say('planner.form.convention'), kind: 'text', value: project.convention ?? '' },
      { name: 'nature', label: say('planner.form.nature'), kind: 'choice', value: project.nature, options: PROJECT_NATURES.map((one) => [one, say(`planner.nature.${one}`)]) },
      { name: 'procedure', label: say('planner.form.procedure'), kind: 'choice', value: before?.procedure ?? '', options: [none(scene), ...procedures] }, { name: 'notice', label: say('planner.form.notice'), kind: 'date', value: before?.dates['notice'] ?? '' },
    ],
    read: ({ text }) => {
      const { notice: _, ...dates } = before?.dates ?? {};
      const [procedure, notice] = [text('procedure'), text('notice')];
      const { procedure: _old, ...others } = before ?? { dates: {} };
      const procurement = procedure || notice || before ? { ...others, ...(procedure && { procedure }), dates: { ...dates, ...(notice && { notice }) } } : null;
      const set = differing({ mode: text('mode') as DeliveryMode, convention: orNull(text('convention')), nature: text('nature') as ProjectNature, procurement }, project);
      return set ? [{ type: 'setDelivery', payload: { project: project.id, set } } as PlanEditBody] : [];
    },
  };
};

const readiness: Making = (scene, project) => {
  const { say } = scene;
  const { screening, land } = project;
  const choice = (name: string, label: string, value: string, options: readonly Option[]): Field => ({ name, label, kind: 'choice', value, options });
  return {
    fields: [
      choice('status', say('planner.form.status'), project.status, PROJECT_STATUSES.map((one) => [one, say(`planner.state.${one}`)])), choice('maturity', say('planner.form.maturity'), project.maturity ?? '', [none(scene), ...MATURITIES.map((one): Option => [one, say(`planner.maturity.${one}`)])]),
      choice('screening', say('planner.form.screening'), screening?.status ?? '', [none(scene), ...SCREENING_STATUSES.map((one): Option => [one, say(`planner.screening.${one}`)])]), { name: 'on', label: say('planner.form.screeningOn'), kind: 'date', value: screening?.on ?? '' },
      choice('land', say('planner.form.land'), land?.status ?? '', [none(scene), ...LAND_STATUSES.map((one): Option => [one, say(`planner.land.${one}`)])]), { name: 'landRef', label: say('planner.form.landRef'), kind: 'text', value: land?.reference ?? '' },
    ],
    read: ({ text }) => {
      const on = text('on');
      const { on: _, ...screened } = screening ?? {};
      const { reference: _ref, ...held } = land ?? {};
      const set = differing({
        status: text('status') as ProjectStatus, maturity: orNull(text('maturity') as Maturity | ''),
        screening: text('screening') ? { ...screened, status: text('screening') as ScreeningStatus, ...(on && { on }) } : null,
        land: text('land') ? { ...held, status: text('land') as LandStatus, ...(text('landRef') && { reference: text('landRef') }) } : null,
      }, project);
      return set ? [{ type: 'setReadiness', payload: { project: project.id, set } } as PlanEditBody] : [];
    },
  };
};

/** Parts that edit what is planned. What is really done is recorded by an act. */
type EditPart = Exclude<LinePart, 'execution'>;
const FORMS: Readonly<Record<EditPart, Making>> = { identity, costs, funding, schedule, delivery, readiness, move, split };
/** Which command each part sends: whoever may not send it is not offered the part. */
export const PART_COMMANDS: Readonly<Record<LinePart, PlanEditBody['type'] | 'recordExecution'>> = { execution: 'recordExecution', costs: 'setCosts', funding: 'setFunding', schedule: 'setSchedule', delivery: 'setDelivery', readiness: 'setReadiness', identity: 'describeProject', move: 'moveProject', split: 'splitProject' };
export const LINE_PARTS = Object.keys(PART_COMMANDS) as LinePart[];

/** The form of a part of a line. */
export function lineForm(scene: PlannerScene, project: PlanProject, part: EditPart): FormPlan {
  const { say } = scene;
  const { read, what, ...made } = FORMS[part](scene, project);
  const base = scene.view.plan.version ?? undefined;
  return {
    ...made, save: say('planner.form.save'),
    done: (written) => scene.edit(read(written), what?.(written) ?? ((now) => now('planner.form.saved', { code: isolate(project.code), part: now(`planner.form.${part}`) })), base),
  };
}

/** `P-11` after `P-10`: the next code of the plan. */
export function nextCode(codes: readonly string[]): string {
  const last = codes.map((code) => /^(.*?)(\d+)$/.exec(code)).filter((match) => match !== null).sort((a, b) => Number(b[2]) - Number(a[2]))[0];
  return last ? `${last[1]}${String(Number(last[2]) + 1).padStart(last[2]!.length, '0')}` : 'P-01';
}

/** A new line: what it is, what it costs, how it is delivered. The rest is written afterwards. */
export function newLineForm(scene: PlannerScene, added: (id: string) => void): FormPlan {
  const { say, view } = scene;
  return {
    save: say('planner.form.add'),
    fields: [
      { name: 'code', label: say('planner.form.code'), kind: 'text', value: nextCode(view.rows.map(({ code }) => code)), required: true }, { name: 'title', label: say('planner.form.title'), kind: 'text', value: '', required: true },
      { name: 'sector', label: say('planner.form.sector'), kind: 'choice', value: view.rows.find(({ id }) => id === scene.selected)?.sector ?? '', options: sectorsOf(scene) }, { name: 'locality', label: say('planner.form.locality'), kind: 'text', value: '' },
      { name: 'cost', label: say('planner.form.cost'), kind: 'amount', value: '', required: true },
      { name: 'mode', label: say('planner.form.mode'), kind: 'choice', value: 'MODir', options: DELIVERY_MODES.map((one) => [one, say(`planner.mode.${one}`)]) }, { name: 'nature', label: say('planner.form.nature'), kind: 'choice', value: 'works', options: PROJECT_NATURES.map((one) => [one, say(`planner.nature.${one}`)]) },
    ],
    done: ({ text, amount }) => {
      const id = crypto.randomUUID();
      const cost = amount('cost') ?? 0;
      const project = {
        id, code: text('code'), title: text('title'), sector: text('sector') || (scene.framework?.sectors[0]?.code ?? ''), ...(text('locality') && { locality: { name: text('locality') } }), marks: [], cost, ap: cost, paid: 0, credits: {}, funding: [],
        mode: text('mode') as DeliveryMode, nature: text('nature') as ProjectNature, status: 'planned' as const, execution: {},
      };
      const isDone = scene.edit([{ type: 'addProject', payload: { project } } as PlanEditBody], (now) => now('planner.form.added', { code: isolate(project.code) }));
      if (isDone) added(id);
      return isDone;
    },
  };
}

/** What is expected of each source in each year, as a table. */
export function ceilingsForm(scene: PlannerScene): FormPlan {
  const { say, view, plan, framework } = scene;
  const years = view.years.map(({ year }) => year);
  const sources = (framework?.sources ?? []).map(({ code, label }) => [code, scene.textOf(label)] as const);
  const known = (source: string, year: number) => plan?.ceilings.find((one) => one.source === source && one.year === year);
  const cells = sources.flatMap(([source, label]) => years.map((year) => ({ source, year, name: `c-${source}-${year}`, label: say('planner.form.fundingOf', { source: label, year: String(year) }) })));
  return {
    save: say('planner.form.save'), hint: say('planner.form.ceilingsHint'),
    fields: cells.map(({ source, year, name, label }): Field => ({ name, label, kind: 'amount', value: known(source, year) ? typedOf(scene, known(source, year)!.amount) || '0' : '' })),
    grid: { head: years.map(String), rows: sources.map(([source, label]) => [label, years.map((year) => `c-${source}-${year}`)] as const) },
    done: ({ amount }) => {
      const bodies = cells.flatMap(({ source, year, name }): PlanEditBody[] => {
        const [before, after] = [known(source, year), amount(name)];
        if (before?.amount === after) return [];
        return [{ type: 'setCeiling', payload: { source, year, ceiling: after === undefined ? null : { amount: after, basis: before?.basis ?? 'estimated', ...(before?.note && { note: before.note }) } } }];
      });
      return scene.edit(bodies, (now) => now('planner.form.ceilingsDone'), scene.view.plan.version ?? undefined);
    },
  };
}
