-- A mail that the mail service may have taken without saying so, too long ago for it to know a second attempt from a first.
ALTER TYPE "mail_state" ADD VALUE 'unknown' BEFORE 'sent';

-- Since when the mail service may have it.
ALTER TABLE "mail" ADD COLUMN "unsure_since" TIMESTAMPTZ(3);
