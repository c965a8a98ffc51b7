-- CreateTable
CREATE TABLE "vendor_group" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "colour" TEXT,

    CONSTRAINT "vendor_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vendor_group_member" (
    "group_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,

    CONSTRAINT "vendor_group_member_pkey" PRIMARY KEY ("group_id","vendor_id")
);

-- CreateTable
CREATE TABLE "vendor_view" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "query" TEXT NOT NULL,

    CONSTRAINT "vendor_view_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "operator_id" TEXT NOT NULL,
    "what" JSONB NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "dismissed_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_change_item" (
    "bulk_change_id" UUID NOT NULL,
    "vendor_id" UUID NOT NULL,
    "outcome" TEXT,

    CONSTRAINT "bulk_change_item_pkey" PRIMARY KEY ("bulk_change_id","vendor_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "vendor_group_shop_name_key_key" ON "vendor_group"("shop", "name_key");

-- CreateIndex
CREATE INDEX "vendor_group_member_vendor_id_idx" ON "vendor_group_member"("vendor_id");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_view_shop_name_key_key" ON "vendor_view"("shop", "name_key");

-- CreateIndex
CREATE INDEX "bulk_change_shop_started_at_idx" ON "bulk_change"("shop", "started_at");

-- AddForeignKey
ALTER TABLE "vendor_group" ADD CONSTRAINT "vendor_group_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_group_member" ADD CONSTRAINT "vendor_group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "vendor_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_group_member" ADD CONSTRAINT "vendor_group_member_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vendor_view" ADD CONSTRAINT "vendor_view_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change" ADD CONSTRAINT "bulk_change_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change_item" ADD CONSTRAINT "bulk_change_item_bulk_change_id_fkey" FOREIGN KEY ("bulk_change_id") REFERENCES "bulk_change"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_change_item" ADD CONSTRAINT "bulk_change_item_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is still to be done, found without going through what is.
CREATE INDEX bulk_change_item_waiting ON "bulk_change_item" ("bulk_change_id", "vendor_id") WHERE "outcome" IS NULL;

-- CreateIndex
CREATE INDEX "vendor_details_country_idx" ON "vendor_details"("country");

-- The registered name is searched too.
CREATE OR REPLACE FUNCTION search.fold_vendor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := public.search_fold(NEW.display_name || ' ' || NEW.email || coalesce(
    (SELECT ' ' || legal_name FROM public.vendor_details WHERE vendor_id = NEW.id AND legal_name <> ''), ''));
  RETURN NEW;
END $$;

CREATE FUNCTION search.fold_details() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.vendor SET search_text = '' WHERE id = NEW.vendor_id;
  RETURN NULL;
END $$;

CREATE TRIGGER fold_on_insert AFTER INSERT ON "vendor_details"
  FOR EACH ROW WHEN (NEW.legal_name <> '') EXECUTE FUNCTION search.fold_details();
CREATE TRIGGER fold_on_update AFTER UPDATE ON "vendor_details"
  FOR EACH ROW WHEN (OLD.legal_name IS DISTINCT FROM NEW.legal_name) EXECUTE FUNCTION search.fold_details();

UPDATE "vendor" SET "search_text" = '' WHERE "id" IN (SELECT "vendor_id" FROM "vendor_details" WHERE "legal_name" <> '');
