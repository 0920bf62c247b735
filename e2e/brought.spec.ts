import encodeQR from 'qr'
import { buildOpenBadge } from '../packages/credentials/src/open-badge/build.ts'
import { bakePng } from '../packages/credentials/src/carrier/png/bake.ts'
import { bakeSvg } from '../packages/credentials/src/carrier/svg/bake.ts'
import { buildDidDocument } from '../packages/credentials/src/did-web/document.ts'
import { badgeInput, makeParty } from '../packages/credentials/src/testing/city.ts'
import { foreignPng } from '../packages/credentials/src/testing/foreign-files.ts'
import { signOpenBadge } from '../packages/credentials/src/vc-jwt/serialise.ts'
import { desk, expect, phone, test } from './fixtures/guarded.ts'
import { look } from './fixtures/look.ts'
import { drop, expectNothingSent, pdfOf, textFile, watchRequests } from './steps/drop.ts'
import { issuedToken, partlyShownToken, type Issued } from './steps/token.ts'

let issued: Issued

test.beforeEach(async ({ visitor }) => {
  issued ??= await issuedToken(visitor)
})

test('a dropped PDF is verified on this device, and nothing is sent', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  await look(page, 'brought-entry')
  const requests = watchRequests(page)
  await drop(page, pdfOf([issued.token]))
  await expect(page.locator('[data-check="signature"]')).toHaveAttribute('data-state', 'passed')
  await expect(page.getByText(issued.name).first()).toBeVisible()
  await expect(page.getByText(issued.title).first()).toBeVisible()
  expectNothingSent(requests, page)
  await look(page, 'brought-verdict')
  await page.getByLabel('和谁的姓名比对').fill('张冠李')
  await page.getByRole('button', { name: '比对姓名' }).click()
  await expect(page.getByText(/对不上。这不说明凭证无效/)).toBeVisible()
  await look(page, 'brought-other-name')
  await page.getByLabel('和谁的姓名比对').fill(issued.name)
  await page.getByRole('button', { name: '比对姓名' }).click()
  await expect(page.getByText('姓名一致')).toBeVisible()
  expectNothingSent(requests, page)
  await page.goBack()
  await expect(page.getByLabel('核验码')).toBeVisible()
})

test('whatever carries a credential is taken: image, token, JSON, chosen, dropped or pasted', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: desk })
  const png = bakePng(foreignPng(), issued.token)
  const svg = bakeSvg('<svg xmlns="http://www.w3.org/2000/svg"></svg>', issued.token)
  if (!png.ok || !svg.ok) throw new Error('could not be baked')
  for (const file of [
    { name: 'badge.png', type: 'image/png', bytes: png.value },
    textFile('badge.svg', svg.value),
    textFile('credential.jwt', `\ufeff${issued.token}\n`),
    textFile('unknown.bin', JSON.stringify({ credential: issued.token })),
  ]) {
    await page.goto('/v')
    const buffer = Buffer.from(file.bytes)
    await page.locator('input[type="file"]').setInputFiles({ name: file.name, mimeType: file.type, buffer })
    await expect(page.locator('[data-check="signature"]')).toHaveAttribute('data-state', 'passed')
  }
  await page.goto('/v')
  await page.getByRole('button', { name: '粘贴凭证' }).click()
  await look(page, 'brought-paste')
  await page.getByLabel('凭证内容').fill(` ${issued.token}\n`)
  await page.getByRole('button', { name: '核验这份凭证' }).click()
  await expect(page.locator('[data-check="signature"]')).toHaveAttribute('data-state', 'passed')
})

test('several credentials in one PDF get a verdict each, and each opens', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  const forged = `${issued.token.slice(0, -8)}AAAAAAAA`
  await drop(page, pdfOf([issued.token, forged]))
  await expect(page.getByRole('heading', { level: 1, name: '这份文件里有 2 份凭证' })).toBeVisible()
  await expect(page.locator('[data-listed="invalid"]')).toHaveCount(1)
  await look(page, 'brought-list')
  await page.getByRole('button', { name: /内容没有通过核验/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '无效' })).toBeVisible()
  await expect(page.getByText('签名不符，内容可能改动过。')).toBeVisible()
  await look(page, 'brought-invalid')
  await page.getByRole('button', { name: '回到列表' }).click()
  await page.getByRole('button', { name: new RegExp(issued.name) }).click()
  await expect(page.locator('[data-check="signature"]')).toHaveAttribute('data-state', 'passed')
})

