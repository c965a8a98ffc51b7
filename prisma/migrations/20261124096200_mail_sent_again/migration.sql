-- AlterTable
ALTER TABLE "mail" ADD COLUMN "sent_again_at" TIMESTAMPTZ(3);
