import encodeQR from 'qr'

export function QrCode({ value, label, size = 168 }: { value: string; label: string; size?: number }) {
  const modules = encodeQR(value, 'raw', { ecc: 'medium', border: 2 })
  const side = modules.length
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className="block h-auto max-w-full bg-white"
    >
      <path d={drawModules(modules)} className="fill-ink-900" />
    </svg>
  )
}

export function drawModules(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
}
