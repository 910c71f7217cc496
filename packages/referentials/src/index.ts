import type { AllocationFormulaJson } from '@jalon/core/allocation';
import type { FrameworkJson } from '@jalon/core/investment';
import type { CycleJson, ReferentialJson } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import pacasen2022 from '../data/allocations/demonstration/pacasen-2022.json' with { type: 'json' };
import factAllocation from '../data/allocations/fact-2026.1.json' with { type: 'json' };
import lgspAllocation from '../data/allocations/lgsp-2.1.json' with { type: 'json' };
import pacasenAllocation from '../data/allocations/pacasen-2025.1.json' with { type: 'json' };
import pduglAllocation from '../data/allocations/pdugl-2019.1.json' with { type: 'json' };
import fact2024 from '../data/cycles/fact-2024.json' with { type: 'json' };
import lapa2022 from '../data/cycles/lapa-2022.json' with { type: 'json' };
import lgpa2021 from '../data/cycles/lgpa-2021.json' with { type: 'json' };
import lgsp201314 from '../data/cycles/lgsp-2013-14.json' with { type: 'json' };
import mcpm201314 from '../data/cycles/mcpm-2013-14.json' with { type: 'json' };
import mpct2017 from '../data/cycles/mpct-2017.json' with { type: 'json' };
import pacasen2021 from '../data/cycles/pacasen-2021.json' with { type: 'json' };
import pacasen2023 from '../data/cycles/pacasen-2023.json' with { type: 'json' };
import pacasen2025 from '../data/cycles/pacasen-2025.json' with { type: 'json' };
import papc2020 from '../data/cycles/papc-2020.json' with { type: 'json' };
import pdugl2019 from '../data/cycles/pdugl-2019.json' with { type: 'json' };
import pdugl2022 from '../data/cycles/pdugl-2022.json' with { type: 'json' };
import sglg2019 from '../data/cycles/sglg-2019.json' with { type: 'json' };
import diourbel from '../data/demonstration/diourbel-2025.json' with { type: 'json' };
import kaffrine from '../data/demonstration/kaffrine-2025.json' with { type: 'json' };
import kolda from '../data/demonstration/kolda-2025.json' with { type: 'json' };
import matam from '../data/demonstration/matam-2025.json' with { type: 'json' };
import fatickPast from '../data/demonstration/past/fatick-2023.json' with { type: 'json' };
import kaffrinePast from '../data/demonstration/past/kaffrine-2023.json' with { type: 'json' };
import koldaPast from '../data/demonstration/past/kolda-2023.json' with { type: 'json' };
import saintLouisPast from '../data/demonstration/past/saint-louis-2023.json' with { type: 'json' };
import tambacoundaPast from '../data/demonstration/past/tambacounda-2023.json' with { type: 'json' };
import ziguinchorPast from '../data/demonstration/past/ziguinchor-2023.json' with { type: 'json' };
import people from '../data/demonstration/people.json' with { type: 'json' };
import bambey from '../data/demonstration/review/bambey-2025.json' with { type: 'json' };
import bignona from '../data/demonstration/review/bignona-2025.json' with { type: 'json' };
import bounkiling from '../data/demonstration/review/bounkiling-2023.json' with { type: 'json' };
import dagana from '../data/demonstration/review/dagana-2025.json' with { type: 'json' };
import kaolack from '../data/demonstration/review/kaolack-2025.json' with { type: 'json' };
import koungheul from '../data/demonstration/review/koungheul-2025.json' with { type: 'json' };
import linguere from '../data/demonstration/review/linguere-2025.json' with { type: 'json' };
import mbour from '../data/demonstration/review/mbour-2025.json' with { type: 'json' };
import medinaYoroFoulah from '../data/demonstration/review/medina-yoro-foulah-2025.json' with { type: 'json' };
import saintLouis from '../data/demonstration/review/saint-louis-2025.json' with { type: 'json' };
import tambacounda from '../data/demonstration/review/tambacounda-2025.json' with { type: 'json' };
import tivaouane from '../data/demonstration/review/tivaouane-2025.json' with { type: 'json' };
import velingara from '../data/demonstration/review/velingara-2025.json' with { type: 'json' };
import rufisque from '../data/demonstration/review/ville-rufisque-2025.json' with { type: 'json' };
import thies from '../data/demonstration/review/ville-thies-2025.json' with { type: 'json' };
import sedhiou from '../data/demonstration/sedhiou-2025.json' with { type: 'json' };
import ctgGrid from '../data/grids/ctg-1.json' with { type: 'json' };
import factGrid2024 from '../data/grids/fact-2024.1.json' with { type: 'json' };
import factGrid2025 from '../data/grids/fact-2025.1.json' with { type: 'json' };
import factGrid2026 from '../data/grids/fact-2026.1.json' with { type: 'json' };
import fadecGrid from '../data/grids/fadec-1.json' with { type: 'json' };
import kdspGrid from '../data/grids/kdsp-1.json' with { type: 'json' };
import lapaGrid2022 from '../data/grids/lapa-2022.1.json' with { type: 'json' };
import lgpaGrid from '../data/grids/lgpa-2020.1.json' with { type: 'json' };
import lgspGrid from '../data/grids/lgsp-2.1.json' with { type: 'json' };
import lisaGrid from '../data/grids/lisa-1.json' with { type: 'json' };
import mcpmGrid from '../data/grids/mcpm-1.json' with { type: 'json' };
import mpctGrid from '../data/grids/mpct-2017.1.json' with { type: 'json' };
import mpgGrid from '../data/grids/mpg-2020.1.json' with { type: 'json' };
import pacasenGrid2021 from '../data/grids/pacasen-2021.1.json' with { type: 'json' };
import pacasenGrid2023 from '../data/grids/pacasen-2023.1.json' with { type: 'json' };
import pacasenGrid2025 from '../data/grids/pacasen-2025.1.json' with { type: 'json' };
import papcGrid2020 from '../data/grids/papc-2020.1.json' with { type: 'json' };
import papcGrid2024 from '../data/grids/papc-2024.1.json' with { type: 'json' };
import pduglGrid2019 from '../data/grids/pdugl-2019.1.json' with { type: 'json' };
import pduglGrid2022 from '../data/grids/pdugl-2022.1.json' with { type: 'json' };
import pndpGrid from '../data/grids/pndp-3.1.json' with { type: 'json' };
import sglgGrid2019 from '../data/grids/sglg-2019.1.json' with { type: 'json' };
import koldaCouncil from '../data/planning/demonstration/kolda-council.json' with { type: 'json' };
import koldaPti from '../data/planning/demonstration/kolda-pti.json' with { type: 'json' };
import frPpi from '../data/planning/fr-ppi-2026.1.json' with { type: 'json' };
import snPti from '../data/planning/sn-pti-2026.1.json' with { type: 'json' };
import moroccoResults from '../data/results/morocco.json' with { type: 'json' };
import mpctMentions from '../data/results/mpct-mentions.json' with { type: 'json' };
import mpctResults from '../data/results/mpct.json' with { type: 'json' };
import pacasenResults from '../data/results/pacasen.json' with { type: 'json' };
import tunisiaResults from '../data/results/tunisia.json' with { type: 'json' };
import morocco from '../data/territories/morocco.json' with { type: 'json' };
import senegal from '../data/territories/senegal.json' with { type: 'json' };
import tunisia from '../data/territories/tunisia.json' with { type: 'json' };
import type {
  DemonstrationAllocation, DemonstrationDossier, DemonstrationPeople, DemonstrationPlanning, DemonstrationPlans, PublishedMention, PublishedResult,
} from './documents.ts';
import { draftedLike } from './sixty-lines.ts';

