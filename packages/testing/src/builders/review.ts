import { NO_REVIEW, REVIEW_WORKFLOW, type Review, type ReviewState, type ReviewStep, type Role } from '@jalon/core/assessment';

const WHO: Readonly<Partial<Record<Role, string>>> = { secretary: 'secretary-kolda', verifier: 'verifier', officer: 'officer-adm' };
const FIRST_DAY = Date.UTC(2025, 5, 2);

/** The shortest way there by the table of the review. */
function roadTo(state: ReviewState): readonly (typeof REVIEW_WORKFLOW)[number][] {
  const roads = new Map<ReviewState, readonly (typeof REVIEW_WORKFLOW)[number][]>([['preparing', []]]);
  for (const [here, road] of roads) {
    for (const transition of REVIEW_WORKFLOW) if (transition.from.includes(here) && !roads.has(transition.to)) roads.set(transition.to, [...road, transition]);
  }
  return roads.get(state) ?? [];
}

/**
 * A review in a state, with the acts that lead there, a day apart from 2 June 2025 on: give your test the decisions and replies it is about.
 *
 * @example
 * buildAssessmentState({ answers, review: reviewIn('desk', { promises }) });
 */
export function reviewIn(state: ReviewState, overrides: Partial<Review> = {}): Review {
  let from: ReviewState = 'preparing';
  const steps = roadTo(state).map(({ act, to, roles, guards }, index): ReviewStep => {
    const at = new Date(FIRST_DAY + index * 86_400_000).toISOString();
    const role = roles[0]!;
    const step = {
      act, from, to, by: { id: WHO[role] ?? role, role }, at, on: at.slice(0, 10), version: 1000 + index,
      ...(guards.some((guard) => guard.startsWith('motive')) && { motive: 'Séance du comité' }),
    };
    from = to;
    return step;
  });
  return { ...NO_REVIEW, state, steps, ...overrides };
}
