export const stages = ['secondary', 'associate', 'bachelor'] as const

export type Stage = (typeof stages)[number]
