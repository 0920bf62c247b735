import { resumeSections, type Resume } from '@jiangji/domain/resume/resume'
import { zhCN } from '@jiangji/domain/words/zh-cn'
import { dateIn } from '@jiangji/domain/words/zh-cn/date'
import type { Context } from '../../../platform/context.ts'
import { fileNameOf, templates, type Press, type TakenFile } from '../press.ts'
import { printedShare } from '../printed-share.ts'
import { findLearner, listEnrolments } from '../queries.ts'
import { findResume } from './queries.ts'
import { openResume, proofsOf, recordsOf } from './service.ts'

const headings = {
  education: '教育',
  certificate: '证书',
  competition: '竞赛',
  course: '课程',
  practice: '实践',
  other: '培训和荣誉',
} as const

type OwnRecord = Awaited<ReturnType<typeof recordsOf>>[number]
type Proof = Awaited<ReturnType<typeof proofsOf>>[number]

/** A résumé of what she chose: lines that count today, each with the way to its proof, and what she states herself marked as that. */
export async function printResume(ctx: Context, { printer }: Press): Promise<TakenFile> {
  const now = ctx.now()
  const { learner, enrolments, resume, records, proofs } = await ctx.read('portfolio.take', async (trx) => {
    const kept = openResume(ctx, await findResume(trx, ctx.learnerId))
    return {
      resume: kept,
      learner: await findLearner(trx, ctx.learnerId),
      enrolments: await listEnrolments(trx),
      records: await recordsOf(ctx, trx),
      proofs: await proofsOf(ctx, trx, kept, now),
    }
  })
  const { target, introduction, skills, phone, email } = resume
  const bytes = await printer.print({
    folder: templates,
    template: 'resume.typ',
    content: {
      holder: learner.name,
      demo: learner.isDemo,
      stated: { target, introduction, skills, contact: [phone, email].filter((each) => each !== '') },
      enrolments: enrolments.map(({ college, programme, enrolledOn, state }) => ({
        college,
        programme: [programme, zhCN.enrolmentStates[state as keyof typeof zhCN.enrolmentStates]].join('，'),
        when: `${dateIn(enrolledOn)}入学`,
      })),
      sections: sectionsOf(ctx.origin, resume, { records, proofs }),
      printed: dateIn(now.toISOString()),
      verifyPage: `${ctx.origin}/v`,
    },
    attachments: [],
    madeAt: now,
  })
  return { name: fileNameOf([learner.name, '简历'], 'pdf'), mediaType: 'application/pdf', bytes }
}

function sectionsOf(
  origin: string,
  { lines }: Resume,
  { records, proofs }: { records: readonly OwnRecord[]; proofs: readonly Proof[] },
) {
  const standing = lines.flatMap(({ recordId }) =>
    records.filter((record) => record.recordId === recordId && record.standing !== 'ended'),
  )
  return resumeSections.map((section) => ({
    section,
    heading: headings[section],
    lines: standing
      .filter((record) => record.section === section)
      .map((record) => lineOf(origin, record, proofs)),
  }))
}

function lineOf(origin: string, record: OwnRecord, proofs: readonly Proof[]) {
  const proof = proofs.find(({ recordId }) => recordId === record.recordId)
  const { title, issuer, awardingBody, issuedOn, validTo, standing, assurance } = record
  const body = awardingBody === null || awardingBody === issuer ? issuer : `${awardingBody}；${issuer} 核实`
  return {
    title,
    about: [body, zhCN.assurances[assurance as keyof typeof zhCN.assurances], issuedOn && dateIn(issuedOn)]
      .filter(Boolean)
      .join(' · '),
    expired: standing === 'expired' && validTo !== null ? `已过期（有效期至 ${dateIn(validTo)}）` : null,
    proof: proof ? printedShare(origin, proof) : null,
  }
}
