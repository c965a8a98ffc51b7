import type { ReactNode } from 'react'
import { Body, Button, Container, Head, Heading, Html, Preview, Section, Text } from 'react-email'

type Layout = {
  shopName: string
  preview: string
  heading: string
  children: ReactNode
  action?: { label: string; url: string }
}

/** The frame of every mail: the marketplace's name, one heading, the text, at most one button. */
export const MailLayout = ({ shopName, preview, heading, children, action }: Layout) => (
  <Html lang="en">
    <Head />
    <Preview>{preview}</Preview>
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
          {heading}
        </Heading>
        {children}
        {action && (
          <Section style={{ margin: '24px 0 8px' }}>
            <Button
              href={action.url}
              style={{
                backgroundColor: '#1d1d1a',
                borderRadius: 8,
                color: '#ffffff',
                fontSize: 16,
                padding: '12px 20px',
              }}
            >
              {action.label}
            </Button>
          </Section>
        )}
      </Container>
    </Body>
  </Html>
)

export const Paragraph = ({ children }: { children: ReactNode }) => (
  <Text style={{ color: '#33332e', fontSize: 16, lineHeight: '24px', margin: '0 0 12px' }}>{children}</Text>
)
