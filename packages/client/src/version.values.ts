/** Version of this package, said to the server. A test keeps it equal to package.json. */
export const VERSION = '1.0.0';

/** The oldest server whose answers are still understood. */
export const MINIMUM_SERVER = '1.0.0';
