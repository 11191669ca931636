import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const READY_MS = 20_000;

export type HostProcess = {
  /** Opens the app once. */
  url: string;
  origin: string;
  pid: number;
  /** Ends the host as a person would. */
  stop(): Promise<void>;
  /** Ends the host as a power cut would. */
  kill9(): Promise<void>;
  /** Closes the line to the program that started it, and gives the host's exit code. */
  abandon(): Promise<number | null>;
};

/** Starts the built browser host on a library and waits until it serves. It ends with this process at the latest. */
export async function startHost(library: string): Promise<HostProcess> {
  const args = ['--enable-source-maps', 'out/main/serve.js', '--library', library, '--no-open', '--with-parent'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const { url, port } = await readyLine(child);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    url,
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => end('SIGTERM'),
    kill9: () => end('SIGKILL'),
    async abandon() {
      const gone = once(child, 'exit');
      child.stdin.end();
      await gone;
      return child.exitCode;
    },
  };
}

function readyLine(child: ChildProcess): Promise<{ url: string; port: number }> {
  return new Promise((done, fail) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error('The host did not become ready in time.'));
    }, READY_MS);
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(new Error(`The host ended with exit code ${code} before it was ready.`));
    });
    if (child.stdout === null) return;
    createInterface(child.stdout).once('line', (line) => {
      clearTimeout(late);
      done(JSON.parse(line) as { url: string; port: number }); // written by serve.ts with --with-parent
    });
  });
}
