import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(js|css|html|svg)$/

export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (!dir) return
      for (const file of Object.keys(bundle).filter((name) => worthIt.test(name))) {
        const place = join(dir, file)
        const bytes = readFileSync(place)
        writeFileSync(`${place}.gz`, gzipSync(bytes, { level: 9 }))
        const quality = {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        }
        writeFileSync(`${place}.br`, brotliCompressSync(bytes, { params: quality }))
      }
    },
  }
}
