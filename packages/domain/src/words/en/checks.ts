import type { Words } from '../words.ts'
import { dateIn, momentIn } from './date.ts'

export const verdicts: Words['verdicts'] = {
  valid: 'Valid',
  invalid: 'Not valid',
  undetermined: 'Cannot be confirmed',
}

export const checks: Words['checks'] = {
  'shape.wellFormed': 'The credential is well formed',
  'shape.empty': 'There is nothing to check',
  'shape.tooLarge': 'Too large for a credential',
  'shape.unrecognised': 'Not a known kind of credential',
  'shape.notCanonical': 'The credential contains characters that do not belong there',
  'shape.notJson': 'The content of the credential cannot be read',
  'shape.algorithmNone': 'The credential is not signed',
  'shape.algorithmRefused': 'The credential uses a signature algorithm that is not accepted',
  'shape.keyInHeader': 'The credential brings its own key, which proves nothing',
  'shape.header': 'The header of the credential breaks the standard',
  'shape.legacy': 'The credential has an old format that is no longer used',
  'shape.content': 'The content of the credential breaks the standard',
  'shape.claimsDisagree': 'The credential contradicts itself',
  'shape.imageDamaged':
    'The image file is incomplete; download the original again, not a screenshot or a copy',
  'shape.imageWithoutCredential':
    'There is no credential in this image; use the original as downloaded, not a screenshot or a compressed copy',
  'shape.twoCredentials':
    'Two credentials are in this image and it is unclear which one counts; download the original again',
  'shape.tooManyCredentials': ({ most }) =>
    `Too many credentials in one file; at most ${most} can be checked at once, so choose them apart`,
  'shape.jsonWithoutCredential':
    'There is no credential in this JSON; choose the credential file that the holder sent',
  'shape.pdfDamaged': 'The PDF is incomplete; download it again',
  'shape.pdfWithoutCredential':
    'No credential is attached to this PDF; it may be a scan or a re-saved copy: use the original file, or enter the code',
  'shape.pdfWithPassword': 'The PDF has a password; use the original file without one',
  'shape.photo':
    'No QR code and no credential was found in the photo; take it again closer to the code, or enter the code',
  'shape.photoTooLarge':
    'The photo has too many pixels; cut out the QR code and choose that, or enter the code',
  'shape.zip': 'This is an archive; unpack it first and choose the credential file inside',
  'shape.workbook':
    'This is an Excel workbook, not a credential; choose a PDF, an image or a credential file',
  'shape.document':
    'This is a Word or PowerPoint file, not a credential; choose a PDF, an image or a credential file',
  'shape.notText': 'Not a known kind of file; choose a PDF, an image or a credential file',
  'shape.proof': 'The credential is signed in a way that is not accepted',
  'shape.context': 'The credential refers to a vocabulary that is not known here',
  'shape.undefinedTerm':
    'The credential contains something no vocabulary defines, which its signature cannot protect',
  'shape.disclosureMalformed': 'A shown field of the credential is malformed',
  'shape.disclosureUnknown': 'The credential carries a field that was never signed',
  'shape.disclosureTwice': 'The credential shows one field twice',
  'shape.disclosureReserved': 'The credential hides a field that must not be hidden',
  'shape.brokenOff': 'The check broke off without a result; try again',

  'signature.genuine': 'The signature is genuine and nothing was changed',
  'signature.mismatch': 'The signature does not match; the content may have been changed',
  'signature.keyNotListed': 'The signing key is not one that this school has published',
  'signature.notReached': 'The signature was not checked',
  'signature.noWebCrypto': 'This browser cannot check signatures',
  'signature.algorithmUnavailable': 'This device does not support the signature algorithm',
  'signature.keysUnreachable': 'The school’s keys could not be fetched; the signature was not checked',
  'signature.keysOutdated':
    'The list on this device is older than the credential and does not know its key; go online and check again',

  'issuer.known': ({ issuer, answeredBy, act }) => {
    if (!issuer) return 'The issuer is registered'
    if (!answeredBy) return `The issuer is registered: ${issuer}`
    const now = act === 'rename' ? `now named ${answeredBy}` : `${answeredBy} answers for it now`
    return `The issuer is registered: formerly ${issuer}; ${now}`
  },
  'issuer.unregistered': 'The issuer is not registered',
  'issuer.notReached': 'The issuer was not checked',
  'issuer.notInTrustList': 'The issuer is not on Jiangji’s list',
  'issuer.unreachable': 'The list of issuers could not be fetched; the issuer was not checked',
  'issuer.listExpired': 'The list of issuers on this device has expired; the issuer was not checked',

  'entitlement.granted': 'The issuer may issue this kind of credential',
  'entitlement.kindNotGranted': 'The issuer may not issue this kind of credential',
  'entitlement.outsidePeriod': 'Issued outside the period of the permission',
  'entitlement.notReached': 'The permission to issue was not checked',
  'entitlement.notStated': 'No permission to issue was found',
  'entitlement.listExpired':
    'The list of issuers on this device has expired; the permission to issue was not checked',
  'entitlement.listOutdated':
    'The list of issuers on this device is older than the credential; go online and check again',

  'key-state.active': 'The signing key is in force',
  'key-state.retiredLater': ({ at }) =>
    at ? `The key was in force then; retired on ${dateIn(at)}` : 'The key was in force then; retired later',
  'key-state.retired': 'The key was already retired when the credential was signed',
  'key-state.compromised': 'The key was already compromised when the credential was signed',
  'key-state.notReached': 'The signing key was not checked',
  'key-state.compromisedLater': ({ at }) =>
    at
      ? `The key was compromised on ${dateIn(at)}; whether the credential came first cannot be told`
      : 'The key was compromised later; whether the credential came first cannot be told',
  'key-state.listExpired': 'The list of issuers on this device has expired; the signing key was not checked',

  'validity.current': ({ until }) =>
    until ? `Within its validity, until ${dateIn(until)}` : 'Within its validity',
  'validity.notYet': ({ from }) =>
    from ? `Not yet in force; valid from ${dateIn(from)}` : 'Not yet in force',
  'validity.expired': ({ until }) => (until ? `Expired on ${dateIn(until)}` : 'Expired'),
  'validity.notReached': 'The validity was not checked',

  'revocation.none': ({ asOf }) => (asOf ? `Not revoked as of ${momentIn(asOf)}` : 'Not revoked'),
  'revocation.revoked': ({ since }) => (since ? `Revoked on ${dateIn(since)}` : 'Revoked'),
  'revocation.notReached': 'Revocation was not checked',
  'revocation.noStatus': 'The credential does not say where revocations are listed',
  'revocation.unreachable': 'The revocation list could not be fetched',
  'revocation.stale': ({ asOf }) =>
    asOf
      ? `The list kept here is of ${momentIn(asOf)}, which is too old`
      : 'The revocation list is out of date',
  'revocation.wrongList': 'The list found is not the one of this credential',
  'revocation.listNotGenuine': 'The signature of the revocation list does not match',
  'revocation.unreadable': 'The revocation list cannot be read',

  'suspension.none': ({ asOf }) => (asOf ? `Not suspended as of ${momentIn(asOf)}` : 'Not suspended'),
  'suspension.suspended': ({ since }) => (since ? `Suspended since ${dateIn(since)}` : 'Suspended'),
  'suspension.notReached': 'Suspension was not checked',
  'suspension.noStatus': 'The credential does not say where suspensions are listed',
  'suspension.unreachable': 'The status list could not be fetched; suspension was not checked',
  'suspension.stale': ({ asOf }) =>
    asOf
      ? `The list kept here is of ${momentIn(asOf)}, too old to tell of a suspension`
      : 'The status list is out of date; suspension was not checked',
  'suspension.wrongList': 'The status list found is another one; suspension was not checked',
  'suspension.listNotGenuine': 'The signature of the status list does not match; suspension was not checked',
  'suspension.unreadable': 'The status list cannot be read; suspension was not checked',

  'supersession.none': ({ asOf }) => (asOf ? `Not corrected as of ${momentIn(asOf)}` : 'Not corrected since'),
  'supersession.superseded': ({ since }) =>
    since
      ? `Corrected on ${dateIn(since)}; a new credential stands in its place`
      : 'Corrected; a new credential stands in its place',
  'supersession.notReached': 'Correction was not checked',
  'supersession.noStatus': 'The credential does not say where corrections are listed',
  'supersession.unreachable': 'The status list could not be fetched; correction was not checked',
  'supersession.stale': ({ asOf }) =>
    asOf
      ? `The list kept here is of ${momentIn(asOf)}, too old to tell of a correction`
      : 'The status list is out of date; correction was not checked',
  'supersession.wrongList': 'The status list found is another one; correction was not checked',
  'supersession.listNotGenuine':
    'The signature of the status list does not match; correction was not checked',
  'supersession.unreadable': 'The status list cannot be read; correction was not checked',

  'holder.sameName': 'The name is the holder’s',
  'holder.otherName': 'The name is not the holder’s',
  'holder.notReached': 'The holder was not checked',
  'holder.notDisclosed': 'The credential does not show a name to compare with',

  'binding.proven': 'Whoever shows the credential is its holder',
  'binding.missing': 'The holder’s proof is missing',
  'binding.noKey': 'The credential names no key of its holder, so the proof counts for nothing',
  'binding.mismatch': 'The holder’s proof has a wrong signature',
  'binding.otherPresentation': 'The holder’s proof was made for something else',
  'binding.otherRequest': 'The holder’s proof was not made for this request',
  'binding.stale': 'The holder’s proof is from another time',
  'binding.notReached': 'The holder’s proof was not checked',
  'binding.notShown': 'The credential belongs to a holder, who has not proved it',
  'binding.forAnother': 'The holder’s proof was made for somebody else',
  'binding.keyUnknown': 'The holder’s key is of an unknown kind, so the proof could not be checked',
}
