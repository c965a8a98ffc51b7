-- What the operator's list is filtered by and what takes more than the vendor's own row to know is marked in that row, so
-- that an index finds it. Kept by triggers: whoever writes vendors, members or refusals need not think of it.
ALTER TABLE "vendor" ADD COLUMN "mail_refused" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "vendor" ADD COLUMN "looks_alike" BOOLEAN NOT NULL DEFAULT false;

-- The functions find everything by an index. A plan is made once per connection, at times while a table is still empty and
-- reading it through looks as cheap: hence the setting that they carry.

-- From an address to the vendors it belongs to; `vendor_by_email` does it for their own.
CREATE INDEX vendor_member_by_email ON "vendor_member" (shop, (lower(email)));

-- Whether an address of a vendor refuses mails: its own, or that of somebody who works for it.
CREATE FUNCTION search.refuses_mail(id uuid, shop text, email text) RETURNS boolean LANGUAGE plpgsql VOLATILE SET enable_seqscan = off AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.mail_refusal r WHERE r.shop = $2 AND r.address = lower($3))
    OR EXISTS (
      SELECT FROM public.vendor_member m JOIN public.mail_refusal r ON r.shop = m.shop AND r.address = lower(m.email)
      WHERE m.vendor_id = $1
    );
END $$;

CREATE FUNCTION search.mark_refusing() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  NEW.mail_refused := search.refuses_mail(NEW.id, NEW.shop, NEW.email);
  RETURN NEW;
END $$;

CREATE TRIGGER mark_refusing BEFORE INSERT OR UPDATE OF email, mail_refused ON "vendor"
  FOR EACH ROW EXECUTE FUNCTION search.mark_refusing();

-- The trigger above works the mark out anew.
CREATE FUNCTION search.mark_refusing_of_member() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  UPDATE public.vendor v SET mail_refused = DEFAULT
  WHERE v.id IN (OLD.vendor_id, NEW.vendor_id) AND v.mail_refused <> search.refuses_mail(v.id, v.shop, v.email);
  RETURN NULL;
END $$;

CREATE TRIGGER mark_refusing AFTER INSERT OR DELETE OR UPDATE OF email, vendor_id ON "vendor_member"
  FOR EACH ROW EXECUTE FUNCTION search.mark_refusing_of_member();

CREATE FUNCTION search.mark_refusing_at() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  refusal public.mail_refusal := coalesce(NEW, OLD);
BEGIN
  UPDATE public.vendor SET mail_refused = DEFAULT WHERE id IN (
    SELECT v.id FROM public.vendor v WHERE v.shop = refusal.shop AND lower(v.email) = refusal.address
    UNION
    SELECT m.vendor_id FROM public.vendor_member m WHERE m.shop = refusal.shop AND lower(m.email) = refusal.address
  );
  RETURN NULL;
END $$;

CREATE TRIGGER mark_refusing AFTER INSERT OR DELETE ON "mail_refusal"
  FOR EACH ROW EXECUTE FUNCTION search.mark_refusing_at();

-- How many vendors have one look. Of two who take one at the same moment the second waits for the first, and then knows
-- of it; without these rows neither would.
CREATE TABLE search.look (
  shop    text not null references public."shop" (domain) on delete cascade on update cascade,
  look    text not null,
  vendors integer not null,
  primary key (shop, look)
);

CREATE FUNCTION search.take_look(of_shop text, taken text) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  now_have integer;
BEGIN
  INSERT INTO search.look (shop, look, vendors) VALUES (of_shop, taken, 1)
  ON CONFLICT (shop, look) DO UPDATE SET vendors = look.vendors + 1 RETURNING vendors INTO now_have;
  IF now_have > 1 THEN
    UPDATE public.vendor SET looks_alike = true WHERE shop = of_shop AND name_look = taken AND NOT looks_alike;
  END IF;
END $$;

CREATE FUNCTION search.leave_look(of_shop text, was text) RETURNS void LANGUAGE plpgsql SET enable_seqscan = off AS $$
DECLARE
  now_have integer;
BEGIN
  UPDATE search.look SET vendors = vendors - 1 WHERE shop = of_shop AND look = was RETURNING vendors INTO now_have;
  IF now_have = 1 THEN
    UPDATE public.vendor SET looks_alike = false WHERE shop = of_shop AND name_look = was AND looks_alike;
  END IF;
END $$;

-- In the order of the looks, so that two vendors who change places do not wait for each other.
CREATE FUNCTION search.keep_looks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM search.take_look(NEW.shop, NEW.name_look);
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM search.leave_look(OLD.shop, OLD.name_look);
  ELSIF OLD.name_look <> NEW.name_look THEN
    IF OLD.looks_alike THEN
      UPDATE public.vendor SET looks_alike = false WHERE id = NEW.id;
    END IF;
    IF OLD.name_look < NEW.name_look THEN
      PERFORM search.leave_look(OLD.shop, OLD.name_look);
      PERFORM search.take_look(NEW.shop, NEW.name_look);
    ELSE
      PERFORM search.take_look(NEW.shop, NEW.name_look);
      PERFORM search.leave_look(OLD.shop, OLD.name_look);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_looks AFTER INSERT OR DELETE OR UPDATE OF name_look ON "vendor"
  FOR EACH ROW EXECUTE FUNCTION search.keep_looks();

INSERT INTO search.look (shop, look, vendors) SELECT shop, name_look, count(*) FROM "vendor" GROUP BY shop, name_look;
UPDATE "vendor" v SET looks_alike = true FROM search.look l
WHERE l.shop = v.shop AND l.look = v.name_look AND l.vendors > 1;
UPDATE "vendor" v SET mail_refused = true WHERE search.refuses_mail(v.id, v.shop, v.email);

-- Few are marked: each order has an index of those alone.
CREATE INDEX vendor_refusing_by_applied ON "vendor" (shop, applied_at, id) WHERE mail_refused;
CREATE INDEX vendor_refusing_by_decided ON "vendor" (shop, (coalesce(decided_at, '-infinity')), id) WHERE mail_refused;
CREATE INDEX vendor_refusing_by_name ON "vendor" (shop, (search_text COLLATE "und-x-icu"), id) WHERE mail_refused;
CREATE INDEX vendor_alike_by_applied ON "vendor" (shop, applied_at, id) WHERE looks_alike;
CREATE INDEX vendor_alike_by_decided ON "vendor" (shop, (coalesce(decided_at, '-infinity')), id) WHERE looks_alike;
CREATE INDEX vendor_alike_by_name ON "vendor" (shop, (search_text COLLATE "und-x-icu"), id) WHERE looks_alike;
