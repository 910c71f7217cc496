export { addDays, addMonths, daysBetween, daysInMonth, fromDayNumber, isPlainDate, toDayNumber } from './plain-date.values.ts';
export type { DayNumber, Instant, PlainDate } from './plain-date.values.ts';
export { DEADLINE_FAULTS, DEADLINE_UNITS } from './deadline.values.ts';
export type {
  DeadlineFault, DeadlineLookup, DeadlineOffset, DeadlineParsing, DeadlineReference, DeadlineUnit, Holidays, ParsedDeadline,
} from './deadline.values.ts';
export { parseDeadline } from './deadline.rules.ts';
export type { Deadline } from './deadline.rules.ts';
export { addClearDays, addWorkingDays, isWorkingDay, resolveDeadline } from './resolve-deadline.engine.ts';
export { dateInZone } from './zone.engine.ts';
