import { zhCN } from '@jiangji/domain/words/zh-cn'
import { bindDomain } from './bind-domain.ts'

export const domain = bindDomain(zhCN)
