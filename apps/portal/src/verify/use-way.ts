import { useEffect, useState } from 'react'
import { bringFiles, bringText, type Way } from './way.ts'

/** What was brought instead of a code; Back leads from it to the form. */
export function useWay() {
  const [way, setWay] = useState<Way | null>(null)
  const [visit, setVisit] = useState(0)
  const bring = (brought: Way) => {
    if (way === null) history.pushState({ brought: true }, '')
    setWay(brought)
    setVisit((before) => before + 1)
    scrollTo(0, 0)
  }
  const leave = () => setWay(null)
  useEffect(() => {
    const moved = () => setWay(null)
    addEventListener('popstate', moved)
    return () => removeEventListener('popstate', moved)
  }, [])
  return { way, visit, bring, leave }
}

/** Files and text dropped anywhere on the page, or pasted outside of a field. */
export function useDrops(onBring: (way: Way) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const take = (event: Event, data: DataTransfer | null) => {
      const way = wayIn(data)
      if (way === null) return
      event.preventDefault()
      onBring(way)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      take(event, event.dataTransfer)
    }
    const paste = (event: ClipboardEvent) => {
      if (!isField(event.target)) take(event, event.clipboardData)
    }
    const hover = (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    }
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false)
    }
    addEventListener('dragover', hover)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    addEventListener('paste', paste)
    return () => {
      removeEventListener('dragover', hover)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
      removeEventListener('paste', paste)
    }
  })
  return over
}

function wayIn(data: DataTransfer | null): Way | null {
  const brought = bringFiles(data?.files)
  if (brought) return brought
  const text = data?.getData('text/plain') ?? ''
  return text.trim() === '' ? null : bringText(text)
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}
