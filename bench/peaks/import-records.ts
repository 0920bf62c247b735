import { readFile } from 'node:fs/promises'
import { foundKnownCollege } from '../certificates.ts'
import { openInstallation } from '../installation.ts'
import { approveAndIssue, previewWorkbook, submitPreview } from '../services.ts'

const [file = '', count = ''] = process.argv.slice(2)

/** The whole way of one workbook in a process of its own, which then tells the most memory it held, in megabytes. */
const installation = await openInstallation()
const college = await foundKnownCollege(installation, 'bench-peak', Number(count))
const id = await previewWorkbook(college, 'certificate', await readFile(file))
const previewed = process.resourceUsage().maxRSS
await submitPreview(college, id)
const submitted = process.resourceUsage().maxRSS
await approveAndIssue(college, id)
const [total, ...steps] = [process.resourceUsage().maxRSS, previewed, submitted].map((kilobytes) =>
  Math.round(kilobytes / 1024),
)
await installation.close()
console.error(`megabytes after the preview and after the submit: ${steps.join(', ')}`)
console.log(total)
