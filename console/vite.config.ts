// Built by `npx vite build --config console/vite.config.ts` into console/dist; the base is relative, so that the
// page can be served from any path.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    /** Data URLs would need a wider content security policy. */
    assetsInlineLimit: 0,
  },
})
