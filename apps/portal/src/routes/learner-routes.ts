import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { requireSession } from '../session/require-session.ts'
import { homeOf } from '../session/session.ts'
import { root } from './root-route.ts'

const student = () => import('../student/pages.ts')

const learner = createRoute({
  getParentRoute: () => root,
  id: 'learner',
  beforeLoad: async (context) => {
    const session = await requireSession(context)
    if (!session.learner) throw redirect({ to: homeOf(session) })
  },
  component: lazyRouteComponent(student, 'StudentFrame'),
})

const learnerPages = [
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio',
    component: lazyRouteComponent(student, 'PortfolioPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/materials',
    component: lazyRouteComponent(student, 'MaterialsPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/resume',
    component: lazyRouteComponent(() => import('../student/resume/resume-page.tsx'), 'ResumePage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/$recordId/pdf',
    component: lazyRouteComponent(student, 'PdfPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/$recordId',
    component: lazyRouteComponent(student, 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/$recordId/wrong',
    component: lazyRouteComponent(student, 'AskCorrectionPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/portfolio/$recordId/share',
    component: lazyRouteComponent(student, 'NewSharePage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/skills',
    component: lazyRouteComponent(student, 'SkillsPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/progress',
    component: lazyRouteComponent(student, 'ProgressPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/shares',
    component: lazyRouteComponent(student, 'SharesPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/shares/$shareId',
    component: lazyRouteComponent(student, 'SharedPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/checks',
    component: lazyRouteComponent(student, 'ChecksPage'),
  }),
  createRoute({
    getParentRoute: () => learner,
    path: '/account',
    component: lazyRouteComponent(student, 'StudentAccountPage'),
  }),
] as const

export const learnerRoutes = learner.addChildren(learnerPages)
