import type { Audience } from '@jiangji/domain/consent/audience'
import { readSharePin } from '@jiangji/domain/share/pin'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { api } from '../../api/client.ts'
import type { ShareLine } from '../../api/outputs.ts'
import type { SharedItem } from './shared-record.tsx'

export type ShareForm = ReturnType<typeof useShareForm>

type Terms = { audience: Audience; former?: ShareLine | undefined }

export function useShareForm(first: readonly SharedItem[], { audience, former }: Terms) {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [items, setItems] = useState(first)
  const [recipient, setRecipient] = useState(former?.recipient ?? '')
  const [purpose, setPurpose] = useState(former?.purpose ?? '')
  const [days, setDays] = useState<string>('30')
  const [pin, setPin] = useState<string | null>(null)
  const [contact, setContact] = useState('')
  const [tried, setTried] = useState(false)
  const create = useMutation({
    ...api.share.create.mutationOptions(),
    onSuccess: async ({ shareId }, { pin: given }) => {
      await queries.invalidateQueries(api.share.list.queryFilter())
      await navigate({
        to: '/shares/$shareId',
        params: { shareId },
        replace: true,
        state: given ? { pin: given } : {},
      })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const typed = pin === null ? null : readSharePin(pin)
    if (items.length === 0 || !recipient.trim() || !purpose.trim()) return
    if (pin !== null && typed === null) return
    create.mutate({
      items: items.map(({ recordId, fields }) => ({ recordId, fields: fields && [...fields] })),
      recipient: recipient.trim(),
      purpose: purpose.trim(),
      days: Number(days),
      audience,
      pin: typed,
      contact: contact.trim() || null,
    })
  }
  return {
    items,
    setItems,
    recipient,
    setRecipient,
    purpose,
    setPurpose,
    days,
    setDays,
    pin,
    setPin,
    contact,
    setContact,
    tried,
    create,
    submit,
  }
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The PIN of the share that was just made: kept nowhere else in a form that can be read. */
    pin?: string
  }
}
