type TextSizeSwitchProps = { large: boolean; label: string; onChange: (large: boolean) => void }

export function TextSizeSwitch({ large, label, onChange }: TextSizeSwitchProps) {
  return (
    <button
      type="button"
      aria-pressed={large}
      onClick={() => onChange(!large)}
      className="inline-flex min-h-11 items-center gap-1 rounded-control px-1.5 text-14 whitespace-nowrap text-ink-500 aria-pressed:font-semibold aria-pressed:text-ink-900 print:hidden"
    >
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
      >
        <path d="M1.5 4.5V3h9v1.5M6 3v12M4 15h4" />
        <path d="M10.5 9.5v-1h6v1M13.5 8.5V15M12 15h3" />
      </svg>
      {label}
    </button>
  )
}
