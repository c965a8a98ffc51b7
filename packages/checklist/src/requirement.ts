import type { Prisma } from '@souk/db'
import { type RequirementId, requirementId } from '@souk/kernel'

/** What a vendor is asked for. `first product` joins when products can be sent in. */
export const REQUIREMENT_KINDS = ['document', 'tax_form', 'payout_details', 'statement'] as const
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number]

/** From when on: with the application, or once approved. */
export const REQUIREMENT_MOMENTS = ['application', 'approval'] as const
export type RequirementMoment = (typeof REQUIREMENT_MOMENTS)[number]

/** What an operator decides about a requirement and may change later; the kind stays. */
export type RequirementTerms = {
  title: string
  help: string
  asked: RequirementMoment
  required: boolean
  /** Days after it is first asked; null: whenever. */
  dueDays: number | null
  /** The vendor says until when what they send is valid. Only documents and tax forms expire. */
  expires: boolean
}

export type Requirement = RequirementTerms & {
  id: RequirementId
  kind: RequirementKind
  version: number
  createdAt: Date
  archivedAt: Date | null
}

/** With the words in force. */
export const REQUIREMENT_COLUMNS = {
  include: { editions: { orderBy: { version: 'desc' }, take: 1 } },
} satisfies Prisma.RequirementDefaultArgs

export function asRequirement(row: Prisma.RequirementGetPayload<typeof REQUIREMENT_COLUMNS>): Requirement {
  const { title = '', help = '' } = row.editions[0] ?? {}
  const { kind, asked, required, dueDays, expires, version, createdAt, archivedAt } = row
  return {
    id: requirementId(row.id),
    kind,
    title,
    help,
    asked,
    required,
    dueDays,
    expires,
    version,
    createdAt,
    archivedAt,
  }
}

export const canExpire = (kind: RequirementKind): boolean => kind === 'document' || kind === 'tax_form'
