import { JalonAllocation } from '../allocation/jalon-allocation.ts';
import { JalonProvider } from '../provider/jalon-provider.ts';
import { register } from '../shared/register.ts';
import { ending } from '../shared/script-suffix.ts';

// The provider first: it must be listening when the first allocation asks for its client.
for (const widget of [JalonProvider, JalonAllocation]) register(widget, ending);

export { JalonAllocation, JalonProvider };
export { setStrings } from '../language/strings.ts';
export { VERSION } from '../version.values.ts';
