/** Money in whole minor units of its currency: XOF has no decimals (1 = 1 franc), TND three (1000 = 1 dinar). */
export interface Money {
  /** A safe integer of minor units. */
  readonly amount: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Decimals of the currencies the shipped programmes use; any other currency counts as two. */
const MINOR_DECIMALS: Readonly<Record<string, number>> = { XOF: 0, XAF: 0, TND: 3, MAD: 2, EUR: 2, NPR: 2, USD: 2 };

/** How many decimals the minor unit of a currency stands for: XOF 0, TND 3. */
export function minorDecimals(currency: string): number {
  return MINOR_DECIMALS[currency] ?? 2;
}