export type {
  DemonstrationAllocation, DemonstrationCommand, DemonstrationDossier, DemonstrationGesture, DemonstrationOfPlans, DemonstrationOrganisation, DemonstrationPeople, DemonstrationPerson, DemonstrationPersonId, DemonstrationPlan,
  DemonstrationPlanning, DemonstrationPlans, DemonstrationRun, PublishedMention, PublishedResult,
} from './documents.ts';

/** Every grid, as it is written: check it with `loadReferential` of `@jalon/core/schemas`. Not translated, not computed. */
export const referentials = [
  pacasenGrid2021, pacasenGrid2023, pacasenGrid2025, pduglGrid2019, pduglGrid2022, mcpmGrid, mpctGrid, ctgGrid, lgspGrid, lgpaGrid, sglgGrid2019, lapaGrid2022, factGrid2024, factGrid2025, factGrid2026,
  papcGrid2020, papcGrid2024, mpgGrid, pndpGrid, kdspGrid, fadecGrid, lisaGrid,
] as unknown as readonly ReferentialJson[];

/** Every cycle, as it is written: check it with `loadCycle` against the grid it names. */
export const cycles = [
  pacasen2021, pacasen2023, pacasen2025, pdugl2019, pdugl2022, mcpm201314, mpct2017, papc2020, lgsp201314, lgpa2021, sglg2019, lapa2022, fact2024,
] as unknown as readonly CycleJson[];

