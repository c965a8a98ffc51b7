-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'withheld', 'sent', 'delayed', 'delivered', 'failed', 'suppressed', 'bounced', 'complained');

-- CreateEnum
CREATE TYPE "mail_refusal_cause" AS ENUM ('bounced', 'complained');

-- CreateTable
CREATE TABLE "mail_wording" (
    "shop" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "words" JSONB,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_wording_pkey" PRIMARY KEY ("shop","kind","language")
);

-- CreateTable
CREATE TABLE "mail_settings" (
    "shop" TEXT NOT NULL,
    "sender" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_settings_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "shop" TEXT NOT NULL,
    "vendor_id" UUID,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "look" JSONB,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "state_detail" TEXT,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "resend_id" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_refusal" (
    "shop" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "cause" "mail_refusal_cause" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_refusal_pkey" PRIMARY KEY ("shop","address")
);

-- CreateTable
CREATE TABLE "mail_test" (
    "id" UUID NOT NULL,
    "shop" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_test_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mail_shop_vendor_id_created_at_idx" ON "mail"("shop", "vendor_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "mail_resend_id_idx" ON "mail"("resend_id");

-- CreateIndex
CREATE INDEX "mail_test_shop_sent_at_idx" ON "mail_test"("shop", "sent_at");

-- AddForeignKey
ALTER TABLE "mail_wording" ADD CONSTRAINT "mail_wording_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_refusal" ADD CONSTRAINT "mail_refusal_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_test" ADD CONSTRAINT "mail_test_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;
