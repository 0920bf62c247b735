import './strict-schemas.ts'
import { StrictStyles } from '@jiangji/ui/strict-styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from './api/client.ts'
import './app.css'
import { readLanguage } from './language/chosen-language.ts'
import { router } from './router.tsx'
import { fetchPortfolioPage } from './routes/learner-routes.ts'
import { whoIsThere } from './session/require-session.ts'
import { keepsHere } from './student/offline/kept-here.ts'
import { drawLarge, readsLarge } from './text-size/kept-text-size.ts'
import { Toasts } from './toasts.tsx'
import { LanguageProvider, open } from './words/use-words.tsx'

drawLarge(readsLarge())
if (keepsHere()) await openKept().catch(() => undefined)
void whoIsThere().catch(() => undefined)
if (location.pathname === '/portfolio') void fetchPortfolioPage().catch(() => undefined)
const root = document.getElementById('root')
const first = await open(readLanguage())

if (root) {
  createRoot(root).render(
    <StrictMode>
      <StrictStyles>
        <LanguageProvider first={first}>
          <QueryClientProvider client={queryClient}>
            <Toasts>
              <RouterProvider router={router} />
            </Toasts>
          </QueryClientProvider>
        </LanguageProvider>
      </StrictStyles>
    </StrictMode>,
  )
}

async function openKept(): Promise<void> {
  await (await import('./student/offline/kept-portfolio.ts')).openKept()
}
