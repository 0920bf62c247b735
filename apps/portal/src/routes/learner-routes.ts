import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { api, queryClient } from '../api/client.ts'
import { readLanguage } from '../language/chosen-language.ts'
import { requireSession } from '../session/require-session.ts'
import { homeOf } from '../session/session.ts'
import { readPortfolioAddress } from '../student/portfolio/portfolio-address.ts'
import { openRightsWords } from '../words/use-rights-words.ts'
import { openLearnerWords } from '../words/use-learner-words.ts'
import { openReminderWords } from '../words/use-reminder-words.ts'
import { root } from './root-route.ts'
import { textOf } from './text-of.ts'

const frame = () => import('../student/frame.tsx')
const portfolioPage = () => import('../student/portfolio-page.tsx')

/** The words of the pages behind the portfolio, asked for beside the page. */
const openWords = () => void openLearnerWords(readLanguage()).catch(() => undefined)

const openRights = () => void openRightsWords(readLanguage()).catch(() => undefined)
const openReminders = () => void openReminderWords(readLanguage()).catch(() => undefined)

/** Asked for together with the page's first scripts, so that a slow network is not waited for in turn. */
export function fetchPortfolioPage(): Promise<unknown> {
  return Promise.all([frame(), portfolioPage()])
}

const learner = createRoute({
  getParentRoute: () => root,
  id: 'learner',
  beforeLoad: async (context) => {
    const session = await requireSession(context)
    if (!session.learner) throw redirect({ to: homeOf(session) })
  },
  component: lazyRouteComponent(frame, 'StudentFrame'),
})

const learnerPages = [
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio',
    validateSearch: readPortfolioAddress,
    loader: () => void queryClient.prefetchQuery(api.portfolio.mine.queryOptions()),
    component: lazyRouteComponent(portfolioPage, 'PortfolioPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/materials',
    component: lazyRouteComponent(() => import('../student/materials-page.tsx'), 'MaterialsPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/resume',
    loader: openWords,
    component: lazyRouteComponent(() => import('../student/resume/resume-page.tsx'), 'ResumePage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/$recordId/pdf',
    loader: openWords,
    component: lazyRouteComponent(() => import('../student/pdf-page.tsx'), 'PdfPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/$recordId',
    component: lazyRouteComponent(() => import('../student/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/$recordId/wrong',
    component: lazyRouteComponent(() => import('../student/ask-correction-page.tsx'), 'AskCorrectionPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/skills',
    loader: openWords,
    component: lazyRouteComponent(() => import('../student/skills/skills-page.tsx'), 'SkillsPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/progress',
    loader: openWords,
    component: lazyRouteComponent(() => import('../student/progress/progress-page.tsx'), 'ProgressPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/shares',
    loader: openWords,
    component: lazyRouteComponent(() => import('../student/shares-page.tsx'), 'SharesPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/shares/new',
    loader: openWords,
    validateSearch: (search: Record<string, unknown>) => ({
      ...textOf('record')(search),
      ...textOf('again')(search),
    }),
    component: lazyRouteComponent(() => import('../student/sharing/new-share-page.tsx'), 'NewSharePage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/shares/$shareId',
    loader: openWords,
    component: lazyRouteComponent(() => import('../student/shared-page.tsx'), 'SharedPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/checks',
    loader: openWords,
    component: lazyRouteComponent(() => import('../student/checks-page.tsx'), 'ChecksPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/rights',
    loader: openRights,
    component: lazyRouteComponent(() => import('../student/rights/rights-page.tsx'), 'RightsPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/rights/close',
    loader: openRights,
    component: lazyRouteComponent(() => import('../student/rights/close-page.tsx'), 'ClosePage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/reminders',
    loader: openReminders,
    component: lazyRouteComponent(() => import('../student/reminders/reminders-page.tsx'), 'RemindersPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/reminders/settings',
    loader: openReminders,
    component: lazyRouteComponent(
      () => import('../student/reminders/settings-page.tsx'),
      'ReminderSettingsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/account',
    component: lazyRouteComponent(() => import('../student/account-page.tsx'), 'StudentAccountPage'),
  }),
] as const

export const learnerRoutes = learner.addChildren(learnerPages)
