import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  // a spec file stays in one worker; each test has a host and a library of its own
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  // recording every step costs a third of the time: switch it on to look at a failure
  use: { trace: process.env['LECTERN_TRACE'] ? 'on' : 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'loopback', metadata: { host: 'loopback' } },
    ...(process.env['E2E_ELECTRON'] ? [{ name: 'electron', metadata: { host: 'electron' } }] : []),
  ],
});
