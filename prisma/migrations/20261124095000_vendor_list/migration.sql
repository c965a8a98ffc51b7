-- What the operator's list is searched by and sorted by: name and e-mail, small letters, no accents. Kept by a trigger, so
-- that whoever writes a vendor need not think of it.
CREATE FUNCTION search_fold(said text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN translate(lower(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g')), 'łøđħıŧ', 'lodhit');

-- Every run of one, two or three characters of a text: what finds a word anywhere in it, in any script, by an index. The
-- shop is part of each, so that no shop's search goes through what others have.
CREATE FUNCTION search_grams(shop text, said text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(
  SELECT DISTINCT shop || ' ' || substr(said, start, size)
  FROM generate_series(1, length(said)) AS start, generate_series(1, 3) AS size
  WHERE start + size - 1 <= length(said)
);

-- The longest runs of the words looked for: a text that lacks one of them cannot have the words in it.
CREATE FUNCTION search_keys(shop text, words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ARRAY(
  SELECT DISTINCT shop || ' ' || substr(words, start, 3)
  FROM generate_series(1, greatest(length(words) - 2, 1)) AS start
);

ALTER TABLE "vendor" ADD COLUMN "search_text" TEXT NOT NULL DEFAULT '';

-- The index of the search has a table of its own: a vendor is written to many times, its name and e-mail once.
CREATE SCHEMA search;

CREATE TABLE search.vendor (
  vendor_id uuid primary key references public."vendor" (id) on delete cascade,
  shop      text not null,
  text      text not null
);

-- Not `fastupdate`: every search would first read through what has not been sorted in yet.
CREATE INDEX vendor_grams ON search.vendor USING gin (search_grams(shop, text)) WITH (fastupdate = off);

CREATE FUNCTION search.fold_vendor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := public.search_fold(NEW.display_name || ' ' || NEW.email);
  RETURN NEW;
END $$;

CREATE TRIGGER fold BEFORE INSERT OR UPDATE ON "vendor"
  FOR EACH ROW EXECUTE FUNCTION search.fold_vendor();

CREATE FUNCTION search.keep_vendor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search.vendor (vendor_id, shop, text) VALUES (NEW.id, NEW.shop, NEW.search_text)
  ON CONFLICT (vendor_id) DO UPDATE SET text = excluded.text;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_on_insert AFTER INSERT ON "vendor"
  FOR EACH ROW EXECUTE FUNCTION search.keep_vendor();
CREATE TRIGGER keep_on_update AFTER UPDATE ON "vendor"
  FOR EACH ROW WHEN (OLD.search_text IS DISTINCT FROM NEW.search_text) EXECUTE FUNCTION search.keep_vendor();

UPDATE "vendor" SET "display_name" = "display_name";

-- One index per order of the list, and one per order among the vendors of one status. Whoever is undecided comes before
-- every decision.
CREATE INDEX vendor_by_applied ON "vendor" (shop, applied_at, id);
CREATE INDEX vendor_by_decided ON "vendor" (shop, (coalesce(decided_at, '-infinity')), id);
CREATE INDEX vendor_by_name ON "vendor" (shop, (search_text COLLATE "und-x-icu"), id);
CREATE INDEX vendor_by_status_applied ON "vendor" (shop, status, applied_at, id);
CREATE INDEX vendor_by_status_decided ON "vendor" (shop, status, (coalesce(decided_at, '-infinity')), id);
CREATE INDEX vendor_by_status_name ON "vendor" (shop, status, (search_text COLLATE "und-x-icu"), id);
DROP INDEX "vendor_shop_status_applied_at_idx";
