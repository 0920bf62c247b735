import type { CredentialPart } from '@jiangji/domain/share/part'

export interface TypeWords {
  readonly locale: string
  readonly name: string
  readonly parts: Readonly<Record<CredentialPart, string>>
}

type Disclosability = 'always' | 'allowed' | 'never'

const claims: readonly (readonly [CredentialPart, readonly (string | null)[], Disclosability])[] = [
  ['issuer', ['issuer_name'], 'never'],
  ['note', ['note'], 'never'],
  ['subject', ['sub'], 'always'],
  ['holder', ['holder_name'], 'always'],
  ['type', ['achievement', 'type'], 'never'],
  ['name', ['achievement', 'name'], 'always'],
  ['creator', ['achievement', 'creator'], 'always'],
  ['criteria', ['achievement', 'criteria'], 'always'],
  ['code', ['achievement', 'code'], 'always'],
  ['number', ['number'], 'always'],
  ['awardedOn', ['awarded_on'], 'always'],
  ['results', ['results', null], 'always'],
]

/** What a credential type is called and what each of its claims means, in every language given, and which its holder may keep back (SD-JWT VC, “SD-JWT VC Type Metadata”). */
export function buildTypeMetadata(vct: string, languages: readonly TypeWords[]) {
  return {
    vct,
    name: languages[0]?.name,
    display: languages.map(({ locale, name }) => ({ locale, name })),
    claims: claims.map(([part, path, sd]) => ({
      path,
      display: languages.map(({ locale, parts }) => ({ locale, label: parts[part] })),
      sd,
    })),
  }
}
