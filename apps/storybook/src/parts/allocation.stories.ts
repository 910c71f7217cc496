import '@jalon/elements/define/allocation';
import { benchOf, type BenchStory, everyPart, everyToken } from './bench-story.ts';

export default { ...benchOf('jalon-allocation'), title: 'Répartition/Parties et jetons' };

/** Chaque `::part` du widget, montrée où elle est. */
export const Parties: BenchStory = { play: everyPart };
/** Chaque jeton du widget, à régler sur place. */
export const Jetons: BenchStory = { play: everyToken };
