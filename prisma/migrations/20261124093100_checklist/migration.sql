-- CreateEnum
CREATE TYPE "requirement_kind" AS ENUM ('document', 'tax_form', 'payout_details', 'statement');

-- CreateEnum
CREATE TYPE "requirement_moment" AS ENUM ('application', 'approval');

-- CreateEnum
CREATE TYPE "submission_outcome" AS ENUM ('accepted', 'sent_back');

-- CreateTable
CREATE TABLE "requirement" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "kind" "requirement_kind" NOT NULL,
    "asked" "requirement_moment" NOT NULL,
    "required" BOOLEAN NOT NULL,
    "due_days" INTEGER,
    "expires" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "requirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requirement_edition" (
    "requirement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "help" TEXT NOT NULL,

    CONSTRAINT "requirement_edition_pkey" PRIMARY KEY ("requirement_id","version")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "vendor_id" UUID NOT NULL,
    "requirement_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "file_id" UUID,
    "tax_form" TEXT,
    "masked" TEXT,
    "valid_until" DATE,
    "submitted_by" TEXT NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "submission_outcome",
    "reason" TEXT,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_rules" (
    "shop" TEXT NOT NULL,
    "approval_needs_all" BOOLEAN NOT NULL,
    "reminder_days" INTEGER[],
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checklist_rules_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "checklist_reminder" (
    "vendor_id" UUID NOT NULL,
    "requirement_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "after_days" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checklist_reminder_pkey" PRIMARY KEY ("vendor_id","requirement_id","since","after_days")
);

-- CreateIndex
CREATE INDEX "requirement_shop_position_idx" ON "requirement"("shop", "position");

-- CreateIndex
CREATE INDEX "submission_vendor_id_requirement_id_id_idx" ON "submission"("vendor_id", "requirement_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "requirement" ADD CONSTRAINT "requirement_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requirement_edition" ADD CONSTRAINT "requirement_edition_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_requirement_id_version_fkey" FOREIGN KEY ("requirement_id", "version") REFERENCES "requirement_edition"("requirement_id", "version") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "private_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_rules" ADD CONSTRAINT "checklist_rules_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_reminder" ADD CONSTRAINT "checklist_reminder_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_reminder" ADD CONSTRAINT "checklist_reminder_requirement_id_fkey" FOREIGN KEY ("requirement_id") REFERENCES "requirement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
