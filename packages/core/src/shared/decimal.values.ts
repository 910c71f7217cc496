/**
 * A decimal number written as a string: `"0.80"`, `"-5"`, `"70"`. No exponent, no thousands mark, a point for the decimals.
 * Exact by nature: it never passes through a binary float.
 */
export type DecimalString = string;

/** An exact value: an integer or a reduced fraction, `"12"`, `"144/5"`, `"-1/3"`. What traces and results carry. */
export type ExactString = string;

export const DECIMAL_PATTERN = /^-?\d{1,30}(\.\d{1,12})?$/;
