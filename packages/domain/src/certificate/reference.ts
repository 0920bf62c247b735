import type { Catalogue, Catalogues } from '../record/kind.ts'
import { certificateCatalogue } from './catalogue.ts'
import { occupationFinder, type OccupationFinder } from './occupation.ts'
import type { SchemePeriod } from './period.ts'

/** What certificates are read against: 1+X names a certificate of its catalogue, the others an occupation (product.md, "Decided"). */
export interface CertificateReference {
  certificates: Catalogue
  occupations: OccupationFinder
  schemes: readonly SchemePeriod[]
}

/** Makes the catalogues ready to be looked up in (product.md, "Decided"). */
export function openCertificates({
  certificates,
  occupations,
  schemes,
}: Pick<Catalogues, 'certificates' | 'occupations' | 'schemes'>): CertificateReference {
  return {
    certificates: certificateCatalogue(certificates),
    occupations: occupationFinder(occupations),
    schemes,
  }
}
