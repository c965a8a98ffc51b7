import { Banner, Checkbox, FormLayout, Modal, Select, TextField } from '@shopify/polaris'
import type { RequirementKind, RequirementMoment } from '@souk/checklist'
import type { RequirementsView } from '@souk/flows'
import { useState } from 'react'
import { useSending } from '../use-sending'
import { KIND_OPTIONS, MOMENT_OPTIONS } from './requirement-words'

type Requirement = RequirementsView['requirements'][number]

type Props = { requirement: Requirement | null; onClose: () => void }

/** What is asked of vendors, written anew or changed. Made anew each time it is opened. */
export function RequirementModal({ requirement, onClose }: Props) {
  const { send, busy, refusal } = useSending({ onDone: onClose })
  const [kind, setKind] = useState<RequirementKind>(requirement?.kind ?? 'document')
  const [title, setTitle] = useState(requirement?.title ?? '')
  const [help, setHelp] = useState(requirement?.help ?? '')
  const [asked, setAsked] = useState<RequirementMoment>(requirement?.asked ?? 'application')
  const [required, setRequired] = useState(requirement?.required ?? true)
  const [expires, setExpires] = useState(requirement?.expires ?? false)
  const [dueDays, setDueDays] = useState(String(requirement?.dueDays ?? ''))

  const save = () => {
    const terms = {
      title,
      help,
      asked,
      required: required ? 'yes' : 'no',
      expires: expires ? 'yes' : 'no',
      dueDays,
    }
    send(
      requirement
        ? { edit: 'change', id: requirement.id, version: requirement.version, ...terms }
        : { edit: 'add', kind, ...terms },
    )
  }
  return (
    <Modal
      open
      title={requirement ? 'Change requirement' : 'Add requirement'}
      onClose={onClose}
      primaryAction={{ content: 'Save', onAction: save, loading: busy }}
      secondaryActions={[{ content: 'Cancel', onAction: onClose }]}
    >
      <Modal.Section>
        <FormLayout>
          {refusal && (
            <Banner tone="critical">
              <p>{refusal}</p>
            </Banner>
          )}
          <Select
            label="What is asked for"
            options={KIND_OPTIONS}
            value={kind}
            disabled={requirement !== null}
            onChange={(value) =>
              setKind(KIND_OPTIONS.find((one) => one.value === value)?.value ?? 'document')
            }
          />
          <TextField label="Title" value={title} onChange={setTitle} maxLength={100} autoComplete="off" />
          <TextField
            label={kind === 'statement' ? 'The statement' : 'Help text'}
            helpText={
              kind === 'statement'
                ? 'Vendors read it and confirm it. Who has confirmed an earlier text stays bound to that one.'
                : 'What it has to be, and where to get it.'
            }
            value={help}
            onChange={setHelp}
            multiline={4}
            maxHeight={240}
            maxLength={4000}
            autoComplete="off"
          />
          <Select
            label="Asked for"
            options={MOMENT_OPTIONS}
            value={asked}
            onChange={(value) =>
              setAsked(MOMENT_OPTIONS.find((one) => one.value === value)?.value ?? 'application')
            }
          />
          <TextField
            label="Due after how many days"
            helpText="Leave it empty if there is no hurry."
            type="number"
            min={1}
            max={365}
            value={dueDays}
            onChange={setDueDays}
            autoComplete="off"
          />
          <Checkbox
            label="Required"
            helpText="Vendors are reminded of what is required and missing."
            checked={required}
            onChange={setRequired}
          />
          {(kind === 'document' || kind === 'tax_form') && (
            <Checkbox
              label="It expires"
              helpText="Vendors say until when it is valid; after that day it is missing again."
              checked={expires}
              onChange={setExpires}
            />
          )}
        </FormLayout>
      </Modal.Section>
    </Modal>
  )
}
