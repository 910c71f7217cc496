// What a server of ours would answer, made before the clock runs and not counted: the peers are given tasks as objects, ours a plan with money, sources and the rules of Senegal.
import { buildPlanView, checkPlan } from '@jalon/core/investment'
import { KOLDA_SETTING, planOfLines, senegalesePlanning } from '../../../../packages/testing/src/scenarios/plans-of-kolda.ts'

const framework = senegalesePlanning()
const quarterOf = (date) => { const [year, month] = date.split('-'); return `${year}-Q${Math.ceil(month / 3)}` }

/** A plan of three years with a line for each task: its bar as the task, its money that of the sixty lines of Kolda again and again. All in one sector, so that the order is the same. */
globalThis.jalonPlan = ({ tasks, from }) => {
  const model = planOfLines(tasks.length), [sector] = framework.sectors
  const firstYear = Number(from.slice(0, 4))
  const plan = { ...model, firstYear, years: 3, status: 'draft', projects: model.projects.map((project, at) => {
    const { id, name, start, end } = tasks[at], schedule = { start: quarterOf(start), end: quarterOf(end) }
    // The money is spent in the year the works begin.
    const year = Number(schedule.start.slice(0, 4)), credit = Object.values(project.credits).reduce((sum, one) => sum + one, 0)
    const funding = [...Map.groupBy(project.funding, ({ source }) => source)].map(([source, lines]) => ({ source, year, amount: lines.reduce((sum, { amount }) => sum + amount, 0) }))
    return { ...project, id, code: id, title: name, sector: sector.code, schedule, credits: { [year]: credit }, funding, status: 'planned' }
  }) }
  // Through JSON, as answers come: no object of the one stands in the other.
  return JSON.parse(JSON.stringify({ view: buildPlanView(checkPlan(plan, framework, KOLDA_SETTING), plan.version), plan, setting: KOLDA_SETTING, framework, place: { id: plan.territory, kind: 'commune', classes: [] } }))
}
