// Development with reload: electron-vite, with the browser host in Electron's place when Electron's runtime is not here.
// electron-vite starts `$ELECTRON_EXEC_PATH $ELECTRON_ENTRY`; both can be anything.
import { findElectron } from './steps/electron.mjs';
import { ensureNode, runScript } from './steps/project.mjs';

await ensureNode();
const args = process.argv.slice(2);
const env = { ...process.env };
if (findElectron() === null && env.ELECTRON_EXEC_PATH === undefined) {
  console.error('Electron’s runtime is not here: using the browser host.');
  env.ELECTRON_EXEC_PATH = process.execPath;
  env.ELECTRON_ENTRY = 'out/main/serve.js';
  args.unshift('--', '--port', '5174');
}
process.exit(await runScript('electron-vite/bin/electron-vite.js', ['dev', '--watch', ...args], { env }));
