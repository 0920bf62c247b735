export { BureauAccountPage } from './account-page.tsx'
export { ContestsPage } from './contests-page.tsx'
export { BureauFrame } from './frame.tsx'
export { RegistryPage } from './registry-page.tsx'
