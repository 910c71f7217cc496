import { JalonProvider } from '../provider/jalon-provider.ts';
import { JalonScorecardMatrix } from '../scorecard-matrix/jalon-scorecard-matrix.ts';
import { register } from '../shared/register.ts';
import { ending } from '../shared/script-suffix.ts';

// The provider first: it must be listening when the first matrix asks for its client.
for (const widget of [JalonProvider, JalonScorecardMatrix]) register(widget, ending);

export { JalonProvider, JalonScorecardMatrix };
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
