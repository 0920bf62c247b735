import { z } from 'zod'
import { parseUscc } from '../identity/uscc.ts'
import type { Register, RegisterField } from './register.ts'
import { aText, evidence } from './shape.ts'

const schema = z.strictObject({
  name: aText,
  uscc: z
    .string()
    .trim()
    .toUpperCase()
    .refine((code) => parseUscc(code).ok),
  industry: aText,
  scale: evidence,
  orders: evidence,
  plaque: evidence,
})

export type Partner = z.infer<typeof schema>

const fields = [
  { key: 'name', type: 'text', required: true },
  { key: 'uscc', type: 'text', required: true },
  { key: 'industry', type: 'text', required: true },
  { key: 'scale', type: 'evidence', required: false },
  { key: 'orders', type: 'evidence', required: false },
  { key: 'plaque', type: 'evidence', required: false },
] as const satisfies readonly RegisterField[]

/** Partner enterprises; 有规模, 有订单 and 能挂牌 hold where their evidence is named, and only there (plan indicator 4a). */
export const partner = {
  name: 'partner',
  schema,
  fields,
  example: {
    name: '演示装备制造有限公司',
    uscc: '91350100M000100Y43',
    industry: '专用设备制造业',
    scale: '2025年末从业人员 320 人',
    orders: '2025 年订单合同 12 份',
    plaque: null,
  },
  key: ({ uscc }) => uscc,
  dates: () => ({ from: null, to: null }),
} as const satisfies Register<Partner>
