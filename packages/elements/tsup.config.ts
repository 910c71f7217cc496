import { defineConfig } from 'tsup';
import { library } from '../../tools/build/library.ts';

// For bundlers. The files for a script tag are built by tools/build/cdn.ts.
export default defineConfig(library(import.meta.dirname, { clean: ['!cdn/**'] }));
