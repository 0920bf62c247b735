import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<never>): Promise<void> {
  for (const statement of [catalogues, lists, doors]) await sql.raw(statement).execute(db)
}

const catalogues = `
ALTER TABLE enrolment DROP CONSTRAINT enrolment_programme_code_fkey;
ALTER TABLE catalogue_programme
  ADD COLUMN catalogue text NOT NULL DEFAULT 'moe-2021' CHECK (catalogue IN ('moe-2021', 'technician')),
  ADD COLUMN levels text[] NOT NULL DEFAULT '{}',
  DROP CONSTRAINT catalogue_programme_pkey,
  ADD PRIMARY KEY (catalogue, code);
ALTER TABLE organisation ADD COLUMN programme_catalogues text[] NOT NULL DEFAULT '{moe-2021}'
  CHECK (cardinality(programme_catalogues) > 0 AND programme_catalogues <@ '{moe-2021,technician}');
ALTER TABLE enrolment
  ADD COLUMN programme_catalogue text NOT NULL DEFAULT 'moe-2021',
  ADD COLUMN track text NOT NULL DEFAULT 'vocational' CHECK (track IN ('vocational', 'general-vocational')),
  ADD COLUMN training_level text CHECK (training_level IN ('intermediate', 'senior', 'technician')),
  ADD FOREIGN KEY (programme_catalogue, programme_code) REFERENCES catalogue_programme (catalogue, code);
GRANT UPDATE (programme_catalogue, track) ON enrolment TO jiangji_app;
`

// Its entries are drafts: they count when a second officer has approved them.
const lists = `
CREATE TABLE programme_list (
  organisation_id uuid NOT NULL REFERENCES organisation (id),
  id uuid NOT NULL,
  catalogue text NOT NULL CHECK (catalogue = 'technician'),
  file_name text NOT NULL,
  entries jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'approved', 'refused', 'withdrawn')),
  requested_by uuid NOT NULL REFERENCES person (id),
  requested_at timestamptz NOT NULL,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  decision_note text,
  taken_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  CONSTRAINT programme_list_two_people CHECK (state = 'withdrawn' OR decided_by IS NULL OR decided_by <> requested_by)
);
ALTER TABLE programme_list ENABLE ROW LEVEL SECURITY;
CREATE POLICY bureau ON programme_list TO jiangji_app
  USING (organisation_id = (SELECT current_organisation()))
  WITH CHECK (organisation_id = (SELECT current_organisation())
    AND EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.kind = 'bureau'));
CREATE POLICY asks ON programme_list AS RESTRICTIVE FOR INSERT TO jiangji_app
  WITH CHECK (state = 'open' AND decided_by IS NULL AND requested_by = (SELECT current_person()));
CREATE POLICY decides ON programme_list AS RESTRICTIVE FOR UPDATE TO jiangji_app
  USING (true) WITH CHECK (decided_by = (SELECT current_person()));
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, decision_note) ON programme_list TO jiangji_app;
`

const doors = `
-- Puts an approved list into the catalogue, once.
CREATE FUNCTION take_programme_list(p_list uuid, p_at timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  asked programme_list;
  taken integer;
BEGIN
  UPDATE programme_list l SET taken_at = p_at
  WHERE l.organisation_id = current_organisation() AND l.id = p_list AND l.state = 'approved'
    AND l.decided_by = current_person() AND l.decided_by <> l.requested_by AND l.taken_at IS NULL
  RETURNING * INTO asked;
  IF NOT FOUND THEN RETURN NULL; END IF;
  INSERT INTO catalogue_programme (catalogue, code, name, stage, source, year, levels)
  SELECT asked.catalogue, e.code, e.name, 'secondary', e.source, e.year, e.levels
  FROM jsonb_to_recordset(asked.entries) AS e (code text, name text, source text, year integer, levels text[])
  ON CONFLICT (catalogue, code) DO UPDATE
    SET name = EXCLUDED.name, source = EXCLUDED.source, year = EXCLUDED.year, levels = EXCLUDED.levels;
  GET DIAGNOSTICS taken = ROW_COUNT;
  RETURN taken;
END $$;

-- By which lists a bureau lets the rosters of one of its schools be read.
CREATE FUNCTION assign_programme_catalogues(p_school uuid, p_catalogues text[]) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE organisation o SET programme_catalogues = p_catalogues WHERE o.id = p_school AND oversees(p_school);
  RETURN FOUND;
END $$;
${['take_programme_list(uuid, timestamptz)', 'assign_programme_catalogues(uuid, text[])']
  .map(
    (door) => `REVOKE ALL ON FUNCTION ${door} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${door} TO jiangji_app;`,
  )
  .join('\n')}
`
