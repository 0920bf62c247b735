import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { requireSession } from '../session/require-session.ts'
import { homeOf } from '../session/session.ts'
import { root } from './root-route.ts'

const bureau = () => import('../bureau/pages.ts')

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
    path: '/programmes',
    component: lazyRouteComponent(bureau, 'ProgrammesPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: '/duplicates',
    component: lazyRouteComponent(bureau, 'DuplicatesPage'),
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

export const bureauRoutes = office.addChildren(officePages)
