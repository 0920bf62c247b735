import type { ReactNode } from 'react'
import type { Progression, RouteEdition } from '../../api/outputs.ts'
import { useLearnerWords } from '../../words/use-learner-words.ts'
import { HeldConditions } from './held-conditions.tsx'
import { useProvince, useRuleWords } from './use-rule-words.ts'

/** One edition of a rule: what it says, where that was read, and how far it is met. */
export function Edition({ edition, progression }: { edition: RouteEdition; progression: Progression }) {
  const { words } = useLearnerWords()
  const w = words.progression
  const say = useRuleWords()
  const province = useProvince()
  const { rule, held } = edition
  const year = say.year(rule)
  return (
    <section className="py-3">
      <h4 className="text-15 font-semibold">{rule.document ? `${rule.document} · ${year}` : year}</h4>
      {!edition.isOfIntake && rule.firstYear !== null && (
        <p className="mt-1 text-14 text-amber-700">{say.otherYear(held.truth, year)}</p>
      )}
      <dl className="mt-2 space-y-1.5 text-14">
        <Line label={w.wording}>{rule.wording}</Line>
        {rule.evidence && <Line label={w.evidence}>{rule.evidence}</Line>}
        <Line label={w.scope}>{rule.scope || (rule.province && province(rule.province))}</Line>
        <Line label={w.source}>
          {rule.sources.length === 0
            ? w.noSource
            : rule.sources.map((address) => <Source key={address} address={address} />)}
        </Line>
      </dl>
      {rule.effect !== 'form' && (
        <>
          <h5 className="mt-3 mb-1 text-14 font-semibold">{w.conditions}</h5>
          <HeldConditions held={held} progression={progression} />
          <p className="mt-2 text-14 text-ink-700">{w.ask(w.offices[rule.ask])}</p>
        </>
      )}
    </section>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-ink-500">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  )
}

function Source({ address }: { address: string }) {
  const { words } = useLearnerWords()
  const { host } = new URL(address)
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer noopener"
      aria-label={words.progression.openSource(host)}
      className="mr-3 inline-flex min-h-11 items-center break-all text-copper-700 sm:min-h-8"
    >
      {host}
    </a>
  )
}
