import { BlockStack, Card, Text } from '@shopify/polaris'
import type { HomeView } from './home-view.server'

const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })
const HEIGHT = 72
const WIDTH = 40

/** Applications of the latest seven days, a bar each. */
export function ApplicationsChart({ applications }: { applications: HomeView['applications'] }) {
  const total = applications.reduce((sum, { count }) => sum + count, 0)
  const most = Math.max(1, ...applications.map(({ count }) => count))
  const words = applications.map(({ day, count }) => `${weekday.format(new Date(day))} ${count}`).join(', ')
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="h2" variant="bodyMd" tone="subdued">
          Applications, last 7 days
        </Text>
        <Text as="p" variant="heading2xl">
          {total}
        </Text>
        <svg
          viewBox={`0 0 ${WIDTH * applications.length} ${HEIGHT + 18}`}
          width="100%"
          style={{ maxBlockSize: 120 }}
          role="img"
          aria-label={`Applications per day: ${words}`}
        >
          {applications.map(({ day, count }, index) => {
            const height = Math.max(2, (HEIGHT * count) / most)
            const middle = WIDTH * index + WIDTH / 2
            return (
              <g key={day}>
                <rect
                  x={middle - 12}
                  y={HEIGHT - height}
                  width={24}
                  height={height}
                  rx={3}
                  fill={count === 0 ? '#d4d4d4' : '#2c6ecb'}
                />
                <text x={middle} y={HEIGHT + 14} textAnchor="middle" fontSize={11} fill="#616161">
                  {weekday.format(new Date(day))}
                </text>
              </g>
            )
          })}
        </svg>
      </BlockStack>
    </Card>
  )
}
