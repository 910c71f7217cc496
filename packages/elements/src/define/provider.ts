import { JalonProvider } from '../provider/jalon-provider.ts';
import { register } from '../shared/register.ts';

register('jalon-provider', JalonProvider);

export { JalonProvider };
