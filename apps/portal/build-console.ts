import { rolldown } from 'rolldown';
import { slimFor } from '../../tools/build/slim.ts';

/** The console in one file, the widgets in it: one copy of what draws them, so one policy for Trusted Types. */
export async function bundleConsole(): Promise<string> {
  const bundle = await rolldown({
    input: 'src/console/main.ts', cwd: import.meta.dirname, platform: 'browser', tsconfig: true, logLevel: 'warn', plugins: [slimFor('jalon', true)],
    resolve: { conditionNames: ['jalon-source', 'browser', 'production', 'import', 'default'] },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output: [entry] } = await bundle.generate({ format: 'es', minify: true, comments: false, codeSplitting: false });
  return entry.code;
}
