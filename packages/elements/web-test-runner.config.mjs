// npm test -w @jalon/elements              Chromium
// JALON_BROWSER=firefox npx wtr            Firefox; webkit likewise
import { inBrowser } from '../../tools/test/wtr-config.mjs';

// A minute for each: an audit of a whole card takes seconds, and many times that on a busy machine.
export default { ...inBrowser(), files: ['test/**/*.test.ts'], testFramework: { config: { timeout: 60_000 } } };
