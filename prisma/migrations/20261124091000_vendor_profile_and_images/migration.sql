-- CreateEnum
CREATE TYPE "image_kind" AS ENUM ('logo', 'banner');

-- The table of logos becomes the one of all images; every row that is there is a logo
ALTER TABLE "vendor_logo" RENAME TO "vendor_image";
ALTER TABLE "vendor_image" ADD COLUMN "kind" "image_kind";
UPDATE "vendor_image" SET "kind" = 'logo';
ALTER TABLE "vendor_image" ALTER COLUMN "kind" SET NOT NULL;
ALTER TABLE "vendor_image" DROP CONSTRAINT "vendor_logo_pkey";
ALTER TABLE "vendor_image" ADD CONSTRAINT "vendor_image_pkey" PRIMARY KEY ("vendor_id", "kind");
ALTER TABLE "vendor_image" RENAME CONSTRAINT "vendor_logo_vendor_id_fkey" TO "vendor_image_vendor_id_fkey";

-- AlterTable
ALTER TABLE "vendor"
    ADD COLUMN "website" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "instagram" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "facebook" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "tiktok" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "youtube" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "x" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "vendor_details" (
    "vendor_id" UUID NOT NULL,
    "contact_name" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "legal_name" TEXT NOT NULL DEFAULT '',
    "tax_id" TEXT NOT NULL DEFAULT '',
    "address_line1" TEXT NOT NULL DEFAULT '',
    "address_line2" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "postal_code" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "vendor_details_pkey" PRIMARY KEY ("vendor_id")
);

-- AddForeignKey
ALTER TABLE "vendor_details" ADD CONSTRAINT "vendor_details_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
