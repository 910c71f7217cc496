import { JalonProvider } from '../provider/jalon-provider.ts';
import { JalonScorecard } from '../scorecard/jalon-scorecard.ts';
import { register } from '../shared/register.ts';
import { ending } from '../shared/script-suffix.ts';

// The provider first: it must be listening when the first card asks for its client.
for (const widget of [JalonProvider, JalonScorecard]) register(widget, ending);

export { JalonProvider, JalonScorecard };
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
