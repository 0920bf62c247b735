import type { ReactNode } from 'react'

type RecordCardProps = {
  title: string
  level?: string
  detail: string
  tags?: ReactNode
  onOpen: () => void
  href: string
}

export function RecordCard({ title, level, detail, tags, onOpen, href }: RecordCardProps) {
  return (
    <article className="relative rounded-card border border-line bg-white px-4 py-3 transition-colors hover:border-copper-300 has-focus-visible:border-copper-500">
      <h3 className="text-16 leading-normal font-semibold">
        <a
          href={href}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
            event.preventDefault()
            onOpen()
          }}
          className="text-ink-900 no-underline after:absolute after:inset-0 after:rounded-card"
        >
          {title}
          {level && <span className="whitespace-nowrap">{level}</span>}
        </a>
      </h3>
      <p className="mt-0.5 text-13 text-ink-500">{detail}</p>
      {tags && <div className="mt-2 flex flex-wrap gap-1.5">{tags}</div>}
    </article>
  )
}
