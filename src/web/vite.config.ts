import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contractWithoutSchemas } from './contract-without-schemas.ts';

/** Address of the product's server while the web app is developed with `npm run dev`. */
const server = 'http://127.0.0.1:4181';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [contractWithoutSchemas(), react()],
  // The server replaces the placeholder in index.html by a fresh nonce for each request.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A `data:` picture would need a wider content security policy.
    assetsInlineLimit: 0,
  },
  server: { host: '127.0.0.1', proxy: { '/api': server, '/lti': server } },
  preview: { host: '127.0.0.1' },
});
