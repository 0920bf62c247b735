/// <reference path="./digital-bazaar.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { generate as generateEcdsa } from '@digitalbazaar/ecdsa-multikey'
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'
import { generate as generateEddsa } from '@digitalbazaar/ed25519-multikey'
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { purposes, sign } from 'jsonld-signatures'
import { pinnedContexts } from '../data-integrity/contexts.ts'
import { buildOpenBadge } from '../open-badge/build.ts'
import { badgeInput } from './city.ts'

export type Curve = 'Ed25519' | 'P-256' | 'P-384'

export interface IntegritySigner {
  readonly did: string
  readonly multikey: string
  sign(document: object, date?: string, more?: object): Promise<Record<string, unknown>>
}

/** A school elsewhere that embeds its proofs with Digital Bazaar's implementation, which shares nothing with our check but the JSON-LD processor. */
export async function makeIntegritySigner(curve: Curve, issuer?: string): Promise<IntegritySigner> {
  const pair = curve === 'Ed25519' ? await generateEddsa() : await generateEcdsa({ curve })
  const multikey = pair.publicKeyMultibase
  const did = issuer ?? `did:key:${multikey}`
  pair.id = `${did}#${multikey}`
  pair.controller = did
  const cryptosuite = curve === 'Ed25519' ? eddsa : ecdsa
  const documentLoader = async (url: string) => ({ documentUrl: url, document: pinnedContexts.get(url) })
  return {
    did,
    multikey,
    sign(document, date = '2026-03-01T03:00:00Z', more) {
      const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite, date })
      if (more !== undefined) suite.proof = { type: 'DataIntegrityProof', ...more }
      return sign(document, { suite, purpose: new purposes.AssertionProofPurpose(), documentLoader })
    },
  }
}

/** An Open Badge of an issuer elsewhere, without a status of ours. */
export function foreignBadge(did: string, changes: object = {}): Record<string, unknown> {
  const { credentialStatus: _ours, ...badge } = buildOpenBadge(badgeInput(did, { id: 'urn:uuid:1' }))
  return { ...(JSON.parse(JSON.stringify(badge)) as object), ...changes }
}
