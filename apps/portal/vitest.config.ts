import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  test: {
    name: 'portal',
    include: ['{src,offline}/**/*.test.{ts,tsx}'],
    environment: 'happy-dom',
    isolate: false,
  },
})
