import type { ApplicationForm, FieldErrors, ImageKind } from '@souk/vendors/form'
import { BusinessFields, ContactFields } from './business-fields'
import { Field, ImageField, invalid } from './field'
import { LINK_FIELDS, LinkFields } from './link-fields'

export type ProfileProps = {
  /** What the operator asks for. */
  uses: ApplicationForm['fields']
  values: Record<string, string>
  errors: FieldErrors
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
  const kept = (kind: ImageKind) =>
    imagesKept.includes(kind) ? ' The one you sent before is kept unless you choose another.' : ''
  return (
    <fieldset className="group">
      <legend>Your shop</legend>
      <Field
        id="displayName"
        label="Name of your shop"
        hint="Shoppers see it. 2 to 100 characters."
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
          label="About your shop"
          optional={uses.about === 'optional'}
          hint="What you make or sell, and what is special about it."
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
          label="Logo"
          optional={uses.logo === 'optional' || imagesKept.includes('logo')}
          hint={`Best as a square. PNG, JPEG or WebP, at most 2 MB.${kept('logo')}`}
          error={errors.logo}
          lost={imagesLost.includes('logo')}
        />
      )}
      {uses.banner !== 'hidden' && (
        <ImageField
          kind="banner"
          label="Banner"
          optional={uses.banner === 'optional' || imagesKept.includes('banner')}
          hint={`A wide picture for the top of your page. PNG, JPEG or WebP, at most 5 MB.${kept('banner')}`}
          error={errors.banner}
          lost={imagesLost.includes('banner')}
        />
      )}
    </fieldset>
  )
}
