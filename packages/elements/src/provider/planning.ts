/** Plans and allocations, for whoever changes some. */
export { createPlanning } from '@jalon/client';
