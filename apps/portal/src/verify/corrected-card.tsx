import type { Found } from './check-answer.ts'
import { useWords } from './use-words.tsx'

/** Of a corrected certificate: which fields, and none of their values. */
export function CorrectedCard({ found }: { found: Found }) {
  const { words } = useWords()
  const w = words.page.corrected
  const { kind = '', issuer = '', correctedFields = [] } = found
  const fields = correctedFields.map((key) => words.domain.field(kind, key))
  return (
    <section className="rounded-card border border-line bg-white px-5 py-4">
      <h2 className="mb-3 text-15 font-semibold text-ink-500">{w.title}</h2>
      <dl className="grid grid-cols-[6rem_1fr] gap-x-4 gap-y-2.5 text-15">
        <dt className="text-ink-500">{w.kind}</dt>
        <dd>{words.domain.kind(kind)}</dd>
        <dt className="text-ink-500">{w.issuer}</dt>
        <dd>{issuer}</dd>
        {fields.length > 0 && (
          <>
            <dt className="text-ink-500">{w.fields}</dt>
            <dd className="font-semibold">{fields.join(words.page.listComma)}</dd>
          </>
        )}
      </dl>
      <p className="mt-3 text-14 text-ink-500">{w.hint}</p>
      {found.isDemo && <p className="mt-1 text-14 text-cinnabar-700">{words.page.demo}</p>}
    </section>
  )
}
