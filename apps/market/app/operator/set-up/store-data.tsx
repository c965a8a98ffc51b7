import { Box } from '@shopify/polaris'
import type { SetUpView } from '@souk/flows'
import { AreaPage } from '../settings/area-page'
import type { Sending } from '../use-sending'
import { DifferencesCard } from './differences-card'
import { CheckButton, SetUpCard } from './set-up-card'

/** What Souk keeps in the store, whether it is all there, and what somebody changed about it. */
export function StoreData({ setUp, saving }: { setUp: SetUpView; saving: Sending }) {
  const open = setUp.differences.filter(({ isKept }) => !isKept)
  const kept = setUp.differences.filter(({ isKept }) => isKept)
  return (
    <AreaPage title="Store data">
      <SetUpCard setUp={setUp} />
      {open.length > 0 && (
        <DifferencesCard
          title="Changed by somebody else"
          description="Souk did not overwrite these. Restore what Souk expects, or keep it as it is."
          differences={open}
          saving={saving}
        />
      )}
      {kept.length > 0 && (
        <DifferencesCard
          title="Kept as it is"
          description="You decided to keep these."
          differences={kept}
          saving={saving}
        />
      )}
      {setUp.state === 'ready' && (
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <CheckButton steps="all" label="Check again" />
        </Box>
      )}
    </AreaPage>
  )
}
