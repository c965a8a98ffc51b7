-- AlterTable: known once the set-up has asked Shopify for it
ALTER TABLE "shop" ADD COLUMN     "currency" TEXT;

-- CreateTable
CREATE TABLE "commission_rule" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "percent_bps" INTEGER NOT NULL,
    "fixed_minor" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "in_force_from" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commission_rule_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "commission_rule_percent_in_range" CHECK ("percent_bps" BETWEEN 0 AND 10000),
    CONSTRAINT "commission_rule_fixed_not_below_zero" CHECK ("fixed_minor" >= 0)
);

-- CreateIndex
CREATE UNIQUE INDEX "commission_rule_shop_version_key" ON "commission_rule"("shop", "version");

-- AddForeignKey
ALTER TABLE "commission_rule" ADD CONSTRAINT "commission_rule_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was agreed on at a sale stays what it was: a change is a new row.
CREATE FUNCTION refuse_commission_rule_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'commission_rule is never changed: a new version follows';
END $$;

CREATE TRIGGER commission_rule_is_never_changed BEFORE UPDATE ON "commission_rule"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_commission_rule_change();

-- Every shop is looked at again, for its currency.
UPDATE "shop" SET "definitions_version" = NULL;
