import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { FailurePage } from './entrance/exception-page.tsx'
import { OpeningPage } from './entrance/opening-page.tsx'
import { bureauRoutes } from './routes/bureau-routes.ts'
import { deskRoutes } from './routes/desk-routes.ts'
import { guardianRoutes } from './routes/guardian-routes.ts'
import { learnerRoutes } from './routes/learner-routes.ts'
import { root } from './routes/root-route.ts'
import { whoIsThere } from './session/require-session.ts'
import { homeOf } from './session/session.ts'

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
  validateSearch: ({ next, closes }: Record<string, unknown>): { next?: string; closes?: string } => ({
    ...(typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {}),
    ...(typeof closes === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(closes) ? { closes } : {}),
  }),
  component: lazyRouteComponent(() => import('./entrance/sign-in-page.tsx'), 'SignInPage'),
})

const activate = createRoute({
  getParentRoute: () => root,
  path: '/activate',
  component: lazyRouteComponent(() => import('./entrance/activate-page.tsx'), 'ActivatePage'),
})

const mailStop = createRoute({
  getParentRoute: () => root,
  path: '/mail-stop',
  component: lazyRouteComponent(() => import('./entrance/mail-stop-page.tsx'), 'MailStopPage'),
})

const noPlace = createRoute({
  getParentRoute: () => root,
  path: '/no-place',
  component: lazyRouteComponent(() => import('./entrance/no-place-page.tsx'), 'NoPlacePage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    signIn,
    activate,
    mailStop,
    noPlace,
    learnerRoutes,
    guardianRoutes,
    deskRoutes,
    bureauRoutes,
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
