import { strToU8, zipSync, type Zippable } from 'fflate'
import type { Context } from '../../platform/context.ts'
import { filesOf } from './attached.ts'
import { exportOwnData } from './own-data.ts'
import { fileNameOf, type Press, type TakenFile } from './press.ts'
import { printPortfolio } from './print-portfolio.ts'
import { findLearner, listCredentials } from './queries.ts'

const readme = (verifyPage: string, count: number) => `这里是你的技能档案，共 ${count} 份签名凭证。

技能档案.pdf　　　给人看的，也可以打印；里面同样附着全部签名凭证。
凭证/　　　　　　　每份一个 .jwt 文件，是学校签过名的原件，改一个字就核验不过。
核验材料/　　　　　签发学校的公钥和打包当天的状态名单，没有网络时也能核对。
我的数据.json　　　平台存着的你的资料：学籍、记录、分享、谁看过。

怎么核验：打开 ${verifyPage}，把 PDF 或 .jwt 文件拖进去。
这些文件就是你的档案，请自己保管好，不要整包发给陌生人。
`

/** Everything at once: a document, the signed originals, what they are checked with, and a copy of her data. */
export async function packEverything(ctx: Context, press: Press): Promise<TakenFile> {
  const { learner, credentials } = await ctx.read('portfolio.take', async (trx) => ({
    learner: await findLearner(trx, ctx.learnerId),
    credentials: await listCredentials(trx),
  }))
  const portfolio = await printPortfolio(ctx, press)
  const data = await exportOwnData(ctx)
  const files: Zippable = {
    '说明.txt': strToU8(readme(`${ctx.origin}/v`, credentials.length)),
    '技能档案.pdf': [portfolio.bytes, { level: 0 }],
    [data.name]: data.bytes,
  }
  for (const { name, text } of await filesOf(credentials, press.snapshots))
    files[`${name.startsWith('credential') ? '凭证' : '核验材料'}/${name}`] = strToU8(text)
  for (const [path, text] of Object.entries(await press.snapshots.trustFolder()))
    files[`核验材料/${path}`] = strToU8(text)
  return {
    name: fileNameOf([learner.name, '全部档案'], 'zip'),
    mediaType: 'application/zip',
    bytes: Buffer.from(zipSync(files, { level: 6, mtime: ctx.now() })),
  }
}
