export function BrandMark({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 26 26" aria-hidden="true" className="block shrink-0">
      <rect width="26" height="26" rx="6" className="fill-copper-600" />
      <path d="M5 19c4 0 3-6 7-6s3-7 9-7" fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" />
      <circle cx="12" cy="13" r="2" className="fill-copper-600" stroke="#fff" strokeWidth="1.6" />
    </svg>
  )
}

export function Brand({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-2 font-semibold whitespace-nowrap">
      <BrandMark />
      {label}
    </span>
  )
}