test('several dropped files get a line each under their names, and too many are said', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  const forged = `${issued.token.slice(0, -8)}AAAAAAAA`
  const gif = encodeQR(issued.link, 'gif', { scale: 6, border: 4 })
  const requests = watchRequests(page)
  await drop(
    page,
    textFile('学历凭证.jwt', issued.token),
    pdfOf([issued.token, forged]),
    textFile('roster.csv', '姓名,学号\n甲,1'),
    { name: 'photo.gif', type: 'image/gif', bytes: gif },
  )
  await expect(page.getByRole('heading', { level: 1, name: '4 个文件里有 3 份凭证' })).toBeVisible()
  await expect(page.locator('[data-listed="valid"]')).toHaveCount(2)
  await expect(page.locator('[data-listed="invalid"]')).toContainText('credentials.pdf')
  await expect(page.locator('[data-listed="none"]')).toContainText(/认不出这是哪种凭证.*roster\.csv/)
  expectNothingSent(requests, page)
  await look(page, 'brought-files')
  await page.getByRole('button', { name: /学历凭证\.jwt/ }).click()
  await page.getByLabel('和谁的姓名比对').fill('张冠李')
  await page.getByRole('button', { name: '比对姓名' }).click()
  await expect(page.getByText(/对不上。这不说明凭证无效/)).toBeVisible()
  await look(page, 'brought-one-of-files')
  await page.getByRole('button', { name: '回到列表' }).click()
  await expect(page.locator('[data-listed="valid"]')).toHaveCount(1)
  await page.getByRole('button', { name: /photo\.gif/ }).click()
  await expect(page.getByLabel('持有人姓名')).toBeVisible()

  await page.goto('/v')
  const many = Array.from({ length: 22 }, (_, at) => ({
    name: `${at}.txt`,
    mimeType: '',
    buffer: Buffer.from('x'),
  }))
  await page.locator('input[type="file"]').setInputFiles(many)
  await expect(page.getByText('一次最多核验 20 个文件，后面 2 个没有核验，请分几次选。')).toBeVisible()
  await expect(page.locator('[data-listed="none"]')).toHaveCount(20)
  await look(page, 'brought-too-many')
})

test('a photo of too many pixels is refused before it is decoded', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  const gif = Buffer.from('GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x02\0;', 'latin1')
  await drop(page, { name: 'photo.gif', type: 'image/gif', bytes: gif })
  await expect(page.getByText(/照片的像素太多，请截取二维码那一块再选/)).toBeVisible()
  await look(page, 'brought-photo-too-large')
})

test('a dropped credential of which only a part is shown says so', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await page.goto('/v')
  await drop(page, textFile('chosen.sd-jwt', await partlyShownToken(visitor)))
  await expect(page.getByText('持有人只出示了部分内容')).toBeVisible()
  await look(page, 'brought-partly')
})

test('a QR code in a photo or before the camera leads to its code', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  const gif = encodeQR(issued.link, 'gif', { scale: 6, border: 4 })
  const larger = encodeQR(issued.link, 'gif', { scale: 80, border: 6 })
  expect(Buffer.from(larger).readUInt16LE(6)).toBeGreaterThan(3200)
  for (const bytes of [gif, larger]) {
    await page.goto('/v')
    await drop(page, { name: 'photo.gif', type: 'image/gif', bytes })
    await expect(page.getByText(/^核验码 [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)).toBeVisible()
    await expect(page.getByLabel('持有人姓名')).toBeVisible()
  }

  await page.addInitScript(
    (picture) => {
      const camera = document.createElement('canvas')
      camera.width = camera.height = 480
      const image = new Image()
      image.src = picture
      navigator.mediaDevices.getUserMedia = async () => {
        await image.decode()
        setInterval(() => camera.getContext('2d')?.drawImage(image, 40, 40, 400, 400), 50)
        return camera.captureStream(10)
      }
    },
    `data:image/gif;base64,${Buffer.from(gif).toString('base64')}`,
  )
  await page.goto('/v')
  await page.getByRole('button', { name: '扫二维码' }).click()
  await expect(page.getByText(/^核验码 [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/)).toBeVisible()
})

test('a camera that is refused says how to go on', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  await page.goto('/v')
  await page.getByRole('button', { name: '扫二维码' }).click()
  await expect(page.getByText(/没能打开摄像头/)).toBeVisible()
  await look(page, 'brought-no-camera')
  await page.getByRole('button', { name: '改填核验码' }).click()
  await expect(page.getByLabel('核验码')).toBeVisible()
})

