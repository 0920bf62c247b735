import { mkdir, rename, writeFile } from 'node:fs/promises'
import { openInstallation } from './installation.ts'
import type { Measure } from './measure.ts'
import { measureBulkRevoke } from './measures/bulk-revoke.ts'
import { measureDeskList } from './measures/desk-list.ts'
import { measureImportPreview200k } from './measures/import-preview-200k.ts'
import { measureImportRecords } from './measures/import-records.ts'
import { measureImportRoster } from './measures/import-roster.ts'
import { measureIssueBulk } from './measures/issue-bulk.ts'
import { measurePortfolioLoad } from './measures/portfolio-load.ts'
import { measurePrintCredential } from './measures/print-credential.ts'
import { measureIssueVcJwt } from './measures/issue-vcjwt.ts'
import { measureSdJwt } from './measures/sd-jwt.ts'
import { measureSlowPhone } from './measures/slow-phone.ts'
import { measureStatusLists } from './measures/status-lists.ts'
import { measureVerifyByCode } from './measures/verify-by-code.ts'
import { measureVerifyOffline } from './measures/verify-offline.ts'
import { measureVerifyPage } from './measures/verify-page.ts'

const measures = {
  'portal.verifyPage': measureVerifyPage,
  'portal.slowPhone': measureSlowPhone,
  'issue.vcjwt': measureIssueVcJwt,
  'verify.offline': measureVerifyOffline,
  'import.roster': measureImportRoster,
  'import.records': measureImportRecords,
  'issue.bulk': measureIssueBulk,
  'bulk.revoke': measureBulkRevoke,
  'desk.list': measureDeskList,
  'portfolio.load': measurePortfolioLoad,
  'pdf.credential': measurePrintCredential,
  sdjwt: measureSdJwt,
  status: measureStatusLists,
  'verify.byCode': measureVerifyByCode,
}

/** Takes minutes, so only when it is named. */
const long = { 'import.preview200k': measureImportPreview200k }

const wanted = process.argv.slice(2)
const installation = await openInstallation()
const taken: Measure[] = []
try {
  for (const [name, take] of Object.entries({ ...measures, ...(wanted.length > 0 ? long : {}) })) {
    if (wanted.length > 0 && !wanted.some((each) => name.startsWith(each))) continue
    console.log(`${name} …`)
    for (const measure of await take(installation)) {
      taken.push(measure)
      console.log(JSON.stringify(measure))
    }
  }
} finally {
  await installation.close()
}
if (wanted.length === 0) await keep(taken)

async function keep(lines: readonly Measure[]): Promise<void> {
  const folder = new URL('results/', import.meta.url)
  await mkdir(folder, { recursive: true })
  const unfinished = new URL('latest.jsonl.new', folder)
  await writeFile(unfinished, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  await rename(unfinished, new URL('latest.jsonl', folder))
}
