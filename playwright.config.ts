import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list']],
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'loopback', metadata: { host: 'loopback' } },
    ...(process.env['E2E_ELECTRON'] ? [{ name: 'electron', metadata: { host: 'electron' } }] : []),
  ],
});
