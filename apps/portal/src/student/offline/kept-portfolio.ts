import { dehydrate, hashKey, hydrate, onlineManager, type DehydratedState } from '@tanstack/react-query'
import { clear, createStore, get, set } from 'idb-keyval'
import { now } from '../../clock.ts'
import { api, queryClient } from '../../api/client.ts'
import { keepsHere, markKept } from './kept-here.ts'
import { dropShell, keepShell } from './shell.ts'

interface Kept {
  /** The build that wrote it: another build may expect other answers. */
  build: string
  at: number
  state: DehydratedState
}

const longestMs = 30 * 86_400_000
const recordsOldMs = 86_400_000
const pauseMs = 500
const entry = 'portfolio'
const store = () => createStore('jiangji-kept', 'kept')
const build = () => document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? ''
const mine = api.portfolio.mine.queryOptions()
const session = api.session.current.queryOptions()

/** What was kept on this device is there again before the first page asks for it; from now on it is kept up to date. */
export async function openKept(): Promise<void> {
  onlineManager.setOnline(navigator.onLine)
  const kept = await get<Kept>(entry, store())
  if (kept && kept.build === build() && now().getTime() - kept.at < longestMs)
    hydrate(queryClient, kept.state, { defaultOptions: { queries: { gcTime: Infinity } } })
  follow()
}

/** Keeps her portfolio with every record, and the pages to read it with, on this device. */
export async function keepHere(): Promise<void> {
  await keepShell()
  markKept(true)
  follow()
  await queryClient.ensureQueryData(session)
  await fetchRecords()
  await write()
}

/** Nothing of her stays on this device. */
export async function forgetHere(): Promise<void> {
  markKept(false)
  await Promise.all([clear(store()), dropShell()])
}

let following = false
let waiting: ReturnType<typeof setTimeout> | undefined

function follow(): void {
  if (following) return
  following = true
  queryClient.getQueryCache().subscribe((event) => {
    if (!keepsHere() || event.type !== 'updated' || event.action.type !== 'success') return
    if (event.query.queryHash === hashKey(session.queryKey) && event.query.state.data === null)
      return void leave()
    if (event.query.queryHash === hashKey(mine.queryKey)) void fetchRecords().catch(() => undefined)
    clearTimeout(waiting)
    waiting = setTimeout(() => void write(), pauseMs)
  })
}

/** She was signed out elsewhere, or her session ended: what is kept goes with it. */
async function leave(): Promise<void> {
  await forgetHere()
  location.reload()
}

async function fetchRecords(): Promise<void> {
  const { records } = await queryClient.ensureQueryData(mine)
  await Promise.all(
    records.map(({ recordId }) =>
      queryClient.fetchQuery({ ...recordOf(recordId), staleTime: recordsOldMs, gcTime: Infinity }),
    ),
  )
}

async function write(): Promise<void> {
  if (!keepsHere()) return
  const records = queryClient.getQueryData(mine.queryKey)?.records ?? []
  const wanted = [
    session.queryKey,
    mine.queryKey,
    ...records.map(({ recordId }) => recordOf(recordId).queryKey),
  ].map((key) => hashKey(key))
  const state = dehydrate(queryClient, {
    shouldDehydrateMutation: () => false,
    shouldDehydrateQuery: ({ queryHash, state: { status } }) =>
      status === 'success' && wanted.includes(queryHash),
  })
  const kept: Kept = { build: build(), at: now().getTime(), state }
  await set(entry, kept, store())
}

const recordOf = (recordId: string) => api.portfolio.record.queryOptions({ recordId })
