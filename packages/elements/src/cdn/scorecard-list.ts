import { JalonProvider } from '../provider/jalon-provider.ts';
import { JalonScorecardList } from '../scorecard-list/jalon-scorecard-list.ts';
import { register } from '../shared/register.ts';
import { ending } from '../shared/script-suffix.ts';

// The provider first: it must be listening when the first list asks for its client.
for (const widget of [JalonProvider, JalonScorecardList]) register(widget, ending);

export { JalonProvider, JalonScorecardList };
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
