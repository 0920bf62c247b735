import { render, screen } from '@testing-library/react'
import decodeQR from 'qr/decode.js'
import encodeQR from 'qr'
import { expect, test } from 'vitest'
import { QrCode, drawModules } from './qr-code.tsx'

const link = 'https://jiangji.example/v/ABCD2345EFGH9'

test('the picture reads back as the link', () => {
  const modules = encodeQR(link, 'raw', { ecc: 'medium', border: 2 })
  expect(readBack(drawModules(modules), modules.length)).toBe(link)
})

test('the picture has a name', () => {
  render(<QrCode value={link} label="核验二维码" />)
  expect(screen.getByRole('img', { name: '核验二维码' })).toBeTruthy()
})

function readBack(path: string, side: number): string {
  const scale = 4
  const data = new Uint8Array((side * scale) ** 2 * 4).fill(255)
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g))
    paint(data, side * scale, Number(x) * scale, Number(y) * scale, scale)
  return decodeQR({ width: side * scale, height: side * scale, data })
}

function paint(data: Uint8Array, width: number, left: number, top: number, scale: number) {
  for (let y = top; y < top + scale; y++) {
    for (let x = left; x < left + scale; x++) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  }
}
