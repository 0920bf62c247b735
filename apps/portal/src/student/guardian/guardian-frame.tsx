import { Outlet } from '@tanstack/react-router'

export function GuardianFrame() {
  return (
    <main id="main" className="mx-auto min-h-dvh max-w-180 pb-8">
      <Outlet />
    </main>
  )
}
