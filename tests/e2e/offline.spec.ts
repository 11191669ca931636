import { expect, test } from './launch-app';

test('the page asks its own origin for everything and nothing else', async ({ launchApp }) => {
  const { page, requested } = await launchApp();
  await page.waitForLoadState('networkidle');
  const own = new URL(page.url());
  const foreign = requested.filter((url) => {
    const { protocol, host } = new URL(url);
    return protocol !== 'data:' && protocol !== 'blob:' && (protocol !== own.protocol || host !== own.host);
  });
  expect(requested.length).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});

test('the page can neither reach the network nor run text as code', async ({ launchApp }) => {
  const app = await launchApp();
  const outcome = await app.page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
    const attempt = (run: () => unknown) => {
      try {
        return String(run());
      } catch (error) {
        return nameOf(error);
      }
    };
    return {
      fetch: await fetch('https://example.com/').then(() => 'reached', nameOf),
      otherPort: await fetch('http://127.0.0.1:9/').then(() => 'reached', nameOf),
      // in a later task: the debugger lifts the policy's ban of eval while its own call is on the stack
      eval: await new Promise<string>((done) => {
        // oxlint-disable-next-line typescript/no-implied-eval -- the point is that the policy refuses it
        setTimeout(() => done(attempt(() => new Function('return 1')())));
      }),
      html: attempt(() => {
        document.createElement('p').innerHTML = '<b>x</b>';
      }),
      script: await new Promise<string>((done) => {
        const script = document.createElement('script');
        script.addEventListener('error', () => done('refused'));
        script.addEventListener('load', () => done('loaded'));
        script.append('done');
        document.head.append(script);
        setTimeout(() => done('ignored'), 300);
      }),
      worker: attempt(() => new Worker('data:text/javascript,')),
      image: await new Promise<string>((done) => {
        const image = new Image();
        image.addEventListener('error', () => done('refused'));
        image.addEventListener('load', () => done('loaded'));
        image.src = 'https://example.com/x.png';
      }),
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
    };
  });
  expect(outcome).toEqual({
    fetch: 'TypeError',
    otherPort: 'TypeError',
    eval: 'EvalError',
    html: 'TypeError',
    script: 'ignored',
    worker: 'TypeError',
    image: 'refused',
    require: 'undefined',
    process: 'undefined',
  });
  expect(app.problems.length).toBeGreaterThan(0); // each refusal is reported, as it would be for an accident
  app.problems.length = 0;
});

test('the page cannot be led to another address', async ({ launchApp }) => {
  const app = await launchApp();
  const before = app.page.url();
  const popup = await app.page.evaluate(() => window.open('https://example.com/')?.closed ?? null);
  await app.page.evaluate(() => {
    location.href = 'javascript:document.title="led astray"';
  });
  expect(app.page.url()).toBe(before);
  expect(await app.page.title()).not.toBe('led astray');
  expect(popup).not.toBe(true);
  app.problems.length = 0;
});
