-- AlterTable
ALTER TABLE "vendor" ADD COLUMN "language" TEXT;

-- AlterTable
ALTER TABLE "vendor_invitation" ALTER COLUMN "invited_by" DROP NOT NULL;

-- Ownership is handed over by the owner; only a vendor that has none is offered, by the marketplace, to one person.
ALTER TABLE "vendor_invitation" DROP CONSTRAINT "vendor_invitation_never_owner";
ALTER TABLE "vendor_invitation" ADD CONSTRAINT "vendor_invitation_owner_by_marketplace"
  CHECK (("role" = 'owner') = ("invited_by" IS NULL));
CREATE UNIQUE INDEX "vendor_invitation_one_owner" ON "vendor_invitation" ("vendor_id") WHERE "role" = 'owner';

-- CreateTable
CREATE TABLE "vendor_import" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "operator_id" TEXT NOT NULL,
    "started_by" TEXT,
    "filename" TEXT NOT NULL,
    "unknown_columns" TEXT[],
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "cleared_at" TIMESTAMPTZ(3),
    "with_look_alikes" BOOLEAN NOT NULL DEFAULT false,
    "inviting" BOOLEAN NOT NULL DEFAULT false,
    "total" INTEGER NOT NULL DEFAULT 0,
    "to_create" INTEGER NOT NULL DEFAULT 0,
    "look_alikes" INTEGER NOT NULL DEFAULT 0,
    "already" INTEGER NOT NULL DEFAULT 0,
    "duplicates" INTEGER NOT NULL DEFAULT 0,
    "wrong" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "vendor_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_import_row" (
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "name_key" TEXT,
    "name_look" TEXT,
    "handle" TEXT,
    "email" TEXT,
    "verdict" TEXT NOT NULL,
    "problems" JSONB NOT NULL DEFAULT '[]',
    "because" TEXT,
    "other_line" INTEGER,
    "outcome" TEXT,
    "vendor_id" UUID,

    CONSTRAINT "vendor_import_row_pkey" PRIMARY KEY ("import_id","line")
);

-- CreateIndex
CREATE INDEX "vendor_import_shop_uploaded_at_idx" ON "vendor_import"("shop", "uploaded_at");

-- CreateIndex
CREATE INDEX "vendor_import_row_vendor_id_idx" ON "vendor_import_row"("vendor_id");

-- AddForeignKey
ALTER TABLE "vendor_import" ADD CONSTRAINT "vendor_import_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_import_row" ADD CONSTRAINT "vendor_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "vendor_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_import_row" ADD CONSTRAINT "vendor_import_row_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is still to be imported, found without going through what is.
CREATE INDEX vendor_import_row_waiting ON "vendor_import_row" ("import_id", "line") WHERE "outcome" IS NULL;

-- Whether a vendor writes from this address is asked for every line of a file.
CREATE INDEX vendor_by_email ON "vendor" ("shop", lower("email"));
