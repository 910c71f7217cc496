import { JalonProvider } from '../provider/jalon-provider.ts';
import { register } from '../shared/register.ts';

register(JalonProvider);

export { JalonProvider };
