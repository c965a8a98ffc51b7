-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "vendor_status" AS ENUM ('applied', 'approved', 'rejected');

-- CreateTable
CREATE TABLE "shop" (
    "domain" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "installed_at" TIMESTAMPTZ(3) NOT NULL,
    "uninstalled_at" TIMESTAMPTZ(3),
    "set_up_at" TIMESTAMPTZ(3),
    "set_up_problem" TEXT,

    CONSTRAINT "shop_pkey" PRIMARY KEY ("domain")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "shop" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "isOnline" BOOLEAN NOT NULL DEFAULT false,
    "scope" TEXT,
    "expires" TIMESTAMP(3),
    "accessToken" TEXT NOT NULL,
    "userId" BIGINT,
    "firstName" TEXT,
    "lastName" TEXT,
    "email" TEXT,
    "accountOwner" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT,
    "collaborator" BOOLEAN DEFAULT false,
    "emailVerified" BOOLEAN DEFAULT false,
    "refreshToken" TEXT,
    "refreshTokenExpires" TIMESTAMP(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "owner_customer_id" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "status" "vendor_status" NOT NULL DEFAULT 'applied',
    "status_reason" TEXT,
    "applied_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "metaobject_id" TEXT,

    CONSTRAINT "vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_logo" (
    "vendor_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "bytes" BYTEA,
    "file_id" TEXT,

    CONSTRAINT "vendor_logo_pkey" PRIMARY KEY ("vendor_id")
);

-- CreateIndex
CREATE INDEX "session_shop_idx" ON "session"("shop");

-- CreateIndex
CREATE INDEX "vendor_shop_status_applied_at_idx" ON "vendor"("shop", "status", "applied_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "vendor_shop_owner_customer_id_key" ON "vendor"("shop", "owner_customer_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_shop_name_key_key" ON "vendor"("shop", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_shop_handle_key" ON "vendor"("shop", "handle");

-- AddForeignKey
ALTER TABLE "vendor" ADD CONSTRAINT "vendor_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_logo" ADD CONSTRAINT "vendor_logo_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;


