import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { readLanguage } from '../language/chosen-language.ts'
import { requireSession } from '../session/require-session.ts'
import { homeOf } from '../session/session.ts'
import { openLearnerWords } from '../words/use-learner-words.ts'
import { root } from './root-route.ts'

const guardian = createRoute({
  getParentRoute: () => root,
  id: 'guardian',
  loader: () => void openLearnerWords(readLanguage()).catch(() => undefined),
  beforeLoad: async (context) => {
    const session = await requireSession(context)
    if (session.children.length === 0) throw redirect({ to: homeOf(session) })
  },
  component: lazyRouteComponent(() => import('../student/guardian/guardian-frame.tsx'), 'GuardianFrame'),
})

const guardianPages = [
  createRoute({
    getParentRoute: () => guardian,
    path: '/guardian',
    component: lazyRouteComponent(() => import('../student/guardian/guardian-page.tsx'), 'GuardianPage'),
  }),
  createRoute({
    getParentRoute: () => guardian,
    path: '/guardian/shares/$shareId',
    component: lazyRouteComponent(() => import('../student/guardian/answer-page.tsx'), 'AnswerPage'),
  }),
  createRoute({
    getParentRoute: () => guardian,
    path: '/guardian/records/$recordId',
    component: lazyRouteComponent(
      () => import('../student/guardian/child-record-page.tsx'),
      'ChildRecordPage',
    ),
  }),
] as const

export const guardianRoutes = guardian.addChildren(guardianPages)
