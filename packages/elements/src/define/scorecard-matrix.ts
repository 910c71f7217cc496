import { JalonScorecardMatrix } from '../scorecard-matrix/jalon-scorecard-matrix.ts';
import { register } from '../shared/register.ts';

register(JalonScorecardMatrix);

export { JalonScorecardMatrix };
