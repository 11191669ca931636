import { defineConfig } from '@playwright/test';

/** Walks every screen and writes PNGs to `pictures/`, for looking at and for the README. Asserts nothing but arrival. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.pictures.ts',
  workers: 1,
  timeout: 180_000,
  reporter: [['list']],
  projects: [{ name: 'loopback', metadata: { host: 'loopback' } }],
});
