/** The version of the server it stands in for. A test keeps it equal to package.json. */
export const STAND_IN_VERSION = '1.0.0';
