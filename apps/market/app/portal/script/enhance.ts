import { enhanceForm } from './enhance-form'

// Makes the portal's long forms better where script runs: fields are checked early, by the schema that the server uses;
// chosen images are shown; forms are sent in the background, which keeps chosen files when something has to be corrected;
// a draft is saved as somebody types. Every form works without it.
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance]')) enhanceForm(form)
