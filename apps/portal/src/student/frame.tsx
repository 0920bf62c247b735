import { PhoneShell } from '@jiangji/ui/phone-shell'
import { Outlet, useLocation, useRouter } from '@tanstack/react-router'
import { GraduationCap, Grid3x3, QrCode, Route } from 'lucide-react'
import { useWords } from '../words/use-words.tsx'

const icon = { size: 22, strokeWidth: 1.8, 'aria-hidden': true } as const

export function StudentFrame() {
  const { words } = useWords()
  const router = useRouter()
  const { pathname } = useLocation()
  const w = words.student.places
  const places = [
    { href: '/portfolio', label: w.portfolio, icon: <Route {...icon} /> },
    { href: '/skills', label: w.skills, icon: <Grid3x3 {...icon} /> },
    { href: '/progress', label: w.progress, icon: <GraduationCap {...icon} /> },
    { href: '/shares', label: w.shares, icon: <QrCode {...icon} />, also: '/checks' },
  ]
  const current = places.find(
    ({ href, also }) => pathname === also || pathname === href || pathname.startsWith(`${href}/`),
  )
  return (
    <PhoneShell
      places={places}
      current={current?.href ?? ''}
      onGo={(href) => router.history.push(href)}
      navigationLabel={words.shell.navigation}
    >
      <Outlet />
    </PhoneShell>
  )
}
