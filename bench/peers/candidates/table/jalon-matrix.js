// Ours, as a page loads it: run `npm run build` first. Rows become columns as the server sends them; each operation goes the widget's own way.
import '../../../../packages/elements/dist/cdn/scorecard-matrix.js'

export const meta = { label: 'jalon-scorecard-matrix', kind: 'own', shadow: true, note: 'summary sentence, legend, checkboxes, keyboard, exact figures and accessibility on; English and Arabic are in this bundle, a page fetches them when wanted' }

const text = (fr) => ({ fr })
const coded = (code, label) => ({ code, label: text(label) })

/** id and name make the name, cat the area, u the score; each s becomes an indicator whose points are shown. */
function viewOf({ columns, rows }) {
  const scores = columns.filter((c) => c.type === 'score')
  const n = rows.length, areas = [...new Set(rows.map((r) => r.cat))].sort()
  const place = new Map(areas.map((a, i) => [a, i]))
  const letters = (letter) => letter.repeat(n)
  return {
    format: 1, kind: 'matrix', programme: { code: 'bench', label: null }, cycle: { code: '2025', label: null }, grid: { code: 'bench', version: '1', hash: 'sha256-0', basis: 'published' }, engine: '1', timeZone: 'UTC', asOf: '2025-05-12', validUntil: null,
    windows: [], score: { code: 'u', label: null, max: String(n), threshold: null }, gates: [], domains: [coded('d', 'Q')], indicators: scores.map((c) => ({ ...coded(c.title, c.title), domain: 'd', max: '4' })), classes: [], kinds: ['commune'],
    areas: areas.map((a) => ({ id: a, name: a, kind: 'region', parent: null })), count: n,
    rows: {
      id: rows.map((r) => r.id), ref: rows.map((r) => r.id), name: rows.map((r) => `${r.id} ${r.name}`), kind: Array(n).fill(0), area: rows.map((r) => place.get(r.cat)), classes: Array(n).fill([]), version: Array(n).fill(1), filing: letters('f'), review: Array(n).fill(null),
      late: letters('-'), demonstration: letters('-'), published: letters('-'), windows: [], gates: [], states: scores.map(() => letters('m')), points: scores.map((c) => rows.map((r) => String(r[c.key]))), earned: rows.map((r) => String(r.u)), open: Array(n).fill(null), max: Array(n).fill(String(n)), gap: Array(n).fill(null),
    },
  }
}

let ready
/** The peers are given rows as objects, made before the clock runs: so are the columns, as JSON gives them. `'m'.repeat(n)` is a rope, whose first reading would be counted as ours. */
export function prepare(data) { ready = JSON.parse(JSON.stringify(viewOf(data))) }

export async function mount(el, { columns, rows }) {
  const view = ready
  const keys = columns.filter((c) => c.type === 'score').map((c) => c.key)
  const m = Object.assign(document.createElement('jalon-scorecard-matrix'), { view, lang: 'fr', label: 'Bench', filterable: true })
  el.append(m)
  await m.updateComplete
  // The table, not the fields above it, is where the others begin; they come once the rows are painted.
  const toTable = () => { el.scrollTop += m.shadowRoot.querySelector('[part=table]').getBoundingClientRect().top - el.getBoundingClientRect().top }
  toTable()
  new ResizeObserver(toTable).observe(m)
  const by = { u: 'score' }
  const ask = (query) => { m.matrixQuery = query; return m.updateComplete }
  return {
    sort: (key, dir) => ask(key ? { sort: { by: by[key], descending: dir === 'desc' } } : {}),
    filter: (key, value) => ask(key ? { filter: { areas: [value] } } : {}),
    update: (us) => {
      const points = new Map()
      for (const { index, key, value } of us) {
        const row = points.get(index) ?? view.rows.points.map((column) => column[index])
        row[keys.indexOf(key)] = String(value)
        points.set(index, row)
      }
      return m.updateRows([...points].map(([index, row]) => ({ id: rows[index].id, row: { points: row } })))
    },
    destroy: () => m.remove(),
  }
}
