const bar = 'animate-pulse rounded-md bg-copper-100'

export function Loading({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <div role="status" aria-busy="true" className="space-y-3 py-2">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} aria-hidden="true" className="rounded-card border border-line bg-white p-4">
          <div className={`${bar} h-4 ${at % 2 ? 'w-2/5' : 'w-3/5'}`} />
          <div className={`${bar} mt-3 h-3 ${at % 2 ? 'w-4/5' : 'w-1/2'}`} />
        </div>
      ))}
    </div>
  )
}
