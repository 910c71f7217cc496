import { JalonProvider } from '../provider/jalon-provider.ts';
import { JalonReview } from '../review/jalon-review.ts';
import { JalonScorecardList } from '../scorecard-list/jalon-scorecard-list.ts';
import { JalonScorecardMatrix } from '../scorecard-matrix/jalon-scorecard-matrix.ts';
import { JalonScorecard } from '../scorecard/jalon-scorecard.ts';
import { register } from '../shared/register.ts';
import { ending } from '../shared/script-suffix.ts';

// The provider first: it must be listening when the first widget asks for its client.
for (const widget of [JalonProvider, JalonScorecard, JalonReview, JalonScorecardList, JalonScorecardMatrix]) register(widget, ending);

export { JalonProvider, JalonReview, JalonScorecard, JalonScorecardList, JalonScorecardMatrix };
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
