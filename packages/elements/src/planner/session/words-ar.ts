export { describePlanFinding, describePlanRefusal } from '@jalon/core/messages/ar';
