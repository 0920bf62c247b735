import { TextSizeSwitch } from '@jiangji/ui/text-size-switch'
import { useState } from 'react'
import { keepLarge, readsLarge } from './kept-text-size.ts'

export function TextSize({ label }: { label: string }) {
  const [large, setLarge] = useState(readsLarge)
  const change = (next: boolean) => {
    keepLarge(next)
    setLarge(next)
  }
  return <TextSizeSwitch large={large} label={label} onChange={change} />
}
