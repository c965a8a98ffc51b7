-- CreateEnum
CREATE TYPE "set_up_state" AS ENUM ('waiting', 'working', 'done', 'delayed', 'failed');

-- AlterTable: shops of before are looked at again when the worker starts
ALTER TABLE "shop" DROP COLUMN "set_up_problem",
ADD COLUMN     "definitions_version" TEXT;

-- CreateTable
CREATE TABLE "set_up_step" (
    "shop" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "state" "set_up_state" NOT NULL,
    "problem" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "set_up_step_pkey" PRIMARY KEY ("shop","step")
);

-- CreateTable
CREATE TABLE "definition_memory" (
    "shop" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "written" JSONB NOT NULL,

    CONSTRAINT "definition_memory_pkey" PRIMARY KEY ("shop","definition")
);

-- CreateTable
CREATE TABLE "definition_difference" (
    "shop" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "expected" TEXT,
    "found" TEXT,
    "noticed_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_at" TIMESTAMPTZ(3),

    CONSTRAINT "definition_difference_pkey" PRIMARY KEY ("shop","definition","item")
);

-- AddForeignKey
ALTER TABLE "set_up_step" ADD CONSTRAINT "set_up_step_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "definition_memory" ADD CONSTRAINT "definition_memory_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "definition_difference" ADD CONSTRAINT "definition_difference_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;
