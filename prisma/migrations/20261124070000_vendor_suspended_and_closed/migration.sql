-- AlterEnum
ALTER TYPE "vendor_status" ADD VALUE 'suspended';
ALTER TYPE "vendor_status" ADD VALUE 'closed';
