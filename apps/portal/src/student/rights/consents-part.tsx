import type { Audience } from '@jiangji/domain/consent/audience'
import { buttonClass } from '@jiangji/ui/button'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Rights } from '../../api/outputs.ts'
import { useDates } from '../../words/use-dates.ts'
import { Consent } from './consent.tsx'
import { Part } from './part.tsx'
import { useRightsWords } from '../../words/use-rights-words.ts'
import { WithdrawShare } from './withdraw-share.tsx'

type ConsentsPartProps = { consents: Rights['consents']; audience: Audience }

const shownFirst = 10

export function ConsentsPart({ consents, audience }: ConsentsPartProps) {
  const w = useRightsWords()
  const { account, shares, transfers } = consents
  // What is withdrawn stays where it stood, so that she sees what became of it.
  const [ahead] = useState(() => new Set(shares.filter(isRunning).map(({ id }) => id)))
  const lines = [...shares.filter(({ id }) => ahead.has(id)), ...shares.filter(({ id }) => !ahead.has(id))]
  const rest = lines.slice(shownFirst)
  return (
    <Part title={w.parts.consents}>
      <p>{w.consents.lead[audience]}</p>
      {!account && shares.length + transfers.length === 0 && <p>{w.consents.none}</p>}
      <ul className="divide-y divide-line border-t border-line">
        {account && (
          <Consent subject="account" title={w.consents.account} given={account} state={w.consents.inForce}>
            <p className="text-14 text-ink-500">{w.consents.accountHint}</p>
            <Link to="/rights/close" className={buttonClass('secondary', 'small')}>
              {w.consents.toClose}
            </Link>
          </Consent>
        )}
        {transfers.map((transfer) => (
          <Consent
            key={transfer.id}
            subject="transfer"
            title={w.consents.transfer(transfer.asking)}
            given={transfer}
            state={w.consents.transfers[transfer.state]}
          >
            {transfer.state === 'open' && (
              <Link to="/portfolio" className={buttonClass('secondary', 'small')}>
                {w.consents.toAnswer}
              </Link>
            )}
          </Consent>
        ))}
        {lines.slice(0, shownFirst).map((share) => (
          <ShareConsent key={share.id} share={share} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2.5 text-copper-700">
            {w.consents.more(rest.length)}
          </summary>
          <ul className="divide-y divide-line border-t border-line">
            {rest.map((share) => (
              <ShareConsent key={share.id} share={share} />
            ))}
          </ul>
        </details>
      )}
    </Part>
  )
}

type Share = Rights['consents']['shares'][number]

function ShareConsent({ share }: { share: Share }) {
  const w = useRightsWords().consents
  const dates = useDates()
  return (
    <Consent
      subject="share"
      title={w.share(share.recipient)}
      given={share}
      state={w.states[share.state]}
      until={w.until(dates.date(share.until))}
    >
      {isRunning(share) && <WithdrawShare share={share} />}
    </Consent>
  )
}

function isRunning({ state }: Share): boolean {
  return state === 'active' || state === 'frozen'
}
