import type { Facts } from '@jiangji/domain/decision'

/** What the program says when it does nothing: what is wrong, and the mend, in both languages. */
export const refusals = {
  'command.unknown': () => ['没有这个命令，请用 issue 或 verify', 'no such command; use issue or verify'],
  'option.unknown': ({ option }: Facts) => [
    `不认得选项：${String(option)}，用 --help 查看`,
    `unknown option: ${String(option)}; see --help`,
  ],
  'option.missing': ({ option }: Facts) => [`缺少 --${String(option)}`, `--${String(option)} is missing`],
  'feature.unknown': ({ feature }: Facts) => [
    `不支持 ${String(feature)}，只支持 credential_jose`,
    `${String(feature)} is not supported; only credential_jose is`,
  ],
  'file.unreadable': ({ file }: Facts) => [`读不出文件：${String(file)}`, `cannot read ${String(file)}`],
  'file.unwritable': ({ file }: Facts) => [`写不了文件：${String(file)}`, `cannot write ${String(file)}`],
  'file.notJson': ({ file }: Facts) => [`不是 JSON 文件：${String(file)}`, `${String(file)} is not JSON`],
  'key.unreadable': () => [
    '密钥文件要写 JWK，或带 publicKeyJwk 的验证方法（P-256、P-384、Ed25519、RSA）',
    'the key file must be a JWK or a verification method with publicKeyJwk (P-256, P-384, Ed25519 or RSA)',
  ],
  'key.noController': () => [
    '核验要用带 controller 的验证方法，光有 JWK 看不出是谁的密钥',
    'to verify, give a verification method with its controller; a bare JWK does not say whose it is',
  ],
  'key.notSecret': () => [
    '签发要用带私钥的密钥文件（secretKeyJwk）',
    'issuing needs a key file with its private half (secretKeyJwk)',
  ],
  'key.otherIssuer': ({ issuer }: Facts) => [
    `密钥不属于凭证的签发者 ${String(issuer)}`,
    `the key does not belong to the credential’s issuer ${String(issuer)}`,
  ],
  'credential.refused': ({ zh, en }: Facts) => [`不能签发：${String(zh)}`, `not issued: ${String(en)}`],
  'trust.missing': ({ folder }: Facts) => [
    `${String(folder)} 里要有 bundle.jwt 和 root.jwk`,
    `${String(folder)} must hold bundle.jwt and root.jwk`,
  ],
  'trust.refused': ({ zh, en }: Facts) => [String(zh), String(en)],
  'option.together': ({ option, other }: Facts) => [
    `--${String(option)} 和 --${String(other)} 只能用一个`,
    `--${String(option)} and --${String(other)} exclude each other`,
  ],
  unexpected: ({ why }: Facts) => [
    `程序出错，没有办成，对凭证没有下结论：${String(why)}`,
    `the program failed and concluded nothing about a credential: ${String(why)}`,
  ],
  'origin.malformed': () => [
    '--origin 要写 https://域名，后面不带路径',
    '--origin must look like https://host, without a path',
  ],
} as const satisfies Readonly<Record<string, (facts: Facts) => readonly [string, string]>>

export type RefusalCode = keyof typeof refusals

/** Who vouches for a folder: whoever named its root key, or nobody but the folder. */
export function trustWords(rootNamed: boolean) {
  return rootNamed
    ? { 'zh-CN': '根密钥是 --root 指定的那一把', en: 'the root key is the one named by --root' }
    : {
        'zh-CN':
          '没有写 --root：根密钥取自文件夹本身，文件夹只是自己给自己作证；请从别处拿到根密钥的指纹，核对 root，或用 --root 写明',
        en: 'without --root the folder vouches for itself: its root key is the one inside; get the thumbprint of the root key elsewhere and compare it with root, or name it by --root',
      }
}

export const help = `用法 · usage

  npm run credential -- issue  --input <file> --key <file> [--feature credential_jose] [--output <file>]
  npm run credential -- verify --input <file> [--trust <folder> [--root <thumbprint>] | --origin <https://host> | --key <file>]
                               [--name <holder>] [--feature credential_jose] [--output <file>]

  --input    凭证：签发时是未签名的 JSON，核验时是任何一个文件：文本、JSON、PNG、SVG、PDF · unsigned JSON to issue; any file to verify: text, JSON, PNG, SVG, PDF
  --key      密钥：JWK 或验证方法；核验时只信这一把，不联网 · a JWK or verification method; to verify, only it counts and nothing is fetched
  --trust    平台公布的文件夹（bundle.jwt、root.jwk、status.json），不联网 · the folder a platform publishes; nothing is fetched
  --root     根密钥的指纹，不写就用文件夹里的，那只是文件夹自己作证 · the thumbprint of the root key; without it the folder vouches for itself
  --origin   平台的网址，以它现在公布的为准 · the platform, as it stands now
  --feature  要试的能力，公开测试集的叫法 · what to exercise, as the public suites name it: credential_jose
  --name     与持有人核对的姓名 · the holder’s name to compare
  --output   结果写到文件 · write the result to a file
  --help     显示这段说明 · this text

退出码 · exit codes: 0 有效 valid · 1 无效 invalid · 2 没有办 not done · 3 无法确认 undetermined
`
