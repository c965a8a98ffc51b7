import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { AppProvider, Button, Card, FormLayout, Page, TextField } from '@shopify/polaris'
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url'
import translations from '@shopify/polaris/locales/en.json'
import { LoginErrorType } from '@shopify/shopify-app-remix/server'
import { useState } from 'react'
import { login } from '../shopify.server'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: polarisStyles }]

// With a shop that may be one, the library leads to the admin and never returns.
export const loader = ({ request }: LoaderFunctionArgs) => tryLogin(request)
export const action = ({ request }: ActionFunctionArgs) => tryLogin(request)

async function tryLogin(request: Request) {
  const { shop } = await login(request)
  if (shop === LoginErrorType.MissingShop) return { error: 'Enter the domain of your shop.' }
  if (shop === LoginErrorType.InvalidShop) return { error: 'This is no domain of a shop.' }
  return { error: '' }
}

/** For whoever comes here from outside the admin. */
export default function LoginPage() {
  const first = useLoaderData<typeof loader>()
  const { error } = useActionData<typeof action>() ?? first
  const [shop, setShop] = useState('')
  return (
    <AppProvider i18n={translations}>
      <Page narrowWidth title="Log in">
        <Card>
          <Form method="post">
            <FormLayout>
              <TextField
                label="Shop domain"
                name="shop"
                helpText="my-shop.myshopify.com"
                autoComplete="on"
                value={shop}
                onChange={setShop}
                error={error}
              />
              <Button submit>Log in</Button>
            </FormLayout>
          </Form>
        </Card>
      </Page>
    </AppProvider>
  )
}
