import type { HeldRule, HeldRules } from '../import/held.ts'
import type { Catalogues } from '../record/kind.ts'

const lateDate: HeldRule<Catalogues> = {
  field: 'issuedOn',
  about: (textOf, { date }) => (date === undefined ? '' : `${textOf('certificateName')} · ${date}`),
  targets: null,
  accepts: true,
}

/** A number that says otherwise than its row: which is right only the paper says, so that it is let through for one day of issue of one certificate, with a reason. */
function numberSays(said: 'digit' | 'year' | 'province'): HeldRule<Catalogues> {
  return {
    field: 'number',
    about: (textOf, facts) =>
      [
        ...['awardingBody', 'certificateName', 'level', 'issuedOn'].map(textOf),
        `编号 ${facts[said] ?? ''}`,
      ].join(' · '),
    targets: null,
    accepts: 'with-reason',
  }
}

/** What a person may decide about held rows of certificates (product.md B1; 人社厅函〔2025〕154号 for 1+X after the hand-over). */
export const certificateHeld: HeldRules<Catalogues> = {
  'certificate.unknown': {
    field: 'certificateName',
    about: (textOf) => textOf('certificateName'),
    targets: ({ certificates }) =>
      certificates.map(({ name, code, awardingBody }) => ({
        value: name,
        detail: `${code} ${awardingBody}`,
      })),
    accepts: true,
  },
  'awardingBody.differs': {
    field: 'awardingBody',
    about: (textOf) => `${textOf('awardingBody')} · ${textOf('certificateName')}`,
    targets: ({ certificates }) =>
      certificates.map(({ awardingBody }) => ({ value: awardingBody, detail: '' })),
    accepts: true,
  },
  'occupation.unknown': {
    field: 'certificateName',
    about: (textOf) => textOf('certificateName'),
    targets: ({ occupations }) => occupations.map(({ name, code }) => ({ value: name, detail: code })),
    accepts: true,
  },
  'occupation.otherCode': {
    field: 'occupationCode',
    about: (textOf) => `${textOf('certificateName')} · ${textOf('occupationCode')}`,
    targets: null,
    accepts: true,
  },
  'number.otherLevel': numberSays('digit'),
  'number.otherYear': numberSays('year'),
  'number.provinceUnknown': numberSays('province'),
  'issuedOn.afterHandOver': lateDate,
  'issuedOn.afterWithdrawal': lateDate,
  'issuedOn.beforeScheme': lateDate,
}
