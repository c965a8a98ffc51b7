-- AlterTable
ALTER TABLE "vendor" ADD COLUMN "profile_version" INTEGER NOT NULL DEFAULT 1;
