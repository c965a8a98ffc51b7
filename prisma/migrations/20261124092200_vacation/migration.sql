-- AlterTable
ALTER TABLE "vendor" ADD COLUMN "vacation_from" DATE,
ADD COLUMN "vacation_until" DATE,
ADD COLUMN "vacation_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN "vacation_on" BOOLEAN NOT NULL DEFAULT false,
ADD CONSTRAINT "vendor_vacation_has_both_ends" CHECK (num_nonnulls("vacation_from", "vacation_until") <> 1 AND "vacation_from" <= "vacation_until");

-- Few vendors are away; the schedule looks at those alone.
CREATE INDEX "vendor_on_vacation" ON "vendor"("vacation_from") WHERE "vacation_from" IS NOT NULL;
