// The provider first: it must be listening when the first review asks for its client.
import '../define/provider.ts';
import '../define/review.ts';

export { JalonProvider } from '../provider/jalon-provider.ts';
export { JalonReview } from '../review/jalon-review.ts';
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
