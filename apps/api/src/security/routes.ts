import type { Target } from './target.ts'

/** Every plain route: why anyone may ask it, or how a stranger would aim it at somebody else's rows. */
export const routes: Readonly<Record<string, { open: string } | { aim: (target: Target) => string }>> = {
  '/api/health': { open: 'A probe asks whether the product is well; it tells nothing else.' },
  '/api/auth/sign-in/username': { open: 'The password is the proof.' },
  '/api/auth/sign-out': { open: 'Ends the session of the cookie that comes with it, and no other.' },
  '/api/public/check': { open: 'The code and the holder’s name are the proof.' },
  '/api/public/outside': {
    open: 'Keys and status that another issuer publishes, and nothing else of any site.',
  },
  '/api/import/example/:file': { aim: () => '/api/import/example/roster.xlsx' },
  '/api/import/template/:file': { aim: () => '/api/import/template/roster.xlsx' },
  '/api/import/:kind': { aim: () => '/api/import/roster' },
  '/api/import/:batchId/returned.xlsx': {
    aim: ({ previewBatch }) => `/api/import/${previewBatch}/returned.xlsx`,
  },
  '/api/programme-list': { aim: () => '/api/programme-list' },
  '/api/export/approval-rows.xlsx': {
    aim: ({ submittedBatch }) => `/api/export/approval-rows.xlsx?id=${submittedBatch}`,
  },
  '/api/export/approvals.xlsx': { aim: () => '/api/export/approvals.xlsx' },
  '/api/export/batches.xlsx': { aim: () => '/api/export/batches.xlsx' },
  '/api/export/bulk-records.xlsx': { aim: ({ bulkId }) => `/api/export/bulk-records.xlsx?id=${bulkId}` },
  '/api/export/changes.xlsx': { aim: () => '/api/export/changes.xlsx' },
  '/api/export/classes.xlsx': { aim: () => '/api/export/classes.xlsx' },
  '/api/export/contest-results.xlsx': { aim: () => '/api/export/contest-results.xlsx' },
  '/api/export/correction-requests.xlsx': { aim: () => '/api/export/correction-requests.xlsx' },
  '/api/export/held-rows.xlsx': { aim: () => '/api/export/held-rows.xlsx' },
  '/api/export/keys.xlsx': { aim: () => '/api/export/keys.xlsx' },
  '/api/export/learners.xlsx': { aim: () => '/api/export/learners.xlsx' },
  '/api/export/person-requests.xlsx': { aim: () => '/api/export/person-requests.xlsx' },
  '/api/export/duplicates.xlsx': { aim: () => '/api/export/duplicates.xlsx' },
  '/api/export/skill-drafts.xlsx': {
    aim: () => '/api/export/skill-drafts.xlsx?subject=major&state=draft',
  },
  '/api/export/programmes.xlsx': { aim: () => '/api/export/programmes.xlsx' },
  '/api/export/records.xlsx': { aim: () => '/api/export/records.xlsx' },
  '/api/export/registry.xlsx': { aim: () => '/api/export/registry.xlsx' },
  '/api/export/returned-records.xlsx': {
    aim: ({ pairBatch: { id } }) => `/api/export/returned-records.xlsx?id=${id}`,
  },
  '/api/export/schemes.xlsx': { aim: () => '/api/export/schemes.xlsx' },
  '/api/export/slip-classes.xlsx': { aim: () => '/api/export/slip-classes.xlsx' },
  '/api/export/transfers.xlsx': { aim: () => '/api/export/transfers.xlsx' },
  '/api/take-away/records/:recordId/credential.jwt': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/credential.jwt`,
  },
  '/api/take-away/records/:recordId/credential.vc.jwt': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/credential.vc.jwt`,
  },
  '/api/take-away/records/:recordId/badge.svg': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/badge.svg`,
  },
  '/api/take-away/records/:recordId/badge.png': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/badge.png`,
  },
  '/api/take-away/records/:recordId/document.pdf': {
    aim: ({ recordId }) => `/api/take-away/records/${recordId}/document.pdf`,
  },
  '/api/take-away/portfolio.pdf': { aim: () => '/api/take-away/portfolio.pdf' },
  '/api/take-away/resume.pdf': { aim: () => '/api/take-away/resume.pdf' },
  '/api/take-away/everything.zip': { aim: () => '/api/take-away/everything.zip' },
  '/api/take-away/my-data.json': { aim: () => '/api/take-away/my-data.json' },
  '/api/mail/stop/:token': {
    open: 'The link in a learner’s mail is the proof; it ends her mails and shows nothing.',
  },
  '/api/register/:file': { aim: () => '/api/register/partner.xlsx' },
  '/api/trpc/:path': { open: 'Every procedure is in the matrix of its own.' },
  '/.well-known/did.json': { open: 'Keys are public.' },
  '/.well-known/jwks.json': { open: 'Keys are public.' },
  '/c/:slug/did.json': { open: 'Keys are public.' },
  '/c/:slug/jwks.json': { open: 'Keys are public.' },
  '/keys/:thumbprint': { open: 'Keys are public.' },
  '/trust/bundle.jwt': {
    open: 'The list of issuers is public, so that anyone can verify without asking us.',
  },
  '/trust/root.jwk': { open: 'Keys are public.' },
  '/.well-known/jwt-vc-issuer/c/:slug': { open: 'Keys are public.' },
  '/vct/:kind': { open: 'What a type of credential means is public.' },
  '/status/:shard': { open: 'A status list names positions, not people.' },
  '/status/:shard/token': { open: 'A status list names positions, not people.' },
  '/trust/status.json': { open: 'The status lists in one file; they name positions, not people.' },
  '/vc-api/credentials/issue': {
    open: 'The administrator’s key is the proof; without one configured nothing is there.',
  },
  '/vc-api/credentials/verify': {
    open: 'The administrator’s key is the proof; without one configured nothing is there.',
  },
  '/': { open: 'The built pages, the same for everybody.' },
  '/portfolio': { open: 'The built pages, the same for everybody.' },
  '/v': { open: 'The page on which anyone checks.' },
  '/verify.html': { open: 'The page on which anyone checks.' },
  '/v*': { open: 'The page on which anyone checks.' },
  '/*': { open: 'The built pages, the same for everybody.' },
}
