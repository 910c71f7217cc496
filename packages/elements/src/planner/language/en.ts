import { common } from '../../language/common/en.ts';
import type { PlannerStrings } from '../../language/strings.ts';
import { detailsEn } from '../details/en.ts';
import { paperEn } from '../paper/en.ts';
import { moneyEn } from '../money/en.ts';
import { timelineEn } from '../timeline/en.ts';

export const messages: PlannerStrings = {
  ...common, ...detailsEn, ...timelineEn, ...moneyEn, ...paperEn,
  'planner.loading': 'Loading the plan', 'planner.updating': 'Updating…', 'planner.demonstration': 'Demonstration data', 'planner.illustrative': 'Illustrative rules', 'planner.outline': 'Outline of rules',
  'planner.version': 'revision {#version}', 'planner.status.draft': 'Draft', 'planner.status.proposed': 'Proposed to the council', 'planner.status.adopted': 'Adopted', 'planner.status.approved': 'Approved', 'planner.status.returned': 'To be revised', 'planner.status.unknown': '{code}',
  'planner.adoption': 'adopted on {date}, {reference}', 'planner.scenario': 'Scenario',
  'planner.unit.millions': 'In millions of {currency}', 'planner.unit.thousands': 'In thousands of {currency}', 'planner.unit.units': 'In {currency}', 'planner.unit.say': '{unit}, payment credits. The post marks the ceiling: what is expected of the sources.',
  'planner.amount.millions': '{#amount} million', 'planner.amount.thousands': '{#amount} thousand', 'planner.amount.units': '{#amount}',
  'planner.short.millions': '{amount}\u00a0M', 'planner.short.thousands': '{amount}\u00a0k', 'planner.short.units': '{amount}',
  'planner.verdict.empty': 'The plan has no line yet.', 'planner.verdict.over': '{year} is over its ceiling by {amount}', 'planner.verdict.source': '{source} is exceeded in {year}', 'planner.verdict.blocks': '{count|rule blocks|rules block} the proposal to the council',
  'planner.verdict.warns': '{count|point needs|points need} another look', 'planner.verdict.margin': '{year} has {amount} left', 'planner.verdict.sound': 'Every year stays within what is expected',
  'planner.year.of': '{planned} of {ceiling}', 'planner.year.label': '{year}: {planned} planned[ceiling? for a ceiling of {ceiling}]', 'planner.year.margin': 'Under the ceiling, {amount} left', 'planner.year.exact': 'Exactly at the ceiling', 'planner.year.no-ceiling': 'No ceiling is written',
  'planner.year.over': 'Over by {amount}[source?, on {source}]', 'planner.year.source': '{amount} left, but {source} is over by {by}',
  'planner.view': 'View', 'planner.view.table': 'Table', 'planner.view.timeline': 'Timeline', 'planner.view.money': 'Money', 'planner.group': 'Group', 'planner.group.sector': 'By sector', 'planner.group.locality': 'By locality',
  'planner.join': '; ', 'planner.colon': ': ', 'planner.baseline': 'Adopted plan beside',
  'planner.table.caption': 'Projects of the plan', 'planner.table.keys': 'One project a line, under its group; its credits by year. Arrows: from cell to cell. Enter: open. Left and right on a group: fold, unfold.', 'planner.table.project': 'Project', 'planner.table.mode': 'Mode', 'planner.table.ap': 'Commitment', 'planner.table.paid': 'Already paid', 'planner.table.credits': 'Payment credits', 'planner.table.beyond': 'After {year}',
  'planner.table.check': 'Check', 'planner.table.sources': 'Sources', 'planner.table.total': 'Total', 'planner.table.noSector': 'No sector', 'planner.table.noLocality': 'No locality', 'planner.table.lines': '{count|line|lines}', 'planner.table.adopted': 'adopted: {amount}',
  'planner.table.executed': 'paid: {amount}', 'planner.table.aside': ', set aside', 'planner.table.more': '+\u00a0{#count}', 'planner.table.funding': '{source}:\u00a0{amount}', 'planner.table.empty': 'This plan has no line', 'planner.table.empty.say': 'Projects will appear here.',
  'planner.line.sound': 'Sound', 'planner.line.ongoing': 'Under way, to be settled first', 'planner.line.done': 'Done', 'planner.line.dropped': 'Dropped', 'planner.line.pending': 'Waiting to be sent', 'planner.line.other': 'Changed by {person}',
  'planner.mode.MODir': 'MODir', 'planner.mode.AMO': 'AMO', 'planner.mode.MOD': 'MOD',
  'planner.finding.source-over-ceiling': '{source} exceeded in {year}', 'planner.finding.no-ceiling': '{source} has no ceiling in {year}', 'planner.finding.year-over-ceiling': '{year}: over the ceiling', 'planner.finding.ceiling-not-prudent': 'Ceiling with no payment behind it',
  'planner.finding.ceiling-above-paid': 'Ceiling above what was paid', 'planner.finding.funding-short': 'Funding incomplete in {year}', 'planner.finding.funding-over': 'Too much funding in {year}', 'planner.finding.cost-missing': 'Cost to be written', 'planner.finding.cost-unfunded': 'Cost not covered', 'planner.finding.cost-overfunded': 'Sources beyond the cost',
  'planner.finding.over-ap': 'Credits beyond the commitment', 'planner.finding.credits-short': 'Rest to be spread', 'planner.finding.credits-over': 'Credits beyond the cost', 'planner.finding.credit-out-of-schedule': 'Credit outside the schedule in {year}', 'planner.finding.ongoing-not-first': 'New lines come before it',
  'planner.finding.not-in-slice': 'Not in the adopted year', 'planner.finding.slice-amount-differs': 'Differs from what was adopted', 'planner.finding.slice-line-missing': 'Adopted line missing', 'planner.finding.lapsed': 'State funds lapsed', 'planner.finding.lapse-alarm': 'State funds to commit in {until}',
  'planner.finding.outside-menu': '{source}: sector not allowed', 'planner.finding.unknown-source': 'Unknown source', 'planner.finding.unknown-sector': 'Unknown sector', 'planner.finding.share-too-low': 'Share too low in {year}', 'planner.finding.share-too-high': 'Share too high in {year}', 'planner.finding.cofunding-low': 'Co-funding too low', 'planner.finding.cofunding-high': 'Co-funding too high',
  'planner.finding.recurrent-unknown': 'Running cost to be estimated', 'planner.finding.recurrent-unpaid': 'Nobody pays the running cost', 'planner.finding.procedure-too-light': 'Procedure too light', 'planner.finding.procedure-exceptional': 'Procedure needs leave', 'planner.finding.procedure-unknown': 'Unknown procedure', 'planner.finding.approval-needed': 'Approval of the State to plan', 'planner.finding.approval-unknown': 'Approval to be checked',
  'planner.finding.procurement-missing': 'Procurement to prepare', 'planner.finding.step-too-early': '{step} too early', 'planner.finding.step-too-late': '{step} too late', 'planner.finding.starts-before-contract': 'Works before the contract', 'planner.finding.split-suspected': 'Contract perhaps split', 'planner.finding.screening-missing': 'Screening before the tender', 'planner.finding.screening-late': 'Screening after the notice', 'planner.finding.land-not-secured': 'Land to be secured', 'planner.finding.unknown': 'Rule {code} to be checked',
};
