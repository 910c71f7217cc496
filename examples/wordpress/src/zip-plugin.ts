// node src/zip-plugin.ts [jalon-elements-1.0.0.tgz]: writes jalon.zip, which WordPress installs under Extensions, Ajouter, Téléverser.
// With the packed widgets, the plugin carries them (widgets/<version>/) and the site can serve them itself; without, they come from the Jalon server.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, zipSync } from 'fflate';

const PLUGIN = join(import.meta.dirname, '../jalon');
const BLOCK = 512;

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8').replace(/\0.*$/s, '');

/** Plain files of a tarball made by npm, by path. npm writes no name longer than its header holds. */
export function filesOfTarball(tarball: Uint8Array): Map<string, Uint8Array> {
  const tar = gunzipSync(tarball);
  const files = new Map<string, Uint8Array>();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, length: number) => text(tar.subarray(at + from, at + from + length));
    const size = Number.parseInt(field(124, 12), 8);
    const name = [field(345, 155), field(0, 100)].filter(Boolean).join('/');
    if (['', '0'].includes(field(156, 1))) files.set(name, tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** The widgets as a site serves them: scripts and their hashes, without the maps. */
function widgetFiles(tarball: Uint8Array): [string, Uint8Array][] {
  const prefix = 'package/dist/cdn/';
  const published = [...filesOfTarball(tarball)].filter(([name]) => name.startsWith(prefix) && /\.(js|json)$/.test(name));
  const integrity = published.find(([name]) => name === `${prefix}integrity.json`);
  if (!integrity) throw new Error('That tarball holds no dist/cdn/integrity.json. Pack @jalon/elements after a build.');
  const { version } = JSON.parse(text(integrity[1])) as { version: string };
  return published.map(([name, bytes]) => [`jalon/widgets/${version}/${name.slice(prefix.length)}`, bytes]);
}

/** The bytes of jalon.zip. */
export function zipPlugin(tarball?: Uint8Array): Uint8Array {
  const paths = globSync('**/*.*', { cwd: PLUGIN }).map((path) => path.replaceAll('\\', '/')).sort();
  const own = paths.map((path): [string, Uint8Array] => [`jalon/${path}`, readFileSync(join(PLUGIN, path))]);
  return zipSync(Object.fromEntries([...own, ...(tarball ? widgetFiles(tarball) : [])]), { level: 9 });
}

if (import.meta.main) {
  const [tarball] = process.argv.slice(2);
  const target = join(import.meta.dirname, '../dist/jalon.zip');
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, zipPlugin(tarball ? readFileSync(tarball) : undefined));
  console.log(target);
}