test('what carries no credential gets a sentence with the mend, never a verdict', async ({ visitor }) => {
  const page = await visitor({ viewport: phone })
  const cases = [
    [pdfOf([]), /这份 PDF 里没有附带凭证/],
    [{ name: 'cut.png', type: 'image/png', bytes: foreignPng().subarray(0, 40) }, /图片文件不完整/],
    [{ name: 'plain.png', type: 'image/png', bytes: foreignPng() }, /这张图片里没有凭证/],
    [textFile('roster.csv', '姓名,学号\n甲,1'), /认不出这是哪种凭证/],
    [textFile('empty.jwt', ''), /没有内容/],
    [{ name: 'a.zip', type: '', bytes: Buffer.from('PK\u0003\u0004') }, /这是压缩包，请先解压/],
  ] as const
  for (const [file, sentence] of cases) {
    await page.goto('/v')
    await drop(page, file)
    await expect(page.getByText(sentence).first()).toBeVisible()
  }
  await look(page, 'brought-nothing')
})

test('a credential from elsewhere is neither ours nor false, and its issuer is asked only when agreed', async ({
  visitor,
}) => {
  const page = await visitor({ viewport: phone })
  const elsewhere = await makeParty('did:web:school.elsewhere.example')
  const token = await signOpenBadge(
    buildOpenBadge(badgeInput(elsewhere.did, { issuer: { did: elsewhere.did, name: '外地示例学院' } })),
    elsewhere.signer,
  )
  const asked: string[] = []
  await page.route('**/api/public/outside?*', async (route) => {
    const address = new URL(route.request().url()).searchParams.get('address') ?? ''
    asked.push(address)
    if (!address.endsWith('/did.json')) return route.fulfill({ json: { status: 502, text: '' } })
    const text = JSON.stringify(buildDidDocument(elsewhere.did, [elsewhere.key]))
    return route.fulfill({ json: { status: 200, text } })
  })
  await page.goto('/v')
  const requests = watchRequests(page)
  await drop(page, textFile('elsewhere.jwt', token))
  await expect(page.getByText('这份凭证不是本平台签发的，签名还没有核对。')).toBeVisible()
  await expect(page.getByText(/school\.elsewhere\.example/).first()).toBeVisible()
  expect(asked).toEqual([])
  await look(page, 'brought-elsewhere-unasked')
  await page.getByRole('button', { name: '向签发方网站查询公钥' }).click()
  await expect(page.getByText('签名有效，签发者不在本平台名录。')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: '无法确认' })).toBeVisible()
  expect(asked[0]).toBe('https://school.elsewhere.example/.well-known/did.json')
  expectNothingSent(requests, page)
  await look(page, 'brought-elsewhere')
})

test('over plain HTTP the page says what cannot work, and a code still does', async ({ visitor }) => {
  const page = await visitor({ viewport: phone, serviceWorkers: 'block' })
  await page.addInitScript(() => {
    Object.defineProperty(window, 'isSecureContext', { get: () => false })
    Object.defineProperty(Navigator.prototype, 'mediaDevices', { get: () => undefined })
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })
  })
  await page.goto('/v')
  await expect(page.getByText(/当前地址不是 https/)).toBeVisible()
  await expect(page.getByRole('button', { name: '扫二维码' })).toHaveCount(0)
  await look(page, 'brought-insecure')
  await page.getByLabel('核验码').fill(issued.code)
  await page.getByLabel('持有人姓名').fill(issued.name)
  await page.getByRole('button', { name: '核验', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '有效' })).toBeVisible()
})
