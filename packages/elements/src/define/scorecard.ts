import { JalonScorecard } from '../scorecard/jalon-scorecard.ts';
import { register } from '../shared/register.ts';

register(JalonScorecard);

export { JalonScorecard };
