import { dateInZone, type Instant, type PlainDate } from '@jalon/core/time';

/** The time the product lives in: real, or moved for a demonstration. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly instant: () => Instant;
  /** The date it is in a time zone. */
  readonly today: (zone: string) => PlainDate;
}

const MINUTE = 60_000;

/** A clock that works a zone's date out once a minute: no zone changes day within one. */
export function createClock(now: () => number): Clock {
  const dates = new Map<string, { minute: number; date: PlainDate }>();
  return {
    now,
    instant: () => new Date(now()).toISOString(),
    today(zone) {
      const minute = Math.floor(now() / MINUTE);
      const known = dates.get(zone);
      if (known?.minute === minute) return known.date;
      const date = dateInZone(new Date(now()).toISOString(), zone);
      dates.set(zone, { minute, date });
      return date;
    },
  };
}
