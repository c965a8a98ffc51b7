import type { IconSource } from '@shopify/polaris'
import {
  CashDollarIcon,
  ClipboardChecklistIcon,
  ContractIcon,
  DatabaseIcon,
  EmailIcon,
  FormsIcon,
  KeyIcon,
  PersonAddIcon,
} from '@shopify/polaris-icons'

type Area = {
  /** Its page is `/app/settings/<path>`. */
  path: string
  icon: IconSource
  title: string
  /** What is decided there, in one sentence. */
  sentence: string
}

/** The pages of the settings, in the order of the index. A new one adds its line here, and a route of its own. */
export const AREAS: Area[] = [
  {
    path: 'approval',
    icon: PersonAddIcon,
    title: 'Approval',
    sentence: 'Decide who becomes a vendor without you looking.',
  },
  {
    path: 'registration',
    icon: FormsIcon,
    title: 'Registration',
    sentence: 'Choose what the form asks for, and ask questions of your own.',
  },
  {
    path: 'requirements',
    icon: ClipboardChecklistIcon,
    title: 'Requirements',
    sentence: 'Ask vendors for documents, tax forms and payout details, and remind them.',
  },
  {
    path: 'terms',
    icon: ContractIcon,
    title: 'Terms',
    sentence: 'Publish what vendors agree to, and read every earlier edition.',
  },
  {
    path: 'commission',
    icon: CashDollarIcon,
    title: 'Commission',
    sentence: 'Decide what you keep of every sale of a vendor.',
  },
  {
    path: 'store-data',
    icon: DatabaseIcon,
    title: 'Store data',
    sentence: 'See that your store has what Souk needs, and what somebody changed about it.',
  },
  {
    path: 'mail',
    icon: EmailIcon,
    title: 'Mails',
    sentence: 'Change what mails say in every language, who they come from and how they look.',
  },
  {
    path: 'private-files',
    icon: KeyIcon,
    title: 'Private files',
    sentence: 'Choose who of your staff sees the files and payout details that vendors send.',
  },
]
