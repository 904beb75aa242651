/** What every turn of a conversation asks for, each in one statement that says itself of which entity. A migration makes them. */
export const ASKING = `
-- What is current of an entity. A mark is another one for every transaction that changed what it stands for.
CREATE FUNCTION cerrojo.heads(
  of_entity text,
  OUT snapshot_number integer, OUT snapshot_mark text, OUT said_number integer, OUT said_hash text, OUT evidence_mark text
) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('cerrojo.entity', of_entity, true);
  SELECT s.number, s.mark, c.number, c.hash,
    (SELECT xmin::text FROM cerrojo.state WHERE entity = of_entity AND slot = 'evidence')
  INTO snapshot_number, snapshot_mark, said_number, said_hash, evidence_mark
  FROM (SELECT) AS one
  LEFT JOIN (
    SELECT number, xmin::text AS mark FROM cerrojo.snapshots WHERE entity = of_entity AND number =
      (SELECT number FROM cerrojo.current_snapshots WHERE entity = of_entity)
  ) AS s ON true
  LEFT JOIN (SELECT number, hash FROM cerrojo.chains WHERE entity = of_entity AND chain = 'said') AS c ON true;
END $$;

-- What a conversation was about.
CREATE FUNCTION cerrojo.recall(of_entity text, its_key text, at_least timestamptz, OUT its_said text, OUT its_mark text)
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('cerrojo.entity', of_entity, true);
  SELECT said, mark INTO its_said, its_mark FROM cerrojo.conversations
  WHERE entity = of_entity AND conversation = its_key AND until > at_least;
END $$;

CREATE FUNCTION cerrojo.remember(of_entity text, its_key text, its_until timestamptz, its_said text, its_mark text)
RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('cerrojo.entity', of_entity, true), set_config('lock_timeout', '20s', true);
  INSERT INTO cerrojo.conversations VALUES (of_entity, its_key, its_until, its_said, its_mark)
  ON CONFLICT (entity, conversation) DO UPDATE SET until = excluded.until, said = excluded.said, mark = excluded.mark;
END $$;
`
