import { useNavigate } from '@remix-run/react'
import { useAppBridge } from '@shopify/app-bridge-react'
import { BlockStack, Layout, Page, Tabs } from '@shopify/polaris'
import { LANGUAGES } from '@souk/kernel'
import { useState } from 'react'
import { LANGUAGE_NAMES } from '../../language-names'
import type { Sending } from '../use-sending'
import { MailPreview } from './mail-preview'
import { Placeholders } from './placeholders'
import { ResetModal } from './reset-modal'
import { TestModal } from './test-modal'
import { WordsForm } from './words-form'
import type { WordsView } from './words-view.server'

type Props = {
  view: WordsView
  /** Of whoever shows the page: the page is made anew once what it shows has changed. */
  saving: Sending
}

/** What one kind of mail says: its words in one language at a time, and the mail as it will be seen. */
export function WordsPage({ view, saving }: Props) {
  const shopify = useAppBridge()
  const navigate = useNavigate()
  const { kind, title, occasion, language, placeholders, wording, preview } = view
  const [words, setWords] = useState(wording.words)
  const [asked, setAsked] = useState<'reset' | 'test' | null>(null)
  const path = `/app/settings/mail/${kind}`
  const showLanguage = async (index: number) => {
    const chosen = LANGUAGES[index]
    if (!chosen || chosen === language) return
    await shopify.saveBar.leaveConfirmation()
    navigate(`${path}?language=${chosen}`, { replace: true })
  }
  return (
    <Page
      title={title}
      subtitle={occasion}
      backAction={{ content: 'Mails', url: '/app/settings/mail' }}
      secondaryActions={[
        { content: 'Send a test', onAction: () => setAsked('test') },
        {
          content: 'Reset to default',
          destructive: true,
          disabled: wording.isDefault,
          onAction: () => setAsked('reset'),
        },
      ]}
    >
      <BlockStack gap="400">
        <Tabs
          tabs={LANGUAGES.map((id) => ({ id, content: LANGUAGE_NAMES[id], panelID: 'words' }))}
          selected={LANGUAGES.indexOf(language)}
          onSelect={showLanguage}
        />
        <div id="words">
          <Layout>
            <Layout.Section variant="oneHalf">
              <BlockStack gap="400">
                <WordsForm
                  stored={wording.words}
                  words={words}
                  language={language}
                  saving={saving}
                  onChange={setWords}
                  onSave={() => saving.send({ change: 'save', language, version: wording.version, ...words })}
                />
                <Placeholders placeholders={placeholders} />
              </BlockStack>
            </Layout.Section>
            <Layout.Section variant="oneHalf">
              <MailPreview path={`${path}/preview`} language={language} words={words} first={preview} />
            </Layout.Section>
          </Layout>
        </div>
      </BlockStack>
      <ResetModal
        open={asked === 'reset'}
        language={language}
        busy={saving.busy}
        onCancel={() => setAsked(null)}
        onReset={() => saving.send({ change: 'reset', language, version: wording.version })}
      />
      <TestModal
        open={asked === 'test'}
        path={`${path}/send-test`}
        fields={{ language, ...words }}
        onClose={() => setAsked(null)}
      />
    </Page>
  )
}
