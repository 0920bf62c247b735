import { config } from 'zod/v4/core'

// Schemas compiled with `new Function` would break the page's content security policy.
config({ jitless: true })
