-- AlterTable
ALTER TABLE "vendor_member" ADD COLUMN "language" TEXT,
ADD COLUMN "muted" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "vendor_invitation" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "shop" TEXT NOT NULL,
    "vendor_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "invited_by" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "issue" INTEGER NOT NULL DEFAULT 1,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "vendor_invitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "vendor_invitation_never_owner" CHECK ("role" <> 'owner')
);

-- CreateIndex
CREATE UNIQUE INDEX "vendor_invitation_token_hash_key" ON "vendor_invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "vendor_invitation_vendor_id_email_key" ON "vendor_invitation"("vendor_id", "email");

-- AddForeignKey
ALTER TABLE "vendor_invitation" ADD CONSTRAINT "vendor_invitation_vendor_id_fkey" FOREIGN KEY ("vendor_id") REFERENCES "vendor"("id") ON DELETE CASCADE ON UPDATE CASCADE;
