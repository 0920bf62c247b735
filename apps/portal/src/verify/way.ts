import type { Input } from './brought/protocol.ts'

/** How something was brought to be verified on this device, beside typing a code. */
export type Way = Input | 'paste' | 'scan'
