import {
  createContext,
  lazy,
  Suspense,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactNode,
} from 'react'

export interface Said {
  title: string
  type?: 'bad'
  priority?: 'high'
  actionProps?: { children: string; onClick: () => void }
}

const Saying = createContext<((said: Said) => void) | null>(null)
const idleMillis = 3_000

const list = () => import('./toast-list.tsx')
const ToastList = lazy(() =>
  list()
    .then(({ ToastList: Drawn }) => ({ default: Drawn }))
    .catch(() => ({ default: PlainList })),
)

/** What was just done, said for a moment; how it is drawn is loaded after the page stands. */
export function ToastArea({ closeLabel, children }: { closeLabel: string; children: ReactNode }) {
  const [said, setSaid] = useState<readonly Said[]>([])
  const say = useCallback((next: Said) => setSaid((before) => [...before, next]), [])
  useEffect(() => {
    const timer = setTimeout(() => void list().catch(() => undefined), idleMillis)
    return () => clearTimeout(timer)
  }, [])
  return (
    <Saying value={say}>
      {children}
      {said.length > 0 && (
        <Suspense>
          <ToastList said={said} closeLabel={closeLabel} />
        </Suspense>
      )}
    </Saying>
  )
}

/** Without a network the drawn list may not come: the last sentence still does. */
function PlainList({ said }: { said: readonly Said[] }) {
  return (
    <p
      role="alert"
      className="fixed inset-x-4 bottom-20 z-60 rounded-control bg-ink-900 px-4 py-3 text-15 text-white"
    >
      {said.at(-1)?.title}
    </p>
  )
}

export function useToast() {
  const say = use(Saying)
  if (say === null) throw new Error('no toasts around this page')
  return useMemo(
    () => ({
      say: (title: string) => say({ title }),
      /** With one thing to do about it, such as taking it back. */
      offer: (title: string, children: string, onClick: () => void) =>
        say({ title, actionProps: { children, onClick } }),
      warn: (title: string) => say({ title, type: 'bad', priority: 'high' }),
    }),
    [say],
  )
}