/** Every allocation formula, as it is written: check it with `loadAllocationFormula` of `@jalon/core/schemas`. */
export const allocationFormulas = [factAllocation, lgspAllocation, pduglAllocation, pacasenAllocation] as unknown as readonly AllocationFormulaJson[];

/** Senegal whole, and the Tunisian and Moroccan communes that results name; every parent before its children. */
export const territories: readonly Territory[] = /* @__PURE__ */ (senegal as unknown as Territory[]).concat(tunisia as unknown as Territory[], morocco as unknown as Territory[]);

/** Results of communes found in the press, each with its source. */
export const publishedResults: readonly PublishedResult[] = /* @__PURE__ */ (pacasenResults as unknown as PublishedResult[])
  .concat(tunisiaResults as unknown as PublishedResult[], mpctResults as unknown as PublishedResult[], moroccoResults as unknown as PublishedResult[]);

/** Names and ranks found in the press without a score, each with its source. */
export const publishedMentions = mpctMentions as unknown as readonly PublishedMention[];

/** Invented dossiers of real communes, to show the product at work. */
export const demonstrationDossiers = [kolda, kaffrine, sedhiou, matam, diourbel] as unknown as readonly DemonstrationDossier[];

/** Invented dossiers at every stage of their review, for whoever plays a verifier, a coach or an officer. Apart from the others: they weigh ten times as much. */
export const demonstrationReviews = [
  mbour, tivaouane, kaolack, bambey, bignona, tambacounda, velingara, medinaYoroFoulah, linguere, saintLouis, thies, rufisque, koungheul, dagana, bounkiling,
] as unknown as readonly DemonstrationDossier[];

/** Invented people and organisations to try the product as. */
export const demonstrationPeople = people as unknown as DemonstrationPeople;

/** Invented dossiers of a cycle that is over, at their published results: years to follow, and peers to stand among. Apart from the others for their weight. */
export const demonstrationPastYears = [koldaPast, fatickPast, kaffrinePast, saintLouisPast, tambacoundaPast, ziguinchorPast] as unknown as readonly DemonstrationDossier[];

/** What laws and programmes ask of a plan of investments, as it is written: check it with `loadFramework` of `@jalon/core/schemas`. */
export const planningFrameworks = [snPti, frPpi] as unknown as readonly FrameworkJson[];

/** Two plans of Kolda that follow each other, the second of sixty lines with a mistake of every kind. What rules must find in them is worked out by hand in `data/planning/demonstration/kolda-pti.expected.json`. */
export const demonstrationPlans = koldaPti as unknown as DemonstrationPlans;

const council = koldaCouncil as unknown as DemonstrationPlanning;

/**
 * Plans of Kolda as they came about, command by command: `kolda-pti-adopted`, by its council; `kolda-pti-draft`, its revision, which in 2027 passes the
 * ceiling by 40 million; `kolda-pti-esplanade-2028`, a scenario that mends it; `kolda-pti-sixty`, a draft with the sixty lines of `demonstrationPlans`.
 */
export const demonstrationPlanning: DemonstrationPlanning = /* @__PURE__ */ (() => ({
  ...council,
  plans: [...council.plans, { id: 'kolda-pti-sixty', territory: 'sn-kd-kd1-1', commands: draftedLike(demonstrationPlans.plans[1]!, 'PTI 2026–2028 de Kolda, soixante lignes', '2025-05-06T09:00:00.000Z') }],
}))();

/** Two runs of one exercise, command by command: `pacasen-2022`, granted, ordered and paid in part; `pacasen-2022-window-2`, the same with more in the second window. */
export const demonstrationAllocation = pacasen2022 as unknown as DemonstrationAllocation;
