import { invalid, type Refusal } from './refusals'

export type Paging = { limit: number; after?: string; before?: string }

/** Source: resend.com, "Pagination". */
export function readPaging({ limit = '20', after, before }: Record<string, string>): Paging | Refusal {
  const most = Number(limit)
  if (!Number.isInteger(most) || most < 1 || most > 100)
    return invalid(
      'The pagination limit must be a number between 1 and 100. See https://resend.com/docs/pagination for more information.',
    )
  if (after !== undefined && before !== undefined)
    return invalid('The pagination parameters `after` and `before` cannot be used together.')
  return { limit: most, ...(after !== undefined && { after }), ...(before !== undefined && { before }) }
}
