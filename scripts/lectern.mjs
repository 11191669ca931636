#!/usr/bin/env node
// `npx lectern`: the command line, built first where that is needed.
import { join } from 'node:path';
import { buildIfStale } from './steps/build.mjs';
import { ensureNode, giveUp, root, run } from './steps/project.mjs';

await ensureNode();
if ((await buildIfStale()) !== 0) giveUp('The program could not be built; the lines above say why.');
process.exit(await run(process.execPath, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)], { cwd: process.cwd() }));
