import { JalonProvider } from '../provider/jalon-provider.ts';
import { JalonReview } from '../review/jalon-review.ts';
import { register } from '../shared/register.ts';
import { ending } from '../shared/script-suffix.ts';

// The provider first: it must be listening when the first review asks for its client.
for (const widget of [JalonProvider, JalonReview]) register(widget, ending);

export { JalonProvider, JalonReview };
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
