export { BureauAccountPage } from './account-page.tsx'
export { BureauFrame } from './frame.tsx'
export { RegistryPage } from './registry-page.tsx'
export { SchemesPage } from './schemes-page.tsx'
