import type { Language } from './writing/date.ts'

type LanguageSwitchProps = { language: Language; label: string; onChange: (language: Language) => void }

export function LanguageSwitch({ language, label, onChange }: LanguageSwitchProps) {
  return (
    <div role="group" aria-label={label} className="flex items-center text-14 text-ink-500 print:hidden">
      {(['zh-CN', 'en'] as const).map((each, at) => (
        <span key={each} className="contents">
          {at > 0 && <span aria-hidden="true">/</span>}
          <button
            type="button"
            lang={each}
            aria-pressed={language === each}
            onClick={() => onChange(each)}
            className="min-h-11 min-w-11 rounded-control px-1.5 aria-pressed:font-semibold aria-pressed:text-ink-900"
          >
            {each === 'en' ? 'EN' : '中文'}
          </button>
        </span>
      ))}
    </div>
  )
}
