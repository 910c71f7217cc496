// Property tests draw the same examples at each run, so that a change is to blame when one fails, and so that a run can be repeated.
// Others are drawn with FC_SEED=random, or those of a failure with FC_SEED=<its seed>.
import fc from 'fast-check';

const USUAL_SEED = 20_251_122;
const wanted = process.env['FC_SEED'];

if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: wanted === undefined ? USUAL_SEED : Number(wanted) });
