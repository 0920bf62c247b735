import { Button } from '@jiangji/ui/button'
import { LanguageSwitch } from '@jiangji/ui/language-switch'
import { useSignOut } from './session/session.ts'
import { TextSize } from './text-size/text-size.tsx'
import { useWords } from './words/use-words.tsx'

export function AccountPanel({ lines }: { lines: readonly { label: string; value: string }[] }) {
  const { words, language, speak } = useWords()
  const w = words.shell.account
  const signOut = useSignOut()
  return (
    <div className="max-w-140 rounded-card border border-line bg-white px-5 py-2">
      <dl className="divide-y divide-line text-15">
        {lines
          .filter(({ value }) => value)
          .map(({ label, value }) => (
            <div key={label} className="flex min-h-12 items-center justify-between gap-4 py-2">
              <dt className="shrink-0 text-ink-500">{label}</dt>
              <dd className="min-w-0 text-right break-words">{value}</dd>
            </div>
          ))}
        <div className="flex min-h-12 items-center justify-between gap-4 py-1">
          <dt className="text-ink-500">{w.language}</dt>
          <dd>
            <LanguageSwitch language={language} label={w.language} onChange={speak} />
          </dd>
        </div>
        <div className="flex min-h-12 items-center justify-between gap-4 py-1">
          <dt className="text-ink-500">{w.textSize}</dt>
          <dd>
            <TextSize label={words.shell.largeText} />
          </dd>
        </div>
      </dl>
      <Button variant="secondary" className="my-4 w-full" onClick={() => void signOut()}>
        {w.signOut}
      </Button>
    </div>
  )
}
