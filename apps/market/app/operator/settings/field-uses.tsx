import { BlockStack, InlineGrid, Select, Text } from '@shopify/polaris'
import type { ChosenField, EditedForm, FieldUse } from '@souk/vendors'

const GROUPS: { title: string; fields: { field: ChosenField; label: string }[] }[] = [
  {
    title: 'Shoppers see',
    fields: [
      { field: 'about', label: 'About the shop' },
      { field: 'logo', label: 'Logo' },
      { field: 'banner', label: 'Banner' },
      { field: 'website', label: 'Website' },
      { field: 'instagram', label: 'Instagram' },
      { field: 'facebook', label: 'Facebook' },
      { field: 'tiktok', label: 'TikTok' },
      { field: 'youtube', label: 'YouTube' },
      { field: 'x', label: 'X' },
    ],
  },
  {
    title: 'Only you see',
    fields: [
      { field: 'contactName', label: 'Contact person' },
      { field: 'phone', label: 'Phone' },
      { field: 'legalName', label: 'Registered name' },
      { field: 'taxId', label: 'Tax number' },
      { field: 'address', label: 'Address' },
    ],
  },
]

const USES: { value: FieldUse; label: string }[] = [
  { value: 'hidden', label: 'Not asked' },
  { value: 'optional', label: 'Optional' },
  { value: 'required', label: 'Required' },
]

type Fields = EditedForm['fields']

/** Whether each field of the form is asked for, and has to be told. */
export const FieldUses = ({ fields, onChange }: { fields: Fields; onChange: (fields: Fields) => void }) => (
  <BlockStack gap="500">
    {GROUPS.map(({ title, fields: group }) => (
      <BlockStack key={title} gap="300">
        <Text as="h3" variant="headingSm">
          {title}
        </Text>
        <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
          {group.map(({ field, label }) => (
            <Select
              key={field}
              label={label}
              options={USES}
              value={fields[field]}
              onChange={(value) => {
                const use = USES.find((one) => one.value === value)
                if (use) onChange({ ...fields, [field]: use.value })
              }}
            />
          ))}
        </InlineGrid>
      </BlockStack>
    ))}
  </BlockStack>
)
