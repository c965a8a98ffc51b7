-- CreateEnum
CREATE TYPE "question_kind" AS ENUM ('text', 'choice', 'choices', 'file');

-- CreateTable
CREATE TABLE "registration_form" (
    "shop" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "registration_form_pkey" PRIMARY KEY ("shop")
);

-- CreateTable
CREATE TABLE "registration_question" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "kind" "question_kind" NOT NULL,
    "label" TEXT NOT NULL,
    "help" TEXT NOT NULL,
    "options" TEXT[],
    "required" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "registration_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_answer" (
    "vendor_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "asked" TEXT NOT NULL,
    "said" TEXT[],
    "file_id" UUID,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_answer_pkey" PRIMARY KEY ("vendor_id", "question_id")
);

-- CreateIndex
CREATE INDEX "registration_question_shop_position_idx" ON "registration_question"("shop", "position");

-- AddForeignKey
ALTER TABLE "registration_form" ADD CONSTRAINT "registration_form_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration_question" ADD CONSTRAINT "registration_question_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_answer" ADD CONSTRAINT "vendor_answer_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_answer" ADD CONSTRAINT "vendor_answer_question_id_fkey" FOREIGN KEY ("question_id") REFERENCES "registration_question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_answer" ADD CONSTRAINT "vendor_answer_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "private_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;
