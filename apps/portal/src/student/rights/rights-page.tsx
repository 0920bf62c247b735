import { audiences, type Audience } from '@jiangji/domain/consent/audience'
import { buttonClass } from '@jiangji/ui/button'
import { Chips } from '@jiangji/ui/chips'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api/client.ts'
import type { Rights } from '../../api/outputs.ts'
import { Asked } from '../../asked.tsx'
import { useWords } from '../../words/use-words.tsx'
import { PageHead } from '../page-head.tsx'
import { useAudience } from '../use-audience.ts'
import { AskingPart } from './asking-part.tsx'
import { ConsentsPart } from './consents-part.tsx'
import { HeldPart } from './held-part.tsx'
import { Part } from './part.tsx'
import { useRightsWords } from '../../words/use-rights-words.ts'
import { WhoPart } from './who-part.tsx'

export function RightsPage() {
  const { words } = useWords()
  const w = useRightsWords()
  const rights = useQuery(api.rights.mine.queryOptions())
  const { audience, pick } = useAudience()
  return (
    <>
      <PageHead title={w.title} back={{ to: '/account', label: words.shell.account.title }} />
      <div className="space-y-3 px-5 pt-4 pb-8">
        <Chips
          label={w.wording}
          chips={audiences.toReversed().map((key) => ({ key, label: w.wordings[key] }))}
          selected={audience}
          onSelect={(key) => pick(key === 'usual' ? 'usual' : 'plain')}
        />
        <p className="pb-1 text-15 text-ink-700">{w.lead[audience]}</p>
        <Asked query={rights} lines={7}>
          {(mine) => <Parts mine={mine} audience={audience} />}
        </Asked>
      </div>
    </>
  )
}

function Parts({ mine, audience }: { mine: Rights; audience: Audience }) {
  const w = useRightsWords()
  return (
    <>
      <HeldPart mine={mine} audience={audience} />
      <WhoPart mine={mine} audience={audience} />
      <ConsentsPart consents={mine.consents} audience={audience} />
      <AskingPart schools={mine.schools} audience={audience} />
      <Part title={w.parts.automatic}>
        <p>{w.automatic.text[audience]}</p>
        <div className="grid gap-3 sm:grid-cols-2">
          <Link to="/progress" className={buttonClass('secondary')}>
            {w.automatic.routes}
          </Link>
          <Link to="/skills" className={buttonClass('secondary')}>
            {w.automatic.skills}
          </Link>
        </div>
      </Part>
      <Part title={w.parts.found}>
        <p>{w.found.text[audience]}</p>
        {mine.audience === 'plain' && <p>{w.found.minor}</p>}
      </Part>
      <Part title={w.parts.close}>
        <p>{w.close.lead[audience]}</p>
        <Link to="/rights/close" className={buttonClass('secondary') + ' w-full'}>
          {w.close.open}
        </Link>
      </Part>
    </>
  )
}
