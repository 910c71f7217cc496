import type { CycleJson, ReferentialJson } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';
import mcpm201314 from '../data/cycles/mcpm-2013-14.json' with { type: 'json' };
import pacasen2021 from '../data/cycles/pacasen-2021.json' with { type: 'json' };
import pacasen2023 from '../data/cycles/pacasen-2023.json' with { type: 'json' };
import pacasen2025 from '../data/cycles/pacasen-2025.json' with { type: 'json' };
import pdugl2019 from '../data/cycles/pdugl-2019.json' with { type: 'json' };
import pdugl2022 from '../data/cycles/pdugl-2022.json' with { type: 'json' };
import diourbel from '../data/demonstration/diourbel-2025.json' with { type: 'json' };
import kaffrine from '../data/demonstration/kaffrine-2025.json' with { type: 'json' };
import kolda from '../data/demonstration/kolda-2025.json' with { type: 'json' };
import matam from '../data/demonstration/matam-2025.json' with { type: 'json' };
import people from '../data/demonstration/people.json' with { type: 'json' };
import sedhiou from '../data/demonstration/sedhiou-2025.json' with { type: 'json' };
import mcpmGrid from '../data/grids/mcpm-1.json' with { type: 'json' };
import pacasenGrid2021 from '../data/grids/pacasen-2021.1.json' with { type: 'json' };
import pacasenGrid2023 from '../data/grids/pacasen-2023.1.json' with { type: 'json' };
import pacasenGrid2025 from '../data/grids/pacasen-2025.1.json' with { type: 'json' };
import pduglGrid2019 from '../data/grids/pdugl-2019.1.json' with { type: 'json' };
import pduglGrid2022 from '../data/grids/pdugl-2022.1.json' with { type: 'json' };
import pacasenResults from '../data/results/pacasen.json' with { type: 'json' };
import tunisiaResults from '../data/results/tunisia.json' with { type: 'json' };
import senegal from '../data/territories/senegal.json' with { type: 'json' };
import tunisia from '../data/territories/tunisia.json' with { type: 'json' };
import type { DemonstrationDossier, DemonstrationPeople, PublishedResult } from './documents.ts';

export type {
  DemonstrationCommand, DemonstrationDossier, DemonstrationOrganisation, DemonstrationPeople, DemonstrationPerson, DemonstrationPersonId, PublishedResult,
} from './documents.ts';

/** Every grid, as it is written: check it with `loadReferential` of `@jalon/core/schemas`. Not translated, not computed. */
export const referentials = [pacasenGrid2021, pacasenGrid2023, pacasenGrid2025, pduglGrid2019, pduglGrid2022, mcpmGrid] as unknown as readonly ReferentialJson[];

/** Every cycle, as it is written: check it with `loadCycle` against the grid it names. */
export const cycles = [pacasen2021, pacasen2023, pacasen2025, pdugl2019, pdugl2022, mcpm201314] as unknown as readonly CycleJson[];

/** Senegal whole, and the Tunisian communes that results name; every parent before its children. */
export const territories: readonly Territory[] = /* @__PURE__ */ (senegal as unknown as Territory[]).concat(tunisia as unknown as Territory[]);

/** Results of communes found in the press, each with its source. */
export const publishedResults: readonly PublishedResult[] = /* @__PURE__ */ (pacasenResults as unknown as PublishedResult[]).concat(tunisiaResults as unknown as PublishedResult[]);

/** Invented dossiers of real communes, to show the product at work. */
export const demonstrationDossiers = [kolda, kaffrine, sedhiou, matam, diourbel] as unknown as readonly DemonstrationDossier[];

/** Invented people and organisations to try the product as. */
export const demonstrationPeople = people as unknown as DemonstrationPeople;
