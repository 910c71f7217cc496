import { JalonPtiPlanner } from '../planner/jalon-pti-planner.ts';
import { JalonProvider } from '../provider/jalon-provider.ts';
import { register } from '../shared/register.ts';
import { ending } from '../shared/script-suffix.ts';

// The provider first: it must be listening when the first planner asks for its client.
for (const widget of [JalonProvider, JalonPtiPlanner]) register(widget, ending);

export { JalonProvider, JalonPtiPlanner };
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
