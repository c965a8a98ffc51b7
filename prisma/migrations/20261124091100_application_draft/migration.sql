-- CreateTable
CREATE TABLE "application_draft" (
    "shop" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_draft_pkey" PRIMARY KEY ("shop", "customer_id")
);

-- AddForeignKey
ALTER TABLE "application_draft" ADD CONSTRAINT "application_draft_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;
