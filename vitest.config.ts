import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@shared': resolve(import.meta.dirname, 'src/shared') } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    pool: 'forks',
    testTimeout: 20_000,
    // a stray `require('electron')` must not start a download
    env: { ELECTRON_OVERRIDE_DIST_PATH: 'no-electron-in-unit-tests' },
  },
});
