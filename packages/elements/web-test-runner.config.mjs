// npm test -w @jalon/elements              Chromium
// JALON_BROWSER=firefox npx wtr            Firefox; webkit likewise
import { inBrowser } from '../../tools/test/wtr-config.mjs';

export default { ...inBrowser(), files: ['src/**/*.test.ts'] };
