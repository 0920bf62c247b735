import { TrailSteps } from '@jiangji/ui/trail'
import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../words/use-words.tsx'
import { EntranceFrame } from './entrance-frame.tsx'
import { GuardianConsent } from './guardian-consent.tsx'
import { SetPassword } from './set-password.tsx'
import { SlipForm, type Slip } from './slip-form.tsx'

const passwordStep = 'password'

export function ActivatePage() {
  const { words } = useWords()
  const w = words.shell.activate
  const router = useRouter()
  const hash = useLocation({ select: (location) => location.hash })
  const [found, setFound] = useState<Slip | null>(null)
  const slip = hash === passwordStep ? found : null
  const open = (next: Slip) => {
    setFound(next)
    router.history.push(`/activate#${passwordStep}`)
  }
  const asGuardian = slip?.purpose === 'guardian'
  const steps = [
    { key: 'code', label: w.steps.code, state: slip ? 'done' : 'now' },
    { key: 'password', label: w.steps.password, state: slip ? 'now' : 'todo' },
    { key: 'open', label: w.steps.open, state: 'todo' },
  ] as const
  return (
    <EntranceFrame title={(asGuardian ? w.ofGuardian : w).title} lead={(asGuardian ? w.ofGuardian : w).lead}>
      {!asGuardian && (
        <div className="mb-4">
          <TrailSteps label={w.title} steps={steps} />
        </div>
      )}
      {slip ? <Found slip={slip} /> : <SlipForm typed={found} onFound={open} />}
      <Link
        to="/sign-in"
        className="mt-4 inline-flex min-h-11 items-center text-15 text-copper-700 underline underline-offset-4"
      >
        {w.back}
      </Link>
    </EntranceFrame>
  )
}

function Found({ slip }: { slip: Slip }) {
  return slip.purpose === 'guardian' ? <GuardianConsent slip={slip} /> : <SetPassword slip={slip} />
}
