import type { ApplicationField, ApplicationForm, ImageKind } from '@souk/vendors/form'
import { BusinessFields, ContactFields } from './business-fields'
import { Field, ImageField, invalid } from './field'
import { LINK_FIELDS, LinkFields } from './link-fields'
import { useWords } from './words/words'

/** What is wrong, in words, beside the field of each. */
export type FieldWords = { [field in ApplicationField]?: string }

export type ProfileProps = {
  /** What the operator asks for. */
  uses: ApplicationForm['fields']
  values: Record<string, string>
  errors: FieldWords
  imagesLost: ImageKind[]
  /** Images that are there, and are kept unless another one is chosen. */
  imagesKept: ImageKind[]
}

/** Everything a vendor says of themself, as far as this marketplace asks for it. */
export function ProfileFields(props: ProfileProps) {
  const { uses } = props
  const asksForBusiness = [uses.legalName, uses.taxId, uses.address].some((use) => use !== 'hidden')
  const asksForLinks = LINK_FIELDS.some(({ id }) => uses[id] !== 'hidden')
  return (
    <>
      <ShopFields {...props} />
      {asksForLinks && <LinkFields {...props} />}
      <ContactFields {...props} />
      {asksForBusiness && <BusinessFields {...props} />}
    </>
  )
}

function ShopFields({ uses, values, errors, imagesLost, imagesKept }: ProfileProps) {
  const { fields: t, oneOf } = useWords()
  const types = oneOf(['PNG', 'JPEG', 'WebP'])
  const kept = (kind: ImageKind) => imagesKept.includes(kind) && ` ${t.imageKept}`
  return (
    <fieldset className="group">
      <legend>{t.shop}</legend>
      <Field
        id="displayName"
        label={t.displayName}
        hint={t.displayNameHint({ least: 2, most: 100 })}
        error={errors.displayName}
      >
        <input
          {...invalid('displayName', errors.displayName)}
          defaultValue={values.displayName}
          autoComplete="organization"
          required
          minLength={2}
          maxLength={100}
          dir="auto"
        />
      </Field>
      {uses.about !== 'hidden' && (
        <Field
          id="about"
          label={t.about}
          optional={uses.about === 'optional'}
          hint={t.aboutHint}
          error={errors.about}
        >
          <textarea
            {...invalid('about', errors.about)}
            rows={5}
            maxLength={2000}
            defaultValue={values.about}
            required={uses.about === 'required'}
            dir="auto"
          />
        </Field>
      )}
      {uses.logo !== 'hidden' && (
        <ImageField
          kind="logo"
          label={t.logo}
          optional={uses.logo === 'optional' || imagesKept.includes('logo')}
          hint={
            <>
              {t.logoHint({ types, most: 2 })}
              {kept('logo')}
            </>
          }
          error={errors.logo}
          kept={imagesKept.includes('logo')}
          lost={imagesLost.includes('logo')}
        />
      )}
      {uses.banner !== 'hidden' && (
        <ImageField
          kind="banner"
          label={t.banner}
          optional={uses.banner === 'optional' || imagesKept.includes('banner')}
          hint={
            <>
              {t.bannerHint({ types, most: 5 })}
              {kept('banner')}
            </>
          }
          error={errors.banner}
          kept={imagesKept.includes('banner')}
          lost={imagesLost.includes('banner')}
        />
      )}
    </fieldset>
  )
}
