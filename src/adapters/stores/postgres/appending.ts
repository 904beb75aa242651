/*
 * What adds to a chain, in one statement that is a transaction by itself: one way there and back, one commit. The program makes the
 * link on to where it believes that the chain ends, and the database takes it only there. A link that is there already was sent before
 * and its answer was lost: to send it again is to be told so.
 */

const LINK = `its_number integer, its_day date, its_first text, its_previous text, its_hash text, its_covers text, its_salt text, its_json text`
const OWN_LINK = 'its_number, its_day, its_first, its_previous, its_hash, its_covers, its_salt, its_json'

/** What both begin with: the end of the chain is held, and a link that is there already was recorded. */
const begun = (chain: 'said' | 'sent') => `  PERFORM cerrojo.begin_writing(of_entity);
  SELECT * INTO end_number, end_hash FROM cerrojo.hold_chain(of_entity, '${chain}');
  IF end_number >= its_number AND cerrojo.has_link(of_entity, '${chain}', its_number, its_hash) THEN
    outcome := 'recorded';
    RETURN;
  END IF;`

/** The functions, as a migration makes them. They do what whoever calls them may do. */
export const APPENDING = `
-- What a transaction of an entity begins with.
CREATE FUNCTION cerrojo.begin_writing(of_entity text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('cerrojo.entity', of_entity, true), set_config('lock_timeout', '20s', true),
    set_config('synchronous_commit', replace(current_setting('synchronous_commit'), 'off', 'on'), true);
END $$;

-- The end of a chain, held until the transaction ends.
CREATE FUNCTION cerrojo.hold_chain(of_entity text, of_chain text, OUT end_number integer, OUT end_hash text)
LANGUAGE plpgsql AS $$
BEGIN
  SELECT number, hash INTO end_number, end_hash FROM cerrojo.chains WHERE entity = of_entity AND chain = of_chain FOR UPDATE;
  IF FOUND THEN RETURN; END IF;
  INSERT INTO cerrojo.entities (entity) VALUES (of_entity) ON CONFLICT DO NOTHING;
  INSERT INTO cerrojo.chains VALUES (of_entity, of_chain, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  SELECT number, hash INTO end_number, end_hash FROM cerrojo.chains WHERE entity = of_entity AND chain = of_chain FOR UPDATE;
END $$;

-- Whether a link is there, be it that others came after it.
CREATE FUNCTION cerrojo.has_link(of_entity text, of_chain text, its_number integer, its_hash text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM cerrojo.links WHERE entity = of_entity AND chain = of_chain AND number = its_number AND hash = its_hash
  );
END $$;

-- Adds a link after the end of a chain, which is held.
CREATE FUNCTION cerrojo.add_link(of_entity text, of_chain text, under integer, ${LINK}) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO cerrojo.links (entity, chain, epoch, number, day, key, previous, hash, covers, salt, json)
  VALUES (of_entity, of_chain, under, ${OWN_LINK});
  UPDATE cerrojo.chains SET number = its_number, hash = its_hash WHERE entity = of_entity AND chain = of_chain;
END $$;

-- Adds a statement to a log. outcome: recorded; already, where its key is there; version, where the log is at another one, which
-- it gives; moved, where the chain ends elsewhere. It gives the end of the chain.
CREATE FUNCTION cerrojo.say(
  of_entity text, of_log text, about text, its_key text, expected integer, said json, ${LINK},
  OUT outcome text, OUT at_version integer, OUT end_number integer, OUT end_hash text
) LANGUAGE plpgsql AS $$
DECLARE is_there boolean;
BEGIN
${begun('said')}
  SELECT count(*), coalesce(bool_or(key = its_key), false) INTO at_version, is_there
  FROM cerrojo.said WHERE entity = of_entity AND log = of_log AND subject = about;
  outcome := CASE
    WHEN is_there THEN 'already'
    WHEN at_version <> expected THEN 'version'
    WHEN end_number <> its_number - 1 OR end_hash <> its_previous THEN 'moved'
    ELSE 'recorded' END;
  IF outcome <> 'recorded' THEN RETURN; END IF;
  PERFORM cerrojo.add_link(of_entity, 'said', NULL, ${OWN_LINK});
  INSERT INTO cerrojo.said VALUES (of_entity, of_log, about, expected, its_key, said);
  end_number := its_number;
  end_hash := its_hash;
END $$;

-- Adds an event of a delivery under the epoch of a lease, where one is named; with somebody whom it is for, it is planned.
-- outcome, besides those above: over, where the epoch is; none, where there is no such delivery; ended, where it has.
CREATE FUNCTION cerrojo.deliver(
  of_entity text, its_key text, whom text, planned_on date, expected integer, ends boolean, under_work text, under integer, ${LINK},
  OUT outcome text, OUT at_version integer, OUT end_number integer, OUT end_hash text
) LANGUAGE plpgsql AS $$
DECLARE is_over boolean := false; has_ended boolean;
BEGIN
${begun('sent')}
  IF under IS NOT NULL THEN
    PERFORM FROM cerrojo.leases WHERE entity = of_entity AND work = under_work AND epoch = under FOR SHARE;
    is_over := NOT FOUND;
  END IF;
  SELECT version, ended INTO at_version, has_ended FROM cerrojo.deliveries WHERE entity = of_entity AND key = its_key;
  outcome := CASE
    WHEN is_over THEN 'over'
    WHEN whom IS NOT NULL AND at_version IS NOT NULL THEN 'already'
    WHEN whom IS NULL AND at_version IS NULL THEN 'none'
    WHEN at_version <> expected THEN 'version'
    WHEN has_ended THEN 'ended'
    WHEN end_number <> its_number - 1 OR end_hash <> its_previous THEN 'moved'
    ELSE 'recorded' END;
  IF outcome <> 'recorded' THEN RETURN; END IF;
  PERFORM cerrojo.add_link(of_entity, 'sent', under, ${OWN_LINK});
  IF whom IS NOT NULL THEN
    INSERT INTO cerrojo.deliveries (entity, key, number, person, day, version)
    VALUES (of_entity, its_key, its_number, whom, planned_on, 1);
  ELSE
    UPDATE cerrojo.deliveries SET version = expected + 1, ended = ends WHERE entity = of_entity AND key = its_key;
  END IF;
  end_number := its_number;
  end_hash := its_hash;
END $$;
`
