/** Version of the widgets, said when two copies meet on one page. A test keeps it equal to package.json. */
export const VERSION = '1.0.0';
