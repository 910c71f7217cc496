import { JalonScorecard } from '../scorecard/jalon-scorecard.ts';
import { register } from '../shared/register.ts';

register('jalon-scorecard', JalonScorecard);

export { JalonScorecard };
