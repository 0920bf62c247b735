/** The word to whoever opens an archive: what each file is and how it is checked. */
export function archiveReadme(verifyPage: string, count: number): string {
  return `这里是你的技能档案，共 ${count} 份签名凭证。

技能档案.pdf　　　　给人看的，也可以打印；里面同样附着签名凭证。
凭证/　　　　　　　　一条记录一个文件夹：
　签名凭证.jwt　　　　学校签过名的原件，改一个字就核验不过
　打印件.pdf　　　　　能打印的一页，原件附在里面
　徽章.png、徽章.svg　图片，原件藏在里面
　文件夹名末尾写着“.已撤销”“.已暂停”“.已更正”的，打包时已经不算数
核验材料/　　　　　　签发学校的公钥、可信名录和打包时的状态名单，没有网络也能核对
我的数据.json　　　　平台存着的你的资料：学籍、记录、分享、谁看过
清单 manifest.json　　每个文件的 SHA-256 和状态，用来看文件有没有坏

怎么核验：打开 ${verifyPage}，把 PDF、图片或 .jwt 文件拖进去，一次最多 20 个。
这些文件就是你的档案，请自己保管好，不要整包发给陌生人。

----

Your skills portfolio: ${count} signed credentials.

技能档案.pdf          the portfolio to read and print, with signed credentials inside
凭证/                 a folder for each record:
  签名凭证.jwt          the original as the school signed it; one changed letter and it fails
  打印件.pdf            one page to print, the original inside
  徽章.png, 徽章.svg    pictures with the original inside
  a folder that ends in .已撤销 (revoked), .已暂停 (suspended) or .已更正 (corrected) no longer counted when this was made
核验材料/             the schools’ public keys, the list of issuers and the status lists of that time, to check without network
我的数据.json         what the platform keeps of you: enrolments, records, shares, who looked
清单 manifest.json    SHA-256 and status of each file, to see whether a file is damaged

To verify: open ${verifyPage} and drop a PDF, a picture or a .jwt file, 20 at a time at most.
Keep these files safe, and do not hand the whole archive to strangers.
`
}
