import { useEffect, useRef, useState } from 'react'
import { ask, asksForPin, type Answer, type Found, type Question } from './check-answer.ts'
import { enterCode, enterEmptyForm, enterVerdict, isSame, linkedCode, readPlace } from './entry-history.ts'

export function useCheck(linkedAtFirst: string) {
  const [place, setPlace] = useState(() => readPlace(linkedAtFirst))
  const [visit, setVisit] = useState(0)
  const [question, setQuestion] = useState<Question>(place.typed)
  const [found, setFound] = useState<Found | null>(null)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)

  const send = async (asked: Question) => {
    setQuestion(asked)
    setBusy(true)
    const given = await ask(asked)
    setBusy(false)
    setAnswer(given)
    if (!('found' in given) || !given.found || asksForPin(given)) return
    setFound(given)
    enterVerdict(asked)
    setPlace((before) => ({ ...before, atVerdict: true }))
    scrollTo(0, 0)
  }
  const show = (linked: string, known: Question | null) => {
    const next = readPlace(linked)
    setPlace(next)
    setVisit((before) => before + 1)
    setAnswer(null)
    if (known && isSame(known, next.typed)) return
    setQuestion(next.typed)
    setFound(null)
    if (next.atVerdict) void send(next.typed)
  }
  const restart = () => {
    enterEmptyForm()
    show('', null)
  }
  useEntries(place.atVerdict, {
    onReload: () => void send(question),
    onMove: () => show(linkedCode(), question),
  })
  const openCode = (code: string) => {
    enterCode(code)
    show(code, null)
  }
  return {
    linked: place.linked,
    visit,
    question,
    found: place.atVerdict ? found : null,
    answer,
    busy,
    send,
    restart,
    openCode,
  }
}

/** A reloaded verdict is asked anew, for what stood there was of another moment; Back and Forward move between the entries. */
function useEntries(atVerdict: boolean, { onReload, onMove }: { onReload: () => void; onMove: () => void }) {
  const reloaded = useRef(atVerdict)
  useEffect(() => {
    if (reloaded.current) onReload()
    reloaded.current = false
    addEventListener('popstate', onMove)
    return () => removeEventListener('popstate', onMove)
  })
}
