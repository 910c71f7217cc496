import { describe, expect, it } from 'vitest';
import { dateInZone } from './zone.engine.ts';

describe('the date of an instant', () => {
  it('is the day it is in the programme’s zone, not in ours', () => {
    const lateEvening = '2025-06-30T23:30:00.000Z';
    expect(dateInZone(lateEvening, 'Africa/Dakar')).toBe('2025-06-30');
    expect(dateInZone(lateEvening, 'Africa/Tunis')).toBe('2025-07-01');
    expect(dateInZone('2025-06-30T18:15:00.000Z', 'Asia/Kathmandu')).toBe('2025-07-01');
  });

  it('follows the clocks of the zone through the year', () => {
    expect(dateInZone('2025-01-15T23:30:00.000Z', 'Europe/Paris')).toBe('2025-01-16');
    expect(dateInZone('2025-07-15T22:30:00.000Z', 'Europe/Paris')).toBe('2025-07-16');
    expect(dateInZone('2025-01-15T22:30:00.000Z', 'Europe/Paris')).toBe('2025-01-15');
  });
});
