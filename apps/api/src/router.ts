import { activationRouter } from './features/activation/router.ts'
import { approvalRouter } from './features/approval/router.ts'
import { bulkRouter } from './features/change/bulk/router.ts'
import { changeRouter } from './features/change/router.ts'
import { contestRouter } from './features/contest/router.ts'
import { correctionRouter } from './features/correction-request/router.ts'
import { classRouter } from './features/class/router.ts'
import { deskRouter } from './features/desk/router.ts'
import { documentRouter } from './features/issue/on-request/router.ts'
import { enrolmentRouter } from './features/enrolment/router.ts'
import { transferRouter } from './features/enrolment/transfer/router.ts'
import { guardianRouter } from './features/guardian/router.ts'
import { heldRouter } from './features/import/held/router.ts'
import { importRouter } from './features/import/router.ts'
import { keyRouter } from './features/key/router.ts'
import { learnerRouter } from './features/learner/router.ts'
import { personRouter } from './features/person/router.ts'
import { portfolioRouter } from './features/portfolio/router.ts'
import { progressionRouter } from './features/progression/router.ts'
import { recordRouter } from './features/record/router.ts'
import { registerRouter } from './features/register/router.ts'
import { registryRouter } from './features/registry/router.ts'
import { duplicateRouter } from './features/person/across/router.ts'
import { programmeRouter } from './features/programme/router.ts'
import { resumeRouter } from './features/take-away/resume/router.ts'
import { schemeRouter } from './features/scheme/router.ts'
import { reminderRouter } from './features/reminder/router.ts'
import { rightsRouter } from './features/rights/router.ts'
import { sessionRouter } from './features/session/router.ts'
import { shareRouter } from './features/share/router.ts'
import { skillRouter } from './features/skill/router.ts'
import { router } from './platform/trpc.ts'

export const appRouter = router({
  activation: activationRouter,
  approval: approvalRouter,
  bulk: bulkRouter,
  change: changeRouter,
  contest: contestRouter,
  correction: correctionRouter,
  class: classRouter,
  desk: deskRouter,
  document: documentRouter,
  enrolment: enrolmentRouter,
  guardian: guardianRouter,
  held: heldRouter,
  import: importRouter,
  key: keyRouter,
  learner: learnerRouter,
  person: personRouter,
  portfolio: portfolioRouter,
  progression: progressionRouter,
  record: recordRouter,
  register: registerRouter,
  registry: registryRouter,
  rights: rightsRouter,
  duplicate: duplicateRouter,
  programme: programmeRouter,
  resume: resumeRouter,
  scheme: schemeRouter,
  reminder: reminderRouter,
  session: sessionRouter,
  share: shareRouter,
  skill: skillRouter,
  transfer: transferRouter,
})

export type AppRouter = typeof appRouter
