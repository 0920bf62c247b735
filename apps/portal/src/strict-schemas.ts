// Schemas compiled with `new Function` would break the page's content security policy. zod reads this wherever it is loaded; a page without schemas does not load zod for it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
