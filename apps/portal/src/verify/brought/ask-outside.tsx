import { Button } from '@jiangji/ui/button'
import { Notice } from '@jiangji/ui/notice'
import { useWords } from '../use-words.tsx'

export function AskOutside({ issuer, onAsk }: { issuer: string; onAsk: () => void }) {
  const { words } = useWords()
  const w = words.page.brought
  return (
    <Notice>
      <p>{w.askHelp(hostOf(issuer))}</p>
      <Button variant="secondary" onClick={onAsk} className="mt-2">
        {w.ask}
      </Button>
    </Notice>
  )
}

/** The site that an identifier names, for a reader who must decide whether to ask it (did:web method section 2.5.2). */
function hostOf(issuer: string): string {
  const web = /^did:web:([^:]+)/.exec(issuer)?.[1]
  return web === undefined ? (URL.parse(issuer)?.host ?? issuer) : web.replace(/%3A/i, ':')
}
