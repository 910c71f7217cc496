import type { moneyFr } from './fr.ts';

export const moneyEn: Readonly<Record<keyof typeof moneyFr, string>> = {
  'planner.money.chart': 'Payments by source and year against the ceiling: {years}. The table gives the figures.', 'planner.money.chart.year': '{year}, {credits} planned[ceiling?, {words}]',
  'planner.money.caption': 'Planned and ceiling by source', 'planner.money.source': 'Source', 'planner.money.planned': 'planned', 'planner.money.ceiling': 'ceiling', 'planner.money.total': 'Total', 'planner.money.margin': 'Margin', 'planner.money.beyond': 'after {year}', 'planner.money.none': 'none',
  'planner.money.unfunded': 'No source', 'planner.money.over': '{amount} too much', 'planner.money.left': '{amount} left', 'planner.money.exact': 'at the ceiling', 'planner.money.noCeiling': 'no ceiling',
  'planner.money.basis.average-paid': 'average paid', 'planner.money.basis.granted': 'granted', 'planner.money.basis.estimated': 'estimated', 'planner.money.basis.unknown': '{code}',
  'planner.money.bases': 'A ceiling is expected in one of three ways: the average paid in past years, the amount granted, or an estimate.', 'planner.money.gloss': 'What each source pays, year by year, against what is expected of it. The red mark is the ceiling of the year.',
  'planner.money.apcp': 'Commitments and payments', 'planner.money.apcp.gloss': 'AP is what may be committed, CP what will be paid in the year.', 'planner.money.apcp.caption': 'AP, paid and payments by sector', 'planner.money.sector': 'Sector', 'planner.money.ap': 'AP', 'planner.money.paid': 'Paid before', 'planner.money.cp': 'CP {year}', 'planner.money.rest': 'Left to spread',
  'planner.money.recurrent': 'After delivery', 'planner.money.recurrent.gloss': 'What the works will cost each year once delivered, by payer, from the year after delivery.', 'planner.money.recurrent.caption': 'Running costs by payer', 'planner.money.payer': 'Payer', 'planner.money.then': 'then, each year', 'planner.money.noPayer': 'Payer to be found', 'planner.money.noRecurrent': 'No running cost is written yet.',
  'planner.money.unknownRecurrent': '{count|project has|projects have} no running cost written.',
};
