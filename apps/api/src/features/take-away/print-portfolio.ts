import { mostCredentials } from '@jiangji/credentials/carrier/carrier'
import type { Context } from '../../platform/context.ts'
import { kindOf } from '@jiangji/domain/record/kinds'
import type { Side } from '@jiangji/domain/record/kind'
import { dateIn } from '@jiangji/domain/words/zh-cn/date'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import { filesOf } from './attached.ts'
import { faceOf } from './face.ts'
import { fileNameOf, templates, type Press, type TakenFile } from './press.ts'
import { printedStatus } from './printed-status.ts'
import { findLearner, listCredentials, listEnrolments, type OwnCredential } from './queries.ts'
import { readSigned } from './signed-content.ts'

const sides: readonly Side[] = ['placement', 'course', 'competition', 'certificate', 'other']

/** The whole portfolio by its four sides, every signed credential inside. */
export async function printPortfolio(ctx: Context, { printer, snapshots }: Press): Promise<TakenFile> {
  const { learner, enrolments, credentials } = await ctx.read('portfolio.take', async (trx) => ({
    learner: await findLearner(trx, ctx.learnerId),
    enrolments: await listEnrolments(trx),
    credentials: await listCredentials(trx),
  }))
  const now = ctx.now()
  const kept = credentials.filter(({ kind }) => kindOf(kind).begunBy === 'college')
  const attached = kept.slice(0, mostCredentials)
  const bytes = await printer.print({
    folder: templates,
    template: 'portfolio.typ',
    content: {
      holder: learner.name,
      demo: learner.isDemo,
      way: enrolments.map(({ college }) => college),
      enrolments: enrolments.map(({ college, programme, enrolledOn, state }) => ({
        college,
        programme: [programme, zhCN.enrolmentStates[state as keyof typeof zhCN.enrolmentStates]].join('，'),
        when: `${dateIn(enrolledOn)}入学`,
      })),
      count: attached.length,
      sides: sidesOf(kept, now),
      statusWords: `打印于 ${dateIn(now.toISOString())}，状态是当天的。`,
      verifyPage: `${ctx.origin}/v`,
    },
    attachments: await filesOf(attached, snapshots),
    madeAt: now,
  })
  return { name: fileNameOf([learner.name, '技能档案'], 'pdf'), mediaType: 'application/pdf', bytes }
}

function sidesOf(credentials: readonly OwnCredential[], now: Date) {
  return sides.flatMap((side) => {
    const records = credentials
      .filter(({ kind }) => kindOf(kind).side === side)
      .map((credential) => rowOf(credential, now))
    return side === 'other' && records.length === 0 ? [] : [{ ...zhCN.kinds[side], records }]
  })
}

function rowOf(credential: OwnCredential, now: Date) {
  const content = readSigned(credential.token)
  const status = printedStatus(credential, now)
  const { creator, issuer } = faceOf(content, null, status)
  const date = content.awardedOn === null ? '' : dateIn(content.awardedOn)
  return {
    title: content.achievement.name,
    creator,
    issuer,
    date,
    state: status.state,
    ended: status.ended !== null,
  }
}
