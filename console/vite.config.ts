import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the development server finds the API. */
const api = process.env.API_URL ?? 'http://127.0.0.1:8080'
const proxied = { target: api, changeOrigin: true }

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    // Vite's own default leaves out browsers that offices still have.
    target: ['chrome100', 'firefox102', 'safari15.4'],
    manifest: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    emptyOutDir: true,
  },
  server: { host: '127.0.0.1', proxy: { '/v1': proxied, '/auth': proxied, '/openapi.json': proxied } },
})
