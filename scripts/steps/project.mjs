// Where the project is and which Node runs it. Plain JavaScript for Node 20: this is what runs before anything is known.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const NEEDED_NODE_API = 10; // Node 22.14: better-sqlite3 ends an older one with a segmentation fault

/** A Node that can run the program: this one, or the one that came with `npm ci`; null when there is neither. */
export function findNode() {
  if (Number(process.versions.napi) >= NEEDED_NODE_API) return process.execPath;
  const bundled = ['bin/node', 'bin/node.exe', 'node.exe'].map((file) => join(root, 'node_modules', 'node', file));
  return bundled.find((file) => existsSync(file)) ?? null;
}

/** Prints a sentence and ends with exit code 1. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Goes on only in a Node that can run the program: otherwise the same script is started again in the one from `npm ci`. */
export async function ensureNode() {
  const node = findNode();
  if (node === null || !existsSync(join(root, 'node_modules', 'electron-vite'))) {
    giveUp('Lectern is not installed yet: run “npm ci” first.');
  }
  if (node === process.execPath) return;
  process.exit(await run(node, process.argv.slice(1), { cwd: process.cwd() }));
}

/**
 * Runs a program with our terminal and returns its exit code; `seconds` limits its time (then 124). Ctrl+C and SIGTERM
 * reach it.
 */
export function run(command, args, { cwd = root, env = process.env, seconds, stdio = 'inherit' } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
    let late = false;
    const timer = seconds === undefined ? undefined : setTimeout(() => { late = true; child.kill('SIGKILL'); }, seconds * 1000);
    const end = (code) => {
      clearTimeout(timer);
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, forward);
      done(late ? 124 : code);
    };
    child.once('error', () => end(127));
    child.once('exit', (code, signal) => end(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** Runs a program and keeps what it prints, both streams in the order they came, for printing in one piece. */
export function runQuietly(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const forward = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, forward);
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.once('error', (error) => parts.push(Buffer.from(`${error.message}\n`)));
    child.once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, forward);
      done({ code: code ?? 1, printed: Buffer.concat(parts).toString('utf8') });
    });
  });
}

/** Runs a script of a package from node_modules in this Node. */
export function runScript(script, args, options) {
  return run(process.execPath, [join(root, 'node_modules', script), ...args], options);
}
