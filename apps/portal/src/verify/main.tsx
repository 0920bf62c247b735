import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { readLanguage } from '../language/chosen-language.ts'
import { drawLarge, readsLarge } from '../text-size/kept-text-size.ts'
import { linkedCode } from './entry-history.ts'
import { registerOffline } from './offline/register.ts'
import { LanguageProvider, open } from './use-words.tsx'
import { VerifyApp } from './verify-app.tsx'
import './verify.css'

registerOffline()
drawLarge(readsLarge())
const root = document.getElementById('root')
const first = await open(readLanguage())

if (root) {
  createRoot(root).render(
    <StrictMode>
      <LanguageProvider first={first}>
        <VerifyApp linked={linkedCode()} />
      </LanguageProvider>
    </StrictMode>,
  )
}
