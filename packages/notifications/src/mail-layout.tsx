import { Body, Button, Container, Head, Heading, Html, Preview, Section, Text } from 'react-email'
import type { MailWords } from './mail-words'

type Props = { shopName: string; portalUrl: string; words: MailWords }

/** How every mail looks: the marketplace's name, one heading, the text, one button. */
export const MailLayout = ({ shopName, portalUrl, words }: Props) => (
  <Html lang="en">
    <Head />
    <Preview>{words.preview}</Preview>
    <Body
      style={{
        backgroundColor: '#f4f4f1',
        fontFamily: 'Helvetica, Arial, sans-serif',
        margin: 0,
        padding: '24px 12px',
      }}
    >
      <Container
        style={{ backgroundColor: '#ffffff', borderRadius: 12, maxWidth: 560, padding: '32px 32px 24px' }}
      >
        <Text style={{ color: '#6a6a63', fontSize: 14, margin: '0 0 16px' }}>{shopName}</Text>
        <Heading as="h1" style={{ color: '#1d1d1a', fontSize: 24, lineHeight: '32px', margin: '0 0 16px' }}>
          {words.heading}
        </Heading>
        {Object.entries(words.paragraphs).map(([position, paragraph]) => (
          <Text
            key={position}
            style={{ color: '#33332e', fontSize: 16, lineHeight: '24px', margin: '0 0 12px' }}
          >
            {paragraph}
          </Text>
        ))}
        <Section style={{ margin: '24px 0 8px' }}>
          <Button
            href={portalUrl}
            style={{
              backgroundColor: '#1d1d1a',
              borderRadius: 8,
              color: '#ffffff',
              fontSize: 16,
              padding: '12px 20px',
            }}
          >
            {words.button}
          </Button>
        </Section>
      </Container>
    </Body>
  </Html>
)
