import { JalonAllocation } from '../allocation/jalon-allocation.ts';
import { register } from '../shared/register.ts';

register(JalonAllocation);

export { JalonAllocation };
