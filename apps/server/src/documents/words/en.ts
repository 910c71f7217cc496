import type { PaperWords } from '../paper-words.ts';

export const en: PaperWords = {
  title: { pti: 'Three-year investment programme (PTI)', pia: 'Annual investment plan (PIA)', ppm: 'Procurement plan (PPM)' },
  span: (from, to) => `${from}–${to}`, oneYear: (year) => `Financial year ${year}`,
  demonstration: 'Demonstration data: these figures are invented, in whole or in part. This document has no value.',
  fact: {
    territory: 'Local government', programme: 'Programme', years: 'Years', status: 'Status', adopted: 'Adopted by', session: 'Session', approved: 'Approval', received: 'Received by the State’s representative on', version: 'Version of the plan', madeOn: 'Made on',
    framework: 'Planning framework', unit: 'Unit', name: 'Plan',
  },
  status: { draft: 'draft', proposed: 'proposed to the council', adopted: 'adopted', approved: 'approved', returned: 'sent back' },
  basis: { published: 'published', illustrative: 'illustrative', outline: 'outline' },
  act: (reference, day) => `${reference}, of ${day}`,
  approvedOn: (day, tacit) => (tacit ? `by silence on ${day}` : `given on ${day}`),
  table: { lines: 'Projects', sectors: 'Summary by sector', ceilings: 'Expected resources and ceilings', findings: 'Findings', rephasings: 'Rephasings since adoption', contracts: 'Contracts to award', thresholds: 'Procurement thresholds', approvals: 'Approval by the State’s representative', dates: 'Procurement calendar' },
  note: {
    contracts: 'A date followed by an asterisk is not planned: it is the date to expect by the delays of the rules.', findings: 'Findings on the day this was made, the gravest first.', noFindings: 'No rule of the framework finds anything amiss.',
    noContracts: 'No contract to award this year.', noLines: 'No project.', dropped: 'Dropped projects are not counted.', ceilings: 'Margin: ceiling less planned credits. A negative amount is over the ceiling.', rephasings: 'The adopted plan remains the reference; each change bears its motive.', thresholds: 'Procedure required from the amount shown.',
    sheets: 'This sheet is made to be read and printed. To change the plan and import it again, use the sheet “Lines”.',
  },
  head: {
    code: 'Code', title: 'Project', locality: 'Locality', mode: 'Mode', schedule: 'Schedule', cost: 'Total cost', ap: 'Commitment', paid: 'Already paid', beyond: 'Beyond', funding: 'Funding', sector: 'Sector', lines: 'Projects', source: 'Source', basis: 'Basis', total: 'Total',
    severity: 'Severity', what: 'Finding and what to do', reference: 'Reference', on: 'On', before: 'Before', after: 'After', motive: 'Motive', nature: 'Nature', procedure: 'Planned procedure', needed: 'Required procedure', amount: 'Amount', approval: 'Approval',
    from: 'From', adopted: 'Adopted', notice: 'Planned notice', classes: 'Classes', budget: 'Budget from',
  },
  credits: (year) => `Credits ${year}`, planned: (year) => `Planned ${year}`, ceiling: (year) => `Ceiling ${year}`, margin: (year) => `Margin ${year}`,
  subtotal: (name) => `Subtotal ${name}`, total: 'Grand total', noSector: 'No sector',
  severity: { blocks: 'blocks', warns: 'to mend', informs: 'to know', aside: 'set aside' },
  setAside: (reference, day, motive) => `Set aside${reference ? `, ${reference}` : ''}, on ${day}: ${motive}`,
  ceilingBasis: { 'average-paid': 'average paid', 'granted': 'granted', 'estimated': 'estimated' },
  mode: { MODir: 'Direct', AMO: 'Assisted', MOD: 'Delegated' },
  projectStatus: { planned: 'planned', ongoing: 'under way', done: 'done', dropped: 'dropped' },
  nature: { works: 'Works', goods: 'Goods', services: 'Services', consultancy: 'Consultancy' },
  approval: { 'needed': 'yes', 'not-needed': 'no', 'unknown': 'to be specified' },
  fault: { 'too-early': 'too early', 'too-late': 'too late' },
  given: (source, amounts) => `${source}: ${amounts}`,
  noThreshold: 'no approval', page: (page, pages) => `Page ${page} of ${pages}`, unit: (currency) => (currency === 'XOF' ? 'CFA francs (XOF)' : currency),
  sheet: { lines: 'Lines', ceilings: 'Ceilings' },
};
