// The provider first: it must be listening when the first card asks for its client.
import '../define/provider.ts';
import '../define/scorecard.ts';

export { JalonProvider } from '../provider/jalon-provider.ts';
export { JalonScorecard } from '../scorecard/jalon-scorecard.ts';
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
