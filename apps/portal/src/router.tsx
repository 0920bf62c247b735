import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { readRecordAddress } from './college/record-address.ts'
import { FailurePage, NotFoundPage } from './entrance/exception-page.tsx'
import { OpeningPage } from './entrance/opening-page.tsx'
import { requireSession, whoIsThere } from './session/require-session.ts'
import { homeOf } from './session/session.ts'

const entrance = () => import('./entrance/pages.ts')
const student = () => import('./student/pages.ts')
const college = () => import('./college/pages.ts')
const bureau = () => import('./bureau/pages.ts')

/** One text of an address that may be left out. */
function textOf<Key extends string>(key: Key) {
  return (search: Record<string, unknown>): Partial<Record<Key, string>> => {
    const text = search[key]
    return typeof text === 'string' ? ({ [key]: text } as Partial<Record<Key, string>>) : {}
  }
}

const root = createRootRoute({ notFoundComponent: NotFoundPage })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    const session = await whoIsThere()
    throw redirect(session ? { to: homeOf(session) } : { to: '/sign-in' })
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search['next'] === 'string' && /^\/(?![/\\])/.test(search['next']) ? { next: search['next'] } : {},
  component: lazyRouteComponent(entrance, 'SignInPage'),
})

const activate = createRoute({
  getParentRoute: () => root,
  path: '/activate',
  component: lazyRouteComponent(entrance, 'ActivatePage'),
})

const noPlace = createRoute({
  getParentRoute: () => root,
  path: '/no-place',
  component: lazyRouteComponent(entrance, 'NoPlacePage'),
})

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

const desk = createRoute({
  getParentRoute: () => root,
  path: '/desk',
  beforeLoad: async (context) => {
    const session = await requireSession(context)
    if (!session.active) throw redirect({ to: homeOf(session) })
  },
  component: lazyRouteComponent(college, 'CollegeFrame'),
})

const deskPages = [
  createRoute({ getParentRoute: () => desk, path: '/', component: lazyRouteComponent(college, 'HomePage') }),
  createRoute({
    getParentRoute: () => desk,
    path: '/import',
    component: lazyRouteComponent(college, 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/import/$batchId',
    component: lazyRouteComponent(college, 'BatchPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/held',
    component: lazyRouteComponent(college, 'HeldPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/approval',
    component: lazyRouteComponent(college, 'ApprovalPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/approval/$batchId',
    component: lazyRouteComponent(college, 'ApprovalBatchPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/records',
    validateSearch: readRecordAddress,
    component: lazyRouteComponent(college, 'RecordsPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/records/enter',
    component: lazyRouteComponent(college, 'EnterRecordPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/records/$learnerId/$recordId',
    component: lazyRouteComponent(college, 'RecordInsidePage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/records/$learnerId/$recordId/correct',
    validateSearch: textOf('request'),
    component: lazyRouteComponent(college, 'CorrectRecordPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/changes',
    component: lazyRouteComponent(college, 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/changes/$bulkId',
    component: lazyRouteComponent(college, 'BulkPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/corrections',
    component: lazyRouteComponent(college, 'CorrectionsPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/registers',
    validateSearch: textOf('register'),
    component: lazyRouteComponent(college, 'RegistersPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/learners',
    component: lazyRouteComponent(college, 'LearnersPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/learners/class',
    validateSearch: textOf('name'),
    component: lazyRouteComponent(college, 'ClassLifePage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/learners/$learnerId',
    component: lazyRouteComponent(college, 'LearnerInsidePage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/requests',
    component: lazyRouteComponent(college, 'LearnerRequestsPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/classes',
    component: lazyRouteComponent(college, 'ClassesPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/classes/one',
    // A class may be called anything, so it stands behind the path and not in it.
    validateSearch: ({ className }: Record<string, unknown>) => ({
      className: typeof className === 'string' ? className : '',
    }),
    component: lazyRouteComponent(college, 'ClassPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/slips',
    component: lazyRouteComponent(college, 'SlipsPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/keys',
    component: lazyRouteComponent(college, 'KeysPage'),
  }),
  createRoute({
    getParentRoute: () => desk,
    path: '/account',
    component: lazyRouteComponent(college, 'CollegeAccountPage'),
  }),
] as const

const office = createRoute({
  getParentRoute: () => root,
  path: '/bureau',
  beforeLoad: async (context) => {
    const session = await requireSession(context)
    if (session.active?.kind !== 'bureau') throw redirect({ to: homeOf(session) })
  },
  component: lazyRouteComponent(bureau, 'BureauFrame'),
})

const officePages = [
  createRoute({
    getParentRoute: () => office,
    path: '/',
    component: lazyRouteComponent(bureau, 'RegistryPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: '/contests',
    component: lazyRouteComponent(bureau, 'ContestsPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: '/schemes',
    component: lazyRouteComponent(bureau, 'SchemesPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: '/account',
    component: lazyRouteComponent(bureau, 'BureauAccountPage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    activate,
    noPlace,
    learner.addChildren(learnerPages),
    desk.addChildren(deskPages),
    office.addChildren(officePages),
  ]),
  defaultPendingComponent: OpeningPage,
  defaultErrorComponent: FailurePage,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
