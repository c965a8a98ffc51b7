-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('owner', 'manager', 'viewer');

-- CreateTable
CREATE TABLE "vendor_member" (
    "shop" TEXT NOT NULL,
    "customer_id" TEXT NOT NULL,
    "vendor_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_member_pkey" PRIMARY KEY ("shop","customer_id")
);

-- CreateIndex
CREATE INDEX "vendor_member_vendor_id_idx" ON "vendor_member"("vendor_id");

-- At most one owner: of two transfers at one moment the second fails.
CREATE UNIQUE INDEX "vendor_member_one_owner" ON "vendor_member"("vendor_id") WHERE "role" = 'owner';

-- AddForeignKey
ALTER TABLE "vendor_member" ADD CONSTRAINT "vendor_member_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Until now a vendor was one person: who registered is the owner.
INSERT INTO "vendor_member" ("shop", "customer_id", "vendor_id", "role", "email", "joined_at")
SELECT "shop", "owner_customer_id", "id", 'owner', "email", "applied_at" FROM "vendor";

-- DropIndex, AlterTable
DROP INDEX "vendor_shop_owner_customer_id_key";
ALTER TABLE "vendor" DROP COLUMN "owner_customer_id";
