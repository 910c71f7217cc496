import { JalonScorecardList } from '../scorecard-list/jalon-scorecard-list.ts';
import { register } from '../shared/register.ts';

register(JalonScorecardList);

export { JalonScorecardList };
