import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const shared = { '@shared': resolve(import.meta.dirname, 'src/shared') };
/** The licences of the packages inside a bundle, beside it. */
const licences = { fileName: 'licences.md' };
const main = (file: string) => resolve(import.meta.dirname, 'src/main', file);

export default defineConfig({
  main: {
    resolve: { alias: shared },
    build: {
      sourcemap: true,
      license: licences,
      // `dependencies` stay outside the bundle (better-sqlite3); devDependencies (zod, ws) are bundled.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: main('index.ts'),
          serve: main('serve.ts'),
          cli: main('cli.ts'),
          'database-thread': main('database-thread.ts'),
          'work-thread': main('work/work-thread.ts'),
        },
        output: { entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    resolve: { alias: shared },
    build: {
      sourcemap: 'inline',
      // A sandboxed preload can require only electron and a few node: polyfills:
      // one self-contained CommonJS file, nothing left external.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(import.meta.dirname, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    resolve: { alias: shared },
    plugins: [react()],
    server: {
      host: '127.0.0.1',
      port: 5173,
      strictPort: true,
      // development with the browser host: one origin for the page, its launch ticket and its socket
      proxy: {
        '/launch': { target: 'http://127.0.0.1:5174', changeOrigin: true },
        '/ws': { target: 'ws://127.0.0.1:5174', changeOrigin: true, ws: true },
      },
    },
    build: {
      sourcemap: true,
      license: licences,
      minify: true,
      // Electron 45 carries a newer Chromium, but the browser host may meet an older one.
      target: 'chrome120',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
});
