import { createRoute, lazyRouteComponent, redirect, type SearchSchemaInput } from '@tanstack/react-router'
import type { RecordAddress } from '../college/record/record-address.ts'
import { requireSession } from '../session/require-session.ts'
import { homeOf } from '../session/session.ts'
import { root } from './root-route.ts'
import { textOf } from './text-of.ts'

const college = () => import('../college/pages.ts')

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
    // Read by its page: the rules of a filter are not loaded with every page.
    validateSearch: (search: RecordAddress & SearchSchemaInput): Record<string, unknown> => ({ ...search }),
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

export const deskRoutes = desk.addChildren(deskPages)
