/** Version of the rules as code, written in every result and journal line. A test keeps it equal to package.json. */
export const ENGINE_VERSION = '1.0.0';
