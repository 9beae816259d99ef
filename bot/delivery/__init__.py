"""From a row of the outbox to a message in somebody's chat."""
