// The provider first: it must be listening when the first list asks for its client.
import '../define/provider.ts';
import '../define/scorecard-list.ts';

export { JalonProvider } from '../provider/jalon-provider.ts';
export { JalonScorecardList } from '../scorecard-list/jalon-scorecard-list.ts';
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
