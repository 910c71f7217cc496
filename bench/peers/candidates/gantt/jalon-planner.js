// Ours, as a page loads it: run `npm run build` first. A person who may change the plan looks at its timeline; a bar is moved by keys, as by hand.
import '../../../../packages/elements/dist/cdn/pti-planner.js'

export const meta = {
  label: 'jalon-pti-planner', kind: 'own', shadow: true,
  note: 'first sentence, years against ceilings, legend, what the rules say of each line, keyboard and accessibility on; a move is judged by every rule before it is dropped and again when it is, with all sums. All parts are in this bundle, and three languages: a page loads the first file, the others when wanted',
}

let ready
/** Made before the clock runs, as tasks are for the peers. */
export function prepare(data) { ready = globalThis.jalonPlan(data) }

const COMMANDS = ['addProject', 'removeProject', 'describeProject', 'setCosts', 'setCredits', 'setFunding', 'setSchedule', 'setDelivery', 'setReadiness', 'setCeiling', 'moveProject', 'splitProject', 'reorderProjects', 'restoreProjects', 'setPlanName']

/** Answers at once, as a server would after its way: what is measured is the page. */
function sourceOf({ view, plan, setting, framework, place }) {
  let version = plan.version
  return {
    plans: {
      list: async () => [], view: async () => view, get: async () => ({ plan, setting, place }),
      can: async () => ({ person: 'bench', role: 'secretary', can: Object.fromEntries(COMMANDS.map((type) => [type, { allowed: true }])), people: {} }),
      follow: (_plan, _onChange, { signal }) => new Promise((resolve) => signal.addEventListener('abort', resolve)),
      send: async (_, commands) => ({ version: version += commands.length, outcomes: [] }),
    },
    planning: { framework: async () => framework },
  }
}

export async function mount(el, { tasks }) {
  const m = Object.assign(document.createElement('jalon-pti-planner'), { client: sourceOf(ready), plan: ready.plan.id, view: 'timeline', lang: 'fr', label: 'Bench' })
  el.append(m)
  const root = m.shadowRoot
  // The timeline, not the years above it, is where the others begin.
  const toBars = () => { const part = root.querySelector('[part=timeline]'); if (part) el.scrollTop += part.getBoundingClientRect().top - el.getBoundingClientRect().top }
  const watch = new ResizeObserver(toBars)
  watch.observe(m)
  const rows = new Map()
  /** Bars are written over as one scrolls: the row found last is looked at first. */
  const bar = (id) => {
    const known = rows.get(id)
    const row = known?.isConnected && known.textContent.includes(id) ? known : [...root.querySelectorAll('.row')].find((one) => one.textContent.includes(id))
    if (row) rows.set(id, row)
    return row?.querySelector('.bar') ?? undefined
  }
  const press = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true }))
  return {
    bar,
    // What changes a plan comes once it is on screen: when undo stands in the head and forms beside the views, a person may move a bar, and nothing more is on its way.
    settle: async () => {
      while (!root.querySelector('.btn[disabled]') || !root.querySelector('.views .acts .btn')) await new Promise((r) => setTimeout(r, 20))
      await new Promise((r) => requestIdleCallback(() => requestIdleCallback(r)))
      toBars()
    },
    move: (id) => { const target = bar(id); target.focus(); press(target, 'ArrowRight'); press(target, 'Enter') },
    destroy: () => { watch.disconnect(); m.remove() },
  }
}
