import { directionOf, type Language } from '@souk/kernel'
import type { CSSProperties } from 'react'
import { Body, Button, Container, Head, Heading, Hr, Html, Img, Preview, Section, Text } from 'react-email'
import type { FilledWords } from './fill-words'

type Props = {
  shopName: string
  portalUrl: string
  words: FilledWords
  language: Language
  /** An image; null: the shop's name is written instead. */
  logoUrl: string | null
  footer: string | null
  isTest: boolean
}

/** How every mail looks: the marketplace's logo or name, one heading, the text, one button, who writes. */
export const MailLayout = ({ shopName, portalUrl, words, language, logoUrl, footer, isTest }: Props) => {
  const dir = directionOf(language)
  // Some mailboxes drop what is said of the whole document.
  const aligned: CSSProperties = { textAlign: dir === 'rtl' ? 'right' : 'left' }
  return (
    <Html lang={language} dir={dir}>
      <Head />
      <Preview>{words.preview}</Preview>
      <Body style={page}>
        <Container dir={dir} style={sheet}>
          {isTest && <Text style={{ ...small, ...aligned }}>{TEST_NOTE}</Text>}
          {logoUrl ? (
            <Img src={logoUrl} alt={shopName} height={40} style={{ margin: '0 0 24px' }} />
          ) : (
            <Text style={{ ...small, ...aligned, margin: '0 0 16px' }}>{shopName}</Text>
          )}
          <Heading as="h1" style={{ ...heading, ...aligned }}>
            {words.heading}
          </Heading>
          {words.blocks.flatMap((lines, block) =>
            lines.map((line, position) => (
              <Text
                // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and two lines can be the same.
                key={`${block}.${position}`}
                style={{
                  ...paragraph,
                  ...aligned,
                  margin: position === lines.length - 1 ? '0 0 12px' : '0 0 4px',
                }}
              >
                {line}
              </Text>
            )),
          )}
          <Section style={{ ...aligned, margin: '24px 0 8px' }}>
            <Button href={portalUrl} style={button}>
              {words.button}
            </Button>
          </Section>
          {footer && (
            <>
              <Hr style={{ borderColor: '#e4e4df', margin: '24px 0 12px' }} />
              <Text style={{ ...small, ...aligned, margin: 0 }}>{footer}</Text>
            </>
          )}
        </Container>
      </Body>
    </Html>
  )
}

const TEST_NOTE = 'This is a test with sample values. It was sent from the settings of your marketplace.'

const page = {
  backgroundColor: '#f4f4f1',
  fontFamily: 'Helvetica, Arial, sans-serif',
  margin: 0,
  padding: '24px 12px',
}
const sheet = { backgroundColor: '#ffffff', borderRadius: 12, maxWidth: 560, padding: '32px 32px 24px' }
const small = { color: '#6a6a63', fontSize: 14, lineHeight: '20px' }
const heading = { color: '#1d1d1a', fontSize: 24, lineHeight: '32px', margin: '0 0 16px' }
const paragraph = { color: '#33332e', fontSize: 16, lineHeight: '24px' }
const button = {
  backgroundColor: '#1d1d1a',
  borderRadius: 8,
  color: '#ffffff',
  fontSize: 16,
  padding: '12px 20px',
}
