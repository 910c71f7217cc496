// Bundles one line for browsers and prints which packages ended up in it.
import { build } from 'esbuild';

const { metafile } = await build({
  stdin: { contents: process.argv[2], resolveDir: process.cwd() },
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'silent',
});
const [output] = Object.values(metafile.outputs);
const packages = Object.entries(output.inputs)
  .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  .map(([path]) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
  .filter(Boolean);
console.log(JSON.stringify({ packages: [...new Set(packages)], bytes: output.bytes }));
