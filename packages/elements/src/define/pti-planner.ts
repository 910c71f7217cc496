import { JalonPtiPlanner } from '../planner/jalon-pti-planner.ts';
import { register } from '../shared/register.ts';

register(JalonPtiPlanner);

export { JalonPtiPlanner };
