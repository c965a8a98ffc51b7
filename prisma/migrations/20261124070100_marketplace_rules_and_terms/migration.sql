-- AlterTable: vendors of before have no look-alikes among them that anybody was told of
ALTER TABLE "vendor" ADD COLUMN "name_look" TEXT;
UPDATE "vendor" SET "name_look" = "name_key";
ALTER TABLE "vendor" ALTER COLUMN "name_look" SET NOT NULL;

-- CreateTable
CREATE TABLE "marketplace_rules" (
    "shop" TEXT NOT NULL,
    "auto_approval" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "marketplace_rules_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "terms_edition" (
    "shop" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "terms_edition_pkey" PRIMARY KEY ("shop","version")
);

-- CreateTable
CREATE TABLE "vendor_agreement" (
    "vendor_id" UUID NOT NULL,
    "terms_version" INTEGER NOT NULL,
    "customer_id" TEXT NOT NULL,
    "agreed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_agreement_pkey" PRIMARY KEY ("vendor_id","terms_version")
);

-- CreateIndex
CREATE INDEX "vendor_shop_name_look_idx" ON "vendor"("shop", "name_look");

-- AddForeignKey
ALTER TABLE "marketplace_rules" ADD CONSTRAINT "marketplace_rules_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "terms_edition" ADD CONSTRAINT "terms_edition_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_agreement" ADD CONSTRAINT "vendor_agreement_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
