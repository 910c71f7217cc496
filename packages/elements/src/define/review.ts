import { JalonReview } from '../review/jalon-review.ts';
import { register } from '../shared/register.ts';

register(JalonReview);

export { JalonReview };
