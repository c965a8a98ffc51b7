-- CreateTable
CREATE TABLE "private_file" (
    "id" UUID NOT NULL,
    "shop" TEXT NOT NULL,
    "vendor_id" UUID NOT NULL,
    "filename" TEXT NOT NULL,
    "mime_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "private_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "private_file_sealed" (
    "file_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "wrapped_key" BYTEA NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "private_file_sealed_pkey" PRIMARY KEY ("file_id")
);

-- Random bytes do not get smaller; PostgreSQL need not try.
ALTER TABLE "private_file_sealed" ALTER COLUMN "content" SET STORAGE EXTERNAL;

-- CreateIndex
CREATE INDEX "private_file_shop_vendor_id_idx" ON "private_file"("shop", "vendor_id");

-- AddForeignKey
ALTER TABLE "private_file" ADD CONSTRAINT "private_file_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "private_file_sealed" ADD CONSTRAINT "private_file_sealed_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "private_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
