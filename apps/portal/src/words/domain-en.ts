import { en } from '@jiangji/domain/words/en'
import { bindDomain } from './bind-domain.ts'

export const domain = bindDomain(en)
