export { ActivatePage } from './activate-page.tsx'
export { NoPlacePage } from './no-place-page.tsx'
export { SignInPage } from './sign-in-page.tsx'
