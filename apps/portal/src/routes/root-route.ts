import { createRootRoute } from '@tanstack/react-router'
import { NotFoundPage } from '../entrance/exception-page.tsx'

export const root = createRootRoute({ notFoundComponent: NotFoundPage })
