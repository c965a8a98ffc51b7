-- CreateTable
CREATE TABLE "setup_guide" (
    "shop" TEXT NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "link_opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_guide_pkey" PRIMARY KEY ("shop")
);

-- AddForeignKey
ALTER TABLE "setup_guide" ADD CONSTRAINT "setup_guide_shop_fkey" FOREIGN KEY ("shop") REFERENCES "shop"("domain") ON DELETE CASCADE ON UPDATE CASCADE;
