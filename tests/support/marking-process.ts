/**
 * A program for durability tests: opens the library in `argv[2]`, then marks passages one after another and writes one
 * line for each answer, once it has it: the passage as JSON, or `failed` and the reason. After a failure it waits a moment.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { dispatch } from '@shared/contract/dispatch';
import { createApp } from '../../src/main/app';
import { createInProcessWork } from '../../src/main/work/in-process';

const app = createApp({
  libraryPath: process.argv[2] ?? '',
  host: 'in-process',
  version: '0',
  resources: '',
  work: createInProcessWork(),
  emit: () => {},
  now: Date.now,
  newId: randomUUID,
});

const say = (line: string) => writeSync(1, `${line}\n`);
const ask = (name: keyof typeof app.handlers, input: unknown) => dispatch(app.handlers, name, input, { log: console.error });

const bytes = new TextEncoder().encode('在抗旱现场会上的讲话\n同志们：\n一是要找水，二是要节水，三是要送水。');
await ask('import.file', { batch: 'b', file: { name: '抗旱.txt', bytes }, options: { onDuplicate: 'skip', split: true } });
say('open');

for (let n = 0; ; n += 1) {
  const input = { speech: 1, start: n % 10, end: (n % 10) + 6, colour: 1 + (n % 6), note: `第${n}条。${'批注'.repeat(200)}`, tagPaths: [`标签${n % 7}/下级${n % 3}`] };
  const reply = await ask('passages.create', input); // one after another: each answer is a promise to the person
  say(reply.ok ? JSON.stringify(reply.value) : `failed ${reply.error.reason}`);
  if (!reply.ok) await wait(100);
}
