// Packs the built program with electron-builder against a stand-in Electron, offline, and looks into the package.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureNode, giveUp, root, run, runScript } from './steps/project.mjs';

await ensureNode();
if (!existsSync(join(root, 'out/main/index.js'))) giveUp('There is nothing to pack: run “npm run build” first.');
const work = mkdtempSync(join(tmpdir(), 'lectern-package-'));
const standIn = join(work, 'electron');
const output = join(work, 'dist');
const app = join(output, 'linux-unpacked');

const steps = [
  () => run(process.execPath, [join(root, 'scripts/stand-in-electron.mjs'), standIn]),
  () => runScript('electron-builder/cli.js', [
    '--dir', '--linux', '--x64', '--config', 'electron-builder.config.mjs',
    `-c.electronDist=${standIn}`, `-c.directories.output=${output}`,
  ]),
  () => run(process.execPath, [join(root, 'scripts/check-package.mjs'), join(app, 'resources')]),
  () => checkFuses(join(app, 'lectern')),
];
let code = 0;
for (const step of steps) {
  code = await step();
  if (code !== 0) break;
}
rmSync(work, { recursive: true, force: true });
process.exitCode = code;

/** Every fuse as after-pack.mjs sets it, read back from the packed executable. */
async function checkFuses(executable) {
  const [{ FuseV1Options, FuseState, getCurrentFuseWire }, { fuses }] = await Promise.all([import('@electron/fuses'), import('./after-pack.mjs')]);
  const wire = await getCurrentFuseWire(executable);
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  const wrong = names.filter((name) => wire[FuseV1Options[name]] !== (fuses[FuseV1Options[name]] ? FuseState.ENABLE : FuseState.DISABLE));
  if (wrong.length > 0) console.error(`Fuses not as they should be: ${wrong.join(', ')}`);
  else console.log(`${names.length} fuses, ok`);
  return wrong.length === 0 ? 0 : 1;
}
