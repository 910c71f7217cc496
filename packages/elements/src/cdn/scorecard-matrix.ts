// The provider first: it must be listening when the first matrix asks for its client.
import '../define/provider.ts';
import '../define/scorecard-matrix.ts';

export { JalonProvider } from '../provider/jalon-provider.ts';
export { JalonScorecardMatrix } from '../scorecard-matrix/jalon-scorecard-matrix.ts';
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
